"""How a group shares its profit: written down, in force from a day, decided by a meeting."""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated

from pydantic import Field

from sammachip_site.domain.record import Record
from sammachip_site.domain.values import Day, Flag, HundredthsOfPercent, Price, Slug, Text, choices_of


class AllocationBase(StrEnum):
    """How the amount of one line is found."""

    PERCENT_OF_NET = "percent_of_net"  # of the year's net profit
    PERCENT_OF_REMAINDER = "percent_of_remainder"  # of what the lines of other bases leave
    FIXED = "fixed"  # so many baht
    PER_SHARE = "per_share"  # so many baht for each share
    PER_HEAD = "per_head"  # so many baht for each member
    PER_LABOUR_DAY = "per_labour_day"  # so many baht for each day that a member worked
    PER_PATRONAGE = "per_patronage"  # so many baht for each whole baht that members bought from the group or sold to it


class SharedBy(StrEnum):
    """How members divide a line among themselves."""

    SHARES = "shares"
    HEADS = "heads"
    LABOUR_DAYS = "labour_days"
    PATRONAGE = "patronage"


IMPLIED_BY_BASE = MappingProxyType(
    {
        AllocationBase.PER_SHARE: SharedBy.SHARES,
        AllocationBase.PER_HEAD: SharedBy.HEADS,
        AllocationBase.PER_LABOUR_DAY: SharedBy.LABOUR_DAYS,
        AllocationBase.PER_PATRONAGE: SharedBy.PATRONAGE,
    }
)


@dataclass(frozen=True, slots=True)
class Sharers:
    """What a year's profit is divided by: *patronage* is in whole baht, a part of a baht does not count.

    A count that nobody kept is 0.
    """

    shares: int = 0
    members: int = 0
    labour_days: int = 0
    patronage: int = 0

    def count(self, by: SharedBy) -> int:
        """How many units there are to divide by."""
        return {
            SharedBy.SHARES: self.shares,
            SharedBy.HEADS: self.members,
            SharedBy.LABOUR_DAYS: self.labour_days,
            SharedBy.PATRONAGE: self.patronage,
        }[by]


class AllocationLine(Record):
    """One use of the profit. *percent* goes with the percent bases, *amount* with the others."""

    name: Text
    base: Annotated[AllocationBase, choices_of(AllocationBase)] = AllocationBase.PERCENT_OF_NET
    percent: HundredthsOfPercent | None = None
    amount: Price | None = None
    shared_by: Annotated[SharedBy, choices_of(SharedBy)] | None = None
    note: Text | None = None

    @property
    def divided_by(self) -> SharedBy | None:
        """How members divide the line: as written, or as its base implies."""
        return self.shared_by or IMPLIED_BY_BASE.get(self.base)


class PartKind(StrEnum):
    """The two parts of every village agreement."""

    GROUP = "group"
    MEMBERS = "members"


class AgreementPart(Record):
    """One of the two parts: what the group keeps, or what returns to members."""

    kind: Annotated[PartKind, choices_of(PartKind)]
    name: Text
    lines: tuple[AllocationLine, ...] = Field(min_length=1)


class Resolution(Record):
    """The meeting that decided, and its resolution's number; *id* is that of the resolution among the activities."""

    date: Day
    number: Text
    id: Slug | None = None
    note: Text | None = None


class AgreementVersion(Record):
    """An agreement and the day from which it is in force.

    *cover_loss_first* says that a profit first makes good the losses of earlier years, and only the rest is shared.
    """

    id: Slug
    effective: Day
    resolution: Resolution
    parts: tuple[AgreementPart, ...] = Field(min_length=1)
    cover_loss_first: Flag = False
    conditions: Text | None = None

    @property
    def lines(self) -> tuple[tuple[AgreementPart, AllocationLine], ...]:
        """Every line with its part, in the order written."""
        return tuple((part, line) for part in self.parts for line in part.lines)


class Agreement(Record):
    """The file ``agreement.yaml``: every version there ever was, oldest first."""

    versions: tuple[AgreementVersion, ...]
