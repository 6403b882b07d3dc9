"""Ordering is a tap: on a telephone the links are large and say who opens; a computer shows a code instead."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.browser.page_kinds import file_of, html_addresses, pages_by_kind
from tests.browser.visitor import Visitor
from tests.conftest import BASE_URL

LEAST_PX = 48
SMALL_TARGETS = """least => [...document.querySelectorAll('a')]
  .filter(link => link.closest('.order-bar, .order-buttons, .other-ways, .channels, .share'))
  .filter(link => link.checkVisibility() && link.getBoundingClientRect().height < least)
  .map(link => `${link.getBoundingClientRect().height} ${link.outerHTML.slice(0, 90)}`)"""


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[dict[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.found.append(dict(attrs))


def links_of(site: Path, address: str) -> list[dict[str, str | None]]:
    """The attributes of every link on a page."""
    parser = _Links()
    parser.feed(file_of(site, address).read_text("utf-8"))
    return parser.found


def test_links_to_other_sites_vouch_for_nothing_and_hand_nothing_over(example_site: Path) -> None:
    outside = [
        (address, link)
        for address in html_addresses(example_site)
        for link in links_of(example_site, address)
        if re.match(r"https?:", link.get("href") or "") and not (link["href"] or "").startswith(f"{BASE_URL}/")
    ]
    assert len(outside) > 50
    assert [each for each in outside if not {"noopener", "nofollow"} <= set((each[1].get("rel") or "").split())] == []


def test_every_product_can_be_ordered_or_asked_for_with_the_message_written(example_site: Path) -> None:
    for address in pages_by_kind(example_site)["product, th"]:
        opened = [unquote(link["href"] or "") for link in links_of(example_site, address)]
        messages = [url for url in opened if re.match(r"https://line\.me/R/oaMessage/|https://m\.me/|mailto:", url)]
        if "https://schema.org/Discontinued" in file_of(example_site, address).read_text("utf-8"):
            assert messages == [], address  # the group has ended
            continue
        assert messages, address
        assert all(message.rstrip().endswith(f"{BASE_URL}{address}") for message in messages)


@pytest.mark.parametrize("kind", ["product, th", "product, en", "storefront, th", "storefront, en"])
def test_whoever_has_thick_fingers_can_order(example_site: Path, visitor: Visitor, kind: str) -> None:
    page = visitor.open(pages_by_kind(example_site)[kind][-1])
    assert page.evaluate(SMALL_TARGETS, LEAST_PX) == []
    assert page.locator(".order-bar a").first.is_visible()
    assert not page.locator(".scan").is_visible()


def test_a_computer_shows_a_code_where_a_telephone_has_a_bar(example_site: Path, visitor: Visitor) -> None:
    page = visitor.open(pages_by_kind(example_site)["product, th"][-1], width_px=1280)
    assert page.locator(".scan").is_visible()
    assert not page.locator(".order-bar").is_visible()
