"""Rules of the schedule: nobody works twice at once, days and hours are likely, and what is made is known."""

from collections.abc import Iterator
from datetime import timedelta
from difflib import get_close_matches
from itertools import combinations, groupby

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.content.layout import FileKind, kind_of
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.schedule import Schedule, Shift, format_hundredths, to_hours
from sammachip_site.reports.years import count_labour_days

LONGEST_BREAK = 2_00  # hours in hundredths: work with a longer one is two rows
ONE_YEAR = timedelta(days=366)
_SHOWN = 3  # products to choose from


def check_days(checked: CheckedGroup, schedule: Schedule) -> Iterator[Diagnostic]:
    """``schedule.far-day``: most likely the year is mistyped."""
    founded, today = checked.profile.founded, checked.today
    for shift in schedule.shifts:
        if not founded <= shift.date <= today + ONE_YEAR:
            days = in_words(date=shift.date, founded=founded, today=today)
            yield _tell(schedule, "schedule.far-day", shift, "date", **days)


def check_hours(_: CheckedGroup, schedule: Schedule) -> Iterator[Diagnostic]:
    """``schedule.hours-differ``: more than the time that it takes, or less by more than a break."""
    for shift in schedule.shifts:
        if shift.hours is None or shift.minutes is None or shift.start is None or shift.end is None:
            continue
        span = to_hours(len(shift.minutes))
        if not span - LONGEST_BREAK <= shift.hours <= span:
            hours = {"hours": format_hundredths(shift.hours), "span": format_hundredths(span)}
            times = {"start": f"{shift.start:%H:%M}", "end": f"{shift.end:%H:%M}"}
            yield _tell(schedule, "schedule.hours-differ", shift, "hours", **hours, **times)


def check_double_bookings(_: CheckedGroup, schedule: Schedule) -> Iterator[Diagnostic]:
    """``schedule.double-booked``: told at the later of the two rows, once for each member."""
    for _day, shifts in groupby(schedule.shifts, key=lambda shift: shift.date):
        for pair in combinations(shifts, 2):
            earlier, later = sorted(pair, key=lambda shift: shift.line)
            for member in later.members if earlier.overlaps(later) else ():
                if member in earlier.members:
                    tasks = {"task": later.task, "other": earlier.task, "line": earlier.line}
                    day = in_words(date=later.date)
                    yield _tell(schedule, "schedule.double-booked", later, "members", member=member, **tasks, **day)


def check_products(checked: CheckedGroup, schedule: Schedule) -> Iterator[Diagnostic]:
    """``schedule.product``; none of a product whose file has a fault."""
    slugs = {product.slug for product in checked.group.products}
    unread = {_stem(path) for path in checked.group.files if kind_of(checked.group.slug, path) is FileKind.PRODUCT}
    for shift in schedule.shifts:
        if shift.product and shift.product not in slugs | unread:
            nearest = ", ".join(get_close_matches(shift.product, sorted(slugs), n=_SHOWN, cutoff=0.5)) or "–"
            yield _tell(schedule, "schedule.product", shift, "product", value=shift.product, nearest=nearest)


def check_units(_: CheckedGroup, schedule: Schedule) -> Iterator[Diagnostic]:
    """``schedule.unit``."""
    for shift in schedule.shifts:
        if shift.quantity and not shift.unit and not shift.product:
            yield _tell(schedule, "schedule.unit", shift, "quantity", quantity=format_hundredths(shift.quantity))


def check_labour_days(checked: CheckedGroup, schedule: Schedule) -> Iterator[Diagnostic]:
    """``schedule.labour-days``: typed against the schedule, for years of which the schedule tells anything."""
    for year, summary in checked.group.years.items():
        computed = count_labour_days(schedule, summary.start, summary.end)
        if computed and summary.labour_days not in {None, computed}:
            location = checked.in_year(year, "labour_days")
            yield diagnose("schedule.labour-days", location, typed=summary.labour_days, computed=computed)


RULES = (check_days, check_hours, check_double_bookings, check_products, check_units, check_labour_days)


def check_schedule(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """Every rule above, where there is a schedule that can be read."""
    if schedule := checked.group.schedule:
        for rule in RULES:
            yield from rule(checked, schedule)


CHECKS: tuple[Check, ...] = (check_schedule,)


def _tell(schedule: Schedule, code: str, shift: Shift, column: str, **values: object) -> Diagnostic:
    """The fault *code* at the cell of *shift*."""
    return diagnose(code, schedule.source.locate(shift.line, column), **values)


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")
