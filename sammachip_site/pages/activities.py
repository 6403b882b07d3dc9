"""What a group did together, newest first: its timeline, who came, what was learnt."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sammachip_site.domain.activity import ACTIVITY_KIND_NAMES, Activity, TopicKind
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.schedule import format_hundredths
from sammachip_site.domain.thai_calendar import buddhist_year
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupHead, GroupPages
from sammachip_site.pages.page import Page
from sammachip_site.reports.participation import Attendance, count_attendance, count_lessons


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One activity of the timeline."""

    url: str
    day: date
    kind: str
    title: LocalizedText
    place: LocalizedText | None
    present: int | None
    resolutions: int


@dataclass(frozen=True, slots=True)
class YearOfActivities:
    """The activities of a calendar year, newest first; *year* is Buddhist Era."""

    year: int
    rows: tuple[ActivityRow, ...]


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A topic that was taught; *hours* as people write them."""

    name: LocalizedText
    times: int
    hours: str


@dataclass(frozen=True, slots=True)
class ActivitiesView:
    """All that the timeline shows."""

    frame: Frame
    head: GroupHead
    count: int
    attendance: Attendance | None
    years: tuple[YearOfActivities, ...]
    skills: tuple[LessonRow, ...]
    virtues: tuple[LessonRow, ...]
    people_url: str


def make_activities(pages: GroupPages) -> Page:
    """The page at ``/groups/G/activities/``."""
    activities = pages.group.activities
    view = ActivitiesView(
        pages.frame(
            ("activities",),
            pages.words["activities.title"],
            pages.words["activities.description"].format(group=pages.say(pages.summary.short_name)),
        ),
        pages.head("books"),
        len(activities),
        count_attendance(activities),
        tuple(_years(pages)),
        _lessons(activities, TopicKind.SKILL, TopicKind.FOUNDING),
        _lessons(activities, TopicKind.VIRTUE),
        pages.url("people"),
    )
    return Page(pages.path("activities"), "pages/activities.html", pages.locale, view)


def _years(pages: GroupPages) -> Iterator[YearOfActivities]:
    newest_first = reversed(pages.group.activities)
    for year, activities in groupby(newest_first, key=lambda activity: buddhist_year(activity.day)):
        yield YearOfActivities(year, tuple(make_activity_row(pages, activity) for activity in activities))


def make_activity_row(pages: GroupPages, activity: Activity) -> ActivityRow:
    """*activity* as it stands in a list."""
    profile = activity.profile
    return ActivityRow(
        pages.url("activities", activity.slug),
        activity.day,
        ACTIVITY_KIND_NAMES[profile.kind][pages.locale == "en"],
        profile.title,
        profile.place,
        profile.present,
        len(profile.resolutions),
    )


def _lessons(activities: tuple[Activity, ...], *kinds: TopicKind) -> tuple[LessonRow, ...]:
    return tuple(
        LessonRow(lessons.name, lessons.times, format_hundredths(lessons.hours))
        for lessons in count_lessons(activities)
        if lessons.kind in kinds
    )
