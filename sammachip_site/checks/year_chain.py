"""Rules between one accounting year and the next: what is carried forward must arrive."""

from collections.abc import Iterator
from itertools import pairwise

from sammachip_site.checks.accounting_year import twelve_months_after
from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.money import format_baht
from sammachip_site.domain.shares import ShareRegister
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.thai_calendar import ONE_DAY
from sammachip_site.domain.year import Basis, YearSummary

_DEBTS = {
    "receivables": ("เงินที่คนอื่นค้างกลุ่ม", "what others owe the group"),
    "payables": ("เงินที่กลุ่มค้างคนอื่น", "what the group owes"),
}


def check_opening_cash(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.opening-cash``: where it is known with how much the year before began."""
    for year, before, summary in _following_years(checked):
        if summary.opening_cash != before.closing_cash and checked.knows_opening(year - 1):
            yield diagnose(
                "year.opening-cash",
                checked.in_year(year, "opening_cash"),
                **_difference(checked, year, summary.opening_cash, before.closing_cash),
            )


def check_opening_bank(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.opening-bank``: where somebody typed it, and the year before knows what it left at the bank."""
    for year, before, summary in _following_years(checked):
        typed = checked.group.records.get(year, summary).opening_bank
        if before.closing_bank is None or not checked.knows_opening(year - 1):
            continue
        if typed is not None and typed != before.closing_bank:
            yield diagnose(
                "year.opening-bank",
                checked.in_year(year, "opening_bank"),
                **_difference(checked, year, typed, before.closing_bank),
            )


def check_opening_stock(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.opening-stock``: between two years that both count their stock."""
    for year, before, summary in _following_years(checked):
        found, expected = summary.adjustments.opening_stock, before.adjustments.closing_stock
        if found != expected and before.basis is summary.basis is Basis.ADJUSTED:
            yield diagnose(
                "year.opening-stock",
                checked.in_year(year, "adjustments", "opening_stock"),
                **_difference(checked, year, found, expected),
            )


def check_opening_debts(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.opening-debts``: what others owe the group and what it owes, between two years that both count it."""
    for year, before, summary in _following_years(checked):
        for field, (thai, english) in _DEBTS.items():
            found = getattr(summary.adjustments, f"opening_{field}")
            expected = getattr(before.adjustments, f"closing_{field}")
            if found != expected and before.basis is summary.basis is Basis.ADJUSTED:
                yield diagnose(
                    "year.opening-debts",
                    checked.in_year(year, "adjustments", f"opening_{field}"),
                    what=thai,
                    what_en=english,
                    field=field,
                    **_difference(checked, year, found, expected),
                )


def check_opening_position(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.opening-position``: what a group had before its first year is typed there; a later year carries it on."""
    for year, _, summary in _following_years(checked):
        if summary.opening is not None:
            path = checked.year_file(min(checked.group.years))
            yield diagnose("year.opening-position", checked.in_year(year, "opening"), path=path)


def check_basis(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.basis-changed``."""
    for year, before, summary in _following_years(checked):
        if summary.basis is not before.basis:
            yield diagnose(
                "year.basis-changed",
                checked.in_year(year, "basis"),
                found=summary.basis,
                expected=before.basis,
                path=checked.year_path(year - 1),
            )


def check_gaps(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.gap``: not where a file with another fault fills it."""
    for (year_before, before), (year, summary) in pairwise(_years_that_end(checked)):
        unread = any(checked.is_told(between) for between in range(year_before + 1, year))
        if before.end + ONE_DAY < summary.start and not unread:
            yield diagnose(
                "year.gap",
                checked.in_year(year, "start"),
                path=checked.year_path(year_before),
                **in_words(start=before.end + ONE_DAY, end=summary.start - ONE_DAY),
            )


def check_overlaps(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.overlap``."""
    for (year_before, before), (year, summary) in pairwise(_years_that_end(checked)):
        if summary.start <= before.end:
            yield diagnose(
                "year.overlap",
                checked.in_year(year, "start"),
                path=checked.year_path(year_before),
                **in_words(start=summary.start, end=before.end),
            )


def check_short_years(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.short``: not of the first year, nor of the last of a group that has ended, nor beside a gap.

    Source: Revenue Code, section 65: only a first period, or one whose end was moved, is less than twelve months.
    """
    last_day = checked.profile.ended.date if checked.profile.ended else None
    for (_, before), (year, summary) in pairwise(_years_that_end(checked)):
        is_next = summary.start == before.end + ONE_DAY
        if is_next and summary.end != last_day and summary.end + ONE_DAY < twelve_months_after(summary.start):
            days = in_words(start=summary.start, end=summary.end)
            yield diagnose("year.short", checked.in_year(year, "end"), **days)


def check_share_capital(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.share-capital``: the money for shares that came in or went out is worth the change in shares.

    The change is known where the year before is, and in the first year when it began with the group and
    with an empty cash box. What a share register tells is compared with the books by other rules.
    """
    register = checked.group.share_register
    capital = checked.profile.capital
    for statement in checked.statements if capital else ():
        before = _shares_before(checked, statement.year)
        if not checked.counts_members(statement.year):
            continue
        if capital is None or before is None or (register and _compares(register, statement)):
            continue
        change = statement.shares - before
        expected = change * capital.value_on(statement.period.last_day)
        found = statement.sum_of(AccountKind.SHARE_CAPITAL)
        if found != expected:
            yield diagnose(
                "year.share-capital",
                checked.in_year(statement.year, "shares"),
                shares=f"{change:+,}",
                expected=format_baht(expected),
                found=format_baht(found),
            )


CHECKS: tuple[Check, ...] = (
    check_opening_cash,
    check_opening_bank,
    check_opening_stock,
    check_opening_debts,
    check_opening_position,
    check_basis,
    check_gaps,
    check_overlaps,
    check_short_years,
    check_share_capital,
)


def _following_years(checked: CheckedGroup) -> Iterator[tuple[int, YearSummary, YearSummary]]:
    """Every year whose year before is known: ``(2561, the summary of 2560, the summary of 2561)``."""
    years = checked.group.years
    for year in sorted(years):
        if year - 1 in years:
            yield year, years[year - 1], years[year]


def _years_that_end(checked: CheckedGroup) -> list[tuple[int, YearSummary]]:
    """The years, oldest first, but for those that end before they begin: another rule tells of them."""
    return [(year, summary) for year, summary in sorted(checked.group.years.items()) if summary.start <= summary.end]


def _shares_before(checked: CheckedGroup, year: int) -> int | None:
    """The shares at the end of the year before *year*; None when nobody knows."""
    years = checked.group.years
    if year - 1 in years:
        return years[year - 1].shares if checked.counts_members(year - 1) else None
    begins_with_group = years[year].start <= checked.profile.founded <= years[year].end
    return 0 if begins_with_group and not years[year].opening_cash else None


def _compares(register: ShareRegister, statement: Statement) -> bool:
    """Do ``shares.capital`` or ``shares.capital-change`` look at the year?"""
    period = statement.period
    return register.tells(period.last_day if statement.position else period.start - ONE_DAY)


def _difference(checked: CheckedGroup, year: int, found: int, expected: int) -> dict[str, str]:
    return {
        "found": format_baht(found),
        "expected": format_baht(expected),
        "difference": format_baht(abs(found - expected)),
        "path": checked.year_path(year - 1),
    }
