"""A group's committee: who is answerable to whom, for how long, what is missing, and the committees before it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sammachip_site.domain.committee import POST_NAMES, Committee, CommitteeMember, Post
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.thai_calendar import format_date
from sammachip_site.pages.availability import Status
from sammachip_site.pages.group_frame import GroupPages
from sammachip_site.pages.resolutions import resolution_url

SOON_DAYS = 90  # time enough to call a meeting and vote
CHOSEN_BY_MEMBERS = frozenset({Post.AUDITOR, Post.ADVISER})  # they answer to the members, not to the chair


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody on the committee; *name* is None without consent; *posts* in the page's language."""

    name: str | None
    posts: str
    title: LocalizedText | None


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who stands below the members' meeting: the chair with the officers, and those who are apart from them.

    *no_chair* and *vacant* are the posts that nobody holds and somebody should, in words.
    """

    members: int | None
    chairs: tuple[PersonRow, ...]
    no_chair: str | None
    officers: tuple[PersonRow, ...]
    vacant: tuple[str, ...]
    apart: tuple[PersonRow, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """The time of a committee: from the election to *until*, where that is known, and the meeting that elected it."""

    elected: date
    until: date | None
    resolution: LocalizedText | None
    resolution_url: str | None


@dataclass(frozen=True, slots=True)
class EarlierCommittee:
    """A committee of the past, its people in the order written."""

    term: Term
    people: tuple[PersonRow, ...]


@dataclass(frozen=True, slots=True)
class CommitteeView:
    """The present committee; *warnings* say who keeps money and checks it too."""

    term: Term
    status: Status
    organisation: Organisation
    warnings: tuple[str, ...]
    has_unnamed: bool


def make_committee(pages: GroupPages) -> CommitteeView | None:
    """The present committee; None before the first election."""
    committee = pages.group.profile.committee
    if committee is None:
        return None
    return CommitteeView(
        make_term(pages, committee, committee.term_end),
        make_term_status(pages, committee),
        make_organisation(pages, committee),
        tuple(
            pages.words["people.treasurer-also"].format(post=_in_words(pages, [post]))
            for _, post in committee.posts_of_treasurers
        ),
        any(member.public_name is None for member in committee.members),
    )


def make_term(pages: GroupPages, committee: Committee, until: date | None) -> Term:
    """The time of *committee*."""
    url = resolution_url(pages, committee.resolution_id)
    return Term(committee.elected, until, committee.resolution, url)


def make_term_status(pages: GroupPages, committee: Committee) -> Status:
    """Whether the committee is in office, how long it still is, or since when no longer; or that it was the last."""
    end, today, words = committee.term_end, pages.site.today, pages.words
    if pages.group.profile.ended:
        return Status(words["people.last-committee"], is_waiting=False)
    if end is None:
        return Status(words["people.in-office"], is_waiting=False)
    day = format_date(end, pages.locale, short=True)
    if committee.has_lapsed(today):
        return Status(words["people.lapsed"].format(date=day), is_waiting=True)
    left = (end - today).days
    if left > SOON_DAYS:
        return Status(words["people.in-office-until"].format(date=day), is_waiting=False)
    return Status(words["people.ends-soon"].format(date=day, days=left), is_waiting=True)


def make_organisation(pages: GroupPages, committee: Committee) -> Organisation:
    """Everybody at their place; who holds several posts stands at the highest."""
    chairs = [member for member in committee.members if Post.CHAIR in member.posts]
    apart = [member for member in committee.members if CHOSEN_BY_MEMBERS.issuperset(member.posts)]
    officers = [member for member in committee.members if member not in (*chairs, *apart)]
    capital, missing = pages.group.profile.capital, committee.missing_posts
    return Organisation(
        capital.members if capital else None,
        make_person_rows(pages, chairs),
        _in_words(pages, [Post.CHAIR]) if Post.CHAIR in missing else None,
        make_person_rows(pages, officers),
        tuple(_in_words(pages, [post]) for post in missing if post is not Post.CHAIR),
        make_person_rows(pages, apart),
    )


def make_earlier_committees(pages: GroupPages) -> tuple[EarlierCommittee, ...]:
    """The committees of the past, latest first; one whose end nobody typed stayed until the next election."""
    profile = pages.group.profile
    in_order = (*profile.earlier_committees, *([profile.committee] if profile.committee else []))
    ends = {each.elected: each.term_end or later.elected for each, later in pairwise(in_order)}
    return tuple(
        EarlierCommittee(
            make_term(pages, committee, ends.get(committee.elected, committee.term_end)),
            make_person_rows(pages, committee.members),
        )
        for committee in reversed(profile.earlier_committees)
    )


def make_people_rows(pages: GroupPages) -> tuple[PersonRow, ...]:
    """The present committee in the order written."""
    committee = pages.group.profile.committee
    return make_person_rows(pages, committee.members if committee else ())


def make_person_rows(pages: GroupPages, members: Iterable[CommitteeMember]) -> tuple[PersonRow, ...]:
    """*members* as pages show them."""
    return tuple(PersonRow(member.public_name, _in_words(pages, member.posts), member.title) for member in members)


def _in_words(pages: GroupPages, posts: Iterable[Post]) -> str:
    return " · ".join(POST_NAMES[post][pages.locale == "en"] for post in posts)
