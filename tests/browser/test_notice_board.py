"""The stack for the notice board: a sheet of A4 each, large type, and a code that leads to the page it tells."""

import subprocess
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from sammachip_site.domain.digits import to_arabic_digits
from tests.browser.page_kinds import pages_by_kind
from tests.browser.visitor import Visitor

SMALLEST_PT = 14
PX_PER_MM = 96 / 25.4
SMALL_TEXT = """limit => [...document.querySelectorAll('.notice-board *')]
  .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .filter(element => !element.closest('.unseen, .onscreen'))
  .filter(element => parseFloat(getComputedStyle(element).fontSize) * .75 < limit)
  .map(element => element.outerHTML.slice(0, 120))"""


def run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def squeezed(text: str) -> str:
    """*text* without white space; a group may wish for Thai numerals."""
    return to_arabic_digits("".join(text.split()))


@pytest.mark.parametrize(("language", "turn"), [("th", "หน้า"), ("en", "Page")])
def test_every_sheet_prints_on_one_page_with_its_heading_its_number_and_a_code_to_what_it_shows(
    example_site: Path, visitor: Visitor, tmp_path: Path, language: str, turn: str
) -> None:
    for address in pages_by_kind(example_site)[f"notice board, {language}"]:
        page = visitor.turn_to(address, width_px=round(210 * PX_PER_MM))
        headings = page.locator(".notice-board > * > header h2").all_inner_texts()
        told = page.locator(".notice-board .address").all_inner_texts()
        page.emulate_media(media="print")
        assert page.evaluate(SMALL_TEXT, SMALLEST_PT) == [], address
        pdf = tmp_path / f"{address.strip('/').replace('/', '-')}.pdf"
        page.pdf(path=pdf, prefer_css_page_size=True)
        sheets = run("pdftotext", str(pdf), "-").split("\f")[:-1]
        assert len(sheets) == len(headings) == len(told) > 0, address
        for number, (sheet, heading) in enumerate(zip(sheets, headings, strict=True), start=1):
            assert squeezed(heading) in squeezed(sheet)
            assert squeezed(f"{turn}{number}/{len(sheets)}") in squeezed(sheet)
        run("pdftoppm", "-r", "100", "-png", str(pdf), str(pdf.with_suffix("")))
        pictures = sorted(tmp_path.glob(f"{pdf.stem}-*.png"))
        codes = [code.text for picture in pictures for code in zxingcpp.read_barcodes(Image.open(picture))]
        assert codes == [f"https://{squeezed(each)}/" for each in told]
