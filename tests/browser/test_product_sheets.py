"""What a group prints of its shop: the price list for the wall, and eight cards a sheet for the shelf."""

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

CARDS_A_SHEET = 8
SMALLEST_PT = 14
PX_PER_MM = 96 / 25.4
LANGUAGES = ("th", "en")

SMALL_TEXT = """limit => [...document.querySelectorAll('.price-list *')]
  .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .filter(element => !element.closest('.unseen') && parseFloat(getComputedStyle(element).fontSize) * .75 < limit)
  .map(element => element.outerHTML.slice(0, 120))"""
SPLIT_CARDS = """() => [...document.querySelectorAll('.shelf-card')].filter(card => [...card.children].some(part => {
  const [inner, outer] = [part.getBoundingClientRect(), card.getBoundingClientRect()];
  return inner.bottom > outer.bottom || inner.top < outer.top || inner.right > outer.right;
})).map(card => card.innerText)"""
LONG_WORDS = """() => {
  for (const name of document.querySelectorAll('.shelf-card h2')) name.append(' รสดั้งเดิมสูตรคุณยาย'.repeat(4));
  for (const price of document.querySelectorAll('.shelf-card .giant')) price.firstChild.data = '12,500.50 ';
  for (const content of document.querySelectorAll('.content')) content.append(' ห่อด้วยใบตองและกระดาษสา'.repeat(4));
  for (const address of document.querySelectorAll('.address a')) address.append('-chut-yai-phi-set');
}"""
MORE_PRODUCTS = """count => {
  const table = document.querySelector('.price-list table');
  const first = table.querySelector('tbody');
  for (let number = 0; number < count; number++) table.append(first.cloneNode(true));
}"""


def printed(page: Page, folder: Path) -> Path:
    pdf = folder / "sheets.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)
    sizes = re.findall("^Page .*size: *(.*)", run("pdfinfo", "-l", "-1", str(pdf)), re.MULTILINE)
    assert [size for size in sizes if not size.endswith("(A4)")] == []
    return pdf


def run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def texts_of_pages(pdf: Path) -> list[str]:
    return run("pdftotext", "-layout", str(pdf), "-").split("\f")[:-1]


def codes_of_pages(pdf: Path) -> list[str]:
    """What a telephone reads off the paper, sheet by sheet."""
    run("pdftoppm", "-r", "150", "-png", str(pdf), str(pdf.with_suffix("")))
    sheets = sorted(pdf.parent.glob(f"{pdf.stem}-*.png"))
    return [code.text for sheet in sheets for code in zxingcpp.read_barcodes(Image.open(sheet))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_eight_cards_fill_a_sheet_and_every_code_leads_where_its_card_says(
    example_site: Path, visitor: Visitor, tmp_path: Path, language: str
) -> None:
    for address in pages_by_kind(example_site)[f"shelf cards, {language}"]:
        page = visitor.turn_to(address, width_px=1280)
        page.emulate_media(color_scheme="dark")
        told = page.locator(".shelf-card .address").all_inner_texts()
        pdf = printed(page, tmp_path)
        assert len(texts_of_pages(pdf)) == -(-len(told) // CARDS_A_SHEET)
        assert sorted(codes_of_pages(pdf)) == sorted(f"https://{each}/" for each in told)
        for sheet in tmp_path.iterdir():
            sheet.unlink()


@pytest.mark.parametrize("language", LANGUAGES)
def test_long_words_stay_on_their_card_and_their_sheet(
    example_site: Path, visitor: Visitor, tmp_path: Path, language: str
) -> None:
    page = visitor.open(pages_by_kind(example_site)[f"shelf cards, {language}"][-1], width_px=round(210 * PX_PER_MM))
    page.emulate_media(media="print")
    page.evaluate(LONG_WORDS)
    assert page.evaluate(SPLIT_CARDS) == []
    cards = page.locator(".shelf-card").count()
    assert len(texts_of_pages(printed(page, tmp_path))) == -(-cards // CARDS_A_SHEET)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_price_list_is_large_type_and_its_code_leads_to_the_shop(
    example_site: Path, visitor: Visitor, tmp_path: Path, language: str
) -> None:
    address = pages_by_kind(example_site)[f"price list, {language}"][-1]
    page = visitor.open(address, width_px=round(180 * PX_PER_MM))
    page.emulate_media(media="print")
    assert page.evaluate(SMALL_TEXT, SMALLEST_PT) == []
    assert codes_of_pages(printed(page, tmp_path)) == [BASE_URL + address.removesuffix("price-list/")]


def test_a_long_price_list_repeats_its_head_and_keeps_a_product_on_one_sheet(
    example_site: Path, visitor: Visitor, tmp_path: Path
) -> None:
    page = visitor.open(pages_by_kind(example_site)["price list, th"][-1], width_px=1280)
    page.evaluate(MORE_PRODUCTS, 60)
    name = page.locator(".price-list tbody th").first.inner_text()
    sheets = texts_of_pages(printed(page, tmp_path))[2:]  # by then every product is the first one again
    assert len(sheets) > 2
    tops = [[letters(line) for line in sheet.splitlines() if line.strip()][:2] for sheet in sheets]
    head = letters(page.locator(".price-list thead").inner_text())
    assert [top[0] for top in tops] == [head] * len(sheets)
    assert [top[1].startswith(letters(name)) for top in tops] == [True] * len(sheets)


def letters(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("kind", ["price list", "shelf cards"])
def test_a_code_is_read_off_a_telephone_s_screen_by_night(example_site: Path, visitor: Visitor, kind: str) -> None:
    page = visitor.open(pages_by_kind(example_site)[f"{kind}, th"][-1])
    page.emulate_media(color_scheme="dark")
    picture = Image.open(io.BytesIO(page.locator(".qr").first.screenshot()))
    assert [code.text.startswith(BASE_URL) for code in zxingcpp.read_barcodes(picture)] == [True]
