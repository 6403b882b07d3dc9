"""A product page arrives in the first packets of a slow telephone line: HTML and CSS in at most 14 KB of gzip.

A month of the daily book is longer, and still light. With all its photos, as heavy as telephones take them, a page
stays light too: what Chromium fetches is counted, compressed with gzip; hosts that know Brotli send less.
"""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser import site_server
from tests.browser.page_kinds import file_of, pages_by_kind
from tests.browser.visitor import Visitor, scroll_to_the_end
from tests.conftest import build_site, copy_example
from tests.photograph import take_photograph

LIMIT_BYTES = 14 * 1024  # what a host sends before it waits for the first answer
LEDGER_LIMIT_BYTES = 60_000  # uncompressed: a month of thirty rows, with its balances
PRODUCT_LIMIT_BYTES = 150 * 1024  # with four photos of its own and those of four other products
STOREFRONT_LIMIT_BYTES = 250 * 1024  # with eight products
SHOP, PRODUCT = "lum-khao", "nam-phrik-narok"
PAINTED = """() => new Promise(resolve => new PerformanceObserver(list => resolve(list.getEntries()[0].name))
  .observe({type: 'paint', buffered: true}))"""
STYLESHEET = re.compile(r"""<link[^>]*rel=["']?stylesheet[^>]*>""")
HREF = re.compile(r"""href=["']?([^"'\s>]+)""")


def _weight(site: Path, address: str) -> int:
    html = file_of(site, address).read_bytes()
    links = [HREF.search(link) for link in STYLESHEET.findall(html.decode())]
    sheets = [(site / link[1].lstrip("/")).read_bytes() for link in links if link]
    assert sheets, f"{address} has no style sheet"
    assert not any(b"@import" in sheet for sheet in sheets), "an @import is a second trip for the same style"
    return sum(len(gzip.compress(part)) for part in (html, *sheets))


def test_a_product_page_with_its_style_weighs_at_most_14_kb(example_site: Path) -> None:
    kinds = pages_by_kind(example_site)
    products = kinds["product, th"] + kinds["product, en"]
    weights = {address: _weight(example_site, address) for address in products}
    assert {address: weight for address, weight in weights.items() if weight > LIMIT_BYTES} == {}


def test_a_month_of_the_daily_book_weighs_at_most_60_kb(example_site: Path) -> None:
    kinds = pages_by_kind(example_site)
    weights = {page: file_of(example_site, page).stat().st_size for page in kinds["ledger, th"] + kinds["ledger, en"]}
    assert {page: weight for page, weight in weights.items() if weight > LEDGER_LIMIT_BYTES} == {}


@pytest.fixture(scope="module")
def photographed_shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the example site with eight products in one shop, all of them photographed with a telephone."""
    folder = tmp_path_factory.mktemp("photographed")
    source, output = folder / "site", folder / "public"
    copy_example(source)
    photograph = take_photograph(1)
    for photo in (source / "content").rglob("*"):
        if photo.suffix in (".jpg", ".png", ".webp"):
            photo.write_bytes(photograph)
    (source / "content" / "groups" / SHOP / "schedule.csv").unlink()  # it tells of products that go
    products = sorted(
        (source / "content" / "products" / SHOP).glob("*[a-z].md"), key=lambda file: PRODUCT not in file.name
    )
    for surplus in [file for file in products if ".en." not in file.name][8:]:
        for file in surplus.parent.glob(f"{surplus.stem}*.md"):
            file.unlink()
    build_site(source, output)
    with site_server.serve(output) as address:
        yield address


@pytest.mark.parametrize("density", [1.75, 2, 3])
@pytest.mark.parametrize(
    ("address", "limit_bytes"),
    [
        (f"/products/{SHOP}/{PRODUCT}/", PRODUCT_LIMIT_BYTES),
        (f"/groups/{SHOP}/", STOREFRONT_LIMIT_BYTES),
    ],
)
def test_all_that_a_telephone_fetches_of_a_page_to_its_end_is_light(
    browser: Browser, photographed_shop: str, address: str, limit_bytes: int, density: float
) -> None:
    visitor = Visitor(browser, photographed_shop)
    page = visitor.open("/404.html", density=density)
    fetched = count_bytes(page)
    page.goto(photographed_shop + address, wait_until="networkidle")
    at_first = sum(fetched)
    scroll_to_the_end(page)
    photos = page.locator("main picture").count()
    visitor.leave()
    print(f"{address} at {density}: {at_first} bytes at first, {sum(fetched)} to the end, {photos} photos")  # noqa: T201
    assert photos >= 8
    assert at_first <= sum(fetched) <= limit_bytes


def count_bytes(page: Page) -> list[int]:
    """What each request of *page* took over the wire with its headers, filled while it loads; nothing is cached."""
    fetched: list[int] = []
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    session.on("Network.loadingFinished", lambda request: fetched.append(int(request["encodedDataLength"])))
    return fetched


def test_a_page_is_drawn_from_its_html_and_style_before_anything_else_has_come(visitor: Visitor) -> None:
    def hold(route: Route) -> None:
        if route.request.resource_type in ("document", "stylesheet"):
            route.fallback()

    for address in ("/", f"/groups/{SHOP}/", f"/products/{SHOP}/{PRODUCT}/"):
        page = visitor.open("/404.html")
        page.route("**/*", hold)  # what is neither let through nor refused never comes
        page.goto(visitor.site + address, wait_until="commit")
        assert page.evaluate(PAINTED) == "first-paint"
        assert page.locator("h1").is_visible()
        page.close()
