from typing import Any

from sammachip_site.checks.checked_group import CheckedGroup
from sammachip_site.checks.year_chain import (
    check_basis,
    check_gaps,
    check_opening_bank,
    check_opening_cash,
    check_opening_position,
    check_opening_stock,
    check_overlaps,
    check_share_capital,
    check_short_years,
)
from sammachip_site.domain.diagnostics import Diagnostic, Severity
from tests.checks.findings import found, sentences
from tests.domain.sample_group import GROUP, NEXT_YEAR, REMOVED, YEAR, changed, checked


def books_of(year: dict[str, Any], following: dict[str, Any], **documents: Any) -> CheckedGroup:
    """The group with these two years."""
    return checked(years={2560: year, 2561: following}, **documents)


def adjusted(year: dict[str, Any], **adjustments: str) -> dict[str, Any]:
    """The year with its stock counted."""
    return {**year, "basis": "adjusted", "adjustments": adjustments}


def test_scenario_2_opening_cash_that_is_not_last_years_closing_names_both_files() -> None:
    this = {**NEXT_YEAR, "start": "1/1/2569", "end": "31/12/2569", "opening_cash": "4,000"}
    last = {**YEAR, "start": "1/1/2568", "end": "31/12/2568", "closing_cash": "4,300"}
    books = checked(years={2568: last, 2569: this})
    path = "content/groups/ban-rai/years/2568.yaml"
    assert list(check_opening_cash(books)) == [
        Diagnostic(
            books.in_year(2569, "opening_cash"),
            "year.opening-cash",
            Severity.ERROR,
            f"ยอดยกมา 4,000.00 บาท ไม่ตรงกับเงินคงเหลือ 4,300.00 บาท ใน {path} ต่างกัน 300.00 บาท",
            f"opening cash 4,000.00 differs from the closing cash 4,300.00 in {path} by 300.00 baht",
            "ยอดยกมาของปีนี้ต้องเท่ากับยอดคงเหลือของปีก่อน แก้ไฟล์ที่ผิด",
            "this year opens with what the last one closed with: correct the file that is wrong",
        )
    ]
    assert books.in_year(2569, "opening_cash").path == "content/groups/ban-rai/years/2569.yaml"


def test_what_is_carried_forward_and_arrives_is_in_order() -> None:
    assert found(check_opening_cash, books_of(YEAR, NEXT_YEAR)) == []


def test_the_bank_opens_with_what_the_year_before_left_there_when_that_is_known() -> None:
    left, opened = {**YEAR, "closing_bank": "400"}, {**NEXT_YEAR, "opening_bank": "450"}
    books = books_of(left, opened)
    assert found(check_opening_bank, books) == [("year.opening-bank", books.in_year(2561, "opening_bank"))]
    assert sentences(check_opening_bank, books)[0].endswith("ต่างกัน 50.00 บาท")
    for before, after in ((YEAR, opened), (left, NEXT_YEAR), ({**left, "closing_bank": "450"}, opened)):
        assert found(check_opening_bank, books_of(before, after)) == []


def test_stock_at_the_end_of_a_year_is_there_at_the_beginning_of_the_next() -> None:
    books = books_of(adjusted(YEAR, closing_stock="500"), adjusted(NEXT_YEAR, opening_stock="400"))
    place = books.in_year(2561, "adjustments", "opening_stock")
    assert found(check_opening_stock, books) == [("year.opening-stock", place)]
    same = books_of(adjusted(YEAR, closing_stock="500"), adjusted(NEXT_YEAR, opening_stock="500"))
    assert found(check_opening_stock, same) == []


def test_stock_that_nobody_counted_the_year_before_is_not_compared() -> None:
    books = books_of(YEAR, adjusted(NEXT_YEAR, opening_stock="400"))
    assert found(check_opening_stock, books) == []
    assert found(check_basis, books) == [("year.basis-changed", books.in_year(2561, "basis"))]


def test_what_a_group_had_before_its_books_is_typed_in_the_first_year_alone() -> None:
    had = {"equipment": "5,000"}
    books = books_of({**YEAR, "opening": had}, {**NEXT_YEAR, "opening": had})
    assert found(check_opening_position, books) == [("year.opening-position", books.in_year(2561, "opening"))]
    assert next(check_opening_position(books)).hint_th.endswith("/years/2560.yaml")
    assert found(check_opening_position, books_of({**YEAR, "opening": had}, NEXT_YEAR)) == []


def test_days_without_books_are_pointed_out() -> None:
    books = books_of(YEAR, changed(NEXT_YEAR, "start", to="1/2/2561"))
    assert found(check_gaps, books) == [("year.gap", books.in_year(2561, "start"))]
    assert sentences(check_gaps, books) == ["ไม่มีบัญชีตั้งแต่ 1 ม.ค. 2561 ถึง 31 ม.ค. 2561"]


def test_a_year_with_another_fault_is_no_gap() -> None:
    later = {**NEXT_YEAR, "start": "1/1/2562", "end": "31/12/2562"}
    assert len(found(check_gaps, checked(years={2560: YEAR, 2562: later}))) == 1
    unread = frozenset({"content/groups/ban-rai/years/2561.yaml"})
    assert found(check_gaps, checked(years={2560: YEAR, 2562: later}, files=unread)) == []


def test_no_day_belongs_to_two_years() -> None:
    books = books_of(YEAR, changed(NEXT_YEAR, "start", to="31/12/2560"))
    assert found(check_overlaps, books) == [("year.overlap", books.in_year(2561, "start"))]
    assert found(check_gaps, books) == []


def test_new_shares_bring_in_what_they_are_worth() -> None:
    books = books_of(YEAR, changed(NEXT_YEAR, "shares", to="55"))
    assert found(check_share_capital, books) == [("year.share-capital", books.in_year(2561, "shares"))]
    assert sentences(check_share_capital, books) == ["หุ้นเปลี่ยน +5 หุ้น เป็นเงิน 500.00 บาท แต่บัญชีปีนี้มีค่าหุ้น 0.00 บาท"]


def test_the_shares_of_a_year_that_began_with_the_group_came_in_that_year() -> None:
    first = checked(years={2560: changed(YEAR, "shares", to="40")})
    assert len(found(check_share_capital, first)) == 1
    older = checked(years={2560: changed(YEAR, "shares", to="40")}, group=changed(GROUP, "founded", to="1/1/2550"))
    assert found(check_share_capital, older) == [], "nobody knows how many shares there were before"


def test_without_a_share_value_shares_are_not_compared() -> None:
    books = books_of(YEAR, changed(NEXT_YEAR, "shares", to="55"), group=changed(GROUP, "capital", to=REMOVED))
    assert found(check_share_capital, books) == []


def test_a_year_that_ends_before_it_begins_is_not_told_again_as_a_gap() -> None:
    reversed_year = changed(NEXT_YEAR, "end", to="31/12/2560")
    later = {**NEXT_YEAR, "start": "1/1/2562", "end": "31/12/2562"}
    files = frozenset({"content/groups/ban-rai/years/2561.yaml"})
    books = checked(years={2560: YEAR, 2561: reversed_year, 2562: later}, files=files)
    assert [*check_gaps(books), *check_overlaps(books)] == []


def test_a_short_year_is_pointed_out_unless_it_is_the_first() -> None:
    short = changed(NEXT_YEAR, "end", to="30/6/2561")
    books = books_of(YEAR, short)
    assert found(check_short_years, books) == [("year.short", books.in_year(2561, "end"))]
    assert found(check_short_years, books_of(YEAR, NEXT_YEAR)) == []
    assert found(check_short_years, checked(years={2561: short})) == []


def test_a_year_that_is_short_because_of_a_gap_is_told_as_a_gap() -> None:
    assert found(check_short_years, books_of(YEAR, changed(NEXT_YEAR, "start", to="1/2/2561"))) == []
