"""Every kind of page fits the screen of the cheapest phone, can be hit with a thumb, and prints on A4."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.browser.page_kinds import extremes_of_each_kind, file_of, html_addresses, pages_by_kind
from tests.browser.visitor import Visitor

WIDTHS_PX = {"th": [320, 360, 768, 1280], "en": [320, 1280]}  # a translation has the same breaks, and longer words

# What hangs over the right edge of a page that scrolls sideways, outermost first; not what scrolls in its own box.
OVERHANGING = """() => {
  const width = document.documentElement.clientWidth;
  const end = element => element.getBoundingClientRect().right;
  const boxed = element => element.parentElement !== document.body
    && (getComputedStyle(element.parentElement).overflowX !== 'visible' || boxed(element.parentElement));
  if (document.documentElement.scrollWidth <= width) return [];
  return ['scrolls sideways', ...[...document.querySelectorAll('body *')]
    .filter(element => end(element) > width + 1 && !boxed(element)).slice(0, 5)
    .map(element => `<${element.localName} class="${element.className}"> ends at ${end(element)} px`)];
}"""

SMALL_TARGETS = """() => [
  ...document.querySelectorAll('button, .button, [role=button], input[type=submit], summary')]
  .map(element => [element, element.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.width < 44 || box.height < 44))
  .map(([element, box]) => `${element.outerHTML.slice(0, 120)} is ${box.width} × ${box.height} px`)"""


def test_no_page_scrolls_sideways_and_every_button_can_be_hit(example_site: Path, visitor: Visitor) -> None:
    faults = []
    for address in extremes_of_each_kind(example_site):
        page = visitor.turn_to(address)
        for width_px in WIDTHS_PX["en" if address.startswith("/en/") else "th"]:
            page.set_viewport_size({"width": width_px, "height": 800})
            found = page.evaluate(OVERHANGING) + page.evaluate(SMALL_TARGETS)
            faults += [f"{address} at {width_px} px: {fault}" for fault in found]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def test_planted_faults_are_found(visitor: Visitor) -> None:
    page = visitor.open("/")
    assert page.evaluate(OVERHANGING) + page.evaluate(SMALL_TARGETS) == []
    page.evaluate("document.body.insertAdjacentHTML('beforeend', `<pre>${'ก'.repeat(99)}</pre><button>x</button>`)")
    assert page.evaluate(OVERHANGING)[0] == "scrolls sideways"
    assert len(page.evaluate(SMALL_TARGETS)) == 1


@pytest.mark.parametrize("address", ["/officer/", "/officer/areas/", "/en/officer/"])
def test_the_note_below_a_table_of_the_desk_stands_apart(visitor: Visitor, address: str) -> None:
    page = visitor.open(address, width_px=1280)
    gap = "box('.desk + .note, .body + .note').top - box('.desk').bottom"
    box = "const box = what => document.querySelector(what).getBoundingClientRect()"
    assert page.evaluate(f"() => {{ {box}; return {gap} }}") >= 8


def test_the_smaller_photos_of_a_gallery_stand_in_rows_of_three(example_site: Path, visitor: Visitor) -> None:
    address = max(html_addresses(example_site), key=lambda each: _count_gallery_photos(example_site, each))
    page = visitor.open(address, width_px=1280)
    boxes = page.evaluate("[...document.querySelectorAll('.gallery img')].map(each => each.getBoundingClientRect())")
    first, *others = [(box["left"], box["top"], box["width"]) for box in boxes]
    assert len(others) == 3
    assert {top for _, top, _ in others} == {others[0][1]}
    assert [left for left, _, _ in others] == sorted({left for left, _, _ in others})
    assert others[0][0] == first[0]
    assert first[2] > 2 * others[0][2]


def _count_gallery_photos(site: Path, address: str) -> int:
    gallery = re.search('<div class="gallery".*?</div>', file_of(site, address).read_text(), re.DOTALL)
    return gallery[0].count("<img") if gallery else 0


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("kind", ["statement", "ledger"])
def test_the_books_print_on_a4_as_text(
    example_site: Path, visitor: Visitor, tmp_path: Path, kind: str, language: str
) -> None:
    address = pages_by_kind(example_site)[f"{kind}, {language}"][-1]
    page = visitor.open(address, width_px=1280)
    page.emulate_media(color_scheme="dark")  # the colours of the night must not reach the paper
    pdf = tmp_path / "books.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)

    sizes = re.findall("^Page .*size: *(.*)", _run("pdfinfo", "-l", "-1", str(pdf)), re.MULTILINE)
    assert [size for size in sizes if not size.endswith("(A4)")] == []
    printed = _letters(_run("pdftotext", "-layout", str(pdf), "-"))
    page.emulate_media(media="print")
    cells = page.locator("main td:visible").all_inner_texts()
    figures = [cell for cell in cells if any(map(str.isdigit, cell))]
    assert figures, f"{address} prints no figure"
    assert [figure for figure in figures if _letters(figure) not in printed] == []


def _letters(text: str) -> str:
    return "".join(text.split())


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
