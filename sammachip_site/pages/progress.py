"""How far a group is on its way, step by step, with what proves it and what is still to be written down."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.activity import Activity
from sammachip_site.domain.loaded_group import Product
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.progress import LADDER, OBJECTIVES, Rung, State, Step, state_of_rung
from sammachip_site.domain.thai_calendar import buddhist_year
from sammachip_site.pages.addresses import product_url
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupHead, GroupPages, offered_products
from sammachip_site.pages.page import Page
from sammachip_site.pages.product import make_stamp
from sammachip_site.reports.progress import Evidence, Finding, Paper, day_to_judge, find_progress

_MARKS = "content/products/{group}/….md"
# The file that proves a step once it is written, and what to type into it.
TO_RECORD: Mapping[Step, tuple[str, str]] = {
    Step.BRIEFING: ("activities/{year}-01-31-briefing.md", "kind: briefing"),
    Step.HOUSEHOLDS: ("group.yaml", "households: {target: 20, facilitators: 5}"),
    Step.TRADE: ("activities/{year}-01-31-trade.md", "ballot: {of_trade: yes, question: …, choices: …}"),
    Step.STUDY_VISIT: ("activities/{year}-01-31-visit.md", "kind: study_visit"),
    Step.LESSON: ("activities/{year}-01-31-training.md", "topics: [{name: …, kind: founding, hours: 2}]"),
    Step.COMMITTEE: ("group.yaml", "committee: {elected: …, members: …}"),
    Step.SHARES: ("shares.csv", "date,member,shares"),
    Step.SCHEDULE: ("schedule.csv", "date,start,end,task,product,members"),
    Step.SALES: ("content/products/{group}/….md", "price: …"),
    Step.AGREEMENT: ("agreement.yaml", "versions: …"),
    Step.CASH_BOOK: ("ledger/{year}.csv", "date,ref,description,account,income,expense"),
    Step.ENTERPRISE: ("group.yaml", "legal_form: community_enterprise, enterprise_code: …, registered: …"),
    Step.OTOP: (_MARKS, "marks: [{kind: otop, stars: …, year: …}]"),
    Step.COMMUNITY_STANDARD: (_MARKS, "marks: [{kind: community_standard, number: …, expires: …}]"),
    Step.FOOD_SERIAL: (_MARKS, "marks: [{kind: food_serial, food_serial: …}]"),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How far something is, in words; *state* is also the name of how it is drawn."""

    state: str
    text: str


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A record that proves a step; *standing* is told of what has an end, *expires*."""

    name: LocalizedText | str
    detail: str
    url: str
    day: date | None
    expires: date | None
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class ToRecord:
    """What is missing, and where it is to be written."""

    sentence: str
    file: str
    keys: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of the way: its *number* in the note, where it has one."""

    number: int | None
    name: str
    standing: Standing
    evidence: tuple[EvidenceRow, ...]
    to_record: ToRecord | None


@dataclass(frozen=True, slots=True)
class RungRow:
    """A rung of the ladder and its steps, *done* of them done."""

    name: str
    standing: Standing
    steps: tuple[StepRow, ...]
    done: int


@dataclass(frozen=True, slots=True)
class ProgressView:
    """All that the page shows; an objective that the note does not have is its number only."""

    frame: Frame
    head: GroupHead
    ladder: tuple[RungRow, ...]
    rungs_done: int
    objectives: tuple[StepRow | int, ...]
    objectives_done: int
    objectives_told: int
    people_url: str


def make_progress(pages: GroupPages) -> Page:
    """The page at ``/groups/G/progress/``."""
    products, day = offered_products(pages.group, pages.site), day_to_judge(pages.group, pages.site.today)
    findings = find_progress(pages.group, pages.statements, products, day)
    states = {step: finding.state_on(day) for step, finding in findings.items()}
    told = [step for _, step in OBJECTIVES if step]
    view = ProgressView(
        pages.frame(
            ("progress",),
            pages.words["progress.title"],
            pages.words["progress.description"].format(group=pages.say(pages.summary.short_name)),
        ),
        pages.head("books"),
        tuple(make_rung(pages, rung, findings, states) for rung in Rung),
        sum(is_done(state_of_rung(rung, states)) for rung in Rung),
        tuple(make_step(pages, findings[step], number) if step else number for number, step in OBJECTIVES),
        sum(is_done(states[step]) for step in told),
        len(told),
        pages.url("people"),
    )
    return Page(pages.path("progress"), "pages/progress.html", pages.locale, view)


def is_done(state: State) -> bool:
    """Is it done today, whatever comes?"""
    return state <= State.EXPIRING


def make_rung(pages: GroupPages, rung: Rung, findings: Mapping[Step, Finding], states: Mapping[Step, State]) -> RungRow:
    """A rung with its steps."""
    state = state_of_rung(rung, states)
    done = sum(is_done(states[step]) for step in LADDER[rung])
    is_begun = state is State.MISSING and done > 0
    is_too_late = state is State.MISSING and pages.group.profile.ended is not None
    how = "begun" if is_begun else "too-late" if is_too_late else state.name.lower()
    text = pages.words[f"progress.rung-is-{how}"]
    standing = Standing(state.name.lower(), text.format(done=done, count=len(LADDER[rung])))
    steps = tuple(make_step(pages, findings[step]) for step in LADDER[rung])
    return RungRow(pages.words[f"progress.rung-{rung}"], standing, steps, done)


def make_step(pages: GroupPages, finding: Finding, number: int | None = None) -> StepRow:
    """A step, what proves it, and what is missing."""
    return StepRow(
        number,
        pages.words[f"progress.step-{finding.step}"],
        tell_standing(pages, finding),
        tuple(make_evidence_row(pages, finding.step, evidence) for evidence in finding.evidence),
        make_to_record(pages, finding),
    )


def tell_standing(pages: GroupPages, finding: Finding) -> Standing:
    """How far a step is; of what has an end, by the best of its evidence."""
    day, words = day_to_judge(pages.group, pages.site.today), pages.words
    if finding.state_on(day) is State.MISSING:
        missing = "progress.no-record" if pages.group.profile.ended else "progress.missing"
        return Standing("missing", words["progress.incomplete" if finding.lack else missing])
    best = min(finding.evidence, key=lambda evidence: evidence.state_on(day))
    return tell_end(pages, finding.step, best) or Standing("done", words["progress.done"])


def tell_end(pages: GroupPages, step: Step, evidence: Evidence) -> Standing | None:
    """How many days are left of *evidence*, or have passed since its end; None while there is time."""
    day = day_to_judge(pages.group, pages.site.today)
    state = evidence.state_on(day)
    if evidence.expires is None or state is State.DONE or (pages.group.profile.ended and is_done(state)):
        return None
    kind = "term" if step is Step.COMMITTEE else "mark"
    text = pages.words[f"progress.{state.name.lower()}-{kind}"]
    return Standing(state.name.lower(), text.format(days=f"{abs((evidence.expires - day).days):,}"))


def make_evidence_row(pages: GroupPages, step: Step, evidence: Evidence) -> EvidenceRow:
    """*evidence* with the way to it."""
    source, detail = evidence.source, ""
    name: LocalizedText | str
    if isinstance(source, Activity):
        name, url = source.profile.title, pages.url("activities", source.slug)
    elif isinstance(source, Product):
        name, url = source.profile.name, product_url(pages.locale, pages.group.slug, source.slug)
    else:
        name = pages.words[f"progress.paper-{source}"]
        url = pages.url(*([] if source is Paper.STOREFRONT else [source]))
    if evidence.mark:
        stamp = make_stamp(pages, evidence.mark)
        detail = f"{stamp.name} {stamp.text}".strip()
    return EvidenceRow(name, detail, url, evidence.day, evidence.expires, tell_end(pages, step, evidence))


def make_to_record(pages: GroupPages, finding: Finding) -> ToRecord | None:
    """What is to be written so that the step is done; nothing for a step that is, or a group that has ended."""
    if pages.group.profile.ended or finding.state_on(pages.site.today) is not State.MISSING:
        return None
    file, keys = TO_RECORD[finding.step]
    if not file.startswith("content/"):
        file = f"{pages.group.folder}/{file}"
    lack = f"progress.lack-{finding.lack}" if finding.lack else f"progress.missing-{finding.step}"
    year = buddhist_year(pages.site.today)
    return ToRecord(pages.words[lack], file.format(year=year, group=pages.group.slug), keys)
