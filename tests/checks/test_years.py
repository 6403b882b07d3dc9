from datetime import date
from typing import Any

import pytest

from sammachip_site.checks.checked_group import CheckedGroup
from sammachip_site.checks.years import (
    check_accounts,
    check_adjustments,
    check_bank_is_part_of_money,
    check_cash_is_never_below_zero,
    check_closing_cash,
    check_end,
    check_file_name,
    check_is_over,
    check_length,
    check_one_side,
    check_there_are_lines,
    check_transfers,
    check_typed_totals,
)
from tests.checks.findings import found, sentences
from tests.domain.sample_group import NEXT_YEAR, YEAR, changed, checked


def books_of(year: dict[str, Any], **documents: Any) -> CheckedGroup:
    """The group with this one year."""
    return checked(years={2560: year}, **documents)


def with_line(**line: str) -> dict[str, Any]:
    """The year with one more line."""
    return changed(YEAR, "lines", to=[*YEAR["lines"], line])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("saels", "sales"), ("Sales", "sales"), ("ขายสินค้า", "sales"), ("Raw materials", "materials")],
)
def test_an_unknown_account_is_told_with_the_one_that_was_probably_meant(typed: str, meant: str) -> None:
    books = books_of(with_line(account=typed, income="10"))
    (fault,) = check_accounts(books)
    assert (fault.code, fault.location) == ("year.account", books.in_year(2560, "lines", 3, "account"))
    assert fault.message_th == f"ไม่มีหมวดบัญชี “{typed}”"
    assert f"เช่น {meant}" in fault.hint_th


def test_an_account_like_none_is_told_with_some_of_its_side() -> None:
    (fault,) = check_accounts(books_of(with_line(account="xyzzy", income="10")))
    assert "sales (ขายสินค้า), wholesale (ขายส่ง), services (รับจ้าง)" in fault.hint_th
    assert "materials" not in fault.hint_th


@pytest.mark.parametrize(
    ("account", "field"),
    [
        ("depreciation", "depreciation"),
        ("Opening-Stock", "opening_stock"),
        ("ค่าเสื่อมราคาเครื่องจักร", "depreciation"),
        ("สินค้าคงเหลือปลายปี", "closing_stock"),
    ],
)
def test_what_is_no_money_in_or_out_is_told_to_be_an_adjustment(account: str, field: str) -> None:
    books = books_of(with_line(account=account, expense="10"))
    (fault,) = check_accounts(books)
    assert (fault.code, fault.location) == ("year.adjustment-account", books.in_year(2560, "lines", 3, "account"))
    assert f"{field}: ตามด้วยจำนวนเงิน" in fault.hint_th


@pytest.mark.parametrize("sides", [{}, {"income": "5", "expense": "5"}])
def test_money_comes_in_or_goes_out(sides: dict[str, str]) -> None:
    books = books_of(with_line(account="sales", **sides))
    assert found(check_one_side, books) == [("year.line-sides", books.in_year(2560, "lines", 3))]
    assert found(check_closing_cash, books) == [], "one slip, one fault"


def test_typed_totals_that_disagree_are_told_with_both_figures() -> None:
    books = books_of({**YEAR, "totals": {"income_total": "8,000", "net_profit": "1,200.50"}})
    assert found(check_typed_totals, books) == [("year.total", books.in_year(2560, "totals", "net_profit"))]
    assert sentences(check_typed_totals, books) == ["กำไรสุทธิ พิมพ์ไว้ 1,200.50 บาท แต่บวกได้ 1,000.00 บาท"]


def test_typed_totals_that_agree_are_in_order() -> None:
    totals = {
        "income_total": "8,000",
        "expense_total": "2,000",
        "revenue": "3,000",
        "cost_of_sales": "2,000",
        "gross_profit": "1,000",
        "other_income": "0",
        "expenses": "0",
        "net_profit": "1,000",
    }
    assert found(check_typed_totals, books_of({**YEAR, "totals": totals})) == []


def test_closing_cash_that_does_not_add_up_is_told_with_both_figures() -> None:
    books = books_of(changed(YEAR, "closing_cash", to="6,100"))
    assert found(check_closing_cash, books) == [("year.closing-cash", books.in_year(2560, "closing_cash"))]
    assert sentences(check_closing_cash, books) == [
        "เงินคงเหลือพิมพ์ไว้ 6,100.00 บาท แต่ยอดยกมา 0.00 + รับ 8,000.00 − จ่าย 2,000.00 = 6,000.00 บาท"
    ]


def test_nobody_can_pay_more_than_there_is() -> None:
    books = books_of(with_line(account="wages", expense="6,150"))
    place = books.in_year(2560, "closing_cash")
    assert found(check_cash_is_never_below_zero, books) == [("year.cash-below-zero", place)]
    assert found(check_closing_cash, books) == [], "one slip, one fault"


def test_a_transfer_leaves_one_place_and_reaches_the_other() -> None:
    out = {"account": "transfer", "expense": "500"}
    uneven = books_of(changed(YEAR, "lines", to=[out, {"account": "transfer", "income": "400"}]))
    assert found(check_transfers, uneven) == [("year.transfers", uneven.in_year(2560, "lines", 0))]
    even = books_of(changed(YEAR, "lines", to=[out, {"account": "transfer", "income": "500"}]))
    assert found(check_transfers, even) == []


@pytest.mark.parametrize(("closing", "faults"), [("6,000", 0), ("5,500", 0), ("5,400", 1)])
def test_a_transfer_without_its_other_side_is_not_told_as_wrong_cash_too(closing: str, faults: int) -> None:
    books = books_of({**with_line(account="transfer", expense="500"), "closing_cash": closing})
    assert [code for code, _ in found(check_transfers, books)] == ["year.transfers"]
    assert len(found(check_closing_cash, books)) == faults


def test_the_cash_basis_has_no_adjustments() -> None:
    stock = {"closing_stock": "500"}
    books = books_of({**YEAR, "adjustments": stock})
    place = books.in_year(2560, "adjustments", "closing_stock")
    assert found(check_adjustments, books) == [("year.adjustments-on-cash", place)]
    assert found(check_adjustments, books_of({**YEAR, "basis": "adjusted", "adjustments": stock})) == []


def test_a_year_ends_after_it_begins() -> None:
    books = books_of(changed(YEAR, "end", to="28/3/2560"))
    assert found(check_end, books) == [("date.range-reversed", books.in_year(2560, "end"))]


def test_a_file_is_named_after_the_last_day_of_its_year() -> None:
    books = checked(years={2561: YEAR})
    assert found(check_file_name, books) == [("year.file-name", books.in_year(2561, "end"))]
    assert sentences(check_file_name, books) == ["ชื่อไฟล์บอกปี 2561 แต่ปีบัญชีสิ้นสุด 31 ธ.ค. 2560 จึงเป็นปี 2560"]


@pytest.mark.parametrize(
    ("today", "faults"),
    [(date(2017, 3, 28), 0), (date(2017, 3, 29), 1), (date(2017, 12, 30), 1), (date(2017, 12, 31), 0)],
)
def test_a_year_that_runs_is_pointed_out_until_its_last_day(today: date, faults: int) -> None:
    books = books_of(YEAR, today=today)
    place = books.in_year(2560, "end")
    assert found(check_is_over, books) == [("year.not-over", place)] * faults


@pytest.mark.parametrize(
    ("start", "end", "faults"),
    [
        ("1/4/2560", "31/3/2561", 0),
        ("1/4/2560", "1/4/2561", 1),
        ("1/7/2560", "31/12/2561", 1),
        ("29/2/2559", "28/2/2560", 0),
        ("29/2/2559", "1/3/2560", 1),
        ("30/12/2560", "31/12/2560", 0),
    ],
)
def test_a_year_is_of_twelve_months_at_most(start: str, end: str, faults: int) -> None:
    books = books_of({**YEAR, "start": start, "end": end})
    assert found(check_length, books) == [("year.length", books.in_year(2560, "end"))] * faults


def test_a_year_that_is_too_long_is_told_when_it_ends_at_the_latest() -> None:
    (fault,) = check_length(books_of({**YEAR, "start": "1/4/2560", "end": "31/12/2561"}))
    assert "จบไม่เกิน 31 มี.ค. 2561" in fault.hint_th


def test_a_year_without_lines_is_pointed_out() -> None:
    books = books_of({**YEAR, "lines": []})
    assert found(check_there_are_lines, books) == [("year.no-lines", books.in_year(2560, "lines"))]
    assert found(check_closing_cash, books) == [("year.closing-cash", books.in_year(2560, "closing_cash"))]
    assert found(check_there_are_lines, books_of(YEAR)) == []


def test_the_part_at_the_bank_is_not_more_than_all_money() -> None:
    both = books_of({**YEAR, "opening_bank": "1", "closing_bank": "6,000.01"})
    places = [both.in_year(2560, field) for field in ("closing_bank", "opening_bank")]
    assert found(check_bank_is_part_of_money, both) == [("year.bank-over-money", place) for place in places]
    assert found(check_bank_is_part_of_money, books_of({**YEAR, "opening_bank": "0", "closing_bank": "6,000"})) == []


def test_money_at_the_end_that_is_mistyped_is_not_told_again_at_the_bank() -> None:
    assert found(check_bank_is_part_of_money, books_of({**YEAR, "closing_cash": "600", "closing_bank": "5,000"})) == []


def test_the_bank_at_the_start_is_left_to_the_year_before_where_that_knows_it() -> None:
    opened = {**NEXT_YEAR, "opening_bank": "9,000"}
    places = [("year.bank-over-money", checked(years={2561: opened}).in_year(2561, "opening_bank"))]
    assert found(check_bank_is_part_of_money, checked(years={2560: YEAR, 2561: opened})) == places
    known = checked(years={2560: {**YEAR, "closing_bank": "400"}, 2561: opened})
    assert found(check_bank_is_part_of_money, known) == []
