"""Rules of activities: their heads, votes and costs, and of everything that refers to their resolutions."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.domain.activity import Activity, Decision
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose
from sammachip_site.domain.ledger import Ledger
from sammachip_site.domain.money import Satang, format_baht
from sammachip_site.domain.sources import Key
from sammachip_site.reports.resolutions import find_resolutions

_SHOWN = 3  # ids to choose from


def check_past(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``activity.future``."""
    for activity in checked.group.activities:
        if activity.day > checked.today:
            yield diagnose("activity.future", Location(activity.path), **in_words(date=activity.day))


def check_days(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``date.range-reversed``, of an activity of several days."""
    for activity in checked.group.activities:
        if (end := activity.profile.end) and end < activity.day:
            location = checked.in_activity(activity, "end")
            yield diagnose("date.range-reversed", location, **in_words(start=activity.day, end=end))


def check_present(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``activity.present``."""
    for activity in checked.group.activities:
        invited, present = activity.profile.invited, activity.profile.present
        if invited is not None and present is not None and present > invited:
            location = checked.in_activity(activity, "present")
            yield diagnose("activity.present", location, present=present, invited=invited)


def check_quorum(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``activity.quorum``; not where the votes say that more were there."""
    for activity in checked.group.activities:
        profile = activity.profile
        if profile.resolutions and profile.has_quorum is False and not _overvoted(activity):
            location = checked.in_activity(activity, "present")
            yield diagnose("activity.quorum", location, present=profile.present, quorum=profile.quorum)


def check_votes(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``activity.votes``; where several resolutions have too many, one number of people is wrong: that is one fault."""
    for activity in checked.group.activities:
        if too_many := _overvoted(activity):
            keys: tuple[Key, ...] = ("present",) if len(too_many) > 1 else ("resolutions", too_many[0][0])
            ids = ", ".join(each.id for _, each in too_many)
            votes = max(each.votes for _, each in too_many)
            location, present = checked.in_activity(activity, *keys), activity.profile.present
            yield diagnose("activity.votes", location, id=ids, votes=votes, present=present)


def check_ballot(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``activity.ballot``."""
    for activity in checked.group.activities:
        ballot, present = activity.profile.ballot, activity.profile.present
        if ballot and present is not None and ballot.votes > present:
            location = checked.in_activity(activity, "ballot", "choices")
            yield diagnose("activity.ballot", location, votes=ballot.votes, present=present)


def check_ids(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``activity.duplicate-id``."""
    first: dict[str, Activity] = {}
    for activity, place, decision in _decisions(checked):
        if decision.id in first:
            location = checked.in_activity(activity, "resolutions", place, "id")
            yield diagnose("activity.duplicate-id", location, id=decision.id, other=first[decision.id].path)
        first.setdefault(decision.id, activity)


def check_costs(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``activity.cost-ref`` and ``activity.cost``; none where no cash book tells the day."""
    for activity in checked.group.activities:
        ledger = _ledger_of(checked, activity.day)
        paid = _paid_by_document(ledger) if ledger else {}
        for place, cost in enumerate(activity.profile.costs if ledger else ()):
            location = checked.in_activity(activity, "costs", place)
            if cost.ref not in paid:
                yield diagnose("activity.cost-ref", location, ref=cost.ref, year=ledger.year if ledger else "")
            elif paid[cost.ref] != cost.amount:
                typed, booked = format_baht(cost.amount), format_baht(paid[cost.ref])
                yield diagnose("activity.cost", location, ref=cost.ref, typed=typed, booked=booked)


def check_references(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``resolution.unknown`` and ``resolution.date``; none while an activity cannot be read."""
    known = find_resolutions(checked.group.activities)
    for location, written, day in _references(checked) if not checked.has_unread_activity else ():
        if written not in known:
            suggestions = ", ".join(get_close_matches(written, known, n=_SHOWN, cutoff=0.5)) or "–"
            yield diagnose("resolution.unknown", location, id=written, suggestions=suggestions)
        elif day and not (activity := known[written][0]).includes(day):
            yield diagnose("resolution.date", location, id=written, **in_words(found=activity.day, date=day))


CHECKS: tuple[Check, ...] = (
    check_past,
    check_days,
    check_present,
    check_quorum,
    check_votes,
    check_ballot,
    check_ids,
    check_costs,
    check_references,
)


def _decisions(checked: CheckedGroup) -> Iterator[tuple[Activity, int, Decision]]:
    for activity in checked.group.activities:
        for place, decision in enumerate(activity.profile.resolutions):
            yield activity, place, decision


def _overvoted(activity: Activity) -> list[tuple[int, Decision]]:
    """The resolutions that have more votes than people were there, each with its place."""
    present = activity.profile.present
    if present is None:
        return []
    return [(place, each) for place, each in enumerate(activity.profile.resolutions) if each.votes > present]


def _ledger_of(checked: CheckedGroup, day: date) -> Ledger | None:
    """The cash book of the accounting year in which *day* lies."""
    for year, summary in checked.group.years.items():
        if summary.start <= day <= summary.end:
            return checked.group.ledgers.get(year)
    return None


def _paid_by_document(ledger: Ledger) -> dict[str, Satang]:
    """What each document of the book pays, what was taken back of it not included."""
    paid: dict[str, Satang] = defaultdict(lambda: Satang(0))
    for entry in ledger.entries:
        if entry.ref and entry.expense > 0:
            paid[entry.ref] = Satang(paid[entry.ref] + entry.expense)
    return dict(paid)


def _references(checked: CheckedGroup) -> Iterator[tuple[Location, str, date | None]]:
    """Every resolution that another file names: the place, the id, and the day of its meeting, where that is told."""
    if (ended := checked.profile.ended) and ended.resolution_id:
        yield checked.in_profile("ended", "resolution_id"), ended.resolution_id, None
    agreement = checked.group.agreement
    for keys, committee in checked.committees:
        if committee.resolution_id:
            yield checked.in_profile(*keys, "resolution_id"), committee.resolution_id, committee.elected
    for place, version in enumerate(agreement.versions if agreement else ()):
        if version.resolution.id:
            location = checked.in_agreement("versions", place, "resolution", "id")
            yield location, version.resolution.id, version.resolution.date
    for year, summary in checked.group.years.items():
        if (approval := summary.approval) and approval.resolution_id:
            day = approval.date if approval.date >= summary.end else None  # of one too early another rule tells
            yield checked.in_year(year, "approval", "resolution_id"), approval.resolution_id, day
        for place, correction in enumerate(summary.closing.corrections if summary.closing else ()):
            if correction.resolution_id:
                location = checked.in_year(year, "closing", "corrections", place, "resolution_id")
                yield location, correction.resolution_id, correction.date
    yield from _references_of_questions(checked)


def _references_of_questions(checked: CheckedGroup) -> Iterator[tuple[Location, str, None]]:
    for question in checked.group.questions:
        if decided := question.profile.resolution_id:
            yield checked.in_question(question, "resolution_id"), decided, None
        if about := question.profile.about.resolution:
            yield checked.in_question(question, "about", "resolution"), about, None
