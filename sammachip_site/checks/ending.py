"""Rules of a group that has ended: its last day, its last year, and what is left in the box."""

from collections.abc import Iterator

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.money import format_baht


def check_ends_after_founding(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``date.range-reversed``, of a group's life."""
    ended, founded = checked.profile.ended, checked.profile.founded
    if ended and ended.date < founded:
        yield diagnose(
            "date.range-reversed", checked.in_profile("ended", "date"), **in_words(start=founded, end=ended.date)
        )


def check_no_later_year(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``group.year-after-end``: of every year that goes on when the group has ended."""
    ended = checked.profile.ended
    for statement in checked.statements if ended else ():
        last = statement.period.last_day
        if ended and last > ended.date:
            days = in_words(end=last, ended=ended.date)
            yield diagnose("group.year-after-end", checked.in_year(statement.year, "end"), year=statement.year, **days)


def check_nothing_is_left(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``group.money-left``: a group that has ended has given its money to somebody, and its book says to whom."""
    if checked.profile.ended and checked.statements and checked.statements[-1].closing_cash:
        left = format_baht(checked.statements[-1].closing_cash)
        yield diagnose("group.money-left", checked.in_profile("ended"), left=left)


CHECKS: tuple[Check, ...] = (check_ends_after_founding, check_no_later_year, check_nothing_is_left)
