from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.pages.sheets import count_lines, fill_sheets


@given(st.lists(st.integers(1, 40)))
def test_every_thing_stands_on_one_sheet_in_order_and_no_sheet_is_too_full_or_too_empty(heights: list[int]) -> None:
    sheets = list(fill_sheets(heights, lambda height: height, 30))
    assert [height for sheet in sheets for height in sheet] == heights
    assert all(sum(sheet) <= 30 or len(sheet) == 1 for sheet in sheets)
    assert all(sum(sheet) + following[0] > 30 for sheet, following in pairwise(sheets))


@pytest.mark.parametrize(("text", "lines"), [("", 1), ("น้ำพริก", 1), ("น้ำพริกเผา", 2), ("abcdef", 1), ("abcdefg", 2)])
def test_marks_above_and_below_take_no_room(text: str, lines: int) -> None:
    assert count_lines(text, 6) == lines
