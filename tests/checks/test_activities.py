from datetime import date
from typing import Any

import pytest

from sammachip_site.checks.activities import (
    check_ballot,
    check_days,
    check_ids,
    check_past,
    check_present,
    check_quorum,
    check_references,
    check_votes,
)
from sammachip_site.checks.checked_group import CheckedGroup
from sammachip_site.domain.diagnostics import Location
from tests.checks.findings import found, sentences
from tests.domain.sample_group import AGREEMENT, GROUP, YEAR, activity_path, changed, checked

NAME = "2560-03-29-founding"
MEETING: dict[str, Any] = {
    "title": "ประชุมตั้งกลุ่ม",
    "kind": "general_meeting",
    "invited": "20",
    "present": "18",
    "quorum": "11",
    "resolutions": [{"id": "2560-1-1", "text": "ตั้งกลุ่ม", "votes_for": "17", "abstentions": "1"}],
}


def after(*keys: str | int, to: object) -> CheckedGroup:
    """The group with one thing of its meeting changed."""
    return checked(activities={NAME: changed(MEETING, *keys, to=to)})


def test_a_meeting_whose_numbers_agree_is_in_order() -> None:
    books = checked(activities={NAME: MEETING})
    checks = (check_past, check_days, check_present, check_quorum, check_votes, check_ballot, check_ids)
    assert [fault for check in checks for fault in found(check, books)] == []


def test_what_is_still_to_come_is_no_activity() -> None:
    books = checked(activities={NAME: MEETING}, today=date(2017, 3, 28))
    assert found(check_past, books) == [("activity.future", Location(activity_path(NAME)))]
    assert found(check_past, checked(activities={NAME: MEETING}, today=date(2017, 3, 29))) == []


def test_an_activity_does_not_end_before_it_begins() -> None:
    books = after("end", to="28/3/2560")
    (fault,) = found(check_days, books)
    assert fault == ("date.range-reversed", books.in_activity(books.group.activities[0], "end"))
    assert found(check_days, after("end", to="29/3/2560")) == []


def test_no_more_come_than_were_asked() -> None:
    assert sentences(check_present, after("present", to="21")) == ["มา 21 คน มากกว่าที่เชิญ 20 คน"]


@pytest.mark.parametrize(("present", "faults"), [("10", 1), ("11", 0)])
def test_too_few_cannot_resolve(present: str, faults: int) -> None:
    without_votes = changed(MEETING, "resolutions", to=[{"id": "2560-1-1", "text": "ตั้งกลุ่ม"}])
    books = checked(activities={NAME: changed(without_votes, "present", to=present)})
    assert len(found(check_quorum, books)) == faults


def test_a_quorum_that_nobody_needed_is_not_missed() -> None:
    books = checked(activities={NAME: changed(changed(MEETING, "present", to="3"), "resolutions", to=[])})
    assert found(check_quorum, books) == []


@pytest.mark.parametrize(("against", "faults"), [("0", 0), ("1", 1)])
def test_nobody_votes_twice(against: str, faults: int) -> None:
    assert len(found(check_votes, after("resolutions", 0, "votes_against", to=against))) == faults


def test_several_resolutions_with_more_votes_than_people_are_one_fault() -> None:
    more = {"id": "2560-1-2", "text": "เลือกกรรมการ", "votes_for": "16"}
    both = changed(MEETING, "resolutions", to=[*MEETING["resolutions"], more])
    books = checked(activities={NAME: changed(both, "present", to="5")})
    place = books.in_activity(books.group.activities[0], "present")
    assert found(check_votes, books) == [("activity.votes", place)]
    assert sentences(check_votes, books) == ["มติ 2560-1-1, 2560-1-2 มีเสียงรวม 18 เสียง แต่มา 5 คน"]
    assert found(check_quorum, books) == []  # the votes say that more were there


def test_the_day_of_an_approval_that_is_too_early_is_told_by_one_rule_only() -> None:
    approval = changed(YEAR["approval"], "date", to="15/12/2560") | {"resolution_id": "2560-1-1"}
    books = checked(activities={NAME: MEETING}, years={2560: changed(YEAR, "approval", to=approval)})
    assert found(check_references, books) == []


def test_a_ballot_has_no_more_votes_than_voters() -> None:
    ballot = {"question": "ทำอะไรดี", "choices": [{"name": "น้ำพริก", "votes": "12"}, {"name": "เสื่อ", "votes": "7"}]}
    assert sentences(check_ballot, after("ballot", to=ballot)) == ["คะแนนรวม 19 คะแนน แต่มา 18 คน"]


def test_two_resolutions_never_share_an_id() -> None:
    later = "2560-04-01-again"
    books = checked(activities={NAME: MEETING, later: MEETING})
    place = books.in_activity(books.group.activities[1], "resolutions", 0, "id")
    assert found(check_ids, books) == [("activity.duplicate-id", place)]


@pytest.mark.parametrize(
    ("documents", "place"),
    [
        ({"group": changed(GROUP, "committee", "resolution_id", to="2560-9-9")}, ("group.yaml", "committee")),
        ({"agreement": changed(AGREEMENT, "versions", 0, "resolution", "id", to="2560-9-9")}, ("agreement.yaml", "")),
        ({"years": {2560: changed(YEAR, "approval", "resolution_id", to="2560-9-9")}}, ("years/2560.yaml", "")),
    ],
)
def test_a_reference_that_leads_nowhere_is_told_where_it_stands(
    documents: dict[str, Any], place: tuple[str, str]
) -> None:
    ((code, location),) = found(check_references, checked(activities={NAME: MEETING}, **documents))
    assert code == "resolution.unknown"
    assert location.path.endswith(place[0])
    assert location.line > 1


def test_a_reference_stands_beside_the_day_of_its_meeting() -> None:
    agreement = changed(AGREEMENT, "versions", 0, "resolution", "id", to="2560-1-1")
    assert found(check_references, checked(activities={NAME: MEETING}, agreement=agreement)) == []
    other = changed(agreement, "versions", 0, "resolution", "date", to="30/3/2560")
    ((code, _),) = found(check_references, checked(activities={NAME: MEETING}, agreement=other))
    assert code == "resolution.date"
    longer = changed(MEETING, "end", to="30/3/2560")
    assert found(check_references, checked(activities={NAME: longer}, agreement=other)) == []


def test_while_an_activity_cannot_be_read_nobody_knows_what_it_resolved() -> None:
    agreement = changed(AGREEMENT, "versions", 0, "resolution", "id", to="2560-1-1")
    books = checked(agreement=agreement, files=frozenset({activity_path(NAME)}))
    assert found(check_references, books) == []
