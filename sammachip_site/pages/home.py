"""The front page: what the villages make, and the promise that the books are open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.summary import GroupSummary, UpdateKind, has_ended
from sammachip_site.pages.addresses import area_parts, group_url, page_path, page_url
from sammachip_site.pages.areas import areas_to_choose
from sammachip_site.pages.cards import GroupCard, ProductCard, make_group_card
from sammachip_site.pages.catalogue import category_links
from sammachip_site.pages.filters import FilterLink
from sammachip_site.pages.frame import Frame, make_frame
from sammachip_site.pages.news import NewsRow
from sammachip_site.pages.page import Page
from sammachip_site.pages.pictures import first_share_picture
from sammachip_site.pages.shared_pages import AreaLink, SharedPages
from sammachip_site.pages.structured_data import describe_site

FEATURED_PRODUCTS = 8
LISTED_GROUPS = 6
LISTED_AREAS = 20
LATEST_NEWS = 3


@dataclass(frozen=True, slots=True)
class Totals:
    """The whole site in four numbers; *sales* is in satang, of *year*, over the groups that have that year."""

    year: int | None
    sales: Satang
    groups: int
    members: int
    approved: int


@dataclass(frozen=True, slots=True)
class HomeView:
    """All that the front page shows."""

    frame: Frame
    tagline: LocalizedText
    description: LocalizedText
    totals: Totals
    categories: tuple[FilterLink, ...]
    products: tuple[ProductCard, ...]
    product_count: int
    groups: tuple[GroupCard, ...]
    group_count: int
    groups_url: str
    news: tuple[NewsRow, ...]
    areas: tuple[AreaLink, ...]
    areas_url: str


def make_home(shared: SharedPages) -> Page:
    """The page at ``/``."""
    site, locale, profile = shared.site, shared.locale, shared.site.profile
    working = [group for group in shared.groups if not has_ended(group)]
    view = HomeView(
        make_frame(
            site,
            locale,
            (),
            title=profile.tagline.in_locale(locale),
            description=profile.description.in_locale(locale),
            share=first_share_picture(shared.groups),
            is_example=any(group.example for group in shared.groups),
        ).telling(describe_site(site, locale)),
        profile.tagline,
        profile.description,
        make_totals(shared.groups),
        category_links(shared),
        tuple(offer.card for offer in shared.offers[:FEATURED_PRODUCTS]),
        len(shared.offers),
        tuple(make_group_card(group, locale, shared.words) for group in working[:LISTED_GROUPS]),
        len(working),
        page_url(locale, "groups"),
        find_latest_news(shared),
        shared.links_to(areas_to_choose(shared.areas)[:LISTED_AREAS]),
        page_url(locale, *area_parts()),
    )
    return Page(page_path(page_url(locale)), "pages/home.html", locale, view)


def find_latest_news(shared: SharedPages) -> tuple[NewsRow, ...]:
    """The latest news of all groups."""
    found = [(group, update) for group in shared.groups for update in group.updates if update.kind is UpdateKind.NEWS]
    latest = sorted(found, key=lambda each: (each[1].day, each[0].slug, each[1].parts), reverse=True)[:LATEST_NEWS]
    return tuple(
        NewsRow(
            group_url(shared.locale, group.slug, *update.parts),
            date.fromisoformat(update.day),
            update.title,
            update.summary,
            group=group.short_name,
        )
        for group, update in latest
        if update.title and update.summary
    )


def make_totals(groups: Sequence[GroupSummary]) -> Totals:
    """The totals of the latest year that a meeting of any group approved, else of the latest year that is over.

    What groups sold that have ended since is in them; they and their members are not.
    """
    figures = [each for group in groups for each in group.years if each.is_over]
    year = max(
        (each.year for each in figures if each.approved), default=max((each.year for each in figures), default=None)
    )
    working = [group for group in groups if not has_ended(group)]
    of_year = [each for each in figures if each.year == year]
    return Totals(
        year,
        Satang(sum(each.revenue for each in of_year)),
        len(working),
        sum(group.members or 0 for group in working),
        sum(each.approved for each in of_year),
    )
