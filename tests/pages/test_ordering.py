from urllib.parse import unquote

from sammachip_site.domain.contact import Contacts
from sammachip_site.pages.ordering import OrderWay, line_url, make_order_ways


def test_an_official_account_opens_with_the_message_written() -> None:
    url = line_url(Contacts(line_official_account="@banrai"), "ขอสั่ง น้ำพริก 35 บาท & ข้าว")
    assert url is not None
    assert url.startswith("https://line.me/R/oaMessage/%40banrai/?%E0")
    assert url.isascii()
    assert unquote(url.partition("?")[2]) == "ขอสั่ง น้ำพริก 35 บาท & ข้าว"


def test_a_personal_id_opens_a_chat_without_a_message() -> None:
    assert line_url(Contacts(line_id="somjit.k"), "สวัสดี") == "https://line.me/ti/p/~somjit.k"


def test_the_quickest_way_to_order_comes_first() -> None:
    contacts = Contacts(
        phone="0812345678",
        line_official_account="@banrai",
        facebook="https://www.facebook.com/banrai",
        email="a@b.example",
    )
    ways = make_order_ways(contacts, "สวัสดี")
    assert [way.kind for way in ways] == ["line", "phone", "facebook", "email"]
    assert ways[1] == OrderWay("phone", "tel:+66812345678", "081-234-5678")


def test_a_group_with_a_page_alone_can_still_be_asked() -> None:
    contacts = Contacts(facebook="https://www.facebook.com/banrai")
    assert make_order_ways(contacts, "") == (OrderWay("facebook", "https://www.facebook.com/banrai", None),)


def test_a_group_without_contacts_takes_no_orders() -> None:
    assert make_order_ways(Contacts(), "") == ()
