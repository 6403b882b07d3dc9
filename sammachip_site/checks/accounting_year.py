"""Which accounting year a day belongs to, also where no year's file reaches."""

from collections.abc import Mapping
from datetime import date, timedelta

from sammachip_site.domain.thai_calendar import Period
from sammachip_site.domain.year import YearSummary


def accounting_year(day: date, years: Mapping[int, YearSummary]) -> Period:
    """The accounting year that holds *day*: the one of a year's file, or from one anniversary to the next.

    Anniversaries are of the day after the last file's end; with no file, of 1 January.
    """
    for year in years.values():
        if year.start <= day <= year.end:
            return Period(year.start, year.end + timedelta(days=1))
    last = max((year.end for year in years.values()), default=None)
    first_day = last + timedelta(days=1) if last else date(day.year, 1, 1)
    begun = day.year if _anniversary(first_day, day.year) <= day else day.year - 1
    return Period(_anniversary(first_day, begun), _anniversary(first_day, begun + 1))


def twelve_months_after(day: date) -> date:
    """The first day after the twelve months that begin with *day*.

    Source: Civil and Commercial Code, section 193/5: where there is no 29 February, they end with the 28th.
    """
    is_leap_day = (day.month, day.day) == (2, 29)
    return date(day.year + 1, 3, 1) if is_leap_day else day.replace(year=day.year + 1)


def _anniversary(day: date, year: int) -> date:
    """*day* in *year*; 28 February where there is no 29th."""
    return day.replace(year=year, day=28 if (day.month, day.day) == (2, 29) else day.day)
