import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.pages.paging import cut, make_paging


@given(st.lists(st.integers()), st.integers(1, 50))
def test_every_item_is_on_one_page_in_its_order(items: list[int], size: int) -> None:
    pages = list(cut(items, size))
    assert [item for page in pages for item in page] == items
    assert all(len(page) == size for page in pages[:-1])
    assert 0 <= len(pages[-1]) <= size
    assert pages[-1] or pages == [[]], "only a list of nothing has an empty page"


def test_a_list_that_fits_one_page_has_no_paging() -> None:
    assert make_paging("th", ("products",), 1, 1) is None


@pytest.mark.parametrize(
    ("number", "count", "shown"),
    [
        (1, 2, "[1] 2"),
        (1, 9, "[1] 2 … 9"),
        (2, 4, "1 [2] 3 4"),
        (5, 9, "1 … 4 [5] 6 … 9"),
        (9, 9, "1 … 8 [9]"),
    ],
)
def test_a_page_leads_to_its_neighbours_the_first_and_the_last(number: int, count: int, shown: str) -> None:
    paging = make_paging("th", ("products",), number, count)
    assert paging is not None
    words = []
    for link in paging.links:
        words += ["…"] if link.after_gap else []
        words.append(f"[{link.number}]" if link.is_current else str(link.number))
    assert " ".join(words) == shown


def test_the_first_page_is_the_list_itself_in_either_language() -> None:
    paging = make_paging("en", ("categories", "food"), 2, 3)
    assert paging is not None
    assert [link.url for link in paging.links] == [
        "/en/categories/food/",
        "/en/categories/food/page/2/",
        "/en/categories/food/page/3/",
    ]
    assert (paging.previous_url, paging.next_url) == ("/en/categories/food/", "/en/categories/food/page/3/")


def test_the_ends_of_a_list_lead_one_way() -> None:
    first, last = make_paging("th", ("products",), 1, 2), make_paging("th", ("products",), 2, 2)
    assert first is not None
    assert last is not None
    assert (first.previous_url, last.next_url) == (None, None)
