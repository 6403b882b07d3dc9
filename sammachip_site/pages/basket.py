"""A group's basket: everything that it takes orders for, to be counted, added up and sent as one message.

The page is a price list with ways to order; a script makes a basket of it (``static/js/basket.js``).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sammachip_site.domain.loaded_group import Product
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.product import PriceStep
from sammachip_site.pages.addresses import product_url
from sammachip_site.pages.availability import Status, availability_status
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupHead, GroupPages, offered_products
from sammachip_site.pages.ordering import OrderMessage, OrderWay, make_order_ways
from sammachip_site.pages.page import Page
from sammachip_site.pages.payment import Payment, make_basket_payment, public_account
from sammachip_site.pages.shop_items import item_id, variant_id

PART = "basket"
ForScript = Mapping[str, object]  # what a script reads, in the words of JSON


@dataclass(frozen=True, slots=True)
class BasketItem:
    """A product or one of its variants, to be counted; *price* is for one *unit*, *for_script* as prices.js knows it.

    *option* tells it from the other variants of the product; empty where there is no other.
    """

    name: LocalizedText
    option: LocalizedText | None
    net_content: LocalizedText
    unit: LocalizedText
    price: Satang
    steps: tuple[PriceStep, ...]
    url: str
    status: Status | None
    for_script: ForScript


@dataclass(frozen=True, slots=True)
class BasketEntry:
    """The way into the basket of a *group* at *url*, and the *items* of the page that can be put in there."""

    group: str
    url: str
    items: tuple[BasketItem, ...]


@dataclass(frozen=True, slots=True)
class BasketView:
    """All that the page of the basket shows; *opening* begins the message, *order* opens without one or with it."""

    frame: Frame
    head: GroupHead
    items: tuple[BasketItem, ...]
    order: tuple[OrderWay, ...]
    opening: str
    postage_note: LocalizedText | None
    payment: Payment | None
    for_script: ForScript


def make_basket(pages: GroupPages) -> Iterator[Page]:
    """The page at ``/groups/G/basket/``, of a group that takes orders."""
    items = tuple(list_items(pages))
    ways = _order_ways(pages)
    if not items or not ways:
        return
    profile, words = pages.group.profile, pages.words
    name = pages.say(profile.name)
    account = public_account(pages)
    recipient = account.recipients[0] if account else None
    view = BasketView(
        # Search engines find the products; this page is empty for everybody but its reader.
        replace(pages.frame((PART,), words["basket.title"], words["basket.about"].format(group=name)), noindex=True),
        pages.head("shop"),
        items,
        ways,
        words["basket.message-opening"].format(group=profile.name.th),
        profile.postage_note,
        make_basket_payment(pages, ways),
        {
            "group": pages.group.slug,
            "postage": [[step.pieces, step.price] for step in profile.postage],
            "payee": {"kind": recipient.kind, "number": recipient.number} if recipient else None,
        },
    )
    yield Page(pages.path(PART), "pages/basket.html", pages.locale, view)


def make_basket_entry(pages: GroupPages, product: Product | None = None) -> BasketEntry | None:
    """The way into the basket, from the page of *product* or the storefront; None where nothing can be ordered."""
    items = tuple(items_of(pages, product) if product else list_items(pages))
    if not items or not _order_ways(pages):
        return None
    return BasketEntry(pages.group.slug, pages.url(PART), items if product else ())


def list_items(pages: GroupPages) -> Iterator[BasketItem]:
    """Everything that the group takes orders for on the day of the build."""
    for product in offered_products(pages.group, pages.site):
        yield from items_of(pages, product)


def items_of(pages: GroupPages, product: Product) -> Iterator[BasketItem]:
    """*product* and its variants; nothing when it cannot be ordered."""
    profile, group = product.profile, pages.group.slug
    if pages.summary.ended or not profile.availability.on(pages.site.today).can_be_ordered:
        return
    item = BasketItem(
        profile.name,
        None,
        profile.net_content,
        profile.unit,
        profile.price,
        profile.price_steps,
        product_url(pages.locale, group, product.slug),
        availability_status(profile.availability, pages.site.today, pages.locale, pages.words),
        {},
    )
    yield _for_script(item, item_id(group, product.slug))
    for variant in profile.variants:
        size = variant.net_content or profile.net_content
        other = replace(item, option=variant.name, net_content=size, price=variant.price, steps=())
        yield _for_script(other, variant_id(group, product.slug, variant.name, variant.net_content))


def _for_script(item: BasketItem, number: str) -> BasketItem:
    """*item* under its *number*; in messages things have the names that the group knows."""
    parts = (item.name, item.option, item.net_content)
    return replace(
        item,
        for_script={
            "id": number,
            "name": " ".join(part.th for part in parts if part),
            "unit": item.unit.th,
            "price": item.price,
            "steps": [[step.quantity, step.price] for step in item.steps],
        },
    )


def _order_ways(pages: GroupPages) -> tuple[OrderWay, ...]:
    """The ways to order, as they are until something is in the basket."""
    profile, words = pages.group.profile, pages.words
    name = profile.name.th
    text = words["order.message-group"].format(group=name)
    subject = words["basket.subject"].format(group=name)
    ways = make_order_ways(profile.contacts, OrderMessage(subject, text, pages.site.base_url + pages.url()))
    has_messenger = any(way.kind == "messenger" for way in ways)
    return tuple(way for way in ways if not (way.kind == "facebook" and has_messenger))
