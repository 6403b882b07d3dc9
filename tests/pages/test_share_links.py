from urllib.parse import parse_qs, urlsplit

from sammachip_site.pages.share_links import make_share_links

PAGE = "https://example.test/products/ban-rai/nam-phrik/"


def test_a_page_is_sent_on_by_its_whole_address() -> None:
    links = make_share_links(PAGE)
    assert parse_qs(urlsplit(links.line_url).query) == {"url": [PAGE]}
    assert parse_qs(urlsplit(links.facebook_url).query) == {"u": [PAGE]}


def test_nothing_of_the_address_leaks_into_the_link() -> None:
    assert make_share_links("https://a.example/?x=1&y=2").line_url.endswith(
        "?url=https%3A%2F%2Fa.example%2F%3Fx%3D1%26y%3D2"
    )
