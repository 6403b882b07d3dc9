"""The schedule for telephones: this week's work and all that is to come, as a calendar to follow."""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from sammachip_site.domain.schedule import Schedule, Shift
from sammachip_site.pages.addresses import calendar_url
from sammachip_site.pages.group_frame import GroupPages
from sammachip_site.pages.page import CalendarEvent, CalendarFile
from sammachip_site.pages.schedule import find_untold_product
from sammachip_site.reports.schedule import weeks_from

_ONLY_LETTERS = str.maketrans("0123456789", "ghijklmnop")


def make_calendar(pages: GroupPages) -> Iterator[CalendarFile]:
    """``/groups/G/schedule.ics``, beside the page of the schedule; none of a group that has ended."""
    schedule = pages.group.schedule
    if schedule and schedule.shifts and not pages.group.profile.ended:
        yield CalendarFile(
            calendar_url(pages.locale, pages.group.slug).lstrip("/"),
            pages.words["schedule.title-of"].format(group=pages.say(pages.summary.short_name)),
            pages.site.base_url + pages.url("schedule"),
            pages.site.today,
            tuple(_make_events(pages, schedule)),
        )


def _make_events(pages: GroupPages, schedule: Schedule) -> Iterator[CalendarEvent]:
    seen: Counter[str] = Counter()
    for week in weeks_from(schedule, pages.site.today):
        for shift in week.shifts:
            name = f"{shift.date}/{shift.start}/{shift.task}/{shift.product}"
            seen[name] += 1
            yield CalendarEvent(
                _make_uid(f"{_name_of(pages)}#{name}/{seen[name]}"),
                shift.date,
                shift.start,
                shift.end,
                _summarize(pages, shift),
                tell_members(pages, shift),
            )


def _make_uid(name: str) -> str:
    """A word that no other *name* has, without digits: some in a row could look like a citizen's number."""
    return sha256(name.encode()).hexdigest()[:32].translate(_ONLY_LETTERS)


def _name_of(pages: GroupPages) -> str:
    """The calendar's address in Thai: the same work has the same id in every language."""
    return pages.site.base_url + calendar_url("th", pages.group.slug)


def _summarize(pages: GroupPages, shift: Shift) -> str:
    """The task, and what is made where the task does not say it."""
    product = find_untold_product(pages, shift)
    return f"{shift.task} · {pages.say(product)}" if product else shift.task


def tell_members(pages: GroupPages, shift: Shift) -> str:
    """Who works, by code; only how many where the group keeps the codes to itself."""
    if pages.group.profile.schedule_codes:
        return " ".join(shift.members)
    return pages.words["schedule.people"].format(count=len(shift.members))
