"""The products of all groups: the whole catalogue, its categories, and of each what is there now."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sammachip_site.domain.product import CATEGORY_NAMES, Category
from sammachip_site.pages.addresses import area_parts, catalogue_parts, category_parts
from sammachip_site.pages.areas import areas_to_choose
from sammachip_site.pages.cards import ProductCard
from sammachip_site.pages.filters import FilterLink, FilterRow
from sammachip_site.pages.frame import Frame, Link
from sammachip_site.pages.offers import Offer, available, of_category, urls_of
from sammachip_site.pages.page import Page
from sammachip_site.pages.paging import Paging, cut, make_paging
from sammachip_site.pages.shared_pages import SharedPages

PRODUCTS_ON_A_PAGE = 16  # whatever their names are, the page stays below 60 KB: tests/test_page_weight.py
AREAS_IN_A_ROW = 12


@dataclass(frozen=True, slots=True)
class Selection:
    """One list of the catalogue: of a *category* or of all, everything or only what is there *now*."""

    category: Category | None = None
    now: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of its address."""
        if self.category:
            return category_parts(self.category, available=self.now)
        return catalogue_parts(available=self.now)

    def choose(self, offers: tuple[Offer, ...]) -> tuple[Offer, ...]:
        """Its products among *offers*."""
        chosen = of_category(offers, self.category) if self.category else offers
        return available(chosen) if self.now else chosen


WHOLE = Selection()
SELECTIONS = tuple(Selection(category, now) for category in (None, *Category) for now in (False, True))
Lists = Mapping[Selection, tuple[Offer, ...]]


@dataclass(frozen=True, slots=True)
class CatalogueView:
    """All that one page of a list of products shows; *counted* is of the whole list."""

    frame: Frame
    title: str
    counted: str
    filters: tuple[FilterRow, ...]
    products: tuple[ProductCard, ...]
    paging: Paging | None


def make_catalogue(shared: SharedPages) -> Iterator[Page]:
    """The pages at ``/products/``, ``/categories/C/`` and ``…/available/``; an empty list has none, but the whole."""
    chosen = {selection: selection.choose(shared.offers) for selection in SELECTIONS}
    lists = {selection: offers for selection, offers in chosen.items() if offers}
    for selection, offers in ({WHOLE: ()} | lists).items():
        yield from _make_list(shared, selection, offers, lists)


def _make_list(shared: SharedPages, selection: Selection, offers: Sequence[Offer], lists: Lists) -> Iterator[Page]:
    title, counted = _title(shared, selection), count_offers(shared, offers)
    filters = tuple(row for row in _filters(shared, selection, lists) if row.links)
    pages = tuple(cut(offers, PRODUCTS_ON_A_PAGE))
    for number, shown in enumerate(pages, start=1):
        view = CatalogueView(
            shared.frame(selection.parts, title, counted, _parents(shared, selection), urls_of(shown), number),
            title,
            counted,
            filters,
            tuple(offer.card for offer in shown),
            make_paging(shared.locale, selection.parts, number, len(pages)),
        )
        yield Page(shared.path(selection.parts, number), "pages/catalogue.html", shared.locale, view)


def count_offers(shared: SharedPages, offers: Sequence[Offer]) -> str:
    """How many products there are, and of how many groups."""
    makers = len({offer.group.slug for offer in offers})
    return shared.words["catalogue.counted"].format(count=f"{len(offers):,}", groups=f"{makers:,}")


def category_links(shared: SharedPages) -> tuple[FilterLink, ...]:
    """Every category that something is of."""
    counts = Counter(offer.product.category for offer in shared.offers)
    return tuple(
        FilterLink(category_name(shared, each), shared.url(category_parts(each)), counts[each])
        for each in Category
        if counts[each]
    )


def category_name(shared: SharedPages, category: Category) -> str:
    """The category in the language of the page."""
    return CATEGORY_NAMES[category][shared.locale == "en"]


def _title(shared: SharedPages, selection: Selection) -> str:
    name = category_name(shared, selection.category) if selection.category else shared.words["catalogue.title"]
    return shared.words["catalogue.title-now"].format(name=name) if selection.now else name


def _parents(shared: SharedPages, selection: Selection) -> tuple[Link, ...]:
    """The wider lists that the list of *selection* lies in."""
    wider = [each for each in (WHOLE, Selection(selection.category)) if each != selection]
    return tuple(Link(_title(shared, each), shared.url(each.parts)) for each in dict.fromkeys(wider))


def _filters(shared: SharedPages, current: Selection, lists: Lists) -> Iterator[FilterRow]:
    words = shared.words
    categories = {Selection(each, current.now): category_name(shared, each) for each in Category}
    yield _row(
        shared, "categories", {Selection(None, current.now): words["catalogue.all"]} | categories, current, lists
    )
    moments = {
        Selection(current.category): words["catalogue.all"],
        Selection(current.category, now=True): words["catalogue.now"],
    }
    yield _row(shared, "availability", moments, current, lists)
    yield FilterRow(words["catalogue.areas"], _area_links(shared, current.category), shared.url(area_parts()))


def _row(shared: SharedPages, kind: str, names: Mapping[Selection, str], current: Selection, lists: Lists) -> FilterRow:
    links = (
        FilterLink(name, shared.url(each.parts), len(lists[each]), each == current)
        for each, name in names.items()
        if each in lists
    )
    return FilterRow(shared.words[f"catalogue.{kind}"], tuple(links))


def _area_links(shared: SharedPages, category: Category | None) -> tuple[FilterLink, ...]:
    """The areas to choose from, those with most products if there are too many."""
    areas = areas_to_choose(shared.areas, deepest="district")
    counts = {area.codes: len(of_category(area.offers, category) if category else area.offers) for area in areas}
    most = sorted((area for area in areas if counts[area.codes]), key=lambda area: -counts[area.codes])
    kept = {area.codes for area in most[:AREAS_IN_A_ROW]}
    return tuple(
        FilterLink(shared.area_name(area), shared.url(area_parts(*area.codes, category=category)), counts[area.codes])
        for area in areas
        if area.codes in kept
    )
