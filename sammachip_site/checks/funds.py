"""Rules of the group's own part of the profit: it can be spent, and only as far as it goes."""

from collections.abc import Iterator

from sammachip_site.checks.checked_group import Check, CheckedGroup
from sammachip_site.checks.spending import find_spent_beyond, spendings
from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.money import Satang, format_baht
from sammachip_site.domain.statement import Statement


def check_reserve_suffices(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``fund.too-much``: told once, at the first row or line that spends more than there is.

    Not where the agreement or an earlier year has a fault: nobody knows what the group kept of earlier profits.
    """
    for statement in _told_from_the_first(checked) if not checked.has_unread_agreement else ():
        spent = statement.sum_of(AccountKind.FUND_USE)
        if statement.position is None or statement.position.reserve >= 0 or spent <= 0:
            continue
        available = Satang(statement.position.reserve + spent)
        beyond = find_spent_beyond(checked, statement, AccountKind.FUND_USE, available)
        yield diagnose(
            "fund.too-much",
            beyond.location,
            amount=format_baht(beyond.amount),
            left=format_baht(max(0, available - beyond.before)),
            path=checked.year_file(checked.statements[0].year),
        )
        return


def check_reserve_is_known(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``fund.unknown``: told once, at the first row or line that spends what nobody knows of."""
    for statement in _told_from_the_first(checked):
        first = next(spendings(checked, statement, AccountKind.FUND_USE), None)
        if first and statement.opening_position is None:
            path = checked.year_file(checked.statements[0].year)
            yield diagnose("fund.unknown", first.location, amount=format_baht(first.amount), path=path)
            return


CHECKS: tuple[Check, ...] = (check_reserve_suffices, check_reserve_is_known)


def _told_from_the_first(checked: CheckedGroup) -> Iterator[Statement]:
    """The years of which all before them can be read."""
    return (statement for statement in checked.statements if not checked.follows_unread(statement.year))
