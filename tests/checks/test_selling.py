import pytest

from sammachip_site.checks.checked_group import CheckedGroup
from sammachip_site.checks.selling import (
    check_postage,
    check_shop_hosts,
    check_shop_links,
    check_way_to_order,
)
from sammachip_site.domain.values import parse_https_url
from tests.checks.findings import found
from tests.domain.refusal import code_of
from tests.domain.sample_group import GROUP, PRODUCT, checked


def with_channel(**channel: str) -> CheckedGroup:
    """The group with one channel of sale."""
    return checked(group={**GROUP, "channels": [{"name": "ร้านของกลุ่ม", **channel}]})


def test_customers_need_a_way_to_order() -> None:
    silent = checked(group={**GROUP, "contacts": {}})
    assert found(check_way_to_order, silent) == [("group.no-way-to-order", silent.in_profile("contacts"))]
    market = [{"kind": "market", "name": "ตลาดนัดวันพุธ"}]
    assert found(check_way_to_order, checked(group={**GROUP, "contacts": {}, "channels": market})) == []
    assert found(check_way_to_order, checked(group={**GROUP, "contacts": {}}, product=None)) == []


@pytest.mark.parametrize(
    ("kind", "url"),
    [
        ("shopee", "https://shopee.co.th.evil.example/shop"),
        ("shopee", "https://evil.example/shopee.co.th"),
        ("lazada", "https://shopee.co.th/shop"),
        ("tiktok", "https://www.facebook.com/group"),
    ],
)
def test_the_link_of_a_shop_leads_to_its_market_place(kind: str, url: str) -> None:
    books = with_channel(kind=kind, url=url)
    place = books.in_profile("channels", 0, "url")
    assert found(check_shop_hosts, books) == [("channel.host", place)]


@pytest.mark.parametrize(
    ("kind", "url"),
    [
        ("shopee", "https://shopee.co.th/shop"),
        ("shopee", "https://www.shopee.co.th/shop"),
        ("lazada", "https://WWW.LAZADA.CO.TH/shop"),
        ("tiktok", "https://vt.tiktok.com/ZS/"),
        ("website", "https://anything.example"),
    ],
)
def test_a_link_that_leads_there_is_in_order(kind: str, url: str) -> None:
    assert found(check_shop_hosts, with_channel(kind=kind, url=url)) == []


@pytest.mark.parametrize("kind", ["shopee", "lazada", "tiktok", "website"])
def test_a_shop_on_the_internet_has_a_link(kind: str) -> None:
    books = with_channel(kind=kind)
    assert found(check_shop_links, books) == [("channel.url-missing", books.in_profile("channels", 0))]


def test_a_market_needs_no_link() -> None:
    assert found(check_shop_links, with_channel(kind="market")) == []


@pytest.mark.parametrize(("pieces", "wrong"), [(["1", "6"], []), (["0", "6"], [0]), (["1", "6", "6", "4"], [2, 3])])
def test_postage_steps_rise_from_one_piece(pieces: list[str], wrong: list[int]) -> None:
    steps = [{"pieces": count, "price": "40"} for count in pieces]
    books = checked(group={**GROUP, "postage": steps})
    assert found(check_postage, books) == [
        ("postage.order", books.in_profile("postage", place, "pieces")) for place in wrong
    ]


LOOK_ALIKES = [
    "https://shopee.co.th.evil.example/a",
    "https://evil.example/shopee.co.th",
    "https://shopee-co-th.example/a",
    "https://fake-shopee.co.th/a",
    "https://www.lazada.co.th/a",
]


@pytest.mark.parametrize("url", LOOK_ALIKES)
def test_the_link_of_a_product_leads_to_its_market_place(url: str) -> None:
    books = checked(product={**PRODUCT, "marketplaces": [{"kind": "shopee", "url": url}]})
    place = books.in_product(books.group.products[0], "marketplaces", 0, "url")
    assert found(check_shop_hosts, books) == [("channel.host", place)]


@pytest.mark.parametrize("host", ["shopee.co.th", "www.shopee.co.th", "s.shopee.co.th", "SHOPEE.co.th"])
def test_a_product_may_be_sold_there(host: str) -> None:
    sold = {**PRODUCT, "marketplaces": [{"kind": "shopee", "url": f"https://{host}/nam-phrik-i.1.2"}]}
    assert found(check_shop_hosts, checked(product=sold)) == []


@pytest.mark.parametrize(
    "url",
    [
        "http://shopee.co.th/a",
        "https://shopee.co.th@evil.example/a",
        "https://evil.example\\@shopee.co.th/a",
        "https://shopee.co.th:x@evil.example/",
        "javascript:alert(1)//shopee.co.th",
        "//shopee.co.th/a",
    ],
)
def test_a_link_that_hides_where_it_leads_is_not_even_read(url: str) -> None:
    assert code_of(parse_https_url, url) == "url.not-https"
