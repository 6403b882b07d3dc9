"""A group's price list: every product with its price on paper, for the shop's wall and the stall at the market."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from sammachip_site.domain.availability import AvailabilityStatus
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.place import Village
from sammachip_site.domain.product import ProductProfile
from sammachip_site.pages.addresses import readable_address
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupPages, offered_products
from sammachip_site.pages.ordering import OrderMessage, OrderWay, make_order_ways
from sammachip_site.pages.page import Page


@dataclass(frozen=True, slots=True)
class PriceRow:
    """What a price buys: one unit of *net_content*, the variant of that *name*, or *quantity* units together."""

    name: LocalizedText | None
    quantity: int | None
    net_content: LocalizedText
    price: Satang


@dataclass(frozen=True, slots=True)
class PricedProduct:
    """A product and its prices; *lead_days* where it is made to order."""

    name: LocalizedText
    unit: LocalizedText
    lead_days: int | None
    rows: tuple[PriceRow, ...]


@dataclass(frozen=True, slots=True)
class PriceListView:
    """All that the price list shows; *storefront_url* is the absolute address behind the QR code."""

    frame: Frame
    group_name: LocalizedText
    short_name: LocalizedText
    village: Village
    day: date
    products: tuple[PricedProduct, ...]
    order: tuple[OrderWay, ...]
    storefront_url: str
    storefront_address: str
    back_url: str


def make_price_list(pages: GroupPages) -> Page:
    """The page at ``/groups/G/price-list/``. It repeats the storefront, so search engines pass it over."""
    profile, words = pages.group.profile, pages.words
    group = pages.say(pages.summary.short_name)
    frame = pages.frame(
        ("price-list",),
        words["price-list.title-of"].format(group=group),
        words["price-list.description"].format(group=group),
    )
    storefront_url = pages.site.base_url + pages.url()
    view = PriceListView(
        replace(frame, noindex=True),
        profile.name,
        pages.summary.short_name,
        profile.village,
        pages.site.today,
        tuple(price_product(product.profile) for product in offered_products(pages.group, pages.site)),
        make_order_ways(profile.contacts, OrderMessage("", "", storefront_url)),  # on paper: only where to reach whom
        storefront_url,
        readable_address(storefront_url),
        pages.url(),
    )
    return Page(pages.path("price-list"), "pages/price_list.html", pages.locale, view)


def price_product(profile: ProductProfile) -> PricedProduct:
    """*profile* with everything that has a price."""
    availability = profile.availability
    is_made_to_order = availability.status is AvailabilityStatus.MADE_TO_ORDER
    lead_days = availability.lead_days if is_made_to_order else None
    return PricedProduct(profile.name, profile.unit, lead_days, tuple(make_price_rows(profile)))


def make_price_rows(profile: ProductProfile) -> Iterator[PriceRow]:
    """One unit, then so many together, then the other sizes and flavours."""
    yield PriceRow(None, None, profile.net_content, profile.price)
    for step in profile.price_steps:
        yield PriceRow(None, step.quantity, profile.net_content, step.price)
    for variant in profile.variants:
        yield PriceRow(variant.name, None, variant.net_content or profile.net_content, variant.price)
