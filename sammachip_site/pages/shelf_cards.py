"""Cards for the shelf: name, price and a QR code of each product, to be printed on A4 and cut apart."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sammachip_site.domain.loaded_group import Product
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.pages.addresses import product_url, readable_address
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupPages, offered_products
from sammachip_site.pages.page import Page
from sammachip_site.pages.price_list import make_price_rows
from sammachip_site.pages.product import MarkStamp, make_marks

CARDS_A_SHEET = 8


@dataclass(frozen=True, slots=True)
class ShelfCard:
    """One card; *variant* tells sizes and flavours of a product apart; *url* is absolute and behind the QR code."""

    name: LocalizedText
    variant: LocalizedText | None
    unit: LocalizedText
    net_content: LocalizedText
    price: Satang
    marks: tuple[MarkStamp, ...]
    url: str
    address: str


@dataclass(frozen=True, slots=True)
class ShelfCardsView:
    """All that the page of cards shows, sheet by sheet."""

    frame: Frame
    group_name: LocalizedText
    sheets: tuple[tuple[ShelfCard, ...], ...]
    back_url: str


def make_shelf_cards(pages: GroupPages) -> Page:
    """The page at ``/groups/G/shelf-cards/``. Only the group needs it, so search engines pass it over."""
    group = pages.say(pages.summary.short_name)
    frame = pages.frame(
        ("shelf-cards",),
        pages.words["shelf-cards.title-of"].format(group=group),
        pages.words["shelf-cards.description"].format(group=group),
    )
    cards = [card for product in offered_products(pages.group, pages.site) for card in make_cards(pages, product)]
    sheets = tuple(tuple(cards[start : start + CARDS_A_SHEET]) for start in range(0, len(cards), CARDS_A_SHEET))
    view = ShelfCardsView(replace(frame, noindex=True), pages.summary.short_name, sheets, pages.url())
    return Page(pages.path("shelf-cards"), "pages/shelf_cards.html", pages.locale, view)


def make_cards(pages: GroupPages, product: Product) -> Iterator[ShelfCard]:
    """A card of *product*, and one of each variant, which stands on the shelf beside it at its own price."""
    profile = product.profile
    url = pages.site.base_url + product_url(pages.locale, pages.group.slug, product.slug)
    marks = make_marks(pages, profile.marks)
    for row in make_price_rows(profile):
        if row.quantity is None:
            yield ShelfCard(
                profile.name, row.name, profile.unit, row.net_content, row.price, marks, url, readable_address(url)
            )
