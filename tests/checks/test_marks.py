import pytest

from sammachip_site.checks.checked_group import CheckedGroup
from sammachip_site.checks.marks import (
    check_colour,
    check_expiry,
    check_numbers,
    check_otop,
    check_province,
    check_year,
)
from sammachip_site.domain.diagnostics import Location
from tests.checks.findings import found, sentences
from tests.domain.sample_group import PRODUCT, checked


def with_mark(**mark: str) -> CheckedGroup:
    """The group whose product carries this mark."""
    return checked(product={**PRODUCT, "marks": [mark]})


def place_of(books: CheckedGroup, *keys: str | int) -> Location:
    """The place of a value of the mark."""
    return books.in_product(books.group.products[0], "marks", 0, *keys)


@pytest.mark.parametrize("fields", [{}, {"stars": "5"}, {"year": "2568"}])
def test_scenario_20_otop_stars_have_a_year(fields: dict[str, str]) -> None:
    books = with_mark(kind="otop", **fields)
    assert found(check_otop, books) == [("product.mark-otop", place_of(books))]
    assert found(check_otop, with_mark(kind="otop", stars="5", year="2568")) == []


def test_the_otop_product_mark_has_a_colour_and_needs_no_number() -> None:
    books = with_mark(kind="otop_mark")
    assert found(check_colour, books) == [("product.mark-colour", place_of(books))]
    golden = with_mark(kind="otop_mark", colour="gold")
    assert found(check_colour, golden) == found(check_numbers, golden) == []
    assert found(check_colour, with_mark(kind="otop", stars="5", year="2568")) == []


@pytest.mark.parametrize(
    ("kind", "fields", "needed"),
    [
        ("food_serial", {"number": "1"}, "food_serial"),
        ("community_standard", {}, "number"),
        ("halal", {"stars": "5"}, "number"),
        ("geographical_indication", {"number": ""}, "number"),
    ],
)
def test_a_mark_has_its_number(kind: str, fields: dict[str, str], needed: str) -> None:
    books = with_mark(kind=kind, **fields)
    assert found(check_numbers, books) == [("product.mark-number", place_of(books))]
    assert next(iter(check_numbers(books))).hint_th.startswith(f"ใส่ {needed}:")


def test_scenario_19_an_expired_mark_is_pointed_out() -> None:
    books = with_mark(kind="community_standard", number="321/2567", expires="21/11/2569")
    assert found(check_expiry, books) == [("product.mark-expired", place_of(books, "expires"))]
    assert sentences(check_expiry, books) == ["มผช. ของ “น้ำพริกตาแดง” หมดอายุแล้วเมื่อ 21 พ.ย. 2569 จึงไม่แสดงบนเว็บ"]
    assert found(check_expiry, with_mark(kind="halal", number="1", expires="22/11/2569")) == []


def test_a_mark_is_not_of_a_year_to_come() -> None:
    books = with_mark(kind="otop", stars="5", year="2570")
    assert found(check_year, books) == [("product.mark-year", place_of(books, "year"))]
    assert found(check_year, with_mark(kind="otop", stars="5", year="2569")) == []


def test_a_food_serial_of_another_province_is_pointed_out() -> None:
    books = with_mark(kind="food_serial", food_serial="40-2-01234-6-0001")
    assert found(check_province, books) == [("product.mark-province", place_of(books, "food_serial"))]
    assert found(check_province, with_mark(kind="food_serial", food_serial="30-2-01234-6-0001")) == []
