from dataclasses import replace

from sammachip_site.pages.group_frame import GroupPages
from sammachip_site.pages.group_products import ON_A_PAGE, ON_THE_STOREFRONT, GroupProductsView, make_group_products
from sammachip_site.pages.page import Page
from sammachip_site.pages.plan import plan_shared
from sammachip_site.pages.sitemap import SitemapView
from sammachip_site.pages.storefront import StorefrontView, make_storefront
from tests.pages.shop import sells
from tests.pages.village import ALL_WORDS, pages, site


def pages_with(count: int) -> GroupPages:
    """The group's pages when it sells so many things."""
    shown = pages()
    products = sells(*(f"p{number:03}" for number in range(count)))
    return replace(shown, summary=shown.summary.model_copy(update={"products": products}))


def storefront_of(shown: GroupPages) -> StorefrontView:
    view = make_storefront(shown).view
    assert isinstance(view, StorefrontView)
    return view


def test_a_storefront_with_room_for_everything_has_no_list_beside_it() -> None:
    shown = pages_with(ON_THE_STOREFRONT)
    assert list(make_group_products(shown)) == []
    assert len(storefront_of(shown).products) == ON_THE_STOREFRONT
    assert storefront_of(shown).all_products_url is None


def test_of_very_many_products_the_storefront_shows_the_first_and_leads_to_all() -> None:
    shown = pages_with(200)
    storefront = storefront_of(shown)
    assert (len(storefront.products), storefront.product_count) == (ON_THE_STOREFRONT, 200)
    assert storefront.all_products_url == "/groups/ban-rai/products/"
    made = list(make_group_products(shown))
    views = [page.view for page in made if isinstance(page.view, GroupProductsView)]
    assert [card.url for view in views for card in view.products] == [
        f"/products/ban-rai/p{number:03}/" for number in range(200)
    ]
    assert [len(view.products) for view in views] == [*[ON_A_PAGE] * 11, 2]
    assert [page.path for page in made[:2]] == [
        "groups/ban-rai/products/index.html",
        "groups/ban-rai/products/page/2/index.html",
    ]
    assert [link.url for link in views[1].frame.breadcrumbs] == ["/", "/groups/ban-rai/"]


def test_every_page_of_the_list_is_in_the_sitemap() -> None:
    plan = plan_shared([pages_with(ON_A_PAGE + 1).summary], site(), ALL_WORDS)
    (sitemap,) = (file for file in plan if file.path == "sitemap.xml")
    assert isinstance(sitemap, Page)
    assert isinstance(sitemap.view, SitemapView)
    listed = {entry.url.removeprefix("https://example.test/") for entry in sitemap.view.entries}
    assert {"groups/ban-rai/products/", "groups/ban-rai/products/page/2/"} <= listed
