"""Dates as Thai people write them: Buddhist or Common Era, Thai month names, Thai numerals."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.digits import to_arabic_digits

BUDDHIST_ERA = 543  # พ.ศ. = ค.ศ. + 543 for every date since 1941
FIRST_BUDDHIST_YEAR = 2400  # a year above this is Buddhist Era

MonthDay = tuple[int, int]  # a day that every year has: ``(10, 1)`` is 1 October
MonthRange = tuple[int, int]  # the first and the last of months in a row: ``(11, 1)`` is November to January

MONTHS_TH = [
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
]
SHORT_MONTHS_TH = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."]
MONTHS_EN = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
SHORT_MONTHS_EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
WEEKDAYS_TH = ["จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์"]
WEEKDAYS_EN = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

ONE_DAY = timedelta(days=1)

_DAY_ZERO = date(1899, 12, 30)  # spreadsheets count days from here
_SERIAL = re.compile(r"[2-7][0-9]{4}(?:\.[0-9]+)?")  # as spreadsheets keep the days of 1954 to 2119
_NUMERIC = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_NAMED = re.compile(r"([0-9]{1,2})[\s/-]*([^0-9\s/-]+)[\s/-]*(?:พ\.?\s?ศ\.?\s*|ค\.?\s?ศ\.?\s*)?([0-9]{4}|[0-9]{2})")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days from *start* up to but not including *stop*."""

    start: date
    stop: date

    @property
    def last_day(self) -> date:
        """The day before *stop*."""
        return self.stop - ONE_DAY


def parse_date(text: str) -> date:
    """The day written in *text*: ``2560-03-29``, ``29/3/2560``, ``29 มี.ค. 60``, ``๒๙ มีนาคม ๒๕๖๐``, ``2017-03-29``.

    Excel's ``29-มี.ค.-60`` is a day too. A year above 2400 is Buddhist Era; a two-digit year is Buddhist Era only
    after a Thai month name.

    Raises:
        ValueFault: ``date.…``: not a date, no such day, a two-digit year that could be either era.
    """
    written = to_arabic_digits(text.strip())
    if _SERIAL.fullmatch(written):
        meant = _DAY_ZERO + timedelta(days=int(written[:5]))
        raise ValueFault("date.serial", value=text, meant=format_date(meant, "th"), meant_en=format_date(meant, "en"))
    if match := _ISO.fullmatch(written):
        year, month, day = match.groups()
    elif match := _NUMERIC.fullmatch(written):
        day, month, year = match.groups()
    elif match := _NAMED.fullmatch(written):
        day, name, year = match.groups()
        month = _month_number(name, text)
        if len(year) == 2 and _is_thai(name):
            year = f"25{year}"
    else:
        raise ValueFault("date.invalid", value=text)
    if len(year) != 4:
        raise ValueFault("date.short-year", value=text)
    return _existing_day(int(year), int(month), int(day), text)


def _is_thai(name: str) -> bool:
    return "ก" <= name[0] <= "๛"


def _month_number(name: str, text: str) -> str:
    for names in (MONTHS_TH, SHORT_MONTHS_TH, MONTHS_EN, SHORT_MONTHS_EN):
        for number, month in enumerate(names, start=1):
            if name.lower().replace(".", "") == month.lower().replace(".", ""):
                return str(number)
    raise ValueFault("date.month", value=text, month=name)


def _existing_day(year: int, month: int, day: int, text: str) -> date:
    common_era = year - BUDDHIST_ERA if year > FIRST_BUDDHIST_YEAR else year
    if not 1900 <= common_era <= 2200:
        raise ValueFault("date.year", value=text)
    try:
        return date(common_era, month, day)
    except ValueError:
        raise ValueFault("date.no-such-day", value=text) from None


def parse_month(text: str) -> int:
    """The month named in *text*, 1 to 12: ``"4"``, ``"๔"``, ``"เม.ย."``, ``"เมษายน"`` and ``"April"`` are 4.

    Raises:
        ValueFault: ``date.month``.
    """
    written = to_arabic_digits(text.strip())
    if re.fullmatch(r"0?[1-9]|1[0-2]", written):
        return int(written)
    return int(_month_number(written, text))


def month_ranges(months: Iterable[int]) -> tuple[MonthRange, ...]:
    """*months* of every year, in rows from first to last in the order of the year: December goes on with January."""
    known = set(months)
    if len(known) == 12:
        return ((1, 12),)
    firsts = [month for month in sorted(known) if (month - 2) % 12 + 1 not in known]
    return tuple((first, _last_of_row(first, known)) for first in firsts)


def _last_of_row(first: int, months: set[int]) -> int:
    month = first
    while month % 12 + 1 in months:
        month = month % 12 + 1
    return month


def format_month_range(months: MonthRange, locale: str) -> str:
    """*months* in short words: ``เม.ย.–พ.ค.``, or a single month alone."""
    names = SHORT_MONTHS_EN if locale == "en" else SHORT_MONTHS_TH
    first, last = (names[month - 1] for month in months)
    return first if first == last else f"{first}–{last}"


def parse_buddhist_year(text: str) -> int:
    """The accounting year named in *text*, in Buddhist Era: ``"2560"`` and ``"๒๕๖๐"`` are 2560.

    Raises:
        ValueFault: ``date.buddhist-year``: not four digits between 2400 and 2743.
    """
    written = to_arabic_digits(text.strip())
    if not re.fullmatch(r"[0-9]{4}", written) or not FIRST_BUDDHIST_YEAR < int(written) < 2743:
        raise ValueFault("date.buddhist-year", value=text)
    return int(written)


def parse_month_day(text: str) -> MonthDay:
    """The first day of a month, as ``MM-DD``: ``"10-01"`` is ``(10, 1)``.

    Raises:
        ValueFault: ``date.month-day``: not of that form, no such month, or not its first day.
    """
    match = re.fullmatch(r"(0[1-9]|1[0-2])-01", to_arabic_digits(text.strip()))
    if match is None:
        raise ValueFault("date.month-day", value=text)
    return int(match[1]), 1


def buddhist_year(day: date) -> int:
    """The Buddhist Era year of *day*."""
    return day.year + BUDDHIST_ERA


def month_name(day: date, locale: str, *, short: bool = False) -> str:
    """The month of *day* by its name: ``มีนาคม`` or ``มี.ค.``; in English ``March`` or ``Mar``."""
    if locale == "en":
        return (SHORT_MONTHS_EN if short else MONTHS_EN)[day.month - 1]
    return (SHORT_MONTHS_TH if short else MONTHS_TH)[day.month - 1]


def format_month(day: date, locale: str, *, short: bool = False) -> str:
    """The month of *day* and its year: ``มีนาคม 2569`` or ``มี.ค. 2569``; in English ``March 2026``."""
    return f"{month_name(day, locale, short=short)} {day.year if locale == 'en' else buddhist_year(day)}"


def format_date(day: date, locale: str, *, short: bool = False) -> str:
    """*day* in words: ``29 มีนาคม 2560`` or ``29 มี.ค. 2560``; in English ``29 March 2017`` or ``29 Mar 2017``."""
    return f"{day.day} {format_month(day, locale, short=short)}"


def weekday_name(day: date, locale: str) -> str:
    """The day of the week: ``จันทร์``; in English ``Monday``."""
    return (WEEKDAYS_EN if locale == "en" else WEEKDAYS_TH)[day.weekday()]


def monday_of(day: date) -> date:
    """The Monday with which the week of *day* begins. Source: ISO 8601."""
    return day - timedelta(days=day.weekday())


def format_days(first: date, last: date, locale: str, *, short: bool = False) -> str:
    """Days in a row in words, nothing told twice: ``23–29 พฤศจิกายน 2569``, ``30 พ.ย. – 6 ธ.ค. 2569``."""
    until = format_date(last, locale, short=short)
    if first.year != last.year:
        return f"{format_date(first, locale, short=short)} – {until}"
    if first.month != last.month:
        return f"{first.day} {month_name(first, locale, short=short)} – {until}"
    return f"{first.day}–{until}"
