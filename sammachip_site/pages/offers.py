"""The products of all groups, in the order in which lists show them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from sammachip_site.domain.availability import Outcome, Supply
from sammachip_site.domain.localized import Locale
from sammachip_site.domain.product import Category
from sammachip_site.domain.summary import GroupSummary, ProductSummary
from sammachip_site.pages.cards import ProductCard, make_product_card
from sammachip_site.pages.page import Words

WAIT = {Outcome.IN_STOCK: 0, Outcome.PRE_ORDER: 1, Outcome.BACK_ORDER: 1, Outcome.OUT_OF_STOCK: 2}


@dataclass(frozen=True, slots=True)
class Offer:
    """A product, who makes it, whether one can have it today, and the card that shows it in lists."""

    group: GroupSummary
    product: ProductSummary
    supply: Supply
    card: ProductCard


def list_offers(groups: Sequence[GroupSummary], today: date, locale: Locale, words: Words) -> tuple[Offer, ...]:
    """Every product once: first what is there, last what is gone, and among equals the groups take turns.

    A group's own products keep their positions. Whatever is left out of this list, the rest stays in its order.
    """
    offers = [
        Offer(
            group,
            product,
            product.availability.on(today),
            make_product_card(group, product, today, locale, words, with_village=True),
        )
        for group, product in in_turns(groups)
    ]
    return tuple(sorted(offers, key=lambda offer: WAIT[offer.supply.outcome]))


def in_turns(groups: Sequence[GroupSummary]) -> Iterator[tuple[GroupSummary, ProductSummary]]:
    """Every product, each group's first before any group's second, so that no group fills a page alone."""
    for round_of_products in zip_longest(*(group.products for group in groups)):
        for group, product in zip(groups, round_of_products, strict=True):
            if product is not None:
                yield group, product


def urls_of(offers: Iterable[Offer]) -> list[str]:
    """The addresses of the products."""
    return [offer.card.url for offer in offers]


def available(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    """Those that a customer can have now."""
    return tuple(offer for offer in offers if offer.supply.outcome is Outcome.IN_STOCK)


def of_category(offers: Iterable[Offer], category: Category) -> tuple[Offer, ...]:
    """Those of one category."""
    return tuple(offer for offer in offers if offer.product.category == category)
