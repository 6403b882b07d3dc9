"""Every QR code of the site is read by a telephone, by day, by night and on paper, and says what stands beside it."""

import io
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, Page

from tests.browser.page_kinds import extremes_of_each_kind, file_of, html_addresses
from tests.browser.visitor import Visitor
from tests.promptpay import decode


def pages_with_codes(site: Path) -> list[str]:
    """Every page that draws a QR code; that of a basket is drawn when there is something in it."""
    return [address for address in html_addresses(site) if 'class="qr">' in file_of(site, address).read_text("utf-8")]


def read_code(drawn: Locator) -> str:
    """What a telephone reads when it is held before *drawn*."""
    picture = Image.open(io.BytesIO(drawn.screenshot()))
    (code,) = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return code.text


def codes_in_sight(page: Page) -> Iterator[Locator]:
    """The codes that somebody before *page* sees."""
    yield from (drawn for drawn in page.locator("svg.qr").all() if drawn.is_visible())


def check_code(drawn: Locator, address: str) -> str:
    """What *drawn* says, once it agrees with the text beside it."""
    said = read_code(drawn)
    elements = " or ".join(f"self::{name}" for name in ("section", "header", "footer", "li"))
    holders = f"{elements} or contains(@class, 'scan') or contains(@class, 'print-source')"
    beside = drawn.locator(f"xpath=ancestor::*[{holders}][1]")
    if said.startswith("https://"):
        links = [link.get_attribute("href") for link in beside.locator("a").all()]
        assert said in links or said.removeprefix("https://").rstrip("/") in beside.inner_text(), address
        return said
    request, text = decode(said), beside.inner_text()
    number = re.sub(r"^0066", "0", request.number)
    assert number in text.replace("-", ""), address
    amounts = re.findall(r"([0-9,]+\.[0-9]{2}) (?:บาท|baht)", text)
    assert [amount.replace(",", "") for amount in amounts] == ([request.amount] if request.amount else []), address
    assert covers_middle(beside.locator(".stamp"), drawn), address  # every group of the example site is an example
    return said


def covers_middle(mark: Locator, drawn: Locator) -> bool:
    """Does *mark* lie within *drawn*, over its middle?"""
    inner, outer = mark.bounding_box(), drawn.bounding_box()
    assert inner is not None
    assert outer is not None
    within = outer["x"] <= inner["x"] and inner["x"] + inner["width"] <= outer["x"] + outer["width"]
    middle = outer["y"] + outer["height"] / 2
    return within and inner["y"] < middle < inner["y"] + inner["height"]


@pytest.mark.parametrize("language", ["th", "en"])
def test_every_code_says_what_stands_beside_it(example_site: Path, visitor: Visitor, language: str) -> None:
    said, of_each_kind = set(), set(extremes_of_each_kind(example_site))
    for address in pages_with_codes(example_site):
        if address.startswith("/en/") is not (language == "en"):
            continue
        page = visitor.turn_to(address)
        said |= {check_code(drawn, address) for drawn in codes_in_sight(page)}
        if address in of_each_kind:
            page.set_viewport_size({"width": 1280, "height": 800})
            page.emulate_media(color_scheme="dark")
            said |= {check_code(drawn, address) for drawn in codes_in_sight(page)}
        page.emulate_media(media="print")
        on_paper = {check_code(drawn, address) for drawn in codes_in_sight(page)}
        assert on_paper, address
    assert any(text.startswith("000201") for text in said)
    assert any(text.startswith("https://") for text in said)


def test_a_code_is_read_from_a_printed_sheet(visitor: Visitor, example_site: Path, tmp_path: Path) -> None:
    paid = (page for page in html_addresses(example_site) if page.startswith("/products/lum-khao/"))
    address = next(page for page in paid if 'class="promptpay"' in file_of(example_site, page).read_text("utf-8"))
    page = visitor.open(address)
    page.pdf(path=tmp_path / "sheet.pdf", prefer_css_page_size=True)
    command = ("pdftoppm", "-r", "150", "-png", str(tmp_path / "sheet.pdf"), str(tmp_path / "sheet"))
    subprocess.run(command, check=True, capture_output=True)
    sheets = [Image.open(path) for path in sorted(tmp_path.glob("sheet-*.png"))]
    said = [code.text for sheet in sheets for code in zxingcpp.read_barcodes(sheet)]
    assert read_code(page.locator(".promptpay .qr")) in said
