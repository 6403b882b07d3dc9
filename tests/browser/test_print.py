"""The books on paper: full sheets, and a code by which whoever holds one finds the page."""

import io
import subprocess
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from tests.browser.page_kinds import pages_by_kind
from tests.browser.visitor import Visitor
from tests.conftest import BASE_URL

LINES_OF_HALF_A_SHEET = 20


def sheets(visitor: Visitor, address: str, folder: Path, *order: str) -> list[str]:
    """The text of every printed sheet of a page, in the *order* of the sheet (``-layout``) or as it is written."""
    page = visitor.open(address, width_px=1280)
    pdf = folder / "books.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)
    page.close()
    command = ("pdftotext", *order, str(pdf), "-")
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\f")[:-1]


@pytest.mark.parametrize("language", ["th", "en"])
def test_no_sheet_of_a_statement_but_the_last_is_half_empty(
    example_site: Path, visitor: Visitor, tmp_path: Path, language: str
) -> None:
    for address in pages_by_kind(example_site)[f"statement, {language}"]:
        lines = [
            sum(bool(line.strip()) for line in sheet.splitlines())
            for sheet in sheets(visitor, address, tmp_path, "-layout")
        ]
        assert min(lines[:-1]) >= LINES_OF_HALF_A_SHEET, (address, lines)


@pytest.mark.parametrize("kind", ["statement", "ledger"])
def test_a_printed_sheet_tells_its_address_its_day_and_how_many_sheets_there_are(
    example_site: Path, visitor: Visitor, tmp_path: Path, kind: str
) -> None:
    address = pages_by_kind(example_site)[f"{kind}, th"][-1]
    first, *_ = sheets(visitor, address, tmp_path)
    assert f"{BASE_URL}{address}".removeprefix("https://").strip("/") in "".join(first.split())
    told = sheets(visitor, address, tmp_path, "-layout")
    assert "ตัวเลขถึงวันที่" in told[0]
    for number, sheet in enumerate(told, start=1):
        assert "".join(sheet.split()).endswith(f"{number}/{len(told)}")


@pytest.mark.parametrize("kind", ["statement, th", "ledger, en"])
def test_the_code_of_a_printed_sheet_leads_to_its_page(example_site: Path, visitor: Visitor, kind: str) -> None:
    address = pages_by_kind(example_site)[kind][-1]
    page = visitor.open(address, width_px=1280)
    assert page.locator(".print-source .qr").is_hidden()
    page.emulate_media(media="print")
    picture = Image.open(io.BytesIO(page.locator(".print-source .qr").screenshot()))
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text == f"{BASE_URL}{address}"


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_form_for_questions_is_one_sheet_with_the_address_of_their_page(
    example_site: Path, visitor: Visitor, tmp_path: Path, language: str
) -> None:
    address = pages_by_kind(example_site)[f"question form, {language}"][-1]
    (sheet,) = sheets(visitor, address, tmp_path)
    questions = f"{BASE_URL}{address}".removeprefix("https://").removesuffix("/form/")
    assert questions.replace("-", "") in "".join(sheet.split()).replace("-", "")  # a line may end after one
