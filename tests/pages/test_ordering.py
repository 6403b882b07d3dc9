from urllib.parse import unquote

from sammachip_site.domain.contact import Contacts
from sammachip_site.pages.ordering import OrderLinks, line_url, make_order_links


def test_an_official_account_opens_with_the_message_written() -> None:
    url = line_url(Contacts(line_official_account="@banrai"), "ขอสั่ง น้ำพริก 35 บาท & ข้าว")
    assert url is not None
    assert url.startswith("https://line.me/R/oaMessage/%40banrai/?%E0")
    assert url.isascii()
    assert unquote(url.partition("?")[2]) == "ขอสั่ง น้ำพริก 35 บาท & ข้าว"


def test_a_personal_id_opens_a_chat_without_a_message() -> None:
    assert line_url(Contacts(line_id="somjit.k"), "สวัสดี") == "https://line.me/ti/p/~somjit.k"


def test_a_group_with_a_telephone_alone_can_be_called() -> None:
    assert make_order_links(Contacts(phone="0812345678"), "") == OrderLinks(
        None, None, "tel:+66812345678", "0812345678"
    )


def test_a_group_without_contacts_takes_no_orders() -> None:
    assert not make_order_links(Contacts(), "").has_any
