import pytest

from sammachip_site.pages.charts import bar_percent, longest_of


@pytest.mark.parametrize(
    ("amount", "longest", "percent"),
    [(0, 100, 0), (-5, 100, 0), (1, 100_000, 1), (50, 100, 50), (100, 100, 100), (5, 0, 0)],
)
def test_a_bar_is_a_whole_percent_of_the_longest(amount: int, longest: int, percent: int) -> None:
    assert bar_percent(amount, longest) == percent


def test_the_longest_of_nothing_is_nothing() -> None:
    assert longest_of([]) == 0
