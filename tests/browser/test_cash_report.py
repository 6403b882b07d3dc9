"""The report for the Revenue Department on paper: every row of the file, and the columns named on every sheet."""

import csv
import subprocess
from pathlib import Path

import pytest

from sammachip_site.domain.money import format_baht, parse_baht
from sammachip_site.domain.thai_calendar import format_date, parse_date
from tests.browser.page_kinds import file_of, pages_by_kind
from tests.browser.visitor import Visitor

LANGUAGES = ("th", "en")
LAST_COLUMN = {"th": "หมายเหตุ", "en": "Notes"}
A4_PX = round(180 * 96 / 25.4)  # between the margins

LONG_WORDS = """() => {
  for (const item of document.querySelectorAll('.cash-report tbody th')) item.append(' ลูกค้าประจำ'.repeat(9));
  for (const ref of document.querySelectorAll('.cash-report tbody td:nth-child(2)')) ref.append('-2568/000123');
  for (const amount of document.querySelectorAll('.cash-report tbody .num')) amount.lastChild.data = ' −12,345,678.90';
}"""
CUT = """() => [...document.querySelectorAll('.cash-report :is(tbody :is(td, th), p)')].filter(each => {
  const text = document.createRange();
  text.selectNodeContents(each);
  const [inner, outer] = [text.getBoundingClientRect(), each.getBoundingClientRect()];
  const isCut = outer.right > innerWidth || inner.right > outer.right + 1 || inner.left < outer.left - 1;
  return isCut && each.innerText.trim();
}).map(each => each.outerHTML.slice(0, 120))"""


def letters(text: str) -> str:
    return "".join(text.split())


def rows_of_file(site: Path, address: str) -> list[list[str]]:
    """The rows of the CSV file that has the same report as the sheet at *address*, its sums last."""
    *_, group, _, year, _ = address.split("/")
    text = (site / f"groups/{group}/data/cash-report-{year}.csv").read_text("utf-8-sig")
    return list(csv.reader(text.splitlines()))[1:]


def sheets(visitor: Visitor, address: str, folder: Path) -> list[list[str]]:
    """The lines of every printed sheet."""
    page = visitor.open(address, width_px=1280)
    pdf = folder / "report.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)
    page.close()
    command = ("pdftotext", "-layout", str(pdf), "-")
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [[line for line in sheet.splitlines() if line.strip()] for sheet in told.split("\f")[:-1]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_printed_sheets_have_every_row_and_sum_of_the_file_in_its_order(
    example_site: Path, visitor: Visitor, tmp_path: Path, language: str
) -> None:
    for address in pages_by_kind(example_site)[f"cash report, {language}"]:
        *rows, sums = rows_of_file(example_site, address)
        lines = [letters(line) for sheet in sheets(visitor, address, tmp_path) for line in sheet]
        left = iter(lines)
        for day, ref, _, *amounts, _ in rows:
            (amount,) = filter(None, amounts)
            start = letters(format_date(parse_date(day), language, short=True) + ref)
            written = format_baht(parse_baht(amount))
            assert any(line.startswith(start) and written in line for line in left), (address, day, ref, amount)
        year = "".join(format_baht(parse_baht(amount)) for amount in sums[3:6])
        assert any(year in line for line in left), (address, year)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_names_its_columns_and_goes_on_with_a_whole_row(
    example_site: Path, visitor: Visitor, tmp_path: Path, language: str
) -> None:
    address = pages_by_kind(example_site)[f"cash report, {language}"][-1]
    *rows, _ = rows_of_file(example_site, address)
    days = {letters(format_date(parse_date(row[0]), language, short=True)) for row in rows}
    told = sheets(visitor, address, tmp_path)
    assert len(told) > 5
    for number, lines in enumerate(told, start=1):
        head = next(place for place, line in enumerate(lines) if LAST_COLUMN[language] in line)
        assert any(letters(lines[head + 1]).startswith(day) for day in days), lines[head + 1]
        assert letters(lines[-1]).endswith(f"{number}/{len(told)}")


@pytest.mark.parametrize(("width_px", "media"), [(320, "screen"), (360, "screen"), (768, "screen"), (A4_PX, "print")])
def test_nothing_of_a_row_is_cut_however_long(example_site: Path, visitor: Visitor, width_px: int, media: str) -> None:
    page = visitor.open(pages_by_kind(example_site)["cash report, th"][-1], width_px=width_px)
    page.emulate_media(media="print" if media == "print" else "screen")
    assert page.evaluate(CUT) == []
    page.evaluate(LONG_WORDS)
    assert page.evaluate(CUT) == []


def test_a_year_that_goes_on_says_up_to_which_day(example_site: Path) -> None:
    addresses = pages_by_kind(example_site)["cash report, th"]
    told = {address: "ปีนี้ยังไม่สิ้นสุด" in file_of(example_site, address).read_text() for address in addresses}
    assert {address.split("/")[-2] for address, is_running in told.items() if is_running} == {"2569"}
