"""What a search costs: to make its index, to fetch it until the first hits are seen, and to answer in a browser."""

import argparse
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from urllib.parse import quote, urlsplit

from playwright.sync_api import Browser, Request, sync_playwright

from sammachip_site.pages.search import list_rows
from sammachip_site.pages.search_index import make_search_index
from tests.browser import site_server
from tests.browser.market_site import publish_search, share_thai, wire_bytes
from tests.browser.page_kinds import file_of
from tests.browser.visitor import CHROMIUM_FLAGS
from tests.market import make_market

# From two letters that everything has to several words; with tone marks, without, and what is nowhere.
QUERIES = (
    "กล",
    "าง",
    "ไหม",
    "มะลิ",
    "กลวย",
    "น้ำพริกตาแดง",
    "ข้าวหอมมะลิ ขอนแก่น",
    "เสื่อกก บ้านหนอง",
    "แชมพูสมุนไพรมะกรูด",
    "ผ้าห่มหอย",
)
HEAD = ("products", "rows", "files", "index s", "first hits KB, median", "most", "answer ms, median", "longest")

ANSWER = """async query => {
  const list = document.querySelector('.search-results ol');
  const said = document.querySelector('.search-results [role=status]');
  const settled = () => !said.textContent.startsWith('กำลัง');
  const ask = async text => {
    document.querySelector('#q').value = text;
    document.querySelector('.search').requestSubmit();
    while (!settled()) await new Promise(resolve => new MutationObserver(resolve).observe(said, {childList: true}));
  };
  await ask(query);
  await ask('');
  const times = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const start = performance.now();
    await ask(query);
    list.getBoundingClientRect();  // laid out, too
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}"""


def measure(browser: Browser, products: int, folder: Path) -> list[str]:
    """One line of the table."""
    groups = make_market(products)
    shared = share_thai(groups)
    start = time.process_time()
    rows = tuple(list_rows(shared))
    index = make_search_index(rows, "th")
    seconds = time.process_time() - start
    publish_search(groups, folder)
    with site_server.serve(folder) as site:
        weights = [weigh_first_hits(browser, site, folder, query) / 1000 for query in QUERIES]
        times = time_answers(browser, site)
    counts = [f"{products:,}", f"{len(rows):,}", f"{len(index.files):,}", f"{seconds:.1f}"]
    return [*counts, f"{median(weights):.0f}", f"{max(weights):.0f}", f"{median(times):.1f}", f"{max(times):.1f}"]


def weigh_first_hits(browser: Browser, site: str, folder: Path, query: str) -> int:
    """The bytes over the wire that a browser that knows nothing fetches for the hits of *query*: scripts and index."""
    files: set[Path] = set()

    def note(request: Request) -> None:
        path = urlsplit(request.url).path
        if path.endswith((".js", ".json")):
            files.add(file_of(folder, path))

    context = browser.new_context()
    page = context.new_page()
    page.on("request", note)
    page.goto(f"{site}/search/?q={quote(query)}", wait_until="networkidle")
    context.close()
    return sum(wire_bytes(file) for file in files)


def time_answers(browser: Browser, site: str) -> list[float]:
    """The milliseconds from asking to hits in the page, for each query, when what it needs was fetched before.

    The best of five: whatever else the machine does only makes it slower.
    """
    page = browser.new_page()
    page.goto(f"{site}/search/")
    times: list[float] = [page.evaluate(ANSWER, query) for query in QUERIES]
    page.close()
    return times


def print_row(cells: Sequence[str]) -> None:
    """One line of a Markdown table."""
    print(f"| {' | '.join(cells)} |", flush=True)


def main() -> None:
    """Measure every size asked for and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--products", type=int, nargs="+", default=[200, 2_000, 20_000], help="sizes to measure")
    options = parser.parse_args()
    print_row(HEAD)
    print_row(["---:"] * len(HEAD))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM_FLAGS)
        for products in options.products:
            with tempfile.TemporaryDirectory() as folder:
                print_row(measure(browser, products, Path(folder)))
        browser.close()


if __name__ == "__main__":
    main()
