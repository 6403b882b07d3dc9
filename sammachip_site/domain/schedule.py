"""Who works when on what: shifts by member code."""

import re
from dataclasses import dataclass
from datetime import date, time

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.digits import to_arabic_digits
from sammachip_site.domain.shares import parse_member_code
from sammachip_site.domain.sources import TableSource

HOURS_OF_A_DAY = 24_00  # in hundredths


@dataclass(frozen=True, slots=True)
class Shift:
    """Work of some *members* on one day, written on *line*; *hours* of each and *quantity* in hundredths."""

    line: int
    date: date
    start: time | None
    end: time | None
    task: str
    product: str
    members: tuple[str, ...]
    hours: int | None
    quantity: int | None
    unit: str

    @property
    def minutes(self) -> range | None:
        """The minutes of the day, from midnight, that it takes; None where nobody wrote when it begins.

        Work of which only the beginning is known takes one minute: nobody begins two things at once.
        """
        if self.start is None:
            return None
        start = minute_of(self.start)
        if self.end:
            return range(start, minute_of(self.end))
        return range(start, start + max(1, (self.hours or 0) * 60 // 100))

    @property
    def hours_of_each(self) -> int | None:
        """The hours of each member in hundredths: as typed, or from the beginning to the end; None when unknown."""
        if self.hours is None and self.start and self.end:
            return to_hours(minute_of(self.end) - minute_of(self.start))
        return self.hours

    @property
    def what(self) -> tuple[object, ...]:
        """The work itself, whoever does it."""
        return self.task, self.product, self.start, self.end

    def overlaps(self, other: "Shift") -> bool:
        """Could nobody do both? Of work without a time only the same again is known to be too much."""
        if self.date != other.date:
            return False
        if self.minutes is None or other.minutes is None:
            return self.what == other.what
        return max(self.minutes.start, other.minutes.start) < min(self.minutes.stop, other.minutes.stop)


@dataclass(frozen=True, slots=True)
class Schedule:
    """The file ``schedule.csv``: its shifts by date and start."""

    shifts: tuple[Shift, ...]
    source: TableSource


def minute_of(clock: time) -> int:
    """The minutes from midnight to *clock*."""
    return clock.hour * 60 + clock.minute


def to_hours(minutes: int) -> int:
    """*minutes* in hundredths of an hour, the nearest: 20 minutes are 33."""
    return (minutes * 10 + 3) // 6


def format_hundredths(hundredths: int) -> str:
    """A number of hours or things as people write it: 150 is ``1.5``, 120000 is ``1,200``."""
    whole, rest = divmod(hundredths, 100)
    return f"{whole:,}.{rest:02}".rstrip("0").rstrip(".") if rest else f"{whole:,}"


def parse_time(text: str) -> time:
    """A time of day: ``"8:30"``, ``"08.30"``, ``"08:30 น."``.

    Raises:
        ValueFault: ``schedule.time``.
    """
    match = re.fullmatch(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])(?:\s*น\.?)?", to_arabic_digits(text))
    if match is None:
        raise ValueFault("schedule.time", value=text)
    return time(int(match[1]), int(match[2]))


def parse_hours(text: str) -> int:
    """Hours of work in hundredths of an hour: ``"7.5"`` is 750; more than 0, a day at most.

    Raises:
        ValueFault: ``schedule.hours``.
    """
    hours = read_hundredths(text)
    if hours is None or not 0 < hours <= HOURS_OF_A_DAY:
        raise ValueFault("schedule.hours", value=text)
    return hours


def parse_quantity(text: str) -> int:
    """What was made, in hundredths of its unit: ``"120"`` is 12000.

    Raises:
        ValueFault: ``schedule.quantity``.
    """
    quantity = read_hundredths(text)
    if quantity is None:
        raise ValueFault("schedule.quantity", value=text)
    return quantity


def parse_members(text: str) -> tuple[str, ...]:
    """The codes of those who work, divided by spaces, commas or semicolons.

    Raises:
        ValueFault: ``member.code``, or ``schedule.member-twice``.
    """
    codes = tuple(parse_member_code(code) for code in re.split(r"[\s,;]+", text.strip()) if code)
    for place, code in enumerate(codes):
        if code in codes[:place]:
            raise ValueFault("schedule.member-twice", member=code)
    return codes


def read_hundredths(text: str) -> int | None:
    """The number of *text*, of two decimals at most, in hundredths; None when it is none."""
    match = re.fullmatch(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,7})(?:\.([0-9]{1,2}))?", to_arabic_digits(text))
    return int(match[1].replace(",", "")) * 100 + int((match[2] or "0").ljust(2, "0")) if match else None
