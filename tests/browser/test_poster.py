"""A poster hangs in a village hall: one sheet of A4, read from two steps away, whose code a telephone reads."""

import io
import re
import subprocess
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page

from tests.browser.page_kinds import pages_by_kind
from tests.browser.visitor import Visitor
from tests.conftest import BASE_URL

SMALLEST_PT = 14
CODE_MM = 40
PX_PER_MM = 96 / 25.4
SMALL_TEXT = """limit => [...document.querySelectorAll('.poster *')]
  .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .filter(element => !element.closest('.unseen') && parseFloat(getComputedStyle(element).fontSize) * .75 < limit)
  .map(element => element.outerHTML.slice(0, 120))"""


def posters(site: Path) -> list[str]:
    kinds = pages_by_kind(site)
    return kinds["poster, th"] + kinds["poster, en"]


def printed(page: Page, folder: Path) -> str:
    """What `pdfinfo` says of *page* on paper."""
    pdf = folder / "poster.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)
    command = ("pdfinfo", str(pdf))
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_a_poster_prints_on_exactly_one_sheet_of_a4(example_site: Path, visitor: Visitor, tmp_path: Path) -> None:
    for address in posters(example_site):
        page = visitor.turn_to(address, width_px=1280)
        told = printed(page, tmp_path)
        assert re.search(r"^Pages: +1$", told, re.MULTILINE), address
        assert re.search(r"^Page size:.*\(A4\)$", told, re.MULTILINE), address


def test_a_long_name_and_three_shares_still_fit_one_sheet(example_site: Path, visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open(pages_by_kind(example_site)["poster, en"][-1], width_px=1280)
    page.evaluate(
        """() => {
          document.querySelector('.poster header p').append(' ' + 'Community Enterprise '.repeat(2));
          const share = document.querySelector('.poster-shares div');
          if (share) share.after(share.cloneNode(true), share.cloneNode(true));
          for (const each of document.querySelectorAll('.sign li')) each.prepend('Somebody With A Rather Long Name');
        }"""
    )
    told = printed(page, tmp_path)
    assert re.search(r"^Pages: +1$", told, re.MULTILINE)


def test_nothing_on_the_paper_is_smaller_than_14_points(example_site: Path, visitor: Visitor) -> None:
    for address in posters(example_site):
        page = visitor.turn_to(address, width_px=round(210 * PX_PER_MM))
        page.emulate_media(media="print")
        assert page.evaluate(SMALL_TEXT, SMALLEST_PT) == [], address
        width_px = page.evaluate("document.querySelector('.qr').getBoundingClientRect().width")
        assert width_px == pytest.approx(CODE_MM * PX_PER_MM, abs=2)


@pytest.mark.parametrize("width_px", [360, 1280])
def test_the_code_leads_to_the_statement(example_site: Path, visitor: Visitor, width_px: int) -> None:
    for address in posters(example_site):
        page = visitor.turn_to(address, width_px=width_px)
        page.emulate_media(color_scheme="dark")
        picture = Image.open(io.BytesIO(page.locator(".poster footer").screenshot()))
        codes = [code.text for code in zxingcpp.read_barcodes(picture)]
        assert codes == [BASE_URL + address.removesuffix("poster/")]
