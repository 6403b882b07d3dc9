from sammachip_site.checks.approval import (
    check_approved_after_the_year,
    check_majority,
    check_members,
    check_present,
    check_votes,
)
from sammachip_site.checks.checked_group import CheckedGroup
from tests.checks.findings import found
from tests.domain.sample_group import YEAR, changed, checked


def approved(field: str, value: str) -> CheckedGroup:
    """The group whose meeting differs in one figure."""
    return checked(years={2560: changed(YEAR, "approval", field, to=value)})


def test_no_more_are_present_than_there_are_members() -> None:
    books = approved("present", "21")
    place = books.in_year(2560, "approval", "present")
    assert found(check_present, books) == [("approval.present", place)]


def test_no_more_vote_than_are_present() -> None:
    books = approved("votes_for", "18")
    place = books.in_year(2560, "approval", "votes_for")
    assert found(check_votes, books) == [("approval.votes", place)]


def test_a_vote_that_was_lost_is_no_approval() -> None:
    books = approved("votes_for", "1")
    place = books.in_year(2560, "approval", "votes_for")
    assert found(check_majority, books) == [("approval.lost", place)]


def test_a_year_is_approved_when_it_is_over() -> None:
    books = approved("date", "30/12/2560")
    place = books.in_year(2560, "approval", "date")
    assert found(check_approved_after_the_year, books) == [("approval.too-early", place)]
    assert found(check_approved_after_the_year, approved("date", "31/12/2560")) == []


def test_a_meeting_of_more_members_than_the_year_ended_with_is_pointed_out() -> None:
    books = approved("members", "21")
    place = books.in_year(2560, "approval", "members")
    assert found(check_members, books) == [("approval.members", place)]
    assert found(check_members, approved("members", "20")) == []
