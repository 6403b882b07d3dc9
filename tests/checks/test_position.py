"""Nothing that a group has, owes or received ends below nothing."""

from typing import Any

import pytest

from sammachip_site.checks.position import check_nothing_is_below_zero
from tests.checks.findings import found, sentences
from tests.domain.sample_group import NEXT_YEAR, YEAR, checked


def with_lines(year: dict[str, Any], *lines: dict[str, str], **fields: Any) -> dict[str, Any]:
    """The year with these lines more."""
    return {**year, "lines": [*year["lines"], *lines], **fields}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"account": "equipment", "income": "1"}, "เครื่องมือ (หักค่าเสื่อมแล้ว)ติดลบ −1.00 บาท เมื่อสิ้นปี 2560"),
        ({"account": "loans", "expense": "1"}, "เงินกู้ติดลบ −1.00 บาท เมื่อสิ้นปี 2560"),
        ({"account": "share-capital", "expense": "5,001"}, "ทุนเรือนหุ้นติดลบ −1.00 บาท เมื่อสิ้นปี 2560"),
        ({"account": "grants", "expense": "1"}, "เงินอุดหนุนติดลบ −1.00 บาท เมื่อสิ้นปี 2560"),
    ],
)
def test_what_runs_below_nothing_is_told_once_at_the_first_year(line: dict[str, str], said: str) -> None:
    books = checked(years={2560: with_lines(YEAR, line), 2561: NEXT_YEAR})
    assert found(check_nothing_is_below_zero, books) == [("position.below-zero", books.in_year(2560))]
    assert sentences(check_nothing_is_below_zero, books) == [said]


def test_what_runs_out_is_in_order() -> None:
    repaid = {"account": "loans", "income": "100"}, {"account": "loans", "expense": "100"}
    assert found(check_nothing_is_below_zero, checked(years={2560: with_lines(YEAR, *repaid)})) == []


def test_more_depreciation_than_equipment_is_told_at_the_depreciation() -> None:
    bought = {"account": "equipment", "expense": "1,000"}
    adjusted = {"basis": "adjusted", "adjustments": {"depreciation": "600"}}
    books = checked(years={2560: with_lines(YEAR, bought, **adjusted), 2561: with_lines(NEXT_YEAR, **adjusted)})
    place = books.in_year(2561, "adjustments", "depreciation")
    assert found(check_nothing_is_below_zero, books) == [("position.below-zero", place)]


def test_depreciation_that_the_basis_refuses_is_not_told_again() -> None:
    books = checked(years={2560: {**YEAR, "adjustments": {"depreciation": "600"}}, 2561: NEXT_YEAR})
    assert found(check_nothing_is_below_zero, books) == []


def test_where_nobody_knows_what_there_was_nothing_is_told() -> None:
    later = with_lines(NEXT_YEAR, {"account": "loans", "expense": "1"})
    assert found(check_nothing_is_below_zero, checked(years={2561: later})) == []
