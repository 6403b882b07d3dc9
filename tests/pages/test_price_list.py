from datetime import date

from sammachip_site.domain.money import Satang
from sammachip_site.pages.price_list import PricedProduct, PriceListView, PriceRow, make_price_list
from tests.pages.village import PRODUCT, pages

STEPS_AND_SIZES = """\
net_content: 100 กรัม
price_steps: [{quantity: 3, price: 100}]
variants: [{name: กระปุกใหญ่, price: 60, net_content: 200 กรัม}, {name: เผ็ดมาก, price: 40}]
availability: {status: made_to_order, lead_days: 2}
"""


def view_of(product: str) -> PriceListView:
    view = make_price_list(pages(product=product)).view
    assert isinstance(view, PriceListView)
    return view


def rows_of(priced: PricedProduct) -> list[tuple[str | None, int | None, str, Satang]]:
    return [(row.name.th if row.name else None, row.quantity, row.net_content.th, row.price) for row in priced.rows]


def test_everything_with_a_price_has_a_row_and_a_variant_of_no_own_content_has_that_of_its_product() -> None:
    (priced,) = view_of(PRODUCT.replace("net_content: 100 กรัม\n", STEPS_AND_SIZES)).products
    assert (priced.name.th, priced.unit.th, priced.lead_days) == ("น้ำพริกนรก", "กระปุก", 2)
    assert rows_of(priced) == [
        (None, None, "100 กรัม", 35_00),
        (None, 3, "100 กรัม", 100_00),
        ("กระปุกใหญ่", None, "200 กรัม", 60_00),
        ("เผ็ดมาก", None, "100 กรัม", 40_00),
    ]


def test_the_list_names_its_day_and_leads_to_the_storefront() -> None:
    view = view_of(PRODUCT)
    assert view.day == date(2026, 11, 22)
    assert (view.storefront_url, view.storefront_address) == (
        "https://example.test/groups/ban-rai/",
        "example.test/groups/ban-rai",
    )
    assert [(way.kind, way.detail) for way in view.order] == [("line", "@banrai"), ("phone", "080-000-0000")]


def test_days_of_waiting_are_told_of_what_is_made_to_order_alone() -> None:
    (priced,) = view_of(
        PRODUCT.replace("category", "availability: {status: next_batch, lead_days: 2}\ncategory")
    ).products
    assert priced == PricedProduct(
        priced.name, priced.unit, None, (PriceRow(None, None, priced.rows[0].net_content, Satang(35_00)),)
    )
