from dataclasses import replace
from datetime import date

import pytest

from sammachip_site.pages.availability import Status
from sammachip_site.pages.committee import (
    CommitteeView,
    PersonRow,
    make_committee,
    make_earlier_committees,
    make_people_rows,
)
from tests.pages.village import GROUP, pages

CHAIR = PersonRow("นางสมจิตร กลางโนน", "ประธาน", None)
UNNAMED = PersonRow(None, "เหรัญญิก (เก็บเงิน จดบัญชี) · รองประธาน", None)
EARLIER = """
earlier_committees:
  - {elected: 2560-02-25, members: [{posts: [chair]}]}
  - {elected: 2564-01-16, term_end: 2568-01-15, members: [{posts: [chair]}]}
"""


def view_of(group: str = GROUP, today: date = date(2026, 11, 22)) -> CommitteeView:
    known = pages(group=group)
    view = make_committee(replace(known, site=replace(known.site, today=today)))
    assert view is not None
    return view


def test_a_person_without_consent_is_a_post_without_a_name() -> None:
    assert make_people_rows(pages()) == (CHAIR, UNNAMED)
    assert view_of().has_unnamed


def test_auditors_answer_to_the_members_and_officers_to_the_chair() -> None:
    text = GROUP.replace("posts: [treasurer, vice_chair]}", "posts: [treasurer, vice_chair]}\n    - {posts: [auditor]}")
    organisation = view_of(text).organisation
    assert (organisation.members, organisation.chairs, organisation.officers) == (31, (CHAIR,), (UNNAMED,))
    assert organisation.apart == (PersonRow(None, "ผู้ตรวจบัญชี", None),)


def test_a_post_that_nobody_holds_is_shown_at_its_place() -> None:
    organisation = view_of(
        GROUP.replace("posts: [chair]", "posts: [marketing]").replace("treasurer, ", "")
    ).organisation
    assert organisation.no_chair == "ประธาน"
    assert organisation.vacant == ("เหรัญญิก (เก็บเงิน จดบัญชี)",)


def test_a_treasurer_who_checks_the_money_is_told_on_the_page() -> None:
    (warning,) = view_of(GROUP.replace("treasurer, vice_chair", "treasurer, auditor")).warnings
    assert warning.startswith("เหรัญญิกเป็นผู้ตรวจบัญชีด้วย")


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2026, 8, 24), Status("อยู่ในวาระถึง 23 พ.ย. 2569", is_waiting=False)),
        (date(2026, 8, 25), Status("วาระเหลือ 90 วัน ถึง 23 พ.ย. 2569", is_waiting=True)),
        (date(2026, 11, 23), Status("วาระเหลือ 0 วัน ถึง 23 พ.ย. 2569", is_waiting=True)),
        (date(2026, 11, 24), Status("หมดวาระเมื่อ 23 พ.ย. 2569 รอเลือกตั้งใหม่", is_waiting=True)),
    ],
)
def test_the_end_of_a_term_is_counted_down_and_told_when_it_is_past(today: date, status: Status) -> None:
    assert (
        view_of(GROUP.replace("elected: 2568-01-18", "elected: 2568-01-18\n  term_end: 2569-11-23"), today).status
        == status
    )
    assert view_of(GROUP, today).status == Status("อยู่ในวาระ", is_waiting=False)


def test_earlier_committees_stand_latest_first_and_stay_until_the_next_election() -> None:
    earlier = make_earlier_committees(pages(group=GROUP + EARLIER))
    assert [(each.term.elected, each.term.until) for each in earlier] == [
        (date(2021, 1, 16), date(2025, 1, 15)),
        (date(2017, 2, 25), date(2021, 1, 16)),
    ]


def test_the_committee_of_a_group_that_has_ended_is_its_last() -> None:
    ended = GROUP + "ended: {date: 2569-01-31, reason: ทำต่อไม่ไหว}\n"
    assert view_of(ended).status == Status("กรรมการชุดสุดท้ายของกลุ่ม", is_waiting=False)
