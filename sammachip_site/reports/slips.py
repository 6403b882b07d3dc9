"""What one year comes to for each member, by code: shares, work, and the own part of the profit. Whole satang."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sammachip_site.domain.agreement import PartKind, SharedBy
from sammachip_site.domain.money import Satang
from sammachip_site.domain.schedule import Schedule
from sammachip_site.domain.shares import ShareMovement, ShareRegister
from sammachip_site.domain.statement import AllocatedLine, Statement
from sammachip_site.reports.allocation import divide_by_largest_remainder
from sammachip_site.reports.shares import holdings_on, moved_within
from sammachip_site.reports.years import count_days_worked


@dataclass(frozen=True, slots=True)
class SlipLine:
    """What a member receives of one line of the agreement: *units* shares, days or heads of it, and their *amount*.

    Both are None where the books do not tell each member's part: the meeting does.
    """

    allocated: AllocatedLine
    units: int | None = None
    amount: Satang | None = None


@dataclass(frozen=True, slots=True)
class MemberSlip:
    """One member's year: the shares on its first morning, every movement, the shares on its last evening."""

    member: str
    opening_shares: int
    movements: tuple[ShareMovement, ...]
    closing_shares: int
    lines: tuple[SlipLine, ...]

    @property
    def total(self) -> Satang:
        """What the member receives, in satang, but for what only the meeting tells."""
        return Satang(sum(line.amount or 0 for line in self.lines))


def make_slips(statement: Statement, register: ShareRegister, schedule: Schedule | None) -> tuple[MemberSlip, ...]:
    """The slip of everybody who held, bought or gave back shares in the year of *statement*, or worked in it."""
    period = statement.period
    opening = holdings_on(register, period.start - timedelta(days=1))
    closing = holdings_on(register, period.last_day)
    movements = moved_within(register, period)
    worked = count_days_worked(schedule, period.start, period.last_day) if schedule else {}
    units = {
        SharedBy.SHARES: closing,
        SharedBy.HEADS: dict.fromkeys(closing, 1),
        SharedBy.LABOUR_DAYS: worked,
    }
    members = sorted({*opening, *closing, *worked, *(movement.member for movement in movements)}, key=_place_of)
    lines = [_divide(line, members, units) for line in _members_lines(statement)]
    return tuple(
        MemberSlip(
            member,
            opening.get(member, 0),
            tuple(movement for movement in movements if movement.member == member),
            closing.get(member, 0),
            tuple(line[place] for line in lines),
        )
        for place, member in enumerate(members)
    )


def _members_lines(statement: Statement) -> Iterator[AllocatedLine]:
    """What the agreement gives to members, line by line."""
    for line in statement.allocation.lines if statement.allocation else ():
        if line.part.kind is PartKind.MEMBERS:
            yield line


def _divide(
    line: AllocatedLine, members: Sequence[str], units: Mapping[SharedBy, Mapping[str, int]]
) -> tuple[SlipLine, ...]:
    """The part of each of *members* in *line*, where their units are those that the line was divided by.

    The parts sum to the line: odd satang go by largest remainder, and among equals to the lower code (decision 0004).
    """
    known = units.get(line.line.divided_by) if line.line.divided_by else None
    if known is None or line.each is None or sum(known.values()) != line.sharers:
        return tuple(SlipLine(line) for _ in members)
    own = [known.get(member, 0) for member in members]
    amounts = divide_by_largest_remainder(line.amount, own)
    return tuple(SlipLine(line, count, amount) for count, amount in zip(own, amounts, strict=True))


def _place_of(member: str) -> tuple[str, int]:
    """Where a code stands in a list: ``ส-2`` before ``ส-10``."""
    letters, digits = re.split(r"(?=[0-9]+$)", member, maxsplit=1)
    return letters, int(digits)
