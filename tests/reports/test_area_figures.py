from collections.abc import Iterable, Mapping
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.reports.area_figures import FEWEST_HOUSEHOLDS, Codes, hide_small

LEAVES = st.dictionaries(
    st.tuples(st.sampled_from("12"), st.sampled_from("12"), st.sampled_from("123")), st.integers(0, 12), min_size=1
)


def with_areas_around(leaves: Mapping[Codes, int]) -> dict[Codes, int]:
    """The households of these tambons, and of every area around them."""
    sums: dict[Codes, int] = {}
    for codes, count in leaves.items():
        for depth in range(len(codes) + 1):
            sums[codes[:depth]] = sums.get(codes[:depth], 0) + count
    return sums


def hidden(**households: int) -> set[str]:
    """The tambons of one district that are left out; they are called by one letter."""
    return {
        codes[2]
        for codes in hide_small(with_areas_around({("p", "d", name): n for name, n in households.items()}))
        if len(codes) == 3
    }


def test_four_households_are_too_few_and_five_are_not() -> None:
    assert hidden(a=5, b=5) == set()
    assert hidden(a=5, b=4) == {"a", "b"}


def test_the_smallest_neighbour_is_left_out_too_so_that_nobody_subtracts() -> None:
    assert hidden(a=4, b=20, c=9) == {"a", "c"}


def test_two_that_are_too_few_together_take_a_third_with_them() -> None:
    assert hidden(a=1, b=2, c=9, d=30) == {"a", "b", "c"}
    assert hidden(a=3, b=4, c=9) == {"a", "b"}


def test_what_lies_in_an_area_that_is_left_out_is_left_out() -> None:
    households = with_areas_around({("p", "small", "t"): 3, ("p", "next", "t"): 8, ("p", "big", "t"): 40})
    assert hide_small(households) == {("p", "small"), ("p", "small", "t"), ("p", "next"), ("p", "next", "t")}


def rank(rows: Iterable[list[Fraction]]) -> int:
    """How many of *rows* are independent of each other."""
    left, count = [list(row) for row in rows], 0
    while left:
        pivot = left.pop()
        place = next((place for place, value in enumerate(pivot) if value), None)
        if place is None:
            continue
        count += 1
        left = [[value - row[place] / pivot[place] * p for value, p in zip(row, pivot, strict=True)] for row in left]
    return count


@given(LEAVES)
def test_no_figure_that_is_left_out_follows_from_those_that_are_shown(leaves: Mapping[Codes, int]) -> None:
    households = with_areas_around(leaves)
    secret = hide_small(households)
    tambons = sorted(leaves)

    def parts(codes: Codes) -> list[Fraction]:
        return [Fraction(tambon[: len(codes)] == codes) for tambon in tambons]

    shown = [parts(codes) for codes in households if codes not in secret]
    assert all(households[codes] >= FEWEST_HOUSEHOLDS for codes in households if codes not in secret)
    assert all(rank([*shown, parts(codes)]) > rank(shown) for codes in secret)
