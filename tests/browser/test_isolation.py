"""Pages work alone: no other host is asked, code stands in files only, the policy in `_headers` is never broken."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Error, Page

from tests.browser.page_kinds import extremes_of_each_kind, file_of, html_addresses, kind_of
from tests.browser.visitor import Visitor

# Pictures below the fold wait for the reader to scroll; they must not ask another host then either.
LOAD_EVERY_PICTURE = """() => Promise.allSettled([...document.images].map(image => {
  image.loading = 'eager';
  return image.decode();
}))"""


def test_no_page_asks_another_host_or_breaks_the_policy(example_site: Path, visitor: Visitor) -> None:
    for address in extremes_of_each_kind(example_site):
        page = visitor.turn_to(address, width_px=360 if address.startswith("/en/") else 1280)
        page.evaluate(LOAD_EVERY_PICTURE)
    assert (visitor.left, visitor.console) == ([], [])


def test_a_planted_breach_of_the_policy_is_remembered(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">')")
    page.evaluate("document.body.append(Object.assign(new Image(), {src: 'https://elsewhere.test/'}))")
    page.wait_for_timeout(100)
    assert any("inline style violates" in message for message in visitor.console)
    assert any("https://elsewhere.test/" in message for message in visitor.console)


def test_a_planted_request_is_stopped_and_remembered(visitor: Visitor) -> None:
    page = visitor.open("/")
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto("https://elsewhere.test/")
    assert visitor.left == ["https://elsewhere.test/"]


@pytest.mark.parametrize("address", ["/", "/no/such/page/"])
def test_every_answer_carries_the_strict_policy(served_site: str, address: str) -> None:
    try:
        headers = urlopen(served_site + address).headers  # noqa: S310 - our own host on this computer
    except OSError as answer:
        headers = answer.headers  # type: ignore[attr-defined]
    policy = headers["Content-Security-Policy"]
    assert "default-src" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"


class _InlineCode(HTMLParser):
    """Collects what the policy would have to forbid: code and style in the page, in blocks and in attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        is_data = tag == "script" and dict(attrs).get("type") == "application/ld+json"
        is_module = tag == "script" and dict(attrs).get("type") == "module" and "src" in dict(attrs)
        if tag == "style" or (tag == "script" and not is_data and not is_module):
            self.found.append(f"line {self.getpos()[0]}: <{tag}>")
        for name, value in attrs:
            is_code = (value or "").strip().lower().startswith("javascript:")
            if name == "style" or name.startswith("on") or is_code:
                self.found.append(f"line {self.getpos()[0]}: <{tag} {name}={value!r}>")


def test_no_page_has_code_or_style_in_its_text(example_site: Path) -> None:
    faults = {}
    for address in html_addresses(example_site):
        reader = _InlineCode()
        reader.feed(file_of(example_site, address).read_text("utf-8"))
        if reader.found:
            faults[address] = reader.found
    assert not faults


def _lines(page: Page) -> set[str]:
    """What *page* says, but for what only a script can do: a basket (tests/browser/test_basket.py)."""
    page.evaluate("document.querySelectorAll('.scripted').forEach(part => part.remove())")
    return set(page.locator("body").inner_text().splitlines())


def test_without_javascript_every_page_shows_what_it_shows_with_it(
    example_site: Path, browser: Browser, visitor: Visitor
) -> None:
    plain = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page, missing = plain.new_page(), {}
    for address in extremes_of_each_kind(example_site):
        if "/search/" in address or address.startswith("/en/"):
            continue  # nothing is found before somebody types (tests/browser/test_search.py); a translation is the same
        page.goto(visitor.site + address)
        missing[address] = _lines(visitor.turn_to(address)) - _lines(page)
    plain.close()
    assert {address: lines for address, lines in missing.items() if lines} == {}


def test_only_pages_that_search_or_order_ask_for_scripts(example_site: Path) -> None:
    kinds = {
        kind_of(page).partition(",")[0]
        for page in html_addresses(example_site)
        if '<script type="module"' in file_of(example_site, page).read_text("utf-8")
    }
    assert kinds == {"search", "basket", "product", "storefront"}
