"""The basket in a real browser: it adds up, keeps, writes the order, and never asks the network once it is loaded."""

import json
from pathlib import Path
from urllib.parse import unquote

import brotli
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.page_kinds import file_of, pages_by_kind
from tests.browser.test_qr_codes import check_code
from tests.browser.visitor import Visitor
from tests.promptpay import decode

BASKET = "/groups/lum-khao/basket/"
PASTE = "/products/lum-khao/nam-phrik-narok/"
KEY = "basket.1.lum-khao"
NAME = "น้ำพริกนรก"


def row(page: Page, name: str = NAME) -> Locator:
    """The row of what is called *name* in the basket."""
    return page.locator(".basket-goods li").filter(has=page.locator(".row-link", has_text=name)).first


def count(page: Page, quantity: int, name: str = NAME) -> None:
    """Type how many are wanted."""
    row(page, name).locator("input").fill(str(quantity))


def message(page: Page) -> list[str]:
    """The lines of the order."""
    return page.locator(".basket-message").inner_text().splitlines()


def total(page: Page) -> str:
    """What the page says in one sentence, and to screen readers."""
    return page.locator(".basket-sums [role=status]").inner_text()


def keep(page: Page, kept: object) -> None:
    """Put something into the storage of the browser, and load the page again."""
    text = kept if isinstance(kept, str) else json.dumps(kept)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    page.reload()


def test_a_product_is_put_in_on_its_page_and_ordered_with_others_in_one_message(visitor: Visitor) -> None:
    page = visitor.open(PASTE)
    for _ in range(4):
        page.get_by_role("button", name=f"เพิ่ม {NAME}").click()
    page.get_by_role("link", name="ไปที่ตะกร้า มี 4 ชิ้น").click()
    count(page, 2, "กล้วยฉาบ รสเค็ม")
    assert message(page)[0].startswith("สวัสดี ขอสั่งสินค้าของ")
    assert message(page)[-1].strip() == "ชื่อ-ที่อยู่:"
    assert f"1. {NAME} 100 กรัม จำนวน 4 กระปุก 135 บาท" in message(page)  # 3 for 100, and one
    assert "ค่าส่ง 60 บาท" in message(page)  # six pieces
    line = page.locator("a[href*=oaMessage]").get_attribute("href") or ""
    assert (
        unquote(line.partition("/?")[2]).splitlines()
        == (page.locator(".basket-message").text_content() or "").splitlines()
    )
    assert visitor.console == []


def test_an_e_mail_has_the_order_in_lines_of_its_own(visitor: Visitor) -> None:
    page = visitor.open("/en/groups/bua-yai-mats/basket/")
    page.locator(".more").first.click()
    mail = unquote(page.locator("a[href^=mailto]").get_attribute("href") or "")
    assert mail.partition("&body=")[2].split("\r\n") == (page.locator(".basket-message").text_content() or "").split(
        "\n"
    )


def test_it_is_changed_emptied_and_survives_a_reload(visitor: Visitor) -> None:
    page = visitor.open(BASKET)
    count(page, 12)
    row(page).get_by_role("button", name="ลด").click()
    page.reload()
    expect(row(page).locator("input")).to_have_value("11")
    assert page.locator(".basket-goods li").first.inner_text().startswith(NAME)  # what is wanted stands first
    count(page, 0)
    assert "ยังไม่ได้เลือก" in total(page)
    expect(page.locator(".basket-message")).to_be_hidden()
    count(page, 5)
    page.get_by_role("button", name="ล้างตะกร้า").click()
    expect(row(page).locator("input")).to_have_value("0")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "status"


def test_what_is_no_number_changes_nothing(visitor: Visitor) -> None:
    page = visitor.open(BASKET)
    count(page, 2)
    for typed in ("", "x", "-1", "1.5"):
        row(page).locator("input").fill(typed)
        row(page).locator("input").blur()
        expect(row(page).locator("input")).to_have_value("2")


def test_it_works_without_a_line_once_it_is_loaded(visitor: Visitor) -> None:
    page = visitor.open(BASKET)
    page.context.set_offline(True)
    count(page, 3)
    row(page).get_by_role("button", name="เพิ่ม").click()
    assert "รวม 175 บาท" in total(page)
    assert "รวม 175 บาท" in message(page)
    said = check_code(page.locator(".promptpay .qr"), BASKET)
    assert decode(said).amount == "175.00"
    page.context.set_offline(False)


@pytest.mark.parametrize("address", [BASKET, f"/en{BASKET}"])
def test_the_code_pays_the_total_by_night_and_on_paper(visitor: Visitor, address: str) -> None:
    page = visitor.open(address, width_px=768)
    page.locator(".basket-goods .more").first.click()
    first = check_code(page.locator(".promptpay .qr"), address)
    page.emulate_media(color_scheme="dark")
    assert check_code(page.locator(".promptpay .qr"), address) == first
    page.emulate_media(media="print")
    assert check_code(page.locator(".promptpay .qr"), address) == first
    assert page.locator(".basket-goods li:visible").count() == 1  # the paper is an order list


def test_another_price_and_what_is_gone_are_told_until_somebody_has_understood(visitor: Visitor) -> None:
    page = visitor.open(BASKET)
    count(page, 1)
    kept = json.loads(page.evaluate("key => localStorage.getItem(key)", KEY))
    (number,) = kept
    kept[number]["sum"] = 30_00
    keep(page, {**kept, "gone": {"name": "<b>ขนมเก่า</b>", "quantity": 3, "sum": 90_00}})
    told = page.locator(".basket-notices p")
    assert told.all_inner_texts() == [
        "<b>ขนมเก่า</b> สั่งไม่ได้ในตอนนี้ จึงไม่รวมไว้ในรายการ",
        f"{NAME} 100 กรัม ราคาเปลี่ยนจาก 30 บาท เป็น 35 บาท",
    ]
    assert total(page) == "1 ชิ้น รวม 75 บาท"
    page.get_by_role("button", name="รับทราบ").click()
    expect(told).to_have_count(0)
    page.reload()
    expect(told).to_have_count(0)
    assert total(page) == "1 ชิ้น รวม 75 บาท"


@pytest.mark.parametrize(
    "kept",
    ["{", "null", "[1]", '"x"', {"a": 1}, {"a": {"name": "ก", "quantity": 1.5, "sum": 1}}, {"a": {"quantity": 10**9}}],
)
def test_a_garbled_storage_is_an_empty_basket(visitor: Visitor, kept: object) -> None:
    page = visitor.open(BASKET)
    keep(page, kept)
    assert "ยังไม่ได้เลือก" in total(page)
    count(page, 1)
    assert "รวม 75 บาท" in total(page)
    assert visitor.console == []


def test_two_tabs_stay_in_step(visitor: Visitor) -> None:
    one, other = visitor.open(BASKET), visitor.open(PASTE)
    other.get_by_role("button", name="เพิ่ม").first.click()
    expect(row(one).locator("input")).to_have_value("1")
    count(one, 7)
    expect(other.locator(".basket-entry a")).to_have_text("ไปที่ตะกร้า มี 7 ชิ้น")


def test_a_browser_that_keeps_nothing_still_adds_up(visitor: Visitor) -> None:
    page = visitor.open(BASKET)
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('forbidden') }})")
    page.reload()
    count(page, 2)
    row(page).get_by_role("button", name="เพิ่ม").click()
    assert "รวม 140 บาท" in total(page)


def test_what_is_too_long_for_a_link_is_copied_and_pasted(visitor: Visitor) -> None:
    page = visitor.open(BASKET)
    line = page.locator("a[href*=oaMessage]")
    before = line.get_attribute("href")
    sentence = page.locator(".basket-message")
    count(page, 1)
    expect(page.locator(".basket-too-long")).to_be_hidden()
    page.route(
        f"**{BASKET}",
        lambda route: route.fulfill(
            response=(answer := route.fetch()), body=answer.text().replace("สวัสดี ขอสั่งสินค้า", "ก" * 900)
        ),
    )
    page.reload()
    expect(page.locator(".basket-too-long")).to_be_visible()
    assert line.get_attribute("href") == before
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="คัดลอกข้อความ").click()
    expect(page.locator(".basket-copied")).to_have_text("คัดลอกแล้ว วางในแชตได้เลย")
    assert page.evaluate("navigator.clipboard.readText()") == sentence.text_content()


@pytest.mark.parametrize("address", [BASKET, PASTE])
def test_without_javascript_nothing_of_it_shows_and_the_links_remain(
    browser: Browser, served_site: str, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served_site + address)
    expect(page.locator(".order-buttons a").first).to_be_visible()
    assert page.locator("button:visible, input:visible").count() == 0
    context.close()


def test_fingers_and_screen_readers_find_every_control(visitor: Visitor) -> None:
    for address in (BASKET, PASTE, f"/en{BASKET}"):
        page = visitor.turn_to(address, width_px=320)
        page.locator(".more").first.click()
        controls = page.locator(".basket :is(button, input):visible, .basket-entry :is(button, input, a):visible")
        sizes = [(box["width"], box["height"]) for each in controls.all() if (box := each.bounding_box())]
        assert sizes
        assert all(width >= 48 and height >= 48 for width, height in sizes), (address, sizes)
        assert page.evaluate("document.activeElement.className") == "more"  # the focus stays
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_scripts_of_a_product_page_weigh_at_most_12_kb(example_site: Path, visitor: Visitor) -> None:
    asked: list[str] = []
    page = visitor.open("/")
    page.on("request", lambda request: asked.append(request.url.removeprefix(visitor.site)))
    page.goto(visitor.site + PASTE, wait_until="networkidle")
    scripts = [file_of(example_site, path) for path in asked if path.endswith(".js")]
    assert not any("uqr" in file.name for file in scripts)
    assert 0 < sum(len(brotli.compress(file.read_bytes())) for file in scripts) <= 12_000


def test_from_the_front_page_by_search_to_a_written_order_in_four_taps(visitor: Visitor) -> None:
    page = visitor.open("/")
    taps = 0

    def tap(target: Locator) -> None:
        nonlocal taps
        target.click()
        taps += 1

    tap(page.locator("#q"))
    page.keyboard.type("นำพริกนรก")
    tap(page.get_by_role("button", name="ค้นหา"))
    tap(page.get_by_role("link", name=NAME).first)
    page.route("https://line.me/**", lambda route: route.fulfill(body="LINE"))
    tap(page.locator(".order-bar a[href*=oaMessage]"))
    page.wait_for_url("https://line.me/**")
    assert taps <= 4
    assert f"ขอสั่ง {NAME} 100 กรัม จำนวน 1 กระปุก ราคา 35 บาท" in unquote(page.url)


def test_every_group_that_takes_orders_has_a_basket_in_both_languages(example_site: Path) -> None:
    kinds = pages_by_kind(example_site)
    assert sorted(kinds["basket, th"]) == ["/groups/bua-yai-mats/basket/", BASKET]
    assert sorted(kinds["basket, en"]) == ["/en/groups/bua-yai-mats/basket/", f"/en{BASKET}"]
