from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.contact import Contacts
from sammachip_site.pages.ordering import (
    MESSAGE_LIMIT,
    OrderMessage,
    OrderRow,
    OrderWay,
    ScanCode,
    line_url,
    make_order_rows,
    make_order_ways,
    make_other_ways,
    make_scan_code,
)
from tests.pages.village import GROUP, PRODUCT, pages

PAGE = "https://example.test/products/ban-rai/nam-phrik/"
MESSAGE = OrderMessage("สั่งซื้อ น้ำพริก", "ขอสั่ง น้ำพริก 35 บาท & ข้าว", PAGE)
EVERYTHING = Contacts(
    phone="0812345678",
    line_official_account="@banrai",
    facebook="https://www.facebook.com/banrai.shop",
    email="a+b@c.example",
)


def test_an_official_account_opens_with_the_message_written() -> None:
    url = line_url(Contacts(line_official_account="@banrai"), MESSAGE)
    assert url is not None
    assert url.startswith("https://line.me/R/oaMessage/%40banrai/?%E0")
    assert url.isascii()
    assert unquote(url.partition("?")[2]) == f"ขอสั่ง น้ำพริก 35 บาท & ข้าว\n{PAGE}"


def test_a_personal_id_opens_a_chat_without_a_message() -> None:
    assert line_url(Contacts(line_id="somjit.k"), MESSAGE) == "https://line.me/ti/p/~somjit.k"


def test_the_quickest_way_to_order_comes_first() -> None:
    ways = make_order_ways(EVERYTHING, MESSAGE)
    assert [way.kind for way in ways] == ["line", "phone", "messenger", "facebook", "email"]
    assert ways[1] == OrderWay("phone", "tel:+66812345678", "081-234-5678")
    assert [way.is_outside for way in ways] == [True, False, True, True, False]


def test_messenger_opens_with_the_message_too() -> None:
    url = next(way.url for way in make_order_ways(EVERYTHING, MESSAGE) if way.kind == "messenger")
    assert url.partition("?")[0] == "https://m.me/banrai.shop"
    assert parse_qs(urlsplit(url).query) == {"text": [MESSAGE.in_lines()]}


def test_an_e_mail_has_a_subject_and_a_text_in_lines() -> None:
    url = make_order_ways(EVERYTHING, MESSAGE)[-1].url
    address, _, fields = url.partition("?")
    assert address == "mailto:a%2Bb@c.example"
    assert parse_qs(fields) == {"subject": ["สั่งซื้อ น้ำพริก"], "body": [MESSAGE.in_lines("\r\n")]}


def test_a_group_with_a_page_alone_can_still_be_asked() -> None:
    contacts = Contacts(facebook="https://www.facebook.com/share/1a2b3c/")
    assert make_order_ways(contacts, MESSAGE) == (OrderWay("facebook", "https://www.facebook.com/share/1a2b3c/", None),)


def test_a_group_without_contacts_takes_no_orders() -> None:
    assert make_order_ways(Contacts(), MESSAGE) == ()


@given(st.text(max_size=500))
def test_a_message_of_any_length_fits_a_link_and_keeps_the_address_whole(text: str) -> None:
    written = OrderMessage("", text, PAGE).in_lines("\r\n")
    assert len(written) <= MESSAGE_LIMIT
    assert written.endswith(f"\r\n{PAGE}")
    assert len(text) > MESSAGE_LIMIT - len(PAGE) - 2 or written == f"{text}\r\n{PAGE}"


@pytest.mark.parametrize(
    ("contacts", "code"),
    [
        (EVERYTHING, ScanCode("line", "https://line.me/R/ti/p/%40banrai", "@banrai")),
        (Contacts(line_id="somjit.k"), ScanCode("line", "https://line.me/ti/p/~somjit.k", "somjit.k")),
        (Contacts(phone="0812345678"), ScanCode("page", PAGE, "example.test/products/ban-rai/nam-phrik")),
    ],
)
def test_a_code_takes_a_computers_reader_to_line_or_else_to_the_page(contacts: Contacts, code: ScanCode) -> None:
    assert make_scan_code(contacts, PAGE) == code


def test_a_list_tells_every_way_with_its_note_and_then_every_place() -> None:
    channels = (
        "channels: [{kind: market, name: ตลาดนัด, note: ทุกวันพุธ}, {kind: website, name: ร้าน, url: https://a.example}]\n"
    )
    shown = pages(group=GROUP.replace("phone: 0800000000", "phone: 0800000000, phone_note: เช้า") + channels)
    ways = make_order_ways(shown.group.profile.contacts, MESSAGE)
    line, phone, market, website = make_order_rows(shown, ways)
    assert (line.icon, line.name, line.details, line.is_outside) == ("line", "LINE", ("@banrai",), True)
    assert [str(detail) for detail in phone.details if isinstance(detail, str)] == ["080-000-0000"]
    assert len(phone.details) == 2
    assert (market.icon, market.name, market.url, market.is_outside) == ("market", "ตลาดนัด", None, False)
    assert (website.icon, website.url, website.is_outside) == ("shop", "https://a.example", True)


def test_beside_the_buttons_stand_the_other_ways_and_the_shops_that_have_it() -> None:
    shown = pages(
        product=PRODUCT.replace(
            "category: food", "category: food\nmarketplaces: [{kind: shopee, url: https://shopee.co.th/a}]"
        )
    )
    rows = make_other_ways(shown, make_order_ways(EVERYTHING, MESSAGE), shown.group.products[0].profile)
    assert [row.name for row in rows] == ["Messenger", "อีเมล", "Shopee"]
    assert rows[-1] == OrderRow("shop", "Shopee", (), "https://shopee.co.th/a")
