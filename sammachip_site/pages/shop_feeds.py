"""The lists that Google Merchant Center and Meta's catalogue fetch. They differ in their words for the same thing.

Source: Google, "Product data specification"; Meta, "Catalog fields" and its CSV template.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sammachip_site.domain.availability import AvailabilityStatus, Outcome
from sammachip_site.domain.site import Site
from sammachip_site.domain.summary import GroupSummary
from sammachip_site.pages.addresses import page_url
from sammachip_site.pages.page import Page, TableFile
from sammachip_site.pages.shop_items import ShopItem, list_items, shorten

GOOGLE_PATH = "feeds/google-merchant.xml"
META_PATH = "feeds/facebook-catalogue.csv"
META_COLUMNS = (
    "id",
    "title",
    "description",
    "availability",
    "condition",
    "price",
    "link",
    "image_link",
    "brand",
    "gtin",
    "item_group_id",
    "size",
    "product_type",
)
_BRAND_LIMIT = 70
_DESCRIPTION_LIMIT = 5000
_SIZE_LIMIT = 100
_GOOGLE_TITLE_LIMIT = 150
_META_TITLE_LIMIT = 200

_GOOGLE_WORDS = {Outcome.PRE_ORDER: "preorder", Outcome.BACK_ORDER: "backorder"}  # either needs a day
_META_WORDS = {
    Outcome.IN_STOCK: "in stock",
    Outcome.PRE_ORDER: "preorder",
    Outcome.BACK_ORDER: "available for order",
    Outcome.OUT_OF_STOCK: "out of stock",
}


@dataclass(frozen=True, slots=True)
class GoogleItem:
    """An item in Google's words: *available_on* is a moment, *handling_days* are those before it is sent."""

    item: ShopItem
    availability: str
    available_on: str | None = None
    handling_days: int | None = None


@dataclass(frozen=True, slots=True)
class GoogleView:
    """All that ``google-merchant.xml`` lists."""

    title: str
    description: str
    url: str
    items: tuple[GoogleItem, ...]


def make_shop_feeds(groups: Sequence[GroupSummary], site: Site) -> tuple[Page, TableFile]:
    """``/feeds/google-merchant.xml`` and ``/feeds/facebook-catalogue.csv``."""
    items = [_within_limits(item) for item in list_items(groups, site)]
    profile = site.profile
    view = GoogleView(
        profile.name.th,
        profile.description.th,
        site.base_url + page_url("th"),
        tuple(_for_google(item) for item in items),
    )
    rows = tuple(_for_meta(item) for item in items)
    return (
        Page(GOOGLE_PATH, "pages/google_merchant.xml", "th", view),
        TableFile(META_PATH, META_COLUMNS, rows, for_spreadsheets=False),
    )


def _within_limits(item: ShopItem) -> ShopItem:
    """*item* with the texts that both shops take; titles have a limit of each."""
    return replace(
        item,
        description=shorten(item.description, _DESCRIPTION_LIMIT),
        brand=shorten(item.brand, _BRAND_LIMIT),
        size=shorten(item.size, _SIZE_LIMIT),
    )


def _for_google(item: ShopItem) -> GoogleItem:
    """*item* as Google has it: what is made to order is there at any time, what has no day cannot be ordered ahead."""
    item = replace(item, title=shorten(item.title, _GOOGLE_TITLE_LIMIT))
    if item.availability.status is AvailabilityStatus.MADE_TO_ORDER:
        return GoogleItem(item, "in_stock", handling_days=item.availability.lead_days)
    if item.supply.outcome is Outcome.IN_STOCK:
        return GoogleItem(item, "in_stock")
    word = _GOOGLE_WORDS.get(item.supply.outcome)
    if word and item.supply.ready:
        return GoogleItem(item, word, f"{item.supply.ready.isoformat()}T00:00+07:00")
    return GoogleItem(item, "out_of_stock")


def _for_meta(item: ShopItem) -> tuple[str, ...]:
    """The row of *item*, in the order of `META_COLUMNS`."""
    return (
        item.id,
        shorten(item.title, _META_TITLE_LIMIT),
        item.description,
        _META_WORDS[item.supply.outcome],
        "new",
        item.price,
        item.link,
        item.image_link,
        item.brand,
        item.gtin or "",
        item.group_id or "",
        item.size,
        item.kind,
    )
