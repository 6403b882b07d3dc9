"""One activity: who came, what was decided and taught, what it cost, and what followed from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.activity import ACTIVITY_KIND_NAMES, Activity, ActivityProfile, Ballot, Cost, Decision
from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.schedule import format_hundredths
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.summary import PictureSummary
from sammachip_site.pages.activities import ActivityRow, make_activity_row
from sammachip_site.pages.asked import questions_about
from sammachip_site.pages.charts import bar_percent, longest_of
from sammachip_site.pages.frame import Frame, Link
from sammachip_site.pages.group_frame import GroupHead, GroupPages
from sammachip_site.pages.ledger import anchor_of
from sammachip_site.pages.months import kept_months
from sammachip_site.pages.page import Page
from sammachip_site.pages.pictures import Shape


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A resolution, how it was voted for, and the pages that follow from it."""

    id: str
    text: LocalizedText
    votes_for: int | None
    votes_against: int | None
    abstentions: int | None
    followed_by: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One answer of a ballot; *bar* is its votes in percent of the most."""

    name: LocalizedText
    votes: int
    bar: int


@dataclass(frozen=True, slots=True)
class TopicRow:
    """What was taught, and for how many hours."""

    name: LocalizedText
    hours: str
    is_virtue: bool


@dataclass(frozen=True, slots=True)
class TrainerRow:
    """A master of the village who taught; *name* is None without consent."""

    craft: LocalizedText
    name: str | None


@dataclass(frozen=True, slots=True)
class CostRow:
    """A document of the cash book, with the address of its row where a page shows it."""

    ref: str
    amount: Satang
    url: str | None


@dataclass(frozen=True, slots=True)
class ActivityView:
    """All that the page of one activity shows; its *profile* names nobody."""

    frame: Frame
    head: GroupHead
    profile: ActivityProfile
    kind: str
    day: date
    last_day: date
    pictures: tuple[PictureSummary, ...]
    text: str
    text_language: Locale
    decisions: tuple[DecisionRow, ...]
    choices: tuple[ChoiceRow, ...]
    topics: tuple[TopicRow, ...]
    trainers: tuple[TrainerRow, ...]
    costs: tuple[CostRow, ...]
    earlier: ActivityRow | None
    later: ActivityRow | None
    activities_url: str


def make_activity_pages(pages: GroupPages) -> Iterator[Page]:
    """The pages at ``/groups/G/activities/2560-03-29-election/``."""
    activities = pages.group.activities
    for place, activity in enumerate(activities):
        earlier = activities[place - 1] if place else None
        later = activities[place + 1] if place + 1 < len(activities) else None
        yield make_activity(pages, activity, earlier=earlier, later=later)


def make_activity(
    pages: GroupPages, activity: Activity, *, earlier: Activity | None = None, later: Activity | None = None
) -> Page:
    """The page of *activity* between its neighbours in time."""
    profile = activity.profile
    pictures = (pages.picture(pages.group.folder, photo, Shape.SQUARE) for photo in profile.photos)
    shown = tuple(picture for picture in pictures if picture)
    language: Locale = "en" if pages.locale == "en" and activity.text_en else "th"
    kind = ACTIVITY_KIND_NAMES[profile.kind][pages.locale == "en"]
    parts = ("activities", activity.slug)
    view = ActivityView(
        pages.frame(parts, pages.say(profile.title), _describe(pages, activity)),
        pages.head("books"),
        profile.model_copy(update={"trainers": ()}),
        kind,
        activity.day,
        activity.last_day,
        shown,
        (activity.text_en or "") if language == "en" else activity.text,
        language,
        tuple(_decision(pages, decision) for decision in profile.resolutions),
        make_choices(profile.ballot) if profile.ballot else (),
        tuple(TopicRow(topic.name, format_hundredths(topic.hours), topic.kind == "virtue") for topic in profile.topics),
        make_trainers(profile),
        tuple(_cost(pages, activity, cost) for cost in profile.costs),
        make_activity_row(pages, earlier) if earlier else None,
        make_activity_row(pages, later) if later else None,
        pages.url("activities"),
    )
    return Page(pages.path(*parts), "pages/activity.html", pages.locale, view)


def make_trainers(profile: ActivityProfile) -> tuple[TrainerRow, ...]:
    """Who taught, named with consent only."""
    return tuple(TrainerRow(trainer.craft, trainer.public_name) for trainer in profile.trainers)


def _describe(pages: GroupPages, activity: Activity) -> str:
    return pages.words["activity.description"].format(
        title=pages.say(activity.profile.title), group=pages.say(pages.summary.short_name)
    )


def make_choices(ballot: Ballot) -> tuple[ChoiceRow, ...]:
    """The answers of *ballot* in the order written."""
    most = longest_of(choice.votes for choice in ballot.choices)
    return tuple(ChoiceRow(choice.name, choice.votes, bar_percent(choice.votes, most)) for choice in ballot.choices)


def _decision(pages: GroupPages, decision: Decision) -> DecisionRow:
    return DecisionRow(
        decision.id,
        decision.text,
        decision.votes_for,
        decision.votes_against,
        decision.abstentions,
        tuple(_followers(pages, decision.id)),
    )


def _followers(pages: GroupPages, decision_id: str) -> Iterator[Link]:
    """The pages of what refers to the resolution."""
    profile, agreement = pages.group.profile, pages.group.agreement
    committees = (*profile.earlier_committees, *([profile.committee] if profile.committee else []))
    if any(committee.resolution_id == decision_id for committee in committees):
        yield Link(pages.words["people.committee"], pages.url("people"))
    if any(version.resolution.id == decision_id for version in (agreement.versions if agreement else ())):
        yield Link(pages.words["agreement.title"], pages.url("agreement"))
    for statement in pages.statements:
        if decision_id in _resolutions_of(statement):
            text = pages.words["activity.statement-of"].format(be=statement.year, ce=statement.year - 543)
            yield Link(text, pages.url("books", str(statement.year)))
    yield from questions_about(pages, resolution=decision_id)


def _resolutions_of(statement: Statement) -> set[str | None]:
    corrections = statement.closing.corrections if statement.closing else ()
    approval = {statement.approval.resolution_id} if statement.approval else set()
    return approval | {correction.resolution_id for correction in corrections}


def _cost(pages: GroupPages, activity: Activity, cost: Cost) -> CostRow:
    return CostRow(cost.ref, cost.amount, _row_url(pages, activity.day, cost.ref))


def _row_url(pages: GroupPages, day: date, ref: str) -> str | None:
    """The address of the document *ref* in the cash book of the year in which *day* lies."""
    for kept in kept_months(pages):
        period = kept.statement.period
        if period.start <= day < period.stop and any(row.entry.ref == ref for row in kept.month.rows):
            return f"{pages.url(*kept.parts)}#r-{anchor_of(ref)}"
    return None
