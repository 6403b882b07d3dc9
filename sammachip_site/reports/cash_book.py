"""The cash book added up row by row and month by month, in whole satang."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from sammachip_site.domain.accounts import AccountKind, ChartOfAccounts
from sammachip_site.domain.cash_book import BookMonth, BookRow, CashBook
from sammachip_site.domain.ledger import Entry, Ledger, Method
from sammachip_site.domain.money import Satang
from sammachip_site.domain.year import SummaryLine

_BETWEEN_WORDS = re.compile(r"[\s(),:;“”\"]+")


def keep_book(
    ledger: Ledger,
    accounts: ChartOfAccounts,
    *,
    opening_cash: Satang,
    opening_bank: Satang,
    start: date,
    by_ref: Mapping[str, Entry],
) -> CashBook:
    """The book of a year that begins on *start* with so much in the cash box and at the bank.

    *by_ref* are the rows that this year's corrections may take back, by document number.

    Raises:
        KeyError: an entry names an account that is not in the chart.
    """
    rows = tuple(_rows(ledger.entries, opening_cash, opening_bank, by_ref))
    months = tuple(_months(rows, accounts, start, Satang(opening_cash + opening_bank)))
    return CashBook(opening_cash, opening_bank, rows, months)


def sum_by_account(entries: Sequence[Entry], accounts: ChartOfAccounts) -> tuple[SummaryLine, ...]:
    """The book in sums: for each account that occurs, in the chart's order, what came in, and what went out."""
    sums: dict[tuple[str, str], int] = {}
    for entry in entries:
        side = "income" if entry.income else "expense"
        sums[entry.account, side] = sums.get((entry.account, side), 0) + entry.income + entry.expense
    return tuple(
        SummaryLine.model_validate({"account": account, side: Satang(sums[account, side])})
        for account in accounts
        for side in ("income", "expense")
        if (account, side) in sums
    )


def find_corrected(entry: Entry, by_ref: Mapping[str, Entry]) -> Entry | None:
    """The row that the reversal *entry* takes back: its description or note names that row's document number.

    Both rows have the same account and the same column; None when there is no such row.
    """
    words = _BETWEEN_WORDS.split(f"{entry.description} {entry.note}")
    named = (by_ref[word] for word in words if word in by_ref)
    return next((other for other in named if _is_like(entry, other)), None)


def entries_by_ref(ledgers: Mapping[int, Ledger], year: int) -> dict[str, Entry]:
    """The entries of *year* and of the years before it by their document number; of two, that of the later year."""
    known = (ledgers[each] for each in sorted(ledgers) if each <= year)
    return {entry.ref: entry for ledger in known for entry in ledger.entries if entry.ref}


def _is_like(entry: Entry, other: Entry) -> bool:
    return entry.account == other.account and bool(entry.income) == bool(other.income) and entry is not other


def _rows(entries: Sequence[Entry], cash: int, bank: int, by_ref: Mapping[str, Entry]) -> Iterator[BookRow]:
    for entry in entries:
        if entry.method is Method.CASH:
            cash += entry.cash
        else:
            bank += entry.cash
        yield BookRow(entry, Satang(cash), Satang(bank), find_corrected(entry, by_ref) if entry.is_reversal else None)


def _months(rows: Sequence[BookRow], accounts: ChartOfAccounts, start: date, opening: Satang) -> Iterator[BookMonth]:
    """Every month from that of *start* to that of the last row."""
    by_month = {first: tuple(group) for first, group in groupby(rows, key=lambda row: row.entry.date.replace(day=1))}
    first, last = start.replace(day=1), max(by_month, default=None)
    while last and first <= last:
        month = by_month.get(first, ())
        moved = [row.entry for row in month if accounts[row.entry.account].kind is not AccountKind.DEPOSIT_TRANSFER]
        closing = month[-1].balance if month else opening
        yield BookMonth(
            first,
            opening,
            Satang(sum(entry.income for entry in moved)),
            Satang(sum(entry.expense for entry in moved)),
            closing,
            month,
        )
        first, opening = next_month(first), closing


def next_month(first: date) -> date:
    """The first day of the month after that of *first*."""
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)
