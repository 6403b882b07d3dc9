"""A province, district or tambon: what lies in it, its groups, and what they sell; and the list of all provinces."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.product import Category
from sammachip_site.domain.summary import GroupSummary, has_ended
from sammachip_site.pages.addresses import area_parts
from sammachip_site.pages.areas import LEVELS, Area, areas_below
from sammachip_site.pages.cards import GroupCard, ProductCard, make_group_card
from sammachip_site.pages.catalogue import category_name, count_offers
from sammachip_site.pages.filters import FilterLink, FilterRow
from sammachip_site.pages.frame import Frame, Link
from sammachip_site.pages.offers import of_category, urls_of
from sammachip_site.pages.page import Page
from sammachip_site.pages.paging import Paging, cut, make_paging, page_count, page_of
from sammachip_site.pages.shared_pages import AreaLink, SharedPages

PRODUCTS_ON_A_PAGE = 8  # fewer than in the catalogue: groups and the areas below stand beside them
GROUPS_ON_A_PAGE = 6


@dataclass(frozen=True, slots=True)
class AreaView:
    """All that one page of an area shows; *counted* is of the whole area, or of its *category*.

    *level* is that of the areas *below*; *name* is None on the page of all provinces.
    """

    frame: Frame
    name: LocalizedText | None
    category: str | None
    counted: str
    level: str | None
    below: tuple[AreaLink, ...]
    categories: FilterRow | None
    groups: tuple[GroupCard, ...]
    ended: tuple[GroupCard, ...]
    products: tuple[ProductCard, ...]
    paging: Paging | None


def make_area_pages(shared: SharedPages) -> Iterator[Page]:
    """The pages at ``/areas/`` and below: every area, and of provinces and districts every category."""
    yield _make_root(shared)
    for area in shared.areas.values():
        yield from _make_area(shared, area)
        for category in _categories_with_pages(area):
            yield from _make_category(shared, area, category)


def _categories_with_pages(area: Area) -> tuple[Category, ...]:
    """The categories of *area* that have pages; a tambon's few products need none."""
    found = {offer.product.category for offer in area.offers}
    return () if area.level == "tambon" else tuple(category for category in Category if category in found)


def _make_root(shared: SharedPages) -> Page:
    counted, parts = count_offers(shared, shared.offers), area_parts()
    frame = shared.frame(parts, shared.words["area.title"], counted, (), ())
    view = AreaView(
        frame, None, None, counted, LEVELS[0], shared.links_to(areas_below(shared.areas, ())), None, (), (), (), None
    )
    return Page(shared.path(parts), "pages/area.html", shared.locale, view)


def _make_area(shared: SharedPages, area: Area) -> Iterator[Page]:
    counted, parts = count_offers(shared, area.offers), area_parts(*area.codes)
    name, title = shared.area_name(area), shared.area_name(area).in_locale(shared.locale)
    below, categories = shared.links_to(areas_below(shared.areas, area.codes)), _category_row(shared, area, None)
    count = max(page_count(area.groups, GROUPS_ON_A_PAGE), page_count(area.offers, PRODUCTS_ON_A_PAGE))
    for number in range(1, count + 1):
        groups = page_of(sorted(area.groups, key=has_ended), number, GROUPS_ON_A_PAGE)
        offers = page_of(area.offers, number, PRODUCTS_ON_A_PAGE)
        view = AreaView(
            shared.frame(parts, title, counted, _parents(shared, area), urls_of(offers), number),
            name,
            None,
            counted,
            LEVELS[len(area.codes)] if below else None,
            below if number == 1 else (),
            categories,
            _cards(shared, (group for group in groups if not has_ended(group))),
            _cards(shared, filter(has_ended, groups)),
            tuple(offer.card for offer in offers),
            make_paging(shared.locale, parts, number, count),
        )
        yield Page(shared.path(parts, number), "pages/area.html", shared.locale, view)


def _make_category(shared: SharedPages, area: Area, category: Category) -> Iterator[Page]:
    offers, name = of_category(area.offers, category), shared.area_name(area)
    counted, parts = count_offers(shared, offers), area_parts(*area.codes, category=category)
    kind = category_name(shared, category)
    title = f"{kind} {name.in_locale(shared.locale)}"
    parents = (*_parents(shared, area), Link(name, shared.url(area_parts(*area.codes))))
    pages, categories = tuple(cut(offers, PRODUCTS_ON_A_PAGE)), _category_row(shared, area, category)
    for number, shown in enumerate(pages, start=1):
        view = AreaView(
            shared.frame(parts, title, counted, parents, urls_of(shown), number),
            name,
            kind,
            counted,
            None,
            (),
            categories,
            (),
            (),
            tuple(offer.card for offer in shown),
            make_paging(shared.locale, parts, number, len(pages)),
        )
        yield Page(shared.path(parts, number), "pages/area.html", shared.locale, view)


def _cards(shared: SharedPages, groups: Iterable[GroupSummary]) -> tuple[GroupCard, ...]:
    return tuple(make_group_card(group, shared.locale, shared.words) for group in groups)


def _parents(shared: SharedPages, area: Area) -> tuple[Link, ...]:
    """The list of all areas, and what *area* lies in."""
    around = (shared.areas[area.codes[:length]] for length in range(1, len(area.codes)))
    return (
        Link(shared.words["area.title"], shared.url(area_parts())),
        *(Link(shared.area_name(each), shared.url(area_parts(*each.codes))) for each in around),
    )


def _category_row(shared: SharedPages, area: Area, current: Category | None) -> FilterRow | None:
    """The categories of *area*, and all of it; None where they have no pages."""
    categories = _categories_with_pages(area)
    if not categories:
        return None
    whole = FilterLink(
        shared.words["catalogue.all"], shared.url(area_parts(*area.codes)), len(area.offers), is_current=current is None
    )
    links = (
        FilterLink(
            category_name(shared, each),
            shared.url(area_parts(*area.codes, category=each)),
            len(of_category(area.offers, each)),
            is_current=each is current,
        )
        for each in categories
    )
    return FilterRow(shared.words["catalogue.categories"], (whole, *links))
