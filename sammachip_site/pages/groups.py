"""The directory of groups, by district."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.summary import GroupSummary, has_ended
from sammachip_site.pages.addresses import area_parts, group_url
from sammachip_site.pages.areas import Area, codes_of
from sammachip_site.pages.cards import GroupCard, make_group_card
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.page import Page
from sammachip_site.pages.paging import Paging, cut, make_paging
from sammachip_site.pages.shared_pages import SharedPages

GROUPS_ON_A_PAGE = 18
PARTS = ("groups",)


@dataclass(frozen=True, slots=True)
class DistrictGroups:
    """The groups of one district that stand on a page."""

    district: LocalizedText
    province: LocalizedText
    url: str
    groups: tuple[GroupCard, ...]


@dataclass(frozen=True, slots=True)
class GroupsView:
    """All that one page of the directory shows; *group_count* is of the whole directory.

    Groups that have *ended* stand apart, after all others.
    """

    frame: Frame
    districts: tuple[DistrictGroups, ...]
    ended: tuple[DistrictGroups, ...]
    group_count: int
    areas_url: str
    desk_url: str
    paging: Paging | None


def make_groups(shared: SharedPages) -> Iterator[Page]:
    """The pages at ``/groups/``."""
    title, count = shared.words["groups.title"], len(shared.groups)
    description = shared.words["groups.description"].format(count=count)
    pages = tuple(cut(sorted(shared.groups, key=_place_in_directory), GROUPS_ON_A_PAGE))
    for number, groups in enumerate(pages, start=1):
        listed = [group_url(shared.locale, group.slug) for group in groups]
        view = GroupsView(
            shared.frame(PARTS, title, description, (), listed, number),
            by_district(shared, [group for group in groups if not has_ended(group)]),
            by_district(shared, [group for group in groups if has_ended(group)]),
            count,
            shared.url(area_parts()),
            shared.url(("officer",)),
            make_paging(shared.locale, PARTS, number, len(pages)),
        )
        yield Page(shared.path(PARTS, number), "pages/groups.html", shared.locale, view)


def _place_in_directory(group: GroupSummary) -> tuple[bool, tuple[str, ...]]:
    return has_ended(group), codes_of(group)


def by_district(shared: SharedPages, groups: Sequence[GroupSummary]) -> tuple[DistrictGroups, ...]:
    """*groups*, which are in the order of their areas' codes, under their districts."""
    return tuple(
        _district(shared, shared.areas[codes], members)
        for codes, members in groupby(groups, key=lambda group: codes_of(group)[:2])
    )


def _district(shared: SharedPages, area: Area, members: Iterator[GroupSummary]) -> DistrictGroups:
    return DistrictGroups(
        shared.area_name(area),
        shared.area_name(shared.areas[area.codes[:1]]),
        shared.url(area_parts(*area.codes)),
        tuple(make_group_card(group, shared.locale, shared.words) for group in members),
    )
