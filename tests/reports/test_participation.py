from typing import Any

from sammachip_site.domain.activity import Activity, TopicKind
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.reports.participation import Attendance, Lessons, count_attendance, count_lessons
from tests.domain.sample_group import load


def activities(*documents: dict[str, Any]) -> tuple[Activity, ...]:
    named = {f"2560-0{month}-01-x": {"title": "ก", **document} for month, document in enumerate(documents, 1)}
    return load(activities=named).activities


def test_attendance_counts_meetings_that_wrote_down_both_numbers() -> None:
    met = activities(
        {"kind": "meeting", "invited": "20", "present": "18"},
        {"kind": "election", "invited": "20", "present": "17"},
        {"kind": "meeting", "present": "9"},
        {"kind": "training", "invited": "20", "present": "2"},
    )
    counted = count_attendance(met)
    assert counted == Attendance(2, 40, 35)
    assert counted.percent == 88  # 87.5, rounded up
    assert count_attendance(met[2:]) is None


def test_lessons_of_one_topic_are_added_up_skills_first() -> None:
    honesty = {"name": "ซื่อสัตย์", "kind": "virtue", "hours": "1.5"}
    taught = activities(
        {"kind": "training", "topics": [honesty, {"name": "น้ำพริก", "hours": "3"}]},
        {"kind": "study_visit", "topics": [honesty, {"name": "บัญชี", "hours": "4"}]},
    )
    assert count_lessons(taught) == (
        Lessons(LocalizedText(th="บัญชี"), TopicKind.SKILL, 1, 400),
        Lessons(LocalizedText(th="น้ำพริก"), TopicKind.SKILL, 1, 300),
        Lessons(LocalizedText(th="ซื่อสัตย์"), TopicKind.VIRTUE, 2, 300),
    )
