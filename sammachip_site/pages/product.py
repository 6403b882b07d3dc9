"""One product: what it is, what it costs, where the money goes, and how to order it."""

from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.loaded_group import Product
from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.marks import MARK_COLOUR_NAMES, MARK_NAMES, Mark, MarkKind
from sammachip_site.domain.money import Satang, format_price
from sammachip_site.domain.net_content import HUNDRED, read_net_content
from sammachip_site.domain.product import CostStep, ProductProfile
from sammachip_site.domain.summary import PictureSummary, ProductSummary
from sammachip_site.domain.thai_calendar import BUDDHIST_ERA, format_date
from sammachip_site.domain.values import format_percent
from sammachip_site.pages.addresses import page_path, page_url, product_url
from sammachip_site.pages.agreement import returned_to_members
from sammachip_site.pages.availability import Status, availability_status
from sammachip_site.pages.basket import BasketEntry, make_basket_entry
from sammachip_site.pages.cards import ProductCard
from sammachip_site.pages.charts import bar_percent
from sammachip_site.pages.frame import Frame, Link
from sammachip_site.pages.group_data import describe_product
from sammachip_site.pages.group_frame import GroupPages, product_folder
from sammachip_site.pages.ordering import (
    OrderMessage,
    OrderRow,
    OrderWay,
    ScanCode,
    make_order_ways,
    make_other_ways,
    make_scan_code,
)
from sammachip_site.pages.page import Page
from sammachip_site.pages.payment import Payment, make_product_payment
from sammachip_site.pages.pictures import Shape
from sammachip_site.pages.share_links import ShareLinks, make_share_links

RELATED_PRODUCTS = 4


@dataclass(frozen=True, slots=True)
class MarkStamp:
    """A certificate in its double frame; *expires* is its last day, where it has one."""

    name: str
    text: str
    stars: int
    expires: date | None


@dataclass(frozen=True, slots=True)
class VariantRow:
    """Another size or flavour; *unit_price* compares it with packs of other sizes, in words."""

    name: LocalizedText
    net_content: LocalizedText | None
    price: Satang
    unit_price: str | None


@dataclass(frozen=True, slots=True)
class PriceStepBar:
    """One part of the price: its bar begins at *start* and is *length* long, in whole percents of the price."""

    name: LocalizedText
    amount: Satang
    in_village: bool
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class WhereMoneyGoes:
    """The price in steps; *members* and *group* divide the profit as the agreement does, where it says so."""

    steps: tuple[PriceStepBar, ...]
    in_village: Satang
    profit: Satang
    members: Satang | None
    group: Satang | None
    note: LocalizedText | None
    agreement_url: str


@dataclass(frozen=True, slots=True)
class ProductView:
    """All that a product's page shows; *order_words* are those of the buttons: ``by``, or ``ask`` if there is none."""

    frame: Frame
    name: LocalizedText
    profile: ProductProfile
    pictures: tuple[PictureSummary, ...]
    marks: tuple[MarkStamp, ...]
    lapsed_marks: tuple[str, ...]
    unit_price: str | None
    local: str | None
    variants: tuple[VariantRow, ...]
    status: Status
    order: tuple[OrderWay, ...]
    order_words: str
    other_ways: tuple[OrderRow, ...]
    scan: ScanCode
    share: ShareLinks
    payment: Payment | None
    basket: BasketEntry | None
    money: WhereMoneyGoes | None
    description: str
    description_language: Locale
    related: tuple[ProductCard, ...]
    group_name: LocalizedText
    group_url: str


def make_product(pages: GroupPages, product: Product) -> Page:
    """The page at ``/products/G/P/``."""
    profile = product.profile
    folder = product_folder(product)
    found = (pages.picture(folder, reference, Shape.SQUARE) for reference in profile.photos)
    pictures = tuple(picture for picture in found if picture)
    summary = next(each for each in pages.summary.shown_products if each.slug == product.slug)
    url = product_url(pages.locale, pages.group.slug, product.slug)
    frame = make_product_frame(pages, product, summary).telling(describe_product(pages, product, pictures))
    contacts = pages.group.profile.contacts
    ways = () if pages.summary.ended else make_order_ways(contacts, order_message(pages, profile, frame.url))
    view = ProductView(
        frame,
        profile.name,
        profile,
        pictures,
        make_marks(pages, profile.marks),
        tell_lapsed(pages, profile.marks),
        tell_unit_price(pages, profile.price, profile.net_content),
        tell_local_part(profile),
        make_variants(pages, profile),
        make_status(pages, profile),
        ways,
        "by" if profile.availability.on(pages.site.today).can_be_ordered else "ask",
        () if pages.summary.ended else make_other_ways(pages, ways, profile),
        make_scan_code(contacts, frame.url),
        make_share_links(frame.url),
        make_product_payment(pages, profile, ways),
        make_basket_entry(pages, product),
        make_money(pages, profile),
        *describe(product, pages.locale),
        make_related(pages, product),
        pages.summary.short_name,
        pages.url(),
    )
    return Page(page_path(url), "pages/product.html", pages.locale, view)


def tell_local_part(profile: ProductProfile) -> str | None:
    """How many percent of the raw material come from the village or near it; None where nobody typed it."""
    local = profile.raw_material_local
    return None if local is None else format_percent(local)


def make_product_frame(pages: GroupPages, product: Product, summary: ProductSummary) -> Frame:
    """The frame of a product's page; its parents are home and the storefront."""
    return pages.frame_at(
        ("products", pages.group.slug, product.slug),
        pages.say(product.profile.name),
        pages.say(product.profile.summary),
        (
            Link(pages.words["site.home"], page_url(pages.locale)),
            Link(pages.summary.short_name, pages.url()),
        ),
        summary.share or pages.summary.share,
    )


def describe(product: Product, locale: Locale) -> tuple[str, Locale]:
    """The description's Markdown for readers of *locale*, and the language that it is in."""
    if locale == "en" and product.description_en:
        return product.description_en, "en"
    return product.description, "th"


def make_marks(pages: GroupPages, marks: tuple[Mark, ...]) -> tuple[MarkStamp, ...]:
    """The marks that are valid on the day of the build."""
    return tuple(make_stamp(pages, mark) for mark in marks if mark.is_valid_on(pages.site.today))


def make_stamp(pages: GroupPages, mark: Mark) -> MarkStamp:
    """*mark* as it is shown: its name, and its number or year."""
    name = _mark_name(pages, mark)
    if mark.kind is MarkKind.OTOP:
        stars = pages.words["product.otop-stars"].format(stars=mark.stars)
        return MarkStamp(f"{name} {stars}", _year_in_words(pages, mark), mark.stars or 0, mark.expires)
    number = mark.food_serial or mark.number or ""
    if mark.colour:
        colour = MARK_COLOUR_NAMES[mark.colour][pages.locale == "en"]
        number = " ".join(filter(None, (colour, number, _year_in_words(pages, mark))))
    return MarkStamp(name, number, 0, mark.expires)


def _mark_name(pages: GroupPages, mark: Mark) -> str:
    return MARK_NAMES[mark.kind][pages.locale == "en"]


def _year_in_words(pages: GroupPages, mark: Mark) -> str:
    return pages.words["site.year"].format(be=mark.year, ce=mark.year - BUDDHIST_ERA) if mark.year else ""


def tell_lapsed(pages: GroupPages, marks: tuple[Mark, ...]) -> tuple[str, ...]:
    """The marks that have expired, in words: labels printed before still show them."""
    return tuple(
        pages.words["product.mark-lapsed"].format(
            mark=_mark_name(pages, mark), day=format_date(mark.expires, pages.locale, short=True)
        )
        for mark in marks
        if mark.expires and not mark.is_valid_on(pages.site.today)
    )


def tell_unit_price(pages: GroupPages, price: Satang, net_content: LocalizedText) -> str | None:
    """What a hundred grams or millilitres cost; None for what is not weighed, and for a pack of a hundred."""
    content = read_net_content(net_content.th)
    if content is None or content.amount == HUNDRED:
        return None
    return pages.words[f"product.hundred-{content.unit}"].format(price=format_price(content.price_of_hundred(price)))


def make_variants(pages: GroupPages, profile: ProductProfile) -> tuple[VariantRow, ...]:
    """The other sizes and flavours."""
    return tuple(
        VariantRow(
            variant.name,
            variant.net_content,
            variant.price,
            tell_unit_price(pages, variant.price, variant.net_content or profile.net_content),
        )
        for variant in profile.variants
    )


def make_status(pages: GroupPages, profile: ProductProfile) -> Status:
    """Whether there is any, with the quantity where the group counts it."""
    if pages.summary.ended:
        return Status(pages.words["product.discontinued"], is_waiting=True)
    told = availability_status(profile.availability, pages.site.today, pages.locale, pages.words)
    if told:
        return told
    quantity = profile.availability.quantity
    if quantity is None:
        return Status(pages.words["product.in-stock"], is_waiting=False)
    counted = pages.words["product.in-stock-count"]
    return Status(counted.format(count=quantity, unit=pages.say(profile.unit)), is_waiting=False)


def order_message(pages: GroupPages, profile: ProductProfile, page_url: str) -> OrderMessage:
    """The message that opens, for the customer to send; the product keeps its Thai name for the group."""
    words = pages.words
    key = "order.message-product" if profile.availability.on(pages.site.today).can_be_ordered else "order.message-ask"
    text = words[key].format(
        product=profile.name.th,
        unit=profile.unit.th,
        net_content=profile.net_content.th,
        price=format_price(profile.price),
    )
    return OrderMessage(words["order.subject-product"].format(product=profile.name.th), text, page_url)


def make_money(pages: GroupPages, profile: ProductProfile) -> WhereMoneyGoes | None:
    """Where the price goes, when the group publishes its unit cost and it leaves a profit."""
    if not profile.unit_cost or profile.unit_profit < 0:
        return None
    profit_step = CostStep(name=pages.both("product.profit"), amount=profile.unit_profit, village=True)
    steps = (*profile.unit_cost, profit_step)
    returned = returned_to_members(pages.group.agreement, pages.site.today)
    members = Satang(profile.unit_profit * returned // 100_00) if returned is not None else None
    return WhereMoneyGoes(
        make_price_steps(steps, profile.price),
        Satang(sum(step.amount for step in steps if step.village)),
        profile.unit_profit,
        members,
        Satang(profile.unit_profit - members) if members is not None else None,
        profile.unit_cost_note,
        pages.url("agreement"),
    )


def make_price_steps(steps: tuple[CostStep, ...], price: Satang) -> tuple[PriceStepBar, ...]:
    """The steps as bars, each beginning where the one before ended."""
    bars = []
    reached = 0
    for step in steps:
        start = bar_percent(reached, price)
        reached += step.amount
        length = max(bar_percent(reached, price) - start, 1 if step.amount else 0)
        bars.append(PriceStepBar(step.name, step.amount, step.village, start, length))
    return tuple(bars)


def make_related(pages: GroupPages, product: Product) -> tuple[ProductCard, ...]:
    """Other products of the group."""
    others = [each for each in pages.summary.shown_products if each.slug != product.slug]
    return tuple(pages.card(other) for other in others[:RELATED_PRODUCTS])
