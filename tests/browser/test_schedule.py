"""The schedule hangs on the wall, too: on A4 it tells this week and later ones in type of 14 points or more."""

import subprocess
from pathlib import Path

from tests.browser.page_kinds import pages_by_kind
from tests.browser.visitor import Visitor

SMALLEST_PT = 14
SMALL_TEXT = """limit => [...document.querySelectorAll('.rota *, .rota-week')]
  .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .filter(element => element.checkVisibility() && parseFloat(getComputedStyle(element).fontSize) * .75 < limit)
  .map(element => element.outerHTML.slice(0, 120))"""


def test_a_printed_schedule_is_large_type_with_every_day_and_without_the_months_before(
    example_site: Path, visitor: Visitor, tmp_path: Path
) -> None:
    page = visitor.open(pages_by_kind(example_site)["schedule, th"][-1], width_px=1280)
    page.emulate_media(media="print")
    assert page.evaluate(SMALL_TEXT, SMALLEST_PT) == []
    days = page.locator(".rota-day time").all_inner_texts()
    pdf = tmp_path / "schedule.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)
    command = ("pdftotext", str(pdf), "-")
    told = "".join(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())
    assert len(days) > 7
    assert [day for day in days if "".join(day.split()) not in told] == []
    assert "งานที่ทำแล้ว" not in told


def test_a_week_with_days_off_stays_on_one_sheet(example_site: Path, visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open(pages_by_kind(example_site)["schedule, th"][-1], width_px=1280)
    days = page.locator(".rota").first.locator("time").all_inner_texts()
    pdf = tmp_path / "schedule.pdf"
    page.pdf(path=pdf, prefer_css_page_size=True)
    command = ("pdftotext", "-l", "1", str(pdf), "-")
    told = "".join(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())
    assert [day for day in days if "".join(day.split()) not in told] == []
