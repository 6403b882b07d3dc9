"""A product page arrives in the first packets of a slow telephone line: HTML and CSS in at most 14 KB of brotli.

A month of the daily book is longer, and still light.
"""

import re
from pathlib import Path

import brotli

from tests.browser.page_kinds import file_of, pages_by_kind

LIMIT_BYTES = 14 * 1024
QUALITY = 5  # of hosts that compress as they answer; the best is 11
LEDGER_LIMIT_BYTES = 60_000  # uncompressed: a month of thirty rows, with its balances
STYLESHEET = re.compile(r"""<link[^>]*rel=["']?stylesheet[^>]*>""")
HREF = re.compile(r"""href=["']?([^"'\s>]+)""")


def _weight(site: Path, address: str) -> int:
    html = file_of(site, address).read_bytes()
    links = [HREF.search(link) for link in STYLESHEET.findall(html.decode())]
    sheets = [(site / link[1].lstrip("/")).read_bytes() for link in links if link]
    assert sheets, f"{address} has no style sheet"
    assert not any(b"@import" in sheet for sheet in sheets), "an @import is a second trip for the same style"
    return sum(len(brotli.compress(part, quality=QUALITY)) for part in (html, *sheets))


def test_a_product_page_with_its_style_weighs_at_most_14_kb(example_site: Path) -> None:
    kinds = pages_by_kind(example_site)
    products = kinds["product, th"] + kinds["product, en"]
    weights = {address: _weight(example_site, address) for address in products}
    assert {address: weight for address, weight in weights.items() if weight > LIMIT_BYTES} == {}


def test_a_month_of_the_daily_book_weighs_at_most_60_kb(example_site: Path) -> None:
    kinds = pages_by_kind(example_site)
    weights = {page: file_of(example_site, page).stat().st_size for page in kinds["ledger, th"] + kinds["ledger, en"]}
    assert {page: weight for page, weight in weights.items() if weight > LEDGER_LIMIT_BYTES} == {}
