"""The goods of a site as shops on the web list them: every product and every variant of it is an item."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from unicodedata import category

from sammachip_site.domain.availability import Availability, Supply
from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.money import Satang, decimal_baht
from sammachip_site.domain.photo import suits_shops
from sammachip_site.domain.product import CATEGORY_NAMES, Category
from sammachip_site.domain.site import Site
from sammachip_site.domain.summary import GroupSummary, PictureSummary, ProductSummary
from sammachip_site.pages.addresses import product_url

ID_LIMIT = 50  # characters. Source: Google Merchant Center, "ID [id]"; Meta allows 100
_LOCALE: Locale = "th"  # shops want one language in a list
_LEADING_VOWELS = "เแโใไ"  # a letter follows; alone they are no sound


@dataclass(frozen=True, slots=True)
class ShopItem:
    """One thing to buy; *group_id* where it comes in several sizes, *price* as ``35.00 THB``, links absolute.

    *supply* is what *availability* comes to on the day of the build.
    """

    id: str
    group_id: str | None
    title: str
    description: str
    link: str
    image_link: str
    price: str
    brand: str
    gtin: str | None
    size: str
    kind: str
    availability: Availability
    supply: Supply


def list_items(groups: Iterable[GroupSummary], site: Site) -> Iterator[ShopItem]:
    """Everything that may stand in real shops: no examples, no drafts, nothing without a photo that they take.

    A preview offers nothing.
    """
    if site.noindex:
        return
    for group in groups:
        for product in group.products:
            picture = product.picture
            if picture and suits_shops(picture.width, picture.height) and not (group.example or product.draft):
                yield from _items_of(product, picture, group, site)


def _items_of(product: ProductSummary, picture: PictureSummary, group: GroupSummary, site: Site) -> Iterator[ShopItem]:
    own_id, name = item_id(group.slug, product.slug), product.name.in_locale(_LOCALE)
    item = ShopItem(
        id=own_id,
        group_id=own_id if product.variants else None,
        title=name,
        description=product.summary.in_locale(_LOCALE),
        link=site.base_url + product_url(_LOCALE, group.slug, product.slug),
        image_link=site.base_url + picture.jpeg[-1][1],
        price=_price(product.price),
        brand=group.short_name.in_locale(_LOCALE),
        gtin=worldwide_gtin(product.gtin),
        size=product.net_content.in_locale(_LOCALE),
        kind=CATEGORY_NAMES[Category(product.category)][0],
        availability=product.availability,
        supply=product.availability.on(site.today),
    )
    yield item
    for variant in product.variants:
        yield replace(
            item,
            id=variant_id(group.slug, product.slug, variant.name, variant.net_content),
            title=f"{name} {variant.name.in_locale(_LOCALE)}",
            price=_price(variant.price),
            gtin=None,
            size=(variant.net_content or variant.name).in_locale(_LOCALE),
        )


def _price(amount: Satang) -> str:
    return f"{decimal_baht(amount)} THB"


def item_id(group: str, product: str, variant: str = "") -> str:
    """The number of a product in shops, and of a *variant* by its name and size: it stays when a price changes."""
    written = f"{group}.{product}" + (f".{_short_digest(variant)}" if variant else "")
    if len(written) <= ID_LIMIT:
        return written
    digest = _short_digest(written)
    return f"{written[: ID_LIMIT - 1 - len(digest)]}.{digest}"


def variant_id(group: str, product: str, name: LocalizedText, size: LocalizedText | None) -> str:
    """The number of a variant, which is known by its *name* and *size*."""
    return item_id(group, product, f"{name.in_locale(_LOCALE)} {(size or name).in_locale(_LOCALE)}")


def _short_digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]


def worldwide_gtin(gtin: str | None) -> str | None:
    """*gtin*, unless it is one of those that only hold within a shop or a company.

    Source: GS1 General Specifications 1.4.1, restricted circulation numbers.
    """
    return None if gtin is None or gtin.startswith(("02", "04", "2")) else gtin


def shorten(text: str, limit: int) -> str:
    """*text* in at most *limit* characters: cut at a space in its second half, or else at least between syllables."""
    if len(text) <= limit:
        return text
    stop = limit - 1
    while stop and (category(text[stop]).startswith("M") or text[stop] in "ะาำ\u200d"):
        stop -= 1
    cut = text[:stop]
    if (space := cut.rfind(" ")) > limit // 2:
        cut = cut[:space]
    return cut.rstrip(_LEADING_VOWELS + " ") + "…"
