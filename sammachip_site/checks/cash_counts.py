"""Rules of money that was counted: before witnesses, within its year, and as much as the book says."""

from collections.abc import Iterator
from datetime import date

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.money import Satang, format_baht
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.year import CashCount

_CODES = {"cash": "ledger.cash-count", "bank": "ledger.bank-count"}


def check_witnesses(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``ledger.no-witnesses``: money that one person counted alone proves nothing; of every year."""
    for year, summary in checked.group.years.items():
        for place, count in enumerate(summary.cash_counts):
            if count.witnesses == 0:
                location = checked.in_year(year, "cash_counts", place, "witnesses")
                yield diagnose("ledger.no-witnesses", location, **in_words(date=count.date))


def check_count_days(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``ledger.cash-count-day``: of every year, with a cash book or without."""
    for statement in checked.statements:
        period = statement.period
        for place, count in enumerate(checked.group.years[statement.year].cash_counts):
            if not _can_be_counted(count.date, statement, checked.today):
                yield diagnose(
                    "ledger.cash-count-day",
                    checked.in_year(statement.year, "cash_counts", place, "date"),
                    **in_words(date=count.date, start=period.start, end=min(period.last_day, checked.today)),
                )


def check_counts(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``ledger.cash-count`` and ``ledger.bank-count``: money that was counted is money that should be there.

    A difference that was there at the count before is not told again.
    """
    before = dict.fromkeys(_CODES, 0)
    for statement in checked.statements_with_balance():
        for place, count in _counts_by_day(checked, statement):
            for field, expected in zip(_CODES, _money_on(statement, count.date), strict=True):
                found: Satang | None = getattr(count, field)
                if found is None:
                    continue
                if found - expected not in {0, before[field]}:
                    yield diagnose(
                        _CODES[field],
                        checked.in_year(statement.year, "cash_counts", place, field),
                        counted=format_baht(found),
                        computed=format_baht(expected),
                        difference=format_baht(abs(found - expected)),
                        **in_words(date=count.date),
                    )
                before[field] = found - expected


CHECKS: tuple[Check, ...] = (check_witnesses, check_count_days, check_counts)


def _counts_by_day(checked: CheckedGroup, statement: Statement) -> list[tuple[int, CashCount]]:
    """The counts of days that there were in the year, in their order, each with its place in the file."""
    counts = checked.group.years[statement.year].cash_counts
    placed = [
        (place, count) for place, count in enumerate(counts) if _can_be_counted(count.date, statement, checked.today)
    ]
    return sorted(placed, key=lambda each: each[1].date)


def _can_be_counted(day: date, statement: Statement, today: date) -> bool:
    """Does *day* lie in the year, and has it come?"""
    return statement.period.start <= day < statement.period.stop and day <= today


def _money_on(statement: Statement, day: date) -> tuple[Satang, Satang]:
    """The cash in the box and the money at the bank at the end of *day*."""
    book = statement.book
    if book is None:
        return Satang(0), Satang(0)
    rows = [row for row in book.rows if row.entry.date <= day]
    return (rows[-1].cash, rows[-1].bank) if rows else (book.opening_cash, book.opening_bank)
