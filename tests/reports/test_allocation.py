from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.agreement import Agreement, AgreementVersion, Sharers
from sammachip_site.reports.allocation import allocate, divide_by_largest_remainder, example, version_in_force
from tests.domain.sample_group import AGREEMENT, version


def amounts(agreed: AgreementVersion, net_profit: int, shares: int = 50, members: int = 20) -> list[int]:
    """What each line receives, in satang."""
    allocation = allocate(agreed, net_profit, Sharers(shares=shares, members=members))
    return [line.amount for line in allocation.lines]


weights = st.lists(st.integers(0, 10_000), min_size=1, max_size=12).filter(any)


@st.composite
def sound_versions(draw: st.DrawFn) -> AgreementVersion:
    """Agreements that the checks would let pass, of every base, in any order."""
    first, second = sorted((draw(st.integers(0, 100)), draw(st.integers(0, 100))))
    bases = ["fixed", "per_share", "per_head"]
    lines = [
        {"base": draw(st.sampled_from(bases)), "amount": f"{draw(st.integers(0, 500))}"}
        for _ in range(draw(st.integers(0, 3)))
    ]
    base = "percent_of_remainder" if lines else draw(st.sampled_from(["percent_of_net", "percent_of_remainder"]))
    lines += [{"base": base, "percent": f"{percent}"} for percent in (first, second - first, 100 - second) if percent]
    if base == "percent_of_remainder":
        lines += [{"base": "percent_of_net", "percent": f"{draw(st.integers(0, 100))}"}]
    return version(*draw(st.permutations(lines)))


def test_scenario_4_forty_percent_to_the_group_and_the_rest_by_shares() -> None:
    agreement = Agreement.model_validate(AGREEMENT)
    allocation = allocate(agreement.versions[0], 18_000_00, Sharers(shares=18, members=3))
    assert allocation.part_total("group") == 7_200_00
    assert divide_by_largest_remainder(allocation.part_total("members"), (10, 5, 3)) == (
        6_000_00,
        3_000_00,
        1_800_00,
    )
    assert allocation.total == 18_000_00


def test_scenario_5_every_satang_of_7407_41_is_paid() -> None:
    parts = divide_by_largest_remainder(7_407_41, (12, 7, 5, 3, 1))
    assert parts == (3_174_61, 1_851_85, 1_322_75, 793_65, 264_55)
    assert sum(parts) == 7_407_41


@given(st.integers(0, 10**15), weights)
def test_parts_sum_exactly_and_lie_within_a_satang_of_the_exact_share(amount: int, parts: list[int]) -> None:
    divided = divide_by_largest_remainder(amount, parts)
    assert sum(divided) == amount
    for part, weight in zip(divided, parts, strict=True):
        assert part >= 0
        assert abs(part - Fraction(amount * weight, sum(parts))) < 1


@given(st.integers(0, 10**9), weights)
def test_a_greater_weight_never_receives_less(amount: int, parts: list[int]) -> None:
    paired = sorted(zip(parts, divide_by_largest_remainder(amount, parts), strict=True))
    assert [part for _, part in paired] == sorted(part for _, part in paired)


@given(st.integers(0, 10**9), weights)
def test_dividing_again_gives_the_same_parts_and_equals_are_served_in_order(amount: int, parts: list[int]) -> None:
    divided = divide_by_largest_remainder(amount, parts)
    assert divided == divide_by_largest_remainder(amount, parts)
    for place, weight in enumerate(parts):
        equals = [part for part, other in zip(divided, parts, strict=True) if other == weight]
        assert equals == sorted(equals, reverse=True), place


def test_of_equals_the_earlier_receives_the_odd_satang() -> None:
    assert divide_by_largest_remainder(100, (1, 1, 1)) == (34, 33, 33)
    assert divide_by_largest_remainder(2, (1, 1, 1)) == (1, 1, 0)


def test_nothing_is_divided_among_weights_of_zero() -> None:
    assert divide_by_largest_remainder(100, (0, 0)) == (0, 0)
    assert divide_by_largest_remainder(100, ()) == ()


@given(sound_versions(), st.integers(1, 10**9), st.integers(0, 500), st.integers(0, 100))
def test_the_lines_of_a_sound_agreement_sum_to_the_profit_and_none_is_negative(
    agreed: AgreementVersion, net_profit: int, shares: int, members: int
) -> None:
    allocation = allocate(agreed, net_profit, Sharers(shares=shares, members=members))
    assert allocation.total == net_profit
    assert all(line.amount >= 0 for line in allocation.lines)
    assert [(line.part, line.line) for line in allocation.lines] == list(agreed.lines)


@given(sound_versions(), st.integers(0, 500), st.integers(0, 100))
def test_the_example_of_a_sound_agreement_is_shared_whole(agreed: AgreementVersion, shares: int, members: int) -> None:
    assert example(agreed, Sharers(shares=shares, members=members)).total in {
        1_000_00 * 10**power for power in range(4)
    }


@pytest.mark.parametrize(
    ("lines", "net_profit", "received"),
    [
        ([{"percent": "40"}, {"percent": "60"}], 1_000_00, [400_00, 600_00]),
        ([{"percent": "33.33"}, {"percent": "33.33"}, {"percent": "33.34"}], 1_00, [33, 33, 34]),
        ([{"percent": "50"}, {"percent": "50"}], 1, [1, 0]),
        (
            [{"percent": "10"}, {"base": "percent_of_remainder", "percent": "100"}],
            1_000_00,
            [100_00, 900_00],
        ),
        (
            [
                {"base": "fixed", "amount": "200"},
                {"base": "percent_of_remainder", "percent": "25"},
                {"base": "percent_of_remainder", "percent": "75"},
            ],
            1_000_00,
            [200_00, 200_00, 600_00],
        ),
        (
            [{"base": "per_share", "amount": "5"}, {"base": "percent_of_remainder", "percent": "100"}],
            1_000_00,
            [250_00, 750_00],
        ),
        (
            [{"base": "percent_of_remainder", "percent": "100"}, {"base": "per_head", "amount": "30"}],
            1_000_00,
            [400_00, 600_00],
        ),
    ],
)
def test_each_base_finds_its_amount(lines: list[dict[str, str]], net_profit: int, received: list[int]) -> None:
    assert amounts(version(*lines), net_profit) == received


def test_when_the_profit_does_not_suffice_lines_are_served_in_the_order_written() -> None:
    agreed = version(
        {"base": "fixed", "amount": "600"},
        {"base": "per_head", "amount": "100"},
        {"base": "fixed", "amount": "50"},
        {"base": "percent_of_remainder", "percent": "100"},
    )
    assert amounts(agreed, 1_000_00) == [600_00, 400_00, 0, 0]


def test_a_percentage_of_the_profit_waits_its_turn_like_any_other_line() -> None:
    reserve, heads = {"percent": "10"}, {"base": "per_head", "amount": "100"}
    rest = {"base": "percent_of_remainder", "percent": "100"}
    assert amounts(version(reserve, heads, rest), 1_500_00) == [150_00, 1_350_00, 0]
    assert amounts(version(heads, reserve, rest), 1_500_00) == [1_500_00, 0, 0]


def test_a_shared_line_says_among_how_many_and_what_each_receives() -> None:
    agreed = version(
        {"percent": "30", "shared_by": "heads"}, {"percent": "30", "shared_by": "shares"}, {"percent": "40"}
    )
    allocation = allocate(agreed, 1_000_00, Sharers(shares=70, members=20))
    assert [(line.sharers, line.each) for line in allocation.lines] == [
        (20, 15_00),
        (70, 4_28),
        (None, None),
    ]


def test_a_line_per_share_or_head_is_shared_without_saying_so() -> None:
    agreed = version(
        {"base": "per_share", "amount": "2"},
        {"base": "per_head", "amount": "10"},
        {"base": "percent_of_remainder", "percent": "100"},
    )
    allocation = allocate(agreed, 1_000_00, Sharers(shares=50, members=20))
    assert [(line.sharers, line.each) for line in allocation.lines] == [
        (50, 2_00),
        (20, 10_00),
        (None, None),
    ]


def test_a_line_that_nobody_shares_says_so() -> None:
    allocation = allocate(version({"percent": "100", "shared_by": "shares"}), 1_000_00, Sharers(shares=0, members=20))
    assert [(line.amount, line.sharers, line.each) for line in allocation.lines] == [(1_000_00, 0, None)]


def test_an_unsound_agreement_never_pays_more_than_the_profit() -> None:
    assert sum(amounts(version({"percent": "70"}, {"percent": "60"}), 1_000_00)) == 1_000_00
    assert amounts(version({"percent": "40"}, {"percent": "50"}), 1_000_00) == [400_00, 500_00]
    assert amounts(version({"base": "fixed"}, {"base": "percent_of_net"}), 1_000_00) == [0, 0]


def test_the_example_shares_1000_baht() -> None:
    allocation = example(version({"percent": "40"}, {"percent": "60"}), Sharers(shares=50, members=20))
    assert [line.amount for line in allocation.lines] == [400_00, 600_00]


def test_the_example_grows_until_every_line_is_paid_in_full() -> None:
    agreed = version({"base": "per_share", "amount": "50"}, {"base": "percent_of_remainder", "percent": "100"})
    allocation = example(agreed, Sharers(shares=50, members=20))
    assert [line.amount for line in allocation.lines] == [2_500_00, 7_500_00]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2017, 3, 28), None),
        (date(2017, 3, 29), "2560-1"),
        (date(2018, 12, 31), "2560-1"),
        (date(2019, 1, 1), "2562-1"),
        (date(2026, 1, 1), "2562-1"),
    ],
)
def test_the_agreement_in_force_is_the_one_that_took_effect_last(day: date, expected: str | None) -> None:
    older = AGREEMENT["versions"][0]
    newer = {**older, "id": "2562-1", "effective": "1/1/2562"}
    for versions in ([older, newer], [newer, older]):
        agreed = version_in_force(Agreement.model_validate({"versions": versions}), day)
        assert (agreed.id if agreed else None) == expected


SHARERS = Sharers(shares=50, members=20, labour_days=320, patronage=12_345)


@pytest.mark.parametrize(
    ("line", "received"),
    [
        ({"base": "per_labour_day", "amount": "10"}, 3_200_00),
        ({"base": "per_patronage", "amount": "0.02"}, 24_690),
        ({"base": "per_share", "amount": "5"}, 250_00),
        ({"base": "per_head", "amount": "30"}, 600_00),
    ],
)
def test_a_line_for_each_unit_receives_its_amount_that_often(line: dict[str, str], received: int) -> None:
    agreed = version(line, {"base": "percent_of_remainder", "percent": "100"})
    first, rest = allocate(agreed, 10_000_00, SHARERS).lines
    assert (first.amount, rest.amount) == (received, 10_000_00 - received)


@pytest.mark.parametrize(
    ("shared_by", "each", "sum_of_each"),
    [("shares", 20_00, 1_000_00), ("heads", 50_00, 1_000_00), ("labour_days", 312, 998_40)],
)
def test_what_one_unit_receives_is_rounded_down(shared_by: str, each: int, sum_of_each: int) -> None:
    (line,) = allocate(version({"percent": "100", "shared_by": shared_by}), 1_000_00, SHARERS).lines
    assert (line.each, line.amount, line.is_rounded) == (each, 1_000_00, sum_of_each < 1_000_00)


def test_patronage_is_repaid_in_full_though_a_baht_of_it_receives_less_than_a_satang() -> None:
    (line,) = allocate(version({"percent": "100", "shared_by": "patronage"}), 48_00, SHARERS).lines
    assert (line.sharers, line.each, line.is_rounded, line.amount) == (12_345, None, False, 48_00)
