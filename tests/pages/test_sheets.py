from collections.abc import Sequence
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.pages.sheets import count_lines, fill_sheets


@given(st.lists(st.integers(1, 40)))
def test_every_thing_stands_on_one_sheet_in_order_and_no_sheet_is_too_full(heights: list[int]) -> None:
    sheets = list(fill_sheets(heights, lambda height: height, 30))
    assert [height for sheet in sheets for height in sheet] == heights
    assert all(sum(sheet) <= 30 or len(sheet) == 1 for sheet in sheets)


@given(st.lists(st.integers(1, 40), max_size=7))
def test_no_other_cut_has_fewer_sheets_or_a_fullest_sheet_that_is_emptier(heights: list[int]) -> None:
    cuts = (cut for count in range(len(heights)) for cut in combinations(range(1, len(heights)), count))
    ways = [[heights[start:stop] for start, stop in pairwise((0, *cut, len(heights)))] for cut in cuts if heights]
    fitting = [way for way in ways if all(sum(sheet) <= 30 or len(sheet) == 1 for sheet in way)]
    sheets = list(fill_sheets(heights, lambda height: height, 30))
    assert _cost(sheets) == min(map(_cost, fitting), default=(0, 0))


def _cost(sheets: Sequence[Sequence[int]]) -> tuple[int, int]:
    """How many sheets, and how full is the fullest; one thing that is too high for any says nothing of the others."""
    return len(sheets), max((sum(sheet) for sheet in sheets if sum(sheet) <= 30), default=0)


@pytest.mark.parametrize(("text", "lines"), [("", 1), ("น้ำพริก", 1), ("น้ำพริกเผา", 2), ("abcdef", 1), ("abcdefg", 2)])
def test_marks_above_and_below_take_no_room(text: str, lines: int) -> None:
    assert count_lines(text, 6) == lines
