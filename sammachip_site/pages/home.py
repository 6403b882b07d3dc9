"""The front page: what the villages make, and the promise that the books are open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.site import Site
from sammachip_site.domain.summary import GroupSummary, ProductSummary
from sammachip_site.pages.addresses import page_path, page_url
from sammachip_site.pages.cards import GroupCard, ProductCard, make_group_card, make_product_card
from sammachip_site.pages.frame import Frame, make_frame
from sammachip_site.pages.page import Page, Words
from sammachip_site.pages.pictures import first_share_picture
from sammachip_site.pages.structured_data import describe_site

FEATURED_PRODUCTS = 8
LISTED_GROUPS = 6


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
    products: tuple[ProductCard, ...]
    product_count: int
    groups: tuple[GroupCard, ...]
    group_count: int
    groups_url: str


def make_home(groups: Sequence[GroupSummary], site: Site, locale: Locale, words: Words) -> Page:
    """The page at ``/``."""
    profile = site.profile
    view = HomeView(
        make_frame(
            site,
            locale,
            (),
            title=profile.tagline.in_locale(locale),
            description=profile.description.in_locale(locale),
            share=first_share_picture(groups),
            is_example=any(group.example for group in groups),
        ).telling(describe_site(site, locale)),
        profile.tagline,
        profile.description,
        make_totals(groups),
        tuple(
            make_product_card(group, product, locale, words, with_village=True)
            for group, product in list(in_turns(groups))[:FEATURED_PRODUCTS]
        ),
        sum(len(group.products) for group in groups),
        tuple(make_group_card(group, locale, words) for group in groups[:LISTED_GROUPS]),
        len(groups),
        page_url(locale, "groups"),
    )
    return Page(page_path(page_url(locale)), "pages/home.html", locale, view)


def make_totals(groups: Sequence[GroupSummary]) -> Totals:
    """The totals of the latest year that a meeting of any group approved, else of the latest year that is over."""
    figures = [each for group in groups for each in group.years if each.is_over]
    year = max(
        (each.year for each in figures if each.approved), default=max((each.year for each in figures), default=None)
    )
    of_year = [each for each in figures if each.year == year]
    return Totals(
        year,
        Satang(sum(each.revenue for each in of_year)),
        len(groups),
        sum(group.members or 0 for group in groups),
        sum(each.approved for each in of_year),
    )


def in_turns(groups: Sequence[GroupSummary]) -> Iterator[tuple[GroupSummary, ProductSummary]]:
    """Every product, each group's first before any group's second, so that no group fills the page alone."""
    for round_of_products in zip_longest(*(group.products for group in groups)):
        for group, product in zip(groups, round_of_products, strict=True):
            if product is not None:
                yield group, product
