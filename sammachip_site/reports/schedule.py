"""The schedule by weeks to come and months gone by: days of work, hours, and what was made."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.schedule import Schedule, Shift
from sammachip_site.domain.thai_calendar import ONE_DAY, monday_of
from sammachip_site.reports.years import count_labour_days

ONE_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Week:
    """The shifts of a week by day and start; *monday* is its first day."""

    monday: date
    shifts: tuple[Shift, ...]

    @property
    def sunday(self) -> date:
        """Its last day."""
        return self.monday + ONE_WEEK - ONE_DAY


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of a product, or by a task without one, in hundredths of *unit*."""

    name: LocalizedText
    quantity: int
    unit: LocalizedText | None


@dataclass(frozen=True, slots=True)
class MonthOfWork:
    """A month up to yesterday: *days* are those of all members together, *hours* too, in hundredths.

    *unknown* is how many shifts nobody wrote the hours of.
    """

    first: date
    days: int
    hours: int
    unknown: int
    made: tuple[Made, ...]


def weeks_from(schedule: Schedule, today: date) -> tuple[Week, ...]:
    """The week of *today*, whether or not there is work in it, and every later one that has some."""
    this = monday_of(today)
    coming = [shift for shift in schedule.shifts if shift.date >= this]
    by_week = {monday: tuple(shifts) for monday, shifts in groupby(coming, key=lambda shift: monday_of(shift.date))}
    return tuple(Week(monday, shifts) for monday, shifts in ({this: ()} | by_week).items())


def sum_months(group: LoadedGroup, schedule: Schedule, today: date) -> Iterator[MonthOfWork]:
    """Every month of which something is done, newest first. Its days are counted as those that divide the profit."""
    done = [shift for shift in schedule.shifts if shift.date < today]
    for first, each in groupby(reversed(done), key=lambda shift: shift.date.replace(day=1)):
        shifts = tuple(each)
        known = [shift.hours_of_each * len(shift.members) for shift in shifts if shift.hours_of_each is not None]
        days = count_labour_days(schedule, first, shifts[0].date)
        yield MonthOfWork(first, days, sum(known), len(shifts) - len(known), _sum_made(group, shifts))


def unit_of(group: LoadedGroup, shift: Shift) -> LocalizedText | None:
    """In what the quantity of *shift* is told: as typed, or else as its product is sold; None where nobody knows."""
    product = group.product(shift.product)
    if product and shift.unit in {"", product.profile.unit.th}:
        return product.profile.unit
    return LocalizedText(th=shift.unit) if shift.unit else None


def _sum_made(group: LoadedGroup, shifts: tuple[Shift, ...]) -> tuple[Made, ...]:
    """What the shifts made, the most first."""
    sums: dict[tuple[str, LocalizedText | None], int] = defaultdict(int)
    names: dict[str, LocalizedText] = {}
    for shift in shifts:
        if shift.quantity:
            product = group.product(shift.product)
            key = shift.product or shift.task
            names[key] = product.profile.name if product else LocalizedText(th=key)
            sums[key, unit_of(group, shift)] += shift.quantity
    made = (Made(names[key], quantity, unit) for (key, unit), quantity in sums.items())
    return tuple(sorted(made, key=lambda each: (-each.quantity, each.name.th)))
