import re
from datetime import date
from urllib.parse import unquote

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.product import CostStep
from sammachip_site.pages.product import MarkStamp, ProductView, make_price_steps, make_product
from tests.pages.village import PRODUCT, pages


def view_of(text: str = PRODUCT) -> ProductView:
    shown = pages(product=text)
    view = make_product(shown, shown.group.products[0]).view
    assert isinstance(view, ProductView)
    return view


def test_scenario_19_an_expired_mark_is_not_shown_and_the_page_says_that_it_expired() -> None:
    assert view_of().marks == (MarkStamp("OTOP 3 ดาว", "ปี 2567", 3, None),)
    assert view_of().lapsed_marks == ("มผช. หมดอายุเมื่อ 21 พ.ย. 2569",)
    valid = PRODUCT.replace("2569-11-21", "2569-11-22")
    assert view_of(valid).lapsed_marks == ()
    assert view_of(valid).marks[1] == MarkStamp("มผช.", "123/2560", 0, date(2026, 11, 22))


def test_the_price_is_divided_without_a_gap() -> None:
    money = view_of().money
    assert money is not None
    assert sum(step.amount for step in money.steps) == 35_00
    assert (money.in_village, money.profit, money.members, money.group) == (15_00, 8_00, 4_80, 3_20)
    assert [(step.start, step.length) for step in money.steps] == [(0, 57), (57, 20), (77, 23)]


def test_bars_of_price_steps_end_at_the_price() -> None:
    profile = pages().group.products[0].profile
    bars = make_price_steps(profile.unit_cost, profile.price)
    assert all(bar.start + bar.length <= 100 for bar in bars)


def test_a_part_of_the_price_that_is_nothing_has_no_bar() -> None:
    bars = make_price_steps(
        (
            CostStep(name=LocalizedText(th="ครบ"), amount=Satang(3500)),
            CostStep(name=LocalizedText(th="กำไร"), amount=Satang(0)),
        ),
        Satang(3500),
    )
    assert [(bar.start, bar.length) for bar in bars] == [(0, 100), (100, 0)]


def test_a_product_whose_cost_is_above_its_price_shows_no_division() -> None:
    assert view_of(PRODUCT.replace("amount: 20", "amount: 200")).money is None


def test_the_order_message_names_product_content_and_price() -> None:
    view = view_of()
    message = unquote(view.order[0].url)
    assert "ขอสั่ง น้ำพริกนรก 100 กรัม จำนวน 1 กระปุก ราคา 35 บาท" in message
    assert message.endswith(view.frame.url)
    assert view.order_words == "by"


def test_what_cannot_be_had_is_asked_for() -> None:
    view = view_of(PRODUCT.replace("category: food", "category: food\navailability: {status: sold_out}"))
    assert "จะมีอีกเมื่อไร" in unquote(view.order[0].url)
    assert (view.order_words, view.payment) == ("ask", None)


def test_a_product_counts_what_is_left() -> None:
    counted = PRODUCT.replace("category: food", "category: food\navailability: {quantity: 48}")
    assert view_of(counted).status.text == "มีของ 48 กระปุก"


def test_the_otop_product_mark_shows_its_colour_and_is_not_the_stars() -> None:
    marks = "marks: [{kind: otop_mark, colour: gold, year: 2568}, {kind: otop, stars: 5, year: 2567}]"
    stamps = view_of(re.sub(r"marks:\n(  - .*\n)+", f"{marks}\n", PRODUCT)).marks
    assert stamps == (
        MarkStamp("เครื่องหมายผลิตภัณฑ์ OTOP", "สีทอง Premium ปี 2568", 0, None),
        MarkStamp("OTOP 5 ดาว", "ปี 2567", 5, None),
    )


def test_packs_of_other_sizes_are_compared() -> None:
    sizes = "net_content: 120 กรัม\nvariants: [{name: ใหญ่, price: 60, net_content: 0.5 กก.}, {name: คละรส, price: 50}]"
    view = view_of(PRODUCT.replace("net_content: 100 กรัม", sizes))
    assert view.unit_price == "100 กรัมละ 29.17 บาท"
    assert [variant.unit_price for variant in view.variants] == ["100 กรัมละ 12 บาท", "100 กรัมละ 41.67 บาท"]


def test_what_is_not_weighed_or_is_a_hundred_grams_has_no_price_beside_its_own() -> None:
    assert view_of().unit_price is None
    assert view_of(PRODUCT.replace("100 กรัม", "ชุด 4 ใบ")).unit_price is None
