from dataclasses import replace
from datetime import date

from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.pages.activities import ActivitiesView, LessonRow, make_activities
from sammachip_site.pages.activity import ActivityView, ChoiceRow, make_activity_pages
from sammachip_site.pages.agreement import AgreementView, make_agreement
from sammachip_site.pages.frame import Link
from sammachip_site.pages.group_frame import GroupPages
from sammachip_site.pages.people import PeopleView, make_people
from tests.domain import sample_group
from tests.pages import village

MEETING = {
    "title": {"th": "ประชุมใหญ่", "en": "General meeting"},
    "kind": "general_meeting",
    "invited": "20",
    "present": "18",
    "resolutions": [
        {"id": "2560-1-3", "text": "แบ่งกำไรสองส่วน", "votes_for": "18"},
        {"id": "2560-1-4", "text": "ซื้อเตา"},
    ],
    "ballot": {"question": "ทำอะไร", "choices": [{"name": "น้ำพริก", "votes": "8"}, {"name": "เสื่อ", "votes": "2"}]},
    "topics": [{"name": "บัญชี", "hours": "1.5"}],
}
TRAINING = {"title": "อบรม", "kind": "training", "topics": [{"name": "ซื่อสัตย์", "kind": "virtue", "hours": "2"}]}
AGREEMENT = village.AGREEMENT.replace("number: มติ 1/2560", "number: มติ 1/2560, id: 2560-1-3")


def pages(locale: Locale = "th") -> GroupPages:
    """The village after a meeting and a training."""
    activities = sample_group.load(activities={"2560-02-25-founding": MEETING, "2561-01-09-class": TRAINING}).activities
    known = village.pages(locale, agreement=AGREEMENT)
    return replace(known, group=replace(known.group, activities=activities))


def test_the_timeline_begins_with_the_latest_and_counts_who_came() -> None:
    view = make_activities(pages()).view
    assert isinstance(view, ActivitiesView)
    assert [(year.year, [row.day for row in year.rows]) for year in view.years] == [
        (2561, [date(2018, 1, 9)]),
        (2560, [date(2017, 2, 25)]),
    ]
    assert view.attendance is not None
    assert (view.count, view.attendance.percent) == (2, 90)
    assert view.skills == (LessonRow(LocalizedText(th="บัญชี"), 1, "1.5"),)
    assert view.virtues == (LessonRow(LocalizedText(th="ซื่อสัตย์"), 1, "2"),)


def test_a_resolution_leads_to_what_follows_from_it_and_back() -> None:
    meeting, training = (page.view for page in make_activity_pages(pages()))
    assert isinstance(meeting, ActivityView)
    assert isinstance(training, ActivityView)
    first, second = meeting.decisions
    assert first.followed_by == (Link("ข้อตกลงแบ่งกำไร", "/groups/ban-rai/agreement/"),)
    assert second.followed_by == ()
    agreement = make_agreement(pages()).view
    assert isinstance(agreement, AgreementView)
    assert agreement.current is not None
    assert agreement.current.resolution_url == "/groups/ban-rai/activities/2560-02-25-founding/#m-2560-1-3"
    assert (meeting.earlier, meeting.later and meeting.later.day) == (None, date(2018, 1, 9))
    assert training.later is None


def test_the_bars_of_a_ballot_are_in_percent_of_the_most() -> None:
    view = next(make_activity_pages(pages())).view
    assert isinstance(view, ActivityView)
    assert view.choices == (ChoiceRow(LocalizedText(th="น้ำพริก"), 8, 100), ChoiceRow(LocalizedText(th="เสื่อ"), 2, 25))


def test_an_english_page_tells_the_kind_in_english_and_the_story_in_thai() -> None:
    view = next(make_activity_pages(pages("en"))).view
    assert isinstance(view, ActivityView)
    assert (view.kind, view.text_language) == ("General meeting", "th")


def test_the_people_page_shows_the_latest_activities_first() -> None:
    view = make_people(pages()).view
    assert isinstance(view, PeopleView)
    assert [row.day for row in view.activities] == [date(2018, 1, 9), date(2017, 2, 25)]
