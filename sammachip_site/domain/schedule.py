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


@dataclass(frozen=True, slots=True)
class Schedule:
    """The file ``schedule.csv``: its shifts by date and start."""

    shifts: tuple[Shift, ...]
    source: TableSource


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
