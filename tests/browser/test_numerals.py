"""Sheets in Thai numerals, read from the paper."""

import re
import subprocess
from pathlib import Path

from tests.browser.visitor import Visitor

POSTER = "/groups/bua-yai-mats/books/2567/poster/"


def printed(visitor: Visitor, address: str, folder: Path) -> str:
    """The text of a page on paper."""
    page = visitor.open(address, width_px=1280)
    page.pdf(path=folder / "sheet.pdf", prefer_css_page_size=True)
    page.close()
    command = ("pdftotext", "-layout", str(folder / "sheet.pdf"), "-")
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_a_poster_has_its_figures_in_thai_numerals_and_what_is_typed_in_arabic_ones(
    visitor: Visitor, tmp_path: Path
) -> None:
    text = printed(visitor, POSTER, tmp_path)
    for figure in ("ปี ๒๕๖๗", "๑๐๒,๑๘๑.๐๗", "๒๕,๗๑๔.๕๗", "๑๕ พฤศจิกายน ๒๕๖๗"):
        assert figure in text
    assert sorted(re.findall(r"[0-9-]{4,}", text)) == ["080-000-0001", "2567"], (
        "the telephone, and the year in the address"
    )


def test_the_english_twin_stays_in_arabic_numerals(visitor: Visitor, tmp_path: Path) -> None:
    assert not re.search("[๐-๙]", printed(visitor, f"/en{POSTER}", tmp_path))
