"""What came in and went out of a business in a calendar year, day by day, as the Revenue Department wants it kept.

Source: Director-General of Revenue, notice on income tax no. 249, on community enterprises: a report of cash received
and paid; the tax year is the calendar year. Capital, loans, grants, equipment, transfers, profit paid out and gifts
of the group's own part are neither income nor expense, and are not in it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sammachip_site.domain.accounts import INCOME_KINDS, AccountKind, ChartOfAccounts
from sammachip_site.domain.ledger import Entry
from sammachip_site.domain.money import Satang
from sammachip_site.domain.statement import NOTHING, Statement
from sammachip_site.domain.thai_calendar import buddhist_year


@dataclass(frozen=True, slots=True)
class CashReportRow:
    """A row of the report, in satang: income, what was bought to make and to sell, or another expense.

    An amount is negative in a row that takes back an earlier one, and where money came back.
    """

    day: date
    ref: str
    description: str
    note: str
    income: Satang = NOTHING
    purchase: Satang = NOTHING
    expense: Satang = NOTHING


@dataclass(frozen=True, slots=True)
class CashSums:
    """The sums of the report's three columns, in satang."""

    income: Satang
    purchase: Satang
    expense: Satang


@dataclass(frozen=True, slots=True)
class CashReportMonth:
    """The rows of the month that begins on *first*, and their sums."""

    first: date
    rows: tuple[CashReportRow, ...]
    sums: CashSums


@dataclass(frozen=True, slots=True)
class CashReport:
    """The report of a tax year: the months that have rows, in order, and the sums of the year.

    The cash books tell of the year up to *last_day*, that of their last row in it, whichever column it is in or none.
    """

    year: int
    last_day: date
    months: tuple[CashReportMonth, ...]
    sums: CashSums

    @property
    def rows(self) -> tuple[CashReportRow, ...]:
        """The rows of all months, by day."""
        return tuple(row for month in self.months for row in month.rows)


def tax_years(statements: Sequence[Statement]) -> tuple[int, ...]:
    """The calendar years, Buddhist Era, in which the cash books of *statements* have rows."""
    return tuple(sorted({buddhist_year(entry.date) for entry in _entries(statements)}))


def report_cash(statements: Sequence[Statement], accounts: ChartOfAccounts, year: int) -> CashReport:
    """The report of the tax *year*, one of `tax_years`."""
    entries = [entry for entry in _entries(statements) if buddhist_year(entry.date) == year]
    rows = [row for entry in entries if (row := _row(entry, accounts[entry.account].kind))]
    return CashReport(year, max(entry.date for entry in entries), tuple(_months(rows)), _add_up(rows))


def _entries(statements: Sequence[Statement]) -> Iterator[Entry]:
    for statement in statements:
        if statement.book:
            yield from (row.entry for row in statement.book.rows)


def _row(entry: Entry, kind: AccountKind) -> CashReportRow | None:
    """*entry* in its column; None when its money is neither income nor expense."""
    told = (entry.date, entry.ref, entry.description, entry.note)
    paid = Satang(-entry.cash)
    if kind in INCOME_KINDS:
        return CashReportRow(*told, income=entry.cash)
    if kind is AccountKind.COST_OF_SALES:
        return CashReportRow(*told, purchase=paid)
    return CashReportRow(*told, expense=paid) if kind is AccountKind.EXPENSE else None


def _months(rows: Sequence[CashReportRow]) -> Iterator[CashReportMonth]:
    for first, group in groupby(rows, key=lambda row: row.day.replace(day=1)):
        month = tuple(group)
        yield CashReportMonth(first, month, _add_up(month))


def _add_up(rows: Sequence[CashReportRow]) -> CashSums:
    return CashSums(
        Satang(sum(row.income for row in rows)),
        Satang(sum(row.purchase for row in rows)),
        Satang(sum(row.expense for row in rows)),
    )
