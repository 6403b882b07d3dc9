"""All products of a group whose storefront has no room for them."""

from collections.abc import Iterator
from dataclasses import dataclass

from sammachip_site.pages.addresses import GROUP_PRODUCTS, numbered
from sammachip_site.pages.cards import ProductCard
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupHead, GroupPages
from sammachip_site.pages.page import Page
from sammachip_site.pages.paging import Paging, make_paging, page_count, page_of
from sammachip_site.pages.structured_data import describe_list

ON_THE_STOREFRONT = 12  # products; beside them stand the story, the books and the ways to order
ON_A_PAGE = 18


@dataclass(frozen=True, slots=True)
class GroupProductsView:
    """All that one page of a group's products shows; *product_count* is of all its pages."""

    frame: Frame
    head: GroupHead
    products: tuple[ProductCard, ...]
    product_count: int
    paging: Paging | None


def count_pages(products: int) -> int:
    """On how many pages of their own so many products stand; none where the storefront shows all of them."""
    return page_count(range(products), ON_A_PAGE) if products > ON_THE_STOREFRONT else 0


def make_group_products(pages: GroupPages) -> Iterator[Page]:
    """The pages at ``/groups/G/products/``, in the group's own order; none where the storefront shows everything."""
    products = pages.summary.shown_products
    title = pages.words["group-products.title"].format(group=pages.say(pages.summary.short_name))
    list_parts = ("groups", pages.group.slug, *GROUP_PRODUCTS)
    count = count_pages(len(products))
    for number in range(1, count + 1):
        parts = numbered(GROUP_PRODUCTS, number)
        cards = tuple(pages.card(product) for product in page_of(products, number, ON_A_PAGE))
        told = title if number == 1 else f"{title} {pages.words['paging.page'].format(page=number)}"
        frame = pages.frame(parts, told, pages.say(pages.summary.summary))
        view = GroupProductsView(
            frame.telling(describe_list([card.url for card in cards], pages.site)),
            pages.head("shop"),
            cards,
            len(products),
            make_paging(pages.locale, list_parts, number, count),
        )
        yield Page(pages.path(*parts), "pages/group_products.html", pages.locale, view)
