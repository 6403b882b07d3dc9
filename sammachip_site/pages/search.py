"""The search page, and everything that a reader may find there. Without JavaScript it leads to the catalogue."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import format_price
from sammachip_site.domain.product import CATEGORY_NAMES, Category
from sammachip_site.domain.search_text import search_text
from sammachip_site.domain.summary import ArticleSummary, GroupSummary, has_ended
from sammachip_site.domain.thai_calendar import format_date
from sammachip_site.pages.addresses import area_parts, category_parts, group_url
from sammachip_site.pages.areas import Area, areas_to_choose
from sammachip_site.pages.catalogue import category_links, category_name
from sammachip_site.pages.filters import FilterLink
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.offers import Offer, of_category
from sammachip_site.pages.page import Page, PlannedFile
from sammachip_site.pages.search_index import SearchRow, make_search_index
from sammachip_site.pages.shared_pages import AreaLink, SharedPages

LISTED_AREAS = 20


@dataclass(frozen=True, slots=True)
class SearchView:
    """All that the search page shows before anybody has typed; *index_url* is where its hits come from."""

    frame: Frame
    index_url: str
    categories: tuple[FilterLink, ...]
    areas: tuple[AreaLink, ...]


def make_search(shared: SharedPages) -> Iterator[PlannedFile]:
    """The page at ``/search/``, and the files that it searches."""
    index = make_search_index(tuple(list_rows(shared)), shared.locale)
    frame = shared.frame(PARTS, shared.words["search.title"], shared.words["search.label"], (), ())
    # Search engines need no page that is empty until somebody types.
    view = SearchView(
        replace(frame, noindex=True),
        index.url,
        category_links(shared),
        shared.links_to(areas_to_choose(shared.areas)[:LISTED_AREAS]),
    )
    yield Page(shared.path(PARTS), "pages/search.html", shared.locale, view)
    yield from index.files


def list_rows(shared: SharedPages) -> Iterator[SearchRow]:
    """Everything to be found, kind after kind, and of one kind by name."""
    for find in KINDS:
        yield from sorted(find(shared), key=lambda row: (search_text(row.name), row.url))


def _find_products(shared: SharedPages) -> Iterator[SearchRow]:
    return (_product_row(shared, offer) for offer in shared.offers if offer.supply.can_be_ordered)


def _find_products_that_are_gone(shared: SharedPages) -> Iterator[SearchRow]:
    return (_product_row(shared, offer) for offer in shared.offers if not offer.supply.can_be_ordered)


def _find_categories(shared: SharedPages) -> Iterator[SearchRow]:
    for category in Category:
        if offers := of_category(shared.offers, category):
            thai, _ = CATEGORY_NAMES[category]
            name, about = category_name(shared, category), shared.words["search.category"].format(count=len(offers))
            yield SearchRow(name, _unless_same(thai, name), about, "", shared.url(category_parts(category)))


def _find_groups(shared: SharedPages) -> Iterator[SearchRow]:
    for group in shared.groups:
        about = shared.words["search.group-ended" if has_ended(group) else "search.group"].format(
            count=len(group.products)
        )
        where = f"{_say(shared, group.village)} · {_place(shared, group)}"
        yield _named(shared, group.name, about, where, group_url(shared.locale, group.slug))


def _find_areas(shared: SharedPages) -> Iterator[SearchRow]:
    for area in shared.areas.values():
        name = _say(shared, shared.area_name(area))
        about = shared.words["area.counted"].format(groups=len(area.groups), products=len(area.offers))
        yield SearchRow(name, area.name.th, about, _parents(shared, area), shared.url(area_parts(*area.codes)))


def _find_news(shared: SharedPages) -> Iterator[SearchRow]:
    return (_article_row(shared, group, news, "news") for group in shared.groups for news in group.news)


def _find_activities(shared: SharedPages) -> Iterator[SearchRow]:
    return (_article_row(shared, group, each, "activities") for group in shared.groups for each in group.activities)


# What can be found; of equally good hits the earlier kind stands first.
KINDS: tuple[Callable[[SharedPages], Iterable[SearchRow]], ...] = (
    _find_products,
    _find_categories,
    _find_groups,
    _find_areas,
    _find_products_that_are_gone,
    _find_news,
    _find_activities,
)
PARTS = ("search",)


def _product_row(shared: SharedPages, offer: Offer) -> SearchRow:
    card = offer.card
    price = shared.words["search.product"].format(
        price=format_price(card.price), unit=_say(shared, card.unit), content=_say(shared, card.net_content)
    )
    about = f"{price} · {card.status.text}" if card.status else price
    where = f"{_say(shared, offer.group.short_name)} · {_place(shared, offer.group)}"
    return _named(shared, card.name, about, where, card.url)


def _article_row(shared: SharedPages, group: GroupSummary, article: ArticleSummary, kind: str) -> SearchRow:
    """An activity or a piece of news; *kind* is the part of its address that says which."""
    day = format_date(date.fromisoformat(article.day), shared.locale, short=True)
    about = f"{shared.words[f'search.{kind}']} · {day}"
    url = group_url(shared.locale, group.slug, kind, article.slug)
    return _named(shared, article.title, about, _say(shared, group.short_name), url)


def _named(shared: SharedPages, name: LocalizedText, about: str, where: str, url: str) -> SearchRow:
    """A row that English readers find by its Thai name as well."""
    shown = _say(shared, name)
    return SearchRow(shown, _unless_same(name.th, shown), about, where, url)


def _unless_same(name: str, shown: str) -> str:
    return "" if name == shown else name


def _say(shared: SharedPages, text: LocalizedText) -> str:
    return text.in_locale(shared.locale)


def _place(shared: SharedPages, group: GroupSummary) -> str:
    """The tambon, district and province of *group*."""
    areas = {"place.tambon": group.tambon, "place.district": group.district, "place.province": group.province}
    return shared.words["site.comma"].join(shared.words[key] + _say(shared, name) for key, name in areas.items())


def _parents(shared: SharedPages, area: Area) -> str:
    """The areas that *area* lies in, the nearest first."""
    wider = [shared.areas[area.codes[:depth]] for depth in range(len(area.codes) - 1, 0, -1)]
    return shared.words["site.comma"].join(_say(shared, shared.area_name(each)) for each in wider)
