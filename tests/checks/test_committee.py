from datetime import date
from typing import Any

import pytest

from sammachip_site.checks.checked_group import CheckedGroup
from sammachip_site.checks.committee import (
    check_consent,
    check_order,
    check_posts_of_one,
    check_required_posts,
    check_term,
    check_term_order,
    check_treasurer,
)
from tests.checks.findings import found, sentences
from tests.domain.sample_group import GROUP, REMOVED, changed, checked


def with_members(*members: dict[str, Any]) -> CheckedGroup:
    """The group with this committee."""
    return checked(group=changed(GROUP, "committee", "members", to=list(members)))


def test_scenario_16_a_member_without_consent_is_not_named() -> None:
    books = checked(group=changed(GROUP, "committee", "members", 1, "consent", to=REMOVED))
    place = books.in_profile("committee", "members", 1)
    assert found(check_consent, books) == [("privacy.consent", place)]
    (fault,) = check_consent(books)
    assert "เหรัญญิก" in fault.message_th
    assert "บุญมี" not in repr(fault)


@pytest.mark.parametrize(("post", "said"), [("chair", "ประธาน"), ("auditor", "ผู้ตรวจบัญชี")])
def test_a_treasurer_neither_orders_nor_checks_payments(post: str, said: str) -> None:
    one_entry = with_members({"name": "บุญมี มั่นคง", "posts": ["treasurer", post]})
    two_entries = with_members({"name": "บุญมี มั่นคง", "posts": ["treasurer"]}, {"name": "บุญมี  มั่นคง", "posts": [post]})
    for books in (one_entry, two_entries):
        place = books.in_profile("committee", "members", 0, "posts")
        assert found(check_treasurer, books) == [("committee.treasurer-also", place)]
        assert sentences(check_treasurer, books)[0].startswith(f"เหรัญญิกเป็น{said}ด้วย")


def test_a_treasurer_may_hold_another_post() -> None:
    assert found(check_treasurer, with_members({"name": "ก", "posts": ["treasurer", "vice_chair"]})) == []


def test_a_committee_has_a_chair_and_a_treasurer() -> None:
    books = with_members({"name": "สมศรี ใจดี", "posts": ["secretary"]})
    place = books.in_profile("committee", "members")
    assert found(check_required_posts, books) == [("committee.post-missing", place)] * 2
    assert found(check_required_posts, checked(group=changed(GROUP, "committee", to=REMOVED))) == []


@pytest.mark.parametrize("post", ["chair", "treasurer"])
def test_one_person_answers_for_the_money_and_one_for_the_group(post: str) -> None:
    books = with_members({"name": "ก", "posts": [post]}, {"name": "ข", "posts": ["secretary", post]})
    place = books.in_profile("committee", "members", 1, "posts")
    assert found(check_posts_of_one, books) == [("committee.post-twice", place)]
    unnamed = with_members({"posts": [post]}, {"posts": [post]})
    assert [code for code, _ in found(check_posts_of_one, unnamed)] == ["committee.post-twice"]


def test_a_person_written_twice_holds_a_post_once_and_other_posts_have_several_holders() -> None:
    twice = with_members({"name": "ก", "posts": ["treasurer"]}, {"name": "ก", "posts": ["treasurer", "marketing"]})
    auditors = with_members({"name": "ก", "posts": ["auditor"]}, {"name": "ข", "posts": ["auditor"]})
    assert found(check_posts_of_one, twice) == found(check_posts_of_one, auditors) == []


def test_a_term_lapses_after_its_last_day() -> None:
    on_last_day, day_after = checked(today=date(2027, 3, 28)), checked(today=date(2027, 3, 29))
    assert found(check_term, on_last_day) == []
    assert found(check_term, day_after) == [("committee.term-lapsed", day_after.in_profile("committee", "term_end"))]


def test_a_term_ends_after_the_election() -> None:
    books = checked(group=changed(GROUP, "committee", "term_end", to="28/3/2560"))
    place = books.in_profile("committee", "term_end")
    assert found(check_term_order, books) == [("date.range-reversed", place)]
    assert found(check_term, books) == [], "one slip, one fault"


EARLIER = {"elected": "29/3/2560", "members": [{"posts": ["chair"]}]}


def test_earlier_committees_stand_before_the_present_one_and_oldest_first() -> None:
    in_order = [EARLIER, EARLIER | {"elected": "29/3/2564"}]
    assert found(check_order, checked(group={**GROUP, "earlier_committees": in_order})) == []
    turned = checked(group={**GROUP, "earlier_committees": in_order[::-1]})
    place = turned.in_profile("earlier_committees", 0, "elected")
    assert found(check_order, turned) == [("committee.order", place)]
    same_day = checked(group={**GROUP, "earlier_committees": [EARLIER | {"elected": "29/3/2568"}]})
    assert found(check_order, same_day) == [("committee.order", place)]


def test_the_term_of_an_earlier_committee_ends_after_its_election() -> None:
    books = checked(group={**GROUP, "earlier_committees": [EARLIER | {"term_end": "28/3/2560"}]})
    place = books.in_profile("earlier_committees", 0, "term_end")
    assert found(check_term_order, books) == [("date.range-reversed", place)]
