"""The people of a group: the committee by name where they agreed, everybody else in numbers, and how they began."""

from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.group import LEGAL_FORM_NAMES, Capital
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.origin import Households
from sammachip_site.pages.activities import ActivityRow, make_activity_row
from sammachip_site.pages.beginning import BeginningView, make_beginning
from sammachip_site.pages.committee import CommitteeView, EarlierCommittee, make_committee, make_earlier_committees
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupHead, GroupPages
from sammachip_site.pages.page import Page

LATEST = 3  # activities that the people page shows


@dataclass(frozen=True, slots=True)
class PeopleView:
    """All that the people page shows."""

    frame: Frame
    head: GroupHead
    committee: CommitteeView | None
    earlier_committees: tuple[EarlierCommittee, ...]
    rules: tuple[LocalizedText, ...]
    beginning: BeginningView | None
    households: Households | None
    capital: Capital | None
    founded: date
    legal_form: str
    registered: date | None
    enterprise_code: str | None
    tax_id: str | None
    activities: tuple[ActivityRow, ...]
    activities_url: str
    progress_url: str
    books_url: str


def make_people(pages: GroupPages) -> Page:
    """The page at ``/groups/G/people/``."""
    profile = pages.group.profile
    view = PeopleView(
        pages.frame(
            ("people",),
            pages.words["people.title"],
            pages.words["people.description"].format(group=pages.say(pages.summary.short_name)),
        ),
        pages.head("books"),
        make_committee(pages),
        make_earlier_committees(pages),
        profile.rules,
        make_beginning(pages),
        profile.households,
        profile.capital,
        profile.founded,
        LEGAL_FORM_NAMES[profile.legal_form][pages.locale == "en"],
        profile.registered,
        profile.enterprise_code,
        profile.tax_id,
        tuple(make_activity_row(pages, activity) for activity in reversed(pages.group.activities[-LATEST:])),
        pages.url("activities"),
        pages.url("progress"),
        pages.url("books"),
    )
    return Page(pages.path("people"), "pages/people.html", pages.locale, view)
