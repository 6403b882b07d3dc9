"""Balances row by row and month by month."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.domain.ledger import Entry, Ledger, Method
from sammachip_site.domain.money import Satang
from sammachip_site.domain.sources import TableSource
from sammachip_site.domain.year import SummaryLine
from sammachip_site.reports.cash_book import keep_book, sum_by_account
from tests.books import keep

JANUARY = date(2017, 1, 1)


def ledger(entries: list[Entry]) -> Ledger:
    return Ledger(2560, tuple(sorted(entries, key=lambda entry: entry.date)), TableSource("l.csv", (), ",", {}))


def entry(day: date, account: str, amount: int, method: Method = Method.CASH) -> Entry:
    """Money in when *amount* is positive, and out when negative."""
    return Entry(2, day, "ก", account, Satang(max(0, amount)), Satang(max(0, -amount)), method)


entries = st.builds(
    entry,
    st.dates(JANUARY, date(2017, 12, 31)),
    st.sampled_from(sorted(DEFAULT_ACCOUNTS)),
    st.integers(-(10**12), 10**12).filter(bool),
    st.sampled_from(list(Method)),
)
money = st.integers(0, 10**12).map(Satang)


@given(st.lists(entries, max_size=30), money, money)
def test_every_balance_is_the_opening_and_all_that_came_in_less_what_went_out(
    written: list[Entry], opening_cash: Satang, opening_bank: Satang
) -> None:
    book = keep_book(
        ledger(written),
        DEFAULT_ACCOUNTS,
        opening_cash=opening_cash,
        opening_bank=opening_bank,
        start=JANUARY,
        by_ref={},
    )
    for count, row in enumerate(book.rows, start=1):
        until = [each.entry for each in book.rows[:count]]
        assert row.cash == opening_cash + sum(each.cash for each in until if each.method is Method.CASH)
        assert row.bank == opening_bank + sum(each.cash for each in until if each.method is Method.BANK)
        assert row.balance == row.cash + row.bank
    assert book.closing == opening_cash + opening_bank + sum(each.cash for each in written)


@given(st.lists(entries, max_size=30), money)
def test_months_follow_one_another_and_add_up_to_the_year(written: list[Entry], opening: Satang) -> None:
    unmoved = [each for each in written if each.account != "transfer"]
    book = keep_book(
        ledger(unmoved), DEFAULT_ACCOUNTS, opening_cash=opening, opening_bank=Satang(0), start=JANUARY, by_ref={}
    )
    assert all(before.closing == month.opening for before, month in pairwise(book.months))
    assert all(month.opening + month.income - month.expense == month.closing for month in book.months)
    assert tuple(row for month in book.months for row in month.rows) == book.rows
    assert sum(month.income - month.expense for month in book.months) == book.closing - book.opening
    assert [month.first.month for month in book.months] == [*range(1, len(book.months) + 1)]


def test_a_transfer_moves_money_and_is_neither_income_nor_expense() -> None:
    book = keep(
        "1/1/2560,,ขาย,sales,100,,เงินสด",
        "2/1/2560,,ฝาก,transfer,,60,เงินสด",
        "2/1/2560,,ฝาก,transfer,60,,ธนาคาร",
    ).book
    assert [(row.cash, row.bank) for row in book.rows] == [(10000, 0), (4000, 0), (4000, 6000)]
    (month,) = book.months
    assert (month.income, month.expense, month.closing) == (10000, 0, 10000)


def test_a_year_that_begins_in_october_has_its_months_in_that_order() -> None:
    book = keep("5/10/2559,,a,sales,1,", "6/1/2560,,a,sales,1,", year_start=(10, 1)).book
    assert [month.number for month in book.months] == ["10", "11", "12", "01"]


@pytest.mark.parametrize("words", ["แก้ไข จ.1 จดเกิน", "จดเกิน (จ.1)", "แก้ จ.1: จดเกิน", "corrects “จ.1”, too many"])
def test_a_reversal_names_the_row_that_it_takes_back(words: str) -> None:
    book = keep("1/1/2560,จ.1,พริก,materials,,100", f'2/1/2560,,"{words}",materials,,-20').book
    assert book.rows[1].corrects == book.rows[0].entry


@pytest.mark.parametrize(
    "reversal", ["2/1/2560,,จ.12,materials,,-20", "2/1/2560,,จ.1,sales,,-20", "2/1/2560,จ.2,จ.1,materials,-20,"]
)
def test_another_document_account_or_column_is_not_what_was_taken_back(reversal: str) -> None:
    assert keep("1/1/2560,จ.1,พริก,materials,,100", reversal).book.rows[1].corrects is None


def test_the_book_in_sums_has_what_came_in_and_what_went_out_apart() -> None:
    written = [
        entry(JANUARY, "materials", -500),
        entry(JANUARY, "sales", 300),
        entry(JANUARY, "materials", 20),
        entry(JANUARY, "sales", 200),
    ]
    assert sum_by_account(written, DEFAULT_ACCOUNTS) == (
        SummaryLine.model_construct(account="sales", income=Satang(500)),
        SummaryLine.model_construct(account="materials", income=Satang(20)),
        SummaryLine.model_construct(account="materials", expense=Satang(500)),
    )


def test_a_year_of_the_largest_amounts_adds_up_to_the_satang() -> None:
    written = [entry(date(2017, 1 + number % 12, 1), "sales", 9_999_999_999_99) for number in range(24_000)]
    book = keep_book(
        ledger(written), DEFAULT_ACCOUNTS, opening_cash=Satang(0), opening_bank=Satang(0), start=JANUARY, by_ref={}
    )
    assert book.closing == 24_000 * 9_999_999_999_99 == 239_999_999_999_760_00
    assert sum(month.income for month in book.months) == book.closing
