import pytest

from sammachip_site.domain.money import Satang
from sammachip_site.pages.balance_line import BalanceLine, grid_amounts, make_balance_line, round_step


def test_the_line_steps_once_a_day_and_days_alike_are_one_stroke() -> None:
    balances = [Satang(baht * 100) for baht in (100, 100, 300, 200)]
    assert make_balance_line(balances, 3) == BalanceLine(
        first_day=3,
        last_day=6,
        days=4,
        steps="M0 100.0H2V0.0H3V50.0H4",
        grid="M0 100.0H4M0 50.0H4M0 0.0H4",
        floor=Satang(100_00),
        highest=Satang(300_00),
        highest_day=5,
        lowest=Satang(100_00),
        lowest_day=3,
    )


@pytest.mark.parametrize("satang", [0, 1, 50_00, 1_000_000_000_00])
def test_money_that_never_changes_is_a_level_line_inside_the_box(satang: int) -> None:
    line = make_balance_line([Satang(satang)] * 3, 1)
    assert (line.lowest, line.highest) == (satang, satang)
    height = float(line.steps.removeprefix("M0 ").removesuffix("H3"))
    assert 0 <= height <= 100


@pytest.mark.parametrize(
    ("lowest", "highest", "marks"),
    [
        (72_680_00, 81_160_00, (70_000_00, 75_000_00, 80_000_00, 85_000_00)),
        (0, 0, (0, 1_00)),
        (1_50, 1_50, (1_00, 2_00)),
        (0, 100_00, (0, 50_00, 100_00)),
    ],
)
def test_the_lines_across_are_round_amounts_around_the_money(lowest: int, highest: int, marks: tuple[int, ...]) -> None:
    assert grid_amounts(Satang(lowest), Satang(highest)) == marks


@pytest.mark.parametrize(("satang", "step"), [(0, 100), (101, 200), (2_01, 5_00), (5_01, 10_00), (999_00, 1_000_00)])
def test_a_step_is_one_two_or_five_with_zeros(satang: int, step: int) -> None:
    assert round_step(satang) == step
