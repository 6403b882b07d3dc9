from datetime import date

import pytest

from sammachip_site.domain.agreement import PartKind
from sammachip_site.domain.localized import Locale
from sammachip_site.pages.agreement import VersionView
from sammachip_site.pages.group_frame import GroupPages
from sammachip_site.pages.notice_board import (
    MonthSheet,
    NoticeBoardView,
    PriceSheet,
    find_notice_board_url,
    make_notice_board,
)
from sammachip_site.pages.poster import PosterView
from sammachip_site.pages.schedule import WeekOfWork
from tests.pages import kept_books, village

HEADER = "date,start,end,task,product,members,hours,quantity,unit\n"
THIS_SUNDAY = HEADER + "20/11/2569,,,ตำ,narok,ส-1,,,\n22/11/2569,,,ล้างครัว,,ส-1,,,\n"
NEXT_WEEK = HEADER + "20/11/2569,,,ตำ,narok,ส-1,,,\n24/11/2569,,,ล้างครัว,,ส-1,,,\n"
ENTRIES = """\
3/10/2569,,ขาย,sales,900,,เงินสด,
5/11/2569,,ขาย,sales,1000,,เงินสด,
6/11/2569,,ฝาก,transfer,,400,เงินสด,
6/11/2569,,ฝาก,transfer,400,,ธนาคาร,
7/11/2569,,พริก,materials,,300,เงินสด,
8/11/2569,,แก๊ส,fuel,,60,เงินสด,
9/11/2569,,กระปุก,packaging,,50,เงินสด,
10/11/2569,,ค่าแรง,wages,,40,เงินสด,
11/11/2569,,รถ,transport,,30,เงินสด,
12/11/2569,,ไฟ,utilities,,20,เงินสด,
13/11/2569,,โทร,communication,,10,เงินสด,
"""


def board(pages: GroupPages) -> NoticeBoardView:
    (page,) = make_notice_board(pages)
    assert isinstance(page.view, NoticeBoardView)
    return page.view


@pytest.mark.parametrize(("locale", "root"), [("th", ""), ("en", "/en")])
def test_the_sheets_hang_in_order_each_with_the_address_of_what_it_shows(locale: Locale, root: str) -> None:
    view = board(village.pages(locale, schedule=THIS_SUNDAY))
    assert [(sheet.kind, sheet.url.removeprefix("https://example.test")) for sheet in view.sheets] == [
        ("year", f"{root}/groups/ban-rai/books/2568/"),
        ("agreement", f"{root}/groups/ban-rai/agreement/"),
        ("rota", f"{root}/groups/ban-rai/schedule/"),
        ("prices", f"{root}/groups/ban-rai/"),
    ]
    poster, agreement, rota, prices = (sheet.body for sheet in view.sheets)
    assert isinstance(poster, PosterView)
    assert isinstance(agreement, VersionView)
    assert isinstance(rota, WeekOfWork)
    assert isinstance(prices, PriceSheet)
    assert poster.net_profit == -500_00
    assert [(part.kind, part.example) for part in agreement.parts] == [
        (PartKind.GROUP, 400_00),
        (PartKind.MEMBERS, 600_00),
    ]
    assert view.frame.noindex


def test_the_latest_month_is_told_in_sums_that_make_its_balance() -> None:
    pages = kept_books.pages_of(kept_books.keep({2569: ENTRIES}, year_2569=kept_books.START))
    sheet = board(pages).sheets[0]
    month = sheet.body
    assert isinstance(month, MonthSheet)
    assert (sheet.title, sheet.address) == (
        "สรุปเดือนพฤศจิกายน 2569",
        "example.test/groups/ban-rai/books/2569/11",
    )
    assert (month.until, month.opening, month.income, month.expense) == (date(2026, 11, 13), 2400_00, 1000_00, 510_00)
    assert month.opening + month.income - month.expense == month.closing == month.cash + month.bank
    assert sum(row.amount for row in month.earned) == month.income
    assert [(row.name.th if row.name else None, row.amount) for row in month.spent][-2:] == [
        ("ค่าขนส่ง", 30_00),
        (None, 30_00),
    ]
    assert sum(row.amount for row in month.spent) == month.expense


@pytest.mark.parametrize(
    ("schedule", "days"),
    [(THIS_SUNDAY, [date(2026, 11, 20), date(2026, 11, 22)]), (NEXT_WEEK, [date(2026, 11, 24)]), (HEADER, [])],
)
def test_the_rota_is_that_of_the_first_week_that_still_has_work(schedule: str, days: list[date]) -> None:
    rotas = [sheet.body for sheet in board(village.pages(schedule=schedule)).sheets if sheet.kind == "rota"]
    assert [day.day for rota in rotas if isinstance(rota, WeekOfWork) for day in rota.days] == days


def test_a_busy_week_goes_on_to_another_sheet() -> None:
    rows = "".join(f"24/11/2569,{8 + hour:02}:00,{9 + hour:02}:00,ตำ,narok,ส-1,,5,\n" for hour in range(12))
    busy = HEADER + rows + rows.replace("24/11", "25/11")
    sheets = [sheet.body for sheet in board(village.pages(schedule=busy)).sheets if sheet.kind == "rota"]
    assert [len(sheet.days) for sheet in sheets if isinstance(sheet, WeekOfWork)] == [1, 1]


def test_an_agreement_of_many_lines_goes_on_to_another_sheet_and_loses_none() -> None:
    lines = ", ".join(f"{{name: บรรทัดที่ {number}, percent: 5}}" for number in range(10))
    parts = "".join(f"      - {{kind: {kind}, name: {kind}, lines: [{lines}]}}\n" for kind in ("group", "members"))
    decided = "  - id: a\n    effective: 2560-01-01\n    resolution: {date: 2560-01-01, number: 1/2560}\n"
    agreement = f"versions:\n{decided}    parts:\n{parts}"
    bodies = [sheet.body for sheet in board(village.pages(agreement=agreement)).sheets if sheet.kind == "agreement"]
    shown = [part for body in bodies if isinstance(body, VersionView) for part in body.parts]
    assert len(bodies) == 4
    assert [line.name.th for part in shown for line in part.lines] == 2 * [f"บรรทัดที่ {number}" for number in range(10)]


def test_a_group_with_nothing_to_hang_has_no_board() -> None:
    pages = village.pages(agreement="", year_2567="", year_2568="", product="")
    assert list(make_notice_board(pages)) == []
    assert find_notice_board_url(pages) is None
    ended = village.GROUP + "ended: {date: 2568-12-31, reason: เลิกทำ}\n"
    assert find_notice_board_url(village.pages(group=ended)) is None
    assert find_notice_board_url(village.pages()) == "/groups/ban-rai/notice-board/"
