"""Rules of how a year's profit is shared: by an agreement that is in force, among sharers that are counted."""

from collections.abc import Iterator

from sammachip_site.checks.checked_group import Check, CheckedGroup
from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.agreement import SharedBy
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.money import format_baht
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.year import YearSummary
from sammachip_site.reports.allocation import version_in_force

_SHARERS = {
    SharedBy.SHARES: ("หุ้น", "shares", "shares"),
    SharedBy.HEADS: ("สมาชิก", "members", "members"),
    SharedBy.LABOUR_DAYS: ("วันทำงาน", "labour-days", "labour_days"),
    SharedBy.PATRONAGE: ("ยอดซื้อขายของสมาชิก", "patronage", "patronage"),
}


def check_paid_by_agreement(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.paid-before-agreement``: a summary tells no days, so any day of the year is early enough."""
    for statement, summary in _years_without_agreement(checked):
        if statement.book:
            continue  # a cash book tells the day
        for place, line in enumerate(summary.lines):
            if checked.accounts[line.account].kind is AccountKind.DISTRIBUTION and line.expense:
                yield diagnose(
                    "year.paid-before-agreement",
                    checked.in_year(statement.year, "lines", place),
                    amount=format_baht(line.expense),
                )


def check_profit_has_agreement(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.no-agreement``."""
    for statement, _ in _years_without_agreement(checked):
        if statement.net_profit > 0:
            location = checked.in_year(statement.year)
            yield diagnose("year.no-agreement", location, amount=format_baht(statement.net_profit))


def check_sharers(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.no-sharers``; where nobody counted members and shares, another rule says so.

    A schedule that cannot be read may have the count.
    """
    for statement in checked.statements if not checked.has_unread_schedule else ():
        unknown = () if checked.counts_members(statement.year) else (SharedBy.SHARES, SharedBy.HEADS)
        for allocated in statement.allocation.lines if statement.allocation else ():
            by = allocated.line.divided_by
            if by and by not in unknown and not allocated.sharers:
                thai, english, field = _SHARERS[by]
                yield diagnose(
                    "year.no-sharers",
                    checked.in_year(statement.year, field),
                    name=allocated.line.name.th,
                    what=thai,
                    what_en=english,
                    field=field,
                )


CHECKS: tuple[Check, ...] = (
    check_paid_by_agreement,
    check_profit_has_agreement,
    check_sharers,
)


def _years_without_agreement(checked: CheckedGroup) -> Iterator[tuple[Statement, YearSummary]]:
    """The years on whose last day no agreement is in force; none when the file cannot be read."""
    agreement = checked.group.agreement
    if agreement is None and checked.agreement_path in checked.group.files:
        return
    for statement in checked.statements:
        if agreement is None or version_in_force(agreement, statement.period.last_day) is None:
            yield statement, checked.group.years[statement.year]
