from dataclasses import replace

import pytest

from sammachip_site.domain.site import Site
from sammachip_site.pages.group_frame import summarize_group
from sammachip_site.pages.page import Page, TableFile
from sammachip_site.pages.shop_feeds import META_COLUMNS, GoogleItem, GoogleView, make_shop_feeds
from tests.pages.village import GROUP, PRODUCT, pages, site, statements
from tests.pages.village import group as village_group

REAL = GROUP.replace("example: yes\n", "")


def feeds_of(*fields: str, group: str = REAL, at: Site | None = None) -> tuple[Page, TableFile]:
    product = PRODUCT.replace("category: food\n", "category: food\n" + "".join(f"{field}\n" for field in fields))
    return make_shop_feeds([pages(group=group, product=product).summary], at or site())


def google(*fields: str) -> list[GoogleItem]:
    view = feeds_of(*fields)[0].view
    assert isinstance(view, GoogleView)
    return list(view.items)


def meta(*fields: str) -> list[dict[str, str]]:
    return [dict(zip(META_COLUMNS, row, strict=True)) for row in feeds_of(*fields)[1].rows]


def test_meta_gets_a_row_of_every_product() -> None:
    assert meta('gtin: "8850000000003"') == [
        {
            "id": "ban-rai.narok",
            "title": "น้ำพริกนรก",
            "description": "พริกคั่วหอม ตำมือ",
            "availability": "in stock",
            "condition": "new",
            "price": "35.00 THB",
            "link": "https://example.test/products/ban-rai/narok/",
            "image_link": "https://example.test/photos/ban-rai/square/narok-ababababab-900.jpg",
            "brand": "กลุ่มน้ำพริก",
            "gtin": "8850000000003",
            "item_group_id": "",
            "size": "100 กรัม",
            "product_type": "อาหาร",
        }
    ]


@pytest.mark.parametrize(
    ("status", "at_google", "at_meta", "day"),
    [
        ("{status: in_stock, quantity: 3}", "in_stock", "in stock", None),
        ("{status: sold_out}", "out_of_stock", "out of stock", None),
        ("{status: made_to_order, lead_days: 3}", "in_stock", "available for order", None),
        ("{status: next_batch, next_batch: 2569-12-05}", "backorder", "available for order", "2026-12-05T00:00+07:00"),
        ("{status: next_batch}", "out_of_stock", "available for order", None),
        ("{status: next_batch, next_batch: 2569-11-01}", "out_of_stock", "available for order", None),
        ("{status: seasonal, months: [11]}", "in_stock", "in stock", None),
        ("{status: seasonal, months: [4]}", "out_of_stock", "out of stock", None),
        (
            "{status: pre_order, order_until: 2569-12-15, ready: 2569-12-25}",
            "preorder",
            "preorder",
            "2026-12-25T00:00+07:00",
        ),
        ("{status: pre_order, order_until: 2569-11-01, ready: 2569-12-25}", "out_of_stock", "out of stock", None),
    ],
)
def test_both_shops_have_words_of_their_own_for_whether_there_is_any(
    status: str, at_google: str, at_meta: str, day: str | None
) -> None:
    (item,) = google(f"availability: {status}")
    assert (item.availability, item.available_on) == (at_google, day)
    assert [row["availability"] for row in meta(f"availability: {status}")] == [at_meta]


def test_what_is_made_to_order_tells_how_long_it_takes() -> None:
    assert [each.handling_days for each in google("availability: {status: made_to_order, lead_days: 3}")] == [3]


VARIANTS = "variants: [{name: ถุงใหญ่, price: 120, net_content: 500 กรัม}, {name: ซอง, price: 10.50}]"


def test_each_variant_is_an_item_of_one_group() -> None:
    rows = meta('gtin: "8850000000003"', VARIANTS)
    assert [(row["title"], row["price"], row["size"], row["gtin"]) for row in rows] == [
        ("น้ำพริกนรก", "35.00 THB", "100 กรัม", "8850000000003"),
        ("น้ำพริกนรก ถุงใหญ่", "120.00 THB", "500 กรัม", ""),
        ("น้ำพริกนรก ซอง", "10.50 THB", "ซอง", ""),
    ]
    assert {row["item_group_id"] for row in rows} == {"ban-rai.narok"}
    assert len({row["id"] for row in rows}) == 3


def test_two_sizes_under_one_name_are_two_items() -> None:
    twins = "variants: [{name: ถุง, price: 60, net_content: 250 กรัม}, {name: ถุง, price: 110, net_content: 500 กรัม}]"
    assert len({row["id"] for row in meta(twins)}) == 3


def test_an_example_is_never_offered_in_a_real_shop() -> None:
    page, table = feeds_of(group=GROUP)
    assert isinstance(page.view, GoogleView)
    assert (page.view.items, table.rows) == ((), ())


def test_a_preview_offers_nothing() -> None:
    assert feeds_of(at=replace(site(), noindex=True))[1].rows == ()


def test_a_draft_is_not_offered_even_where_drafts_are_shown() -> None:
    product = PRODUCT.replace("category: food\n", "category: food\ndraft: yes\n")
    preview = replace(site(), drafts=True)
    loaded = village_group(group=REAL, product=product)
    summary = summarize_group(loaded, statements(loaded), preview)
    assert [each.draft for each in summary.products] == [True]
    assert make_shop_feeds([summary], preview)[1].rows == ()


@pytest.mark.parametrize(("px", "offered"), [((499, 1200), 0), ((1200, 499), 0), ((500, 500), 1)])
def test_a_product_without_a_photo_that_shops_take_is_left_out(px: tuple[int, int], offered: int) -> None:
    group = pages(group=REAL).summary
    (product,) = group.products
    assert product.picture is not None
    picture = product.picture.model_copy(update={"width": px[0], "height": px[1]})
    changed = group.model_copy(update={"products": (product.model_copy(update={"picture": picture}),)})
    bare = group.model_copy(update={"products": (product.model_copy(update={"picture": None}),)})
    assert len(make_shop_feeds([changed, bare], site())[1].rows) == offered


def test_long_texts_are_cut_to_what_each_shop_takes() -> None:
    group = pages(group=REAL).summary
    (product,) = group.products
    long = product.name.model_copy(update={"th": "น้ำพริก" * 1000})
    changed = group.model_copy(
        update={"short_name": long, "products": (product.model_copy(update={"name": long, "summary": long}),)}
    )
    page, table = make_shop_feeds([changed], site())
    (row,) = (dict(zip(META_COLUMNS, row, strict=True)) for row in table.rows)
    assert isinstance(page.view, GoogleView)
    assert (len(row["title"]) <= 200, len(row["description"]) <= 5000, len(row["brand"]) <= 70) == (True, True, True)
    assert 100 < len(page.view.items[0].item.title) <= 150
