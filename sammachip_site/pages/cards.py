"""A product and a group as they stand in lists."""

from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.summary import GroupSummary, PictureSummary, ProductSummary
from sammachip_site.pages.addresses import group_url, product_url
from sammachip_site.pages.availability import Status, availability_status
from sammachip_site.pages.page import Words

PRODUCT_CARD_PX = range(280, 421)  # the widths of a photo that the card of a product needs on any screen
GROUP_CARD_PX = range(200, 201)


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A square photo in a list, in as few words as will do: a long list repeats them for every card.

    The lightest format in the *sizes* that a card needs, and one JPEG for browsers that know no other; the largest is
    *side* pixels wide and high, *tone* the colour that stands in its place until it has come.
    """

    kind: str
    tone: str
    sizes: tuple[tuple[int, str], ...]
    jpeg_url: str
    side: int


@dataclass(frozen=True, slots=True)
class ProductCard:
    """A product in a list; *village* where the list mixes groups; *price* in satang."""

    url: str
    name: LocalizedText
    unit: LocalizedText
    net_content: LocalizedText
    price: Satang
    picture: Thumbnail | None
    village: LocalizedText | None
    status: Status | None


@dataclass(frozen=True, slots=True)
class GroupCard:
    """A group in a list."""

    url: str
    name: LocalizedText
    village: LocalizedText
    tambon: LocalizedText
    district: LocalizedText
    members: int | None
    product_count: int
    has_ended: bool
    picture: Thumbnail | None
    status: Status | None


def make_thumbnail(picture: PictureSummary | None, widths: range) -> Thumbnail | None:
    """*picture* for a list, in those of its sizes that are among *widths*, or in its largest."""
    if picture is None:
        return None
    kind, sizes = ("avif", picture.avif) if picture.avif else ("webp", picture.webp)
    shown = tuple((width, url) for width, url in sizes if width in widths) or sizes[-1:]
    return Thumbnail(f"image/{kind}", picture.tone, shown, picture.jpeg[0][1], shown[-1][0])


def books_status(group: GroupSummary, words: Words) -> Status | None:
    """Whether members have approved the latest year that is over; None when there is no year yet.

    Of a group that has ended, that it has.
    """
    if group.ended:
        return Status(words["group.ended"], is_waiting=True)
    if not group.years:
        return None
    over = [figures for figures in group.years if figures.is_over]
    if not over:
        year = group.years[-1].year
        return Status(words["books.running-year"].format(be=year, ce=year - 543), is_waiting=True)
    latest = over[-1]
    key = "books.approved-year" if latest.approved else "books.awaiting-year"
    return Status(words[key].format(be=latest.year, ce=latest.year - 543), is_waiting=not latest.approved)


def make_product_card(
    group: GroupSummary,
    product: ProductSummary,
    today: date,
    locale: Locale,
    words: Words,
    *,
    with_village: bool = False,
) -> ProductCard:
    """The card of *product*, made by *group*, with what is to be known of it *today*."""
    return ProductCard(
        product_url(locale, group.slug, product.slug),
        product.name,
        product.unit,
        product.net_content,
        product.price,
        make_thumbnail(product.picture, PRODUCT_CARD_PX),
        group.village if with_village else None,
        Status(words["product.discontinued"], is_waiting=True)
        if group.ended
        else availability_status(product.availability, today, locale, words),
    )


def make_group_card(group: GroupSummary, locale: Locale, words: Words) -> GroupCard:
    """The card of *group*."""
    return GroupCard(
        group_url(locale, group.slug),
        group.short_name,
        group.village,
        group.tambon,
        group.district,
        group.members,
        len(group.products),
        group.ended is not None,
        make_thumbnail(group.picture, GROUP_CARD_PX),
        books_status(group, words),
    )
