"""The directory of groups, by district."""

from collections.abc import Sequence
from dataclasses import dataclass

from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.site import Site
from sammachip_site.domain.summary import GroupSummary
from sammachip_site.pages.addresses import group_url, page_path, page_url
from sammachip_site.pages.cards import GroupCard, make_group_card
from sammachip_site.pages.frame import Frame, Link, make_frame
from sammachip_site.pages.page import Page, Words
from sammachip_site.pages.pictures import first_share_picture
from sammachip_site.pages.structured_data import describe_list


@dataclass(frozen=True, slots=True)
class DistrictGroups:
    """The groups of one district."""

    code: str
    district: LocalizedText
    province: LocalizedText
    groups: tuple[GroupCard, ...]


@dataclass(frozen=True, slots=True)
class GroupsView:
    """All that the directory shows."""

    frame: Frame
    districts: tuple[DistrictGroups, ...]
    group_count: int


def make_groups(groups: Sequence[GroupSummary], site: Site, locale: Locale, words: Words) -> Page:
    """The page at ``/groups/``."""
    frame = make_frame(
        site,
        locale,
        ("groups",),
        title=words["groups.title"],
        description=words["groups.description"].format(count=len(groups)),
        breadcrumbs=(Link(words["site.home"], page_url(locale)),),
        share=first_share_picture(groups),
        is_example=any(group.example for group in groups),
    )
    frame = frame.telling(describe_list((group_url(locale, group.slug) for group in groups), site))
    view = GroupsView(frame, by_district(groups, locale, words), len(groups))
    return Page(page_path(page_url(locale, "groups")), "pages/groups.html", locale, view)


def by_district(groups: Sequence[GroupSummary], locale: Locale, words: Words) -> tuple[DistrictGroups, ...]:
    """The groups under their districts, in the order of the districts' codes."""
    codes = sorted({group.tambon_code[:4] for group in groups})
    members = {code: [group for group in groups if group.tambon_code.startswith(code)] for code in codes}
    return tuple(
        DistrictGroups(
            code,
            members[code][0].district,
            members[code][0].province,
            tuple(make_group_card(group, locale, words) for group in members[code]),
        )
        for code in codes
    )
