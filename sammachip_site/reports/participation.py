"""How many came to meetings, and what was taught for how long."""

from collections.abc import Iterable
from dataclasses import dataclass

from sammachip_site.domain.activity import DECIDING_KINDS, Activity, TopicKind
from sammachip_site.domain.localized import LocalizedText


@dataclass(frozen=True, slots=True)
class Attendance:
    """How many meetings counted heads, how many people they invited in all, and how many came."""

    meetings: int
    invited: int
    present: int

    @property
    def percent(self) -> int:
        """The part of those invited who came, in whole percent, a half rounded up."""
        return (self.present * 200 + self.invited) // (self.invited * 2)


@dataclass(frozen=True, slots=True)
class Lessons:
    """All teaching of one topic: how often, and for how many *hours* in all, in hundredths."""

    name: LocalizedText
    kind: TopicKind
    times: int
    hours: int


def count_attendance(activities: Iterable[Activity]) -> Attendance | None:
    """Who came to the meetings that wrote down both numbers; None where none did."""
    counted = [
        (activity.profile.invited, activity.profile.present)
        for activity in activities
        if activity.profile.kind in DECIDING_KINDS and activity.profile.invited and activity.profile.present is not None
    ]
    if not counted:
        return None
    return Attendance(len(counted), sum(invited for invited, _ in counted), sum(present for _, present in counted))


def count_lessons(activities: Iterable[Activity]) -> tuple[Lessons, ...]:
    """The topics by their Thai names, those of most hours first, skills before virtues."""
    found: dict[tuple[TopicKind, str], Lessons] = {}
    for activity in activities:
        for topic in activity.profile.topics:
            known = found.get((topic.kind, topic.name.th), Lessons(topic.name, topic.kind, 0, 0))
            added = Lessons(known.name, topic.kind, known.times + 1, known.hours + topic.hours)
            found[topic.kind, topic.name.th] = added
    return tuple(sorted(found.values(), key=lambda each: (each.kind, -each.hours, each.name.th)))
