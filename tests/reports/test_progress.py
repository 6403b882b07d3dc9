from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.progress import State, Step
from sammachip_site.reports.progress import Evidence, Finding, Lack, Paper, find_progress
from sammachip_site.reports.statement import make_statements
from tests.domain.sample_group import AGREEMENT, GROUP, PRODUCT, TODAY, changed, load
from tests.pages.kept_books import START, keep

BALLOT = {"question": "ทำอะไร", "of_trade": "yes", "choices": [{"name": "น้ำพริก", "votes": "8"}]}
LESSON = {"name": "ตั้งกลุ่ม", "kind": "founding", "hours": "2"}
ACTIVITIES: dict[Step, dict[str, Any]] = {
    Step.BRIEFING: {"kind": "briefing"},
    Step.TRADE: {"kind": "meeting", "ballot": BALLOT},
    Step.STUDY_VISIT: {"kind": "study_visit"},
    Step.LESSON: {"kind": "training", "topics": [LESSON]},
}
NOTHING = {key: value for key, value in GROUP.items() if key in ("name", "summary", "founded", "village")}


def progress_of(group: LoadedGroup, today: date = TODAY) -> Mapping[Step, Finding]:
    return find_progress(group, make_statements(group, DEFAULT_ACCOUNTS, today), group.products, today)


def state_of(step: Step, today: date = TODAY, **documents: Any) -> State:
    return progress_of(load(**documents), today)[step].state_on(today)


def test_a_group_that_recorded_nothing_has_only_been_founded() -> None:
    found = progress_of(load(group=NOTHING, agreement=None, years={}, product=None))
    done = [step for step, finding in found.items() if finding.state_on(TODAY) is State.DONE]
    assert done == [Step.FOUNDED]
    assert found.keys() == set(Step)


@pytest.mark.parametrize("step", ACTIVITIES)
def test_an_activity_proves_the_step_of_its_kind_and_no_other(step: Step) -> None:
    found = progress_of(load(activities={"2560-02-01-day": {"title": "วันหนึ่ง", **ACTIVITIES[step]}}))
    proven = [each for each in ACTIVITIES if found[each].evidence]
    assert proven == [step]
    assert found[step].evidence[0].day == date(2017, 2, 1)


def test_a_ballot_on_something_else_proves_no_choice_of_a_trade() -> None:
    meeting = {"title": "ประชุม", "kind": "meeting", "ballot": BALLOT | {"of_trade": "no"}}
    assert not progress_of(load(activities={"2560-02-01-day": meeting}))[Step.TRADE].evidence


def test_the_founding_leads_to_the_meeting_of_that_day() -> None:
    meeting = {"title": "ตั้งกลุ่ม", "kind": "general_meeting"}
    group = load(activities={"2560-03-29-founding": meeting})
    assert progress_of(group)[Step.FOUNDED].evidence == (Evidence(group.activities[0], date(2017, 3, 29)),)


@pytest.mark.parametrize(("facilitators", "lack"), [("5", None), ("4", Lack.FACILITATORS)])
def test_households_are_known_when_nobody_looks_after_more_than_four(facilitators: str, lack: Lack | None) -> None:
    households = {"target": "20", "facilitators": facilitators, "as_of": "1/3/2560"}
    finding = progress_of(load(group={**GROUP, "households": households}))[Step.HOUSEHOLDS]
    assert finding == Finding(Step.HOUSEHOLDS, (Evidence(Paper.PEOPLE, date(2017, 3, 1)),), lack)


def test_a_committee_is_elected_by_the_meeting_that_it_names_until_its_term_ends() -> None:
    election = {"title": "เลือกตั้ง", "kind": "election", "resolutions": [{"id": "2568-1-1", "text": "เลือก"}]}
    text = changed(GROUP, "committee", "resolution_id", to="2568-1-1")
    group = load(group=text, activities={"2568-03-29-election": election})
    evidence = Evidence(group.activities[0], date(2025, 3, 29), date(2027, 3, 28))
    assert progress_of(group)[Step.COMMITTEE] == Finding(Step.COMMITTEE, (evidence,))
    without = changed(GROUP, "committee", "members", to=[{"posts": ["secretary"]}])
    assert progress_of(load(group=without))[Step.COMMITTEE].lack is Lack.POST


@pytest.mark.parametrize(
    ("days_left", "state"),
    [(91, State.DONE), (90, State.EXPIRING), (0, State.EXPIRING), (-1, State.EXPIRED)],
)
def test_what_has_an_end_is_told_ninety_days_before(days_left: int, state: State) -> None:
    today = date(2027, 3, 28) - timedelta(days=days_left)
    assert state_of(Step.COMMITTEE, today) is state


def test_shares_are_those_of_the_register_or_of_the_typed_capital() -> None:
    assert progress_of(load())[Step.SHARES].evidence == (Evidence(Paper.CAPITAL, date(2017, 12, 31)),)
    assert state_of(Step.SHARES, group=changed(GROUP, "capital", "shares", to="0")) is State.MISSING


def test_selling_takes_goods_and_a_way_to_buy_them() -> None:
    assert progress_of(load())[Step.SALES].evidence == (Evidence(Paper.STOREFRONT),)
    assert state_of(Step.SALES, product=None) is State.MISSING
    assert state_of(Step.SALES, group=changed(GROUP, "contacts", to={})) is State.MISSING


def test_an_agreement_counts_from_the_day_on_which_it_is_in_force() -> None:
    assert state_of(Step.AGREEMENT) is State.DONE
    later = changed(AGREEMENT, "versions", 0, "effective", to="1/1/2580")
    assert state_of(Step.AGREEMENT, agreement=later) is State.MISSING


def test_a_cash_book_is_kept_while_somebody_writes_into_it_every_week() -> None:
    group = keep({2569: "2569-11-20,1,ขายได้,sales,35,,cash,\n"}, year_2569=START)
    week, late = date(2026, 11, 27), date(2026, 11, 28)
    assert progress_of(group, week)[Step.CASH_BOOK] == Finding(
        Step.CASH_BOOK, (Evidence(Paper.BOOKS, date(2026, 11, 20)),)
    )
    assert progress_of(group, late)[Step.CASH_BOOK].lack is Lack.ENTRIES
    assert progress_of(load())[Step.CASH_BOOK].evidence == (), "a year in sums is no daily book"


@pytest.mark.parametrize(
    ("form", "code", "state"),
    [
        ("unregistered", None, State.MISSING),
        ("occupational_group", None, State.MISSING),
        ("community_enterprise", None, State.MISSING),
        ("community_enterprise", "5-30-10-07/1-0001", State.DONE),
        ("cooperative", None, State.DONE),
    ],
)
def test_an_enterprise_has_its_code(form: str, code: str | None, state: State) -> None:
    group = {**GROUP, "legal_form": form} | ({"enterprise_code": code} if code else {})
    assert state_of(Step.ENTERPRISE, group=group) is state


def test_marks_of_products_are_steps_until_they_expire() -> None:
    marks = [
        {"kind": "otop", "stars": "4", "year": "2567"},
        {"kind": "community_standard", "number": "1/2560", "expires": "21/11/2569"},
    ]
    group = load(product={**PRODUCT, "marks": marks})
    found = progress_of(group)
    assert [found[step].state_on(TODAY) for step in (Step.OTOP, Step.COMMUNITY_STANDARD, Step.FOOD_SERIAL)] == [
        State.DONE,
        State.EXPIRED,
        State.MISSING,
    ]
    assert found[Step.OTOP].evidence[0].source is group.products[0]
