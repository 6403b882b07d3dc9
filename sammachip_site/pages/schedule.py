"""Who works when on what: this week first, then the weeks to come, then what was done in the months before."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sammachip_site.domain.agreement import SharedBy
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.schedule import Schedule, Shift, format_hundredths
from sammachip_site.domain.thai_calendar import ONE_DAY, buddhist_year, format_days, month_name, weekday_name
from sammachip_site.pages.addresses import calendar_url, product_url
from sammachip_site.pages.agreement import find_current_version
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupHead, GroupPages, offered_products
from sammachip_site.pages.page import Page, Words
from sammachip_site.reports.schedule import MonthOfWork, sum_months, unit_of, weeks_from


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """One piece of work; *codes* are none where the group tells only how many work. *made* was or will be made.

    *product* is what is made, where the task does not say it; *url* leads to it.
    """

    time: str
    task: LocalizedText
    product: LocalizedText | None
    url: str | None
    codes: tuple[LocalizedText, ...]
    count: int
    made: str | None
    unit: LocalizedText | None


@dataclass(frozen=True, slots=True)
class DayOfWork:
    """A day of a week by its name, and its work; *is_over* says that it was before today."""

    day: date
    weekday: str
    is_today: bool
    is_over: bool
    shifts: tuple[ShiftRow, ...]


@dataclass(frozen=True, slots=True)
class WeekOfWork:
    """A week from Monday to Sunday: this one with every day, others with the days that have work."""

    monday: date
    days_in_words: str
    days: tuple[DayOfWork, ...]
    has_work: bool


@dataclass(frozen=True, slots=True)
class MadeRow:
    """So much of a thing, as people write it."""

    name: LocalizedText
    quantity: str
    unit: LocalizedText | None


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A month's work in sums; *is_running* for the month of today."""

    name: str
    days: int
    hours: str
    unknown: int
    made: tuple[MadeRow, ...]
    is_running: bool


@dataclass(frozen=True, slots=True)
class YearOfWork:
    """The months of a calendar year, newest first; *year* is Buddhist Era, *days* those of all members together."""

    year: int
    days: int
    months: tuple[MonthRow, ...]


@dataclass(frozen=True, slots=True)
class ScheduleView:
    """All that the schedule shows. *divides_profit* says that members are paid by the days counted here."""

    frame: Frame
    head: GroupHead
    this_week: WeekOfWork
    coming: tuple[WeekOfWork, ...]
    years: tuple[YearOfWork, ...]
    tells_codes: bool
    divides_profit: bool
    calendar_url: str
    agreement_url: str
    books_url: str


def make_schedule(pages: GroupPages) -> Iterator[Page]:
    """The page at ``/groups/G/schedule/``, of a group that has planned or written down any work."""
    schedule = pages.group.schedule
    if schedule is None or not schedule.shifts:
        return
    this_week, *coming = make_weeks(pages, schedule)
    version = find_current_version(pages.group.agreement, pages.site.today)
    group = pages.say(pages.summary.short_name)
    view = ScheduleView(
        pages.frame(
            ("schedule",),
            pages.words["schedule.title-of"].format(group=group),
            pages.words["schedule.description"].format(group=group),
        ),
        pages.head("books"),
        this_week,
        tuple(coming),
        tuple(_make_years(pages, schedule)),
        pages.group.profile.schedule_codes,
        any(line.divided_by is SharedBy.LABOUR_DAYS for _, line in version.lines) if version else False,
        calendar_url(pages.locale, pages.group.slug),
        pages.url("agreement"),
        pages.url("books"),
    )
    yield Page(pages.path("schedule"), "pages/schedule.html", pages.locale, view)


def find_schedule_url(pages: GroupPages) -> str | None:
    """The address of the schedule; None where there is none."""
    return pages.url("schedule") if pages.summary.has_schedule else None


def make_weeks(pages: GroupPages, schedule: Schedule) -> Iterator[WeekOfWork]:
    """The week of today with all its days, and every later one with the days that have work."""
    for week in weeks_from(schedule, pages.site.today):
        by_day = {day: tuple(shifts) for day, shifts in groupby(week.shifts, key=lambda shift: shift.date)}
        is_this = week.monday <= pages.site.today
        shown = [week.monday + passed * ONE_DAY for passed in range(7)] if is_this else list(by_day)
        yield WeekOfWork(
            week.monday,
            format_days(week.monday, week.sunday, pages.locale),
            tuple(_make_day(pages, day, by_day.get(day, ())) for day in shown),
            bool(week.shifts),
        )


def _make_day(pages: GroupPages, day: date, shifts: tuple[Shift, ...]) -> DayOfWork:
    today = pages.site.today
    rows = tuple(_make_shift(pages, shift) for shift in shifts)
    return DayOfWork(day, weekday_name(day, pages.locale), day == today, day < today, rows)


def _make_shift(pages: GroupPages, shift: Shift) -> ShiftRow:
    codes = shift.members if pages.group.profile.schedule_codes else ()
    is_offered = any(product.slug == shift.product for product in offered_products(pages.group, pages.site))
    return ShiftRow(
        tell_time(shift, pages.words),
        LocalizedText(th=shift.task),
        find_untold_product(pages, shift),
        product_url(pages.locale, pages.group.slug, shift.product) if is_offered else None,
        tuple(LocalizedText(th=code) for code in codes),
        len(shift.members),
        format_hundredths(shift.quantity) if shift.quantity else None,
        unit_of(pages.group, shift),
    )


def find_untold_product(pages: GroupPages, shift: Shift) -> LocalizedText | None:
    """The name of what is made, unless readers find it in the words of the task, however it is spaced."""
    product = pages.group.product(shift.product)
    if product is None:
        return None
    name = product.profile.name
    return None if _unspaced(pages.say(name)) in _unspaced(shift.task) else name


def _unspaced(text: str) -> str:
    return "".join(text.split())


def tell_time(shift: Shift, words: Words) -> str:
    """When the work is done: ``08:00–12:00``, from or until when alone, or nothing."""
    if shift.start and shift.end:
        return f"{shift.start:%H:%M}–{shift.end:%H:%M}"
    if shift.start:
        return words["schedule.from"].format(time=f"{shift.start:%H:%M}")
    return words["schedule.until"].format(time=f"{shift.end:%H:%M}") if shift.end else ""


def _make_years(pages: GroupPages, schedule: Schedule) -> Iterator[YearOfWork]:
    months = sum_months(pages.group, schedule, pages.site.today)
    for year, each in groupby(months, key=lambda month: buddhist_year(month.first)):
        shown = tuple(each)
        yield YearOfWork(year, sum(month.days for month in shown), tuple(_make_month(pages, month) for month in shown))


def _make_month(pages: GroupPages, month: MonthOfWork) -> MonthRow:
    return MonthRow(
        month_name(month.first, pages.locale),
        month.days,
        format_hundredths(month.hours),
        month.unknown,
        tuple(MadeRow(made.name, format_hundredths(made.quantity), made.unit) for made in month.made),
        month.first == pages.site.today.replace(day=1),
    )
