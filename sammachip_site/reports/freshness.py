"""How fresh a group's cash book is: the last row, and the days without one since."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.statement import Statement

LONGEST_SILENCE_DAYS = 7  # a group that keeps its book writes every week


@dataclass(frozen=True, slots=True)
class Freshness:
    """The day of the last row of a cash book, and how many days before today that is."""

    last_day: date
    days: int

    @property
    def is_late(self) -> bool:
        """Has nobody written anything down for too long?"""
        return self.days > LONGEST_SILENCE_DAYS


def find_freshness(statements: Sequence[Statement], today: date) -> Freshness | None:
    """How fresh the books are *today*; None without a row, and for a group that tells its latest year in sums."""
    if not statements or statements[-1].book is None:
        return None
    last = max((day for each in statements if each.book and (day := each.book.last_day)), default=None)
    return Freshness(last, (today - last).days) if last else None


def figures_day(statement: Statement) -> date:
    """The day up to which a year's figures tell: its last, or while it goes on that of the last row, or its first."""
    if statement.is_over:
        return statement.period.last_day
    return (statement.book and statement.book.last_day) or statement.period.start
