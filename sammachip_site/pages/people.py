"""The people of a group: the committee by name where they agreed, everybody else in numbers."""

from dataclasses import dataclass

from sammachip_site.domain.committee import POST_NAMES, Committee, CommitteeMember
from sammachip_site.domain.group import LEGAL_FORM_NAMES, Capital, Households
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.pages.activities import ActivityRow, make_activity_row
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupHead, GroupPages
from sammachip_site.pages.page import Page
from sammachip_site.pages.resolutions import resolution_url

LATEST = 3  # activities that the people page shows


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody on the committee; *name* is None without consent; *posts* in the page's language."""

    name: str | None
    posts: str
    title: LocalizedText | None


@dataclass(frozen=True, slots=True)
class PeopleView:
    """All that the people page shows."""

    frame: Frame
    head: GroupHead
    committee: Committee | None
    resolution_url: str | None
    people: tuple[PersonRow, ...]
    unnamed: int
    households: Households | None
    capital: Capital | None
    legal_form: str
    enterprise_code: str | None
    tax_id: str | None
    activities: tuple[ActivityRow, ...]
    activities_url: str
    books_url: str


def make_people(pages: GroupPages) -> Page:
    """The page at ``/groups/G/people/``."""
    profile = pages.group.profile
    people = make_people_rows(pages)
    view = PeopleView(
        pages.frame(
            ("people",),
            pages.words["people.title"],
            pages.words["people.description"].format(group=pages.say(pages.summary.short_name)),
        ),
        pages.head("books"),
        profile.committee,
        resolution_url(pages, profile.committee.resolution_id) if profile.committee else None,
        people,
        sum(person.name is None for person in people),
        profile.households,
        profile.capital,
        LEGAL_FORM_NAMES[profile.legal_form][pages.locale == "en"],
        profile.enterprise_code,
        profile.tax_id,
        tuple(make_activity_row(pages, activity) for activity in reversed(pages.group.activities[-LATEST:])),
        pages.url("activities"),
        pages.url("books"),
    )
    return Page(pages.path("people"), "pages/people.html", pages.locale, view)


def make_people_rows(pages: GroupPages) -> tuple[PersonRow, ...]:
    """The committee in the order written."""
    committee = pages.group.profile.committee
    return tuple(_row(pages, member) for member in committee.members) if committee else ()


def _row(pages: GroupPages, member: CommitteeMember) -> PersonRow:
    posts = " · ".join(POST_NAMES[post][pages.locale == "en"] for post in member.posts)
    return PersonRow(member.public_name, posts, member.title)
