"""Search in a real browser: it finds what a reader means, costs nothing before somebody types, and trusts no text."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from sammachip_site.domain.search_text import search_text
from sammachip_site.domain.summary import GroupSummary
from sammachip_site.pages.search import list_rows
from sammachip_site.pages.search_index import SearchRow
from tests.browser import site_server
from tests.browser.market_site import publish_search, share_thai, wire_bytes
from tests.browser.page_kinds import file_of
from tests.browser.visitor import Visitor
from tests.market import make_market

PRODUCTS = 2_000
FIRST_HITS_BYTES = 50_000
# Two letters that very many names have, inner words, forgotten marks, several words, a place, what is nowhere.
QUERIES = (
    "กล",
    "าง",
    "ไหม",
    "มะลิ",
    "กลวย",
    "นำพริก",
    "น้ำพริกตาแดง",
    "เเตน",
    "otop",
    "ขาวหอมมะลิ ขอนแก่น",
    "เสื่อ บ้านหนอง ก",
    "โคราช",
    "นครราชสีมา",
    "กลุ่ม",
    "ผ้าไหม ผ้าไหม",
)
HOSTILE = "<img src=x onerror=document.body.remove()>"

FIND_ALL = """async ([address, query]) => {
  const { SearchIndex, termsOf } = await import(address);
  const index = new SearchIndex(document.querySelector('.search-results').dataset.index);
  const urls = [];
  for await (const row of index.find(termsOf(query))) urls.push(row.url);
  return urls;
}"""


@pytest.fixture(scope="module")
def market() -> tuple[GroupSummary, ...]:
    first, *others = make_market(PRODUCTS)
    product = first.products[0]
    hostile = product.model_copy(update={"slug": "hostile", "name": product.name.model_copy(update={"th": HOSTILE})})
    return first.model_copy(update={"products": (*first.products, hostile)}), *others


@pytest.fixture(scope="module")
def market_folder(market: tuple[GroupSummary, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("market")
    publish_search(market, folder)
    return folder


@pytest.fixture
def shopper(browser: Browser, market_folder: Path) -> Iterator[Visitor]:
    """Somebody who visits the market."""
    with site_server.serve(market_folder) as site:
        somebody = Visitor(browser, site)
        yield somebody
        somebody.leave()


def hits_of(page: Page) -> list[str]:
    return page.locator(".search-results li b").all_inner_texts()


def said_on(page: Page) -> str:
    return page.locator(".search-results [role=status]").inner_text()


def rank(row: SearchRow, terms: list[str]) -> int | None:
    """How well *row* fits, by the plainest reading of the rule; None where a term is not in it."""
    names = [search_text(name).replace(" ", "") for name in (row.name, row.also)]
    where = search_text(row.where).replace(" ", "")
    ranks = [
        0
        if any(name.startswith(term) for name in names)
        else 1
        if any(term in name for name in names)
        else 2
        if term in where
        else None
        for term in terms
    ]
    return None if None in ranks else sum(found for found in ranks if found is not None)


@pytest.mark.parametrize("query", QUERIES)
def test_the_index_finds_exactly_the_rows_that_hold_every_word_and_the_best_first(
    market: tuple[GroupSummary, ...], shopper: Visitor, query: str
) -> None:
    terms = list(dict.fromkeys(search_text(query).split(" ")))
    rows = list(list_rows(share_thai(market)))
    ranks = [(rank(row, terms), number) for number, row in enumerate(rows)]
    wanted = [rows[number].url for found, number in sorted((r, n) for r, n in ranks if r is not None)]
    page = shopper.open("/search/")
    module = page.locator("link[rel=modulepreload][href*=search_index]").get_attribute("href")
    found = page.evaluate(FIND_ALL, [module, query])
    assert found == wanted


def test_the_queries_find_much_little_and_nothing(market: tuple[GroupSummary, ...]) -> None:
    rows = list(list_rows(share_thai(market)))
    counts = [sum(rank(row, search_text(query).split(" ")) is not None for row in rows) for query in QUERIES]
    assert {0} < set(counts)
    assert max(counts) > len(rows) / 10
    assert sum(0 < count < 100 for count in counts) > 3


def test_the_first_hits_of_2_000_products_weigh_at_most_50_kb(shopper: Visitor, market_folder: Path) -> None:
    for query in QUERIES:
        files: set[Path] = set()

        def note(request: Request, files: set[Path] = files) -> None:
            path = urlsplit(request.url).path
            if path.endswith((".js", ".json")):
                files.add(file_of(market_folder, path))

        page = shopper.browser.new_page()
        page.on("request", note)
        page.goto(f"{shopper.site}/search/?q={query}", wait_until="networkidle")
        page.close()
        assert 0 < sum(wire_bytes(file) for file in files) <= FIRST_HITS_BYTES, query


def test_hits_come_while_somebody_types_and_more_when_asked_for(shopper: Visitor) -> None:
    page = shopper.open("/search/")
    page.locator("#q").press_sequentially("กลวย", delay=20)
    expect(page.locator(".search-results [role=status]")).to_have_text("พบมากกว่า 15 รายการ ที่ตรงที่สุดอยู่บนสุด")
    first = hits_of(page)
    assert len(first) == 15
    assert all(name.startswith("กล้วย") for name in first)
    page.get_by_role("button", name="ดูเพิ่ม").press("Enter")
    expect(page.locator(".search-results li")).to_have_count(30)
    assert hits_of(page)[:15] == first
    assert page.evaluate("document.activeElement.closest('li') === document.querySelectorAll('.search-results li')[15]")


def test_a_later_query_is_not_overtaken_by_an_earlier_one(shopper: Visitor) -> None:
    page = shopper.open("/search/")
    page.route("**/threes-*.json", lambda route: (page.wait_for_timeout(50), route.continue_()))  # type: ignore[func-returns-value]
    page.fill("#q", "กลวย")
    page.press("#q", "Enter")
    page.fill("#q", "เสื่อกก")
    page.press("#q", "Enter")
    expect(page.locator(".search-results li").first).to_contain_text("เสื่อกก")
    page.wait_for_timeout(300)
    assert all("เสื่อกก" in name for name in hits_of(page))


def test_a_name_never_becomes_markup(shopper: Visitor) -> None:
    page = shopper.open(f"/search/?q={HOSTILE.replace('=', '%3D')}")
    expect(page.locator(".search-results li b")).to_have_text(HOSTILE)
    assert page.locator(".search-results img").count() == 0
    page = shopper.open("/search/?q=<b>zz</b>")
    expect(page.locator(".search-results [role=status]")).to_contain_text("ไม่พบ “<b>zz</b>”")
    assert shopper.console == []


def test_a_search_that_fails_says_so_shows_other_ways_and_works_again(shopper: Visitor) -> None:
    page = shopper.open("/search/")
    page.route("**/search/index/**", lambda route: route.abort())
    page.fill("#q", "กลวย")
    expect(page.locator(".search-results [role=status]")).to_contain_text("ค้นหาไม่สำเร็จ")
    expect(page.locator(".browse")).to_be_visible()
    page.unroute("**/search/index/**")
    page.get_by_role("button", name="ค้นหา").click()
    expect(page.locator(".search-results li")).to_have_count(15)


def test_nothing_of_the_index_is_fetched_before_somebody_types(visitor: Visitor) -> None:
    page = visitor.open("/search/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.locator("#q").press_sequentially("ก")  # one letter is everywhere
    page.wait_for_timeout(300)
    assert [path for path in asked if path.startswith("/search/")] == []
    page.locator("#q").press_sequentially("ล")
    expect(page.locator(".search-results li")).not_to_have_count(0)
    fetched = [path.rpartition("/")[2] for path in asked if path.startswith("/search/")]
    assert [name for name in fetched if not name.startswith("rows-")] == ["index.json", "threes-0.json"]
    assert len(fetched) == len(set(fetched)) <= 4


def test_from_the_front_page_to_a_product_and_back(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.fill("#q", "นำพริกนรก")
    page.press("#q", "Enter")
    page.get_by_role("link", name="น้ำพริกนรก").first.click()
    expect(page.locator("h1")).to_contain_text("น้ำพริกนรก")
    page.go_back()
    expect(page.locator("#q")).to_have_value("นำพริกนรก")
    expect(page.locator(".search-results li b").first).to_have_text("น้ำพริกนรก")
    assert visitor.console == []


def test_the_address_keeps_the_last_query_and_so_does_the_other_language(visitor: Visitor) -> None:
    page = visitor.open("/search/")
    page.fill("#q", "กล้วย ตาก")
    expect(page.locator(".search-results li")).to_have_count(1)
    assert unquote(urlsplit(page.url).query) == "q=กล้วย+ตาก"
    page.get_by_role("link", name="English").click()
    expect(page.locator(".search-results li b")).to_have_text("Sun-dried Bananas")
    page.fill("#q", "")
    page.wait_for_timeout(300)
    assert urlsplit(page.url).query == ""
    assert hits_of(page) == []


@pytest.mark.parametrize("query", ["butter banana", "กลวยฉาบอบ", "เนย"])
def test_english_readers_find_by_english_and_by_thai_names(visitor: Visitor, query: str) -> None:
    page = visitor.open(f"/en/search/?q={query}")
    expect(page.locator(".search-results li b")).to_have_text("Butter Banana Chips")


@pytest.mark.parametrize("query", ["ตำบลหลุมข้าว", "ต.หลุมข้าว", "ต หลุมขาว"])
def test_an_area_is_found_by_its_name_with_and_without_what_it_is(visitor: Visitor, query: str) -> None:
    page = visitor.open(f"/search/?q={query}")
    expect(page.locator(".search-results li b").first).to_have_text("ต.หลุมข้าว")


def test_what_is_not_found_leads_on(visitor: Visitor) -> None:
    page = visitor.open("/search/?q=รถไฟฟ้า")
    expect(page.locator(".search-results [role=status]")).to_contain_text("ไม่พบ “รถไฟฟ้า”")
    expect(page.locator(".browse a").first).to_be_visible()
    page.fill("#q", "กลวย")
    expect(page.locator(".browse")).to_be_hidden()


def test_without_javascript_the_form_leads_to_the_products_and_says_so_before(
    browser: Browser, served_site: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served_site}/")
    expect(page.locator("noscript small")).to_contain_text("ปุ่มค้นหาจะพาไปดูสินค้าทั้งหมด")
    page.fill("#q", "กล้วย")
    page.get_by_role("button", name="ค้นหา").click()
    products = page.get_by_role("link", name="สินค้า", exact=True).first.get_attribute("href")
    page.wait_for_url(f"{served_site}{products}")
    context.close()
