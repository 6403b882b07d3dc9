"""How far a group is on its way, found in its records: for every step what proves it, and until when."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sammachip_site.domain.activity import Activity, ActivityKind, TopicKind
from sammachip_site.domain.contact import Contacts
from sammachip_site.domain.group import LegalForm
from sammachip_site.domain.loaded_group import LoadedGroup, Product
from sammachip_site.domain.marks import Mark, MarkKind
from sammachip_site.domain.progress import State, Step
from sammachip_site.domain.statement import Statement
from sammachip_site.reports.allocation import version_in_force
from sammachip_site.reports.beginning import find_first, find_vote
from sammachip_site.reports.freshness import find_freshness
from sammachip_site.reports.resolutions import find_resolutions

SOON_DAYS = 90  # time enough to hold an election, or to have a certificate renewed
ENTERPRISES = frozenset({LegalForm.COMMUNITY_ENTERPRISE, LegalForm.JURISTIC_COMMUNITY_ENTERPRISE})
BEYOND_ENTERPRISES = frozenset({LegalForm.COOPERATIVE, LegalForm.COMPANY})


class Paper(StrEnum):
    """A page of the group, by its address below the storefront, that proves something."""

    PEOPLE = "people"
    CAPITAL = "capital"
    AGREEMENT = "agreement"
    BOOKS = "books"
    SCHEDULE = "schedule"
    STOREFRONT = "storefront"


class Lack(StrEnum):
    """What keeps a step with evidence from being done."""

    FACILITATORS = "facilitators"
    POST = "post"
    ENTRIES = "entries"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A record that proves a step: its day where it has one, the last day of its force, and a product's *mark*."""

    source: Activity | Product | Paper
    day: date | None = None
    expires: date | None = None
    mark: Mark | None = None

    def state_on(self, today: date) -> State:
        """Is it in force on *today*, and will it be for a while?"""
        if self.expires is None or (self.expires - today).days > SOON_DAYS:
            return State.DONE
        return State.EXPIRING if self.expires >= today else State.EXPIRED


@dataclass(frozen=True, slots=True)
class Finding:
    """What the records say of a step."""

    step: Step
    evidence: tuple[Evidence, ...] = ()
    lack: Lack | None = None

    def state_on(self, today: date) -> State:
        """How far the step is: as far as the best of its evidence."""
        if self.lack or not self.evidence:
            return State.MISSING
        return min(evidence.state_on(today) for evidence in self.evidence)


def day_to_judge(group: LoadedGroup, today: date) -> date:
    """Today; of a group that has ended, its last day: nothing of it lapses any more."""
    ended = group.profile.ended
    return min(today, ended.date) if ended else today


def find_progress(
    group: LoadedGroup, statements: Sequence[Statement], products: Sequence[Product], day: date
) -> Mapping[Step, Finding]:
    """What the records of *group*, which offers *products*, say of every step on the day to judge it."""
    findings = (
        *_find_activities(group),
        _find_households(group),
        _find_committee(group),
        _find_shares(group, statements),
        _find_schedule(group, day),
        _find_sales(group, products),
        _find_agreement(group, day),
        _find_cash_book(statements, day),
        _find_enterprise(group),
        *_find_marks(products),
    )
    return {finding.step: finding for finding in findings}


def _find_activities(group: LoadedGroup) -> Iterator[Finding]:
    """The steps that an activity proves."""
    activities = group.activities
    yield _by(Step.BRIEFING, find_first(activities, ActivityKind.BRIEFING))
    yield _by(Step.TRADE, find_vote(activities))
    yield _by(Step.STUDY_VISIT, find_first(activities, ActivityKind.STUDY_VISIT))
    lessons = (each for each in activities if any(topic.kind is TopicKind.FOUNDING for topic in each.profile.topics))
    yield _by(Step.LESSON, next(lessons, None))
    founded = group.profile.founded
    meeting = next((each for each in activities if each.includes(founded)), Paper.PEOPLE)
    yield Finding(Step.FOUNDED, (Evidence(meeting, founded),))


def _by(step: Step, activity: Activity | None) -> Finding:
    return Finding(step, (Evidence(activity, activity.day),) if activity else ())


def _find_households(group: LoadedGroup) -> Finding:
    households = group.profile.households
    if households is None or not households.target or not households.facilitators:
        return Finding(Step.HOUSEHOLDS)
    lack = None if households.has_enough_facilitators else Lack.FACILITATORS
    return Finding(Step.HOUSEHOLDS, (Evidence(Paper.PEOPLE, households.as_of),), lack)


def _find_committee(group: LoadedGroup) -> Finding:
    committee = group.profile.committee
    if committee is None:
        return Finding(Step.COMMITTEE)
    election = _meeting_of(group, committee.resolution_id) or Paper.PEOPLE
    evidence = Evidence(election, committee.elected, committee.term_end)
    return Finding(Step.COMMITTEE, (evidence,), Lack.POST if committee.missing_posts else None)


def _find_shares(group: LoadedGroup, statements: Sequence[Statement]) -> Finding:
    """The register, or the typed capital; a group that has ended gave its shares back, but its years tell of them."""
    register, capital, ended = group.share_register, group.profile.capital, group.profile.ended
    if register and register.movements:
        return Finding(Step.SHARES, (Evidence(Paper.CAPITAL, register.movements[0].date),))
    if capital and capital.shares:
        return Finding(Step.SHARES, (Evidence(Paper.CAPITAL, capital.as_of),))
    held = next((each.period.last_day for each in statements if each.shares), None) if ended else None
    return Finding(Step.SHARES, (Evidence(Paper.BOOKS, held),) if held else ())


def _find_schedule(group: LoadedGroup, today: date) -> Finding:
    """The schedule, with the last day of work that has come: days ahead prove nothing done."""
    shifts = group.schedule.shifts if group.schedule else ()
    worked = max((shift.date for shift in shifts if shift.date <= today), default=None)
    return Finding(Step.SCHEDULE, (Evidence(Paper.SCHEDULE, worked),) if shifts else ())


def _find_sales(group: LoadedGroup, products: Sequence[Product]) -> Finding:
    """Something to sell, and a way or a place to buy it."""
    if not products or (group.profile.contacts == Contacts() and not group.profile.channels):
        return Finding(Step.SALES)
    promotion = find_first(group.activities, ActivityKind.PROMOTION)
    shop = Evidence(Paper.STOREFRONT)
    return Finding(Step.SALES, (Evidence(promotion, promotion.day), shop) if promotion else (shop,))


def _find_agreement(group: LoadedGroup, today: date) -> Finding:
    version = version_in_force(group.agreement, today) if group.agreement else None
    if version is None:
        return Finding(Step.AGREEMENT)
    meeting = _meeting_of(group, version.resolution.id)
    papers = (Evidence(Paper.AGREEMENT, version.effective),)
    return Finding(Step.AGREEMENT, (Evidence(meeting, meeting.day), *papers) if meeting else papers)


def _find_cash_book(statements: Sequence[Statement], today: date) -> Finding:
    freshness = find_freshness(statements, today)
    if freshness is None:
        return Finding(Step.CASH_BOOK)
    evidence = Evidence(Paper.BOOKS, freshness.last_day)
    return Finding(Step.CASH_BOOK, (evidence,), Lack.ENTRIES if freshness.is_late else None)


def _find_enterprise(group: LoadedGroup) -> Finding:
    profile = group.profile
    if profile.legal_form not in ENTERPRISES | BEYOND_ENTERPRISES:
        return Finding(Step.ENTERPRISE)
    has_code = profile.legal_form in BEYOND_ENTERPRISES or profile.enterprise_code is not None
    evidence = Evidence(Paper.PEOPLE, profile.registered)
    return Finding(Step.ENTERPRISE, (evidence,), None if has_code else Lack.CODE)


def _find_marks(products: Sequence[Product]) -> Iterator[Finding]:
    """The steps that marks of products prove."""
    for step, kind in (
        (Step.OTOP, MarkKind.OTOP),
        (Step.COMMUNITY_STANDARD, MarkKind.COMMUNITY_STANDARD),
        (Step.FOOD_SERIAL, MarkKind.FOOD_SERIAL),
    ):
        marked = ((product, mark) for product in products for mark in product.profile.marks if mark.kind is kind)
        yield Finding(step, tuple(Evidence(product, None, mark.expires, mark) for product, mark in marked))


def _meeting_of(group: LoadedGroup, resolution_id: str | None) -> Activity | None:
    """The meeting that passed a resolution."""
    found = find_resolutions(group.activities).get(resolution_id or "")
    return found[0] if found else None
