from datetime import date

import pytest

from sammachip_site.domain.localized import LOCALES, Locale
from sammachip_site.pages.frame import Link
from sammachip_site.pages.ledger import LedgerView, make_ledger_pages
from sammachip_site.render.files import render_files
from tests.pages.kept_books import BILL, START, keep, pages_of
from tests.pages.village import TODAY, shipped_theme, words

MARCH = """\
2569-03-03,ข.1,ขายตลาดนัด,sales,"3,120.00",,,
2569-03-03,จ.1,ค่าที่ตลาดนัด,market-fees,,100,,
2569-03-09,ข.2,ขายทาง LINE,sales,760.50,,bank,
2569-03-20,จ.2,ซื้อน้ำตาล 3 ถุง,materials,,"2,895.25",,
2569-03-30,ข.3,ขายหน้าบ้าน,sales,80,,,
"""
MOVED = "2569-03-25,อ.1,ฝากธนาคาร,transfer,,1000,cash,\n2569-03-25,อ.2,ฝากธนาคาร,transfer,1000,,bank,\n"
LONG_PAST = date(2027, 5, 1)


def views(rows: str, locale: Locale = "th", today: date = TODAY, year: str = START) -> dict[str, LedgerView]:
    """The months of a book of 2569 with these rows, by the last part of their addresses."""
    pages = pages_of(keep({2569: rows}, year_2569=year), locale, today)
    return {page.path.split("/")[-2]: view_of(page.view) for page in make_ledger_pages(pages)}


def view_of(view: object) -> LedgerView:
    assert isinstance(view, LedgerView)
    return view


def test_e1_the_month_shows_each_running_balance_and_closes_to_the_satang() -> None:
    march = views(MARCH)["03"]
    assert [row.balance for row in march.rows] == [4620_00, 4520_00, 5280_50, 2385_25, 2465_25]
    figures = march.sum
    assert (figures.opening, figures.income, figures.expense) == (1500_00, 3960_50, 2995_25)
    assert figures.closing == figures.opening + figures.income - figures.expense == 2465_25
    assert sum(row.income for row in march.rows) == figures.income
    assert sum(row.expense for row in march.rows) == figures.expense
    assert (figures.cash, figures.bank) == (1204_75, 1260_50)


def test_the_month_is_told_in_one_sentence() -> None:
    assert views(MARCH)["03"].sentence == "มีนาคมรับ 3,960.50 บาท จ่าย 2,995.25 บาท เหลือ 2,465.25 บาท"
    english = views(MARCH, "en")["03"]
    assert english.sentence == "In March 3,960.50 baht came in, 2,995.25 baht went out, and 2,465.25 baht is left."
    assert english.frame.title == "Daily book, March 2026: กลุ่มน้ำพริก – Sammachip"
    assert english.frame.alternates[0] == ("th", "https://example.test/groups/ban-rai/books/2569/03/")


def test_what_moves_between_cash_and_bank_is_in_the_rows_and_not_in_the_sums() -> None:
    march = views(MARCH + MOVED)["03"]
    assert (march.sum.income, march.sum.expense, march.sum.closing) == (3960_50, 2995_25, 2465_25)
    assert march.transferred == 1000_00
    assert sum(row.income for row in march.rows) - march.transferred == march.sum.income
    assert sum(row.expense for row in march.rows) - march.transferred == march.sum.expense
    moved = [(row.moved, row.account) for row in march.rows if row.kind == "moved"]
    assert moved == [("โอน เงินสด→ธนาคาร", None)] * 2
    back = MOVED.replace(",cash,", ",?,").replace(",bank,", ",cash,").replace(",?,", ",bank,").replace("1000", "200")
    assert [row.moved for row in views(MARCH + back)["03"].rows if row.kind] == ["โอน ธนาคาร→เงินสด"] * 2


def test_a_row_at_the_bank_says_so() -> None:
    assert [row.is_at_bank for row in views(MARCH)["03"].rows] == [False, False, True, False, False]
    assert views(MARCH)["03"].has_bank
    assert not views(MARCH.replace(",bank,", ",,"))["03"].has_bank


def test_a_correction_and_the_row_that_it_corrects_point_to_each_other() -> None:
    march = views(MARCH + "2569-03-22,ก.003,แก้ไข: น้ำตาลจดเกิน 1 ถุง (จ.2),materials,,-25,,\n")["03"]
    wrong, correction = march.rows[3:5]
    assert (correction.kind, correction.expense, correction.balance) == ("fix", -25_00, 2410_25)
    assert correction.corrects == Link("จ.2", "#r-%E0%B8%88.2")
    assert wrong.corrected_by == (Link("ก.003", "#r-%E0%B8%81.003"),)
    assert (wrong.kind, wrong.anchor, correction.anchor) == ("", "r-จ.2", "r-ก.003")
    assert march.sum.expense == 2970_25


def test_a_correction_in_a_later_month_points_across_and_one_without_number_is_named_by_its_day() -> None:
    months = views(MARCH + "2569-05-02,,แก้ไข จ.2 ส่วนลดท้ายบิล,materials,,-10,,\n")
    march, may = months["03"], months["05"]
    assert may.rows[0].corrects == Link("จ.2", "/groups/ban-rai/books/2569/03/#r-%E0%B8%88.2")
    assert march.rows[3].corrected_by == (Link("2 พ.ค. 2569", "/groups/ban-rai/books/2569/05/#d2-1"),)


def test_the_anchor_of_a_row_stays_when_other_rows_are_added_and_no_two_are_the_same() -> None:
    loose = "2569-03-03,,ขายไข่,sales,20,,,\n2569-03-03,,ขายผัก,sales,30,,,\n2569-03-09,A 1,a,sales,1,,,\n"
    before = views(MARCH + loose)["03"]
    more = "2569-03-01,A_1,b,sales,1,,,\n2569-03-02,,ขายกล้วย,sales,9,,,\n2569-03-03,ข.9,c,sales,1,,,\n"
    after = views(more + MARCH + loose)["03"]
    anchors = {row.description: row.anchor for row in after.rows}
    assert {row.description: row.anchor for row in before.rows}.items() <= anchors.items()
    assert (anchors["ขายไข่"], anchors["ขายผัก"], anchors["a"], anchors["b"]) == ("d3-1", "d3-2", "r-A__1", "r-A_-1")
    assert len(set(anchors.values())) == len(after.rows)


def test_a_date_is_shown_once() -> None:
    assert [row.is_same_day for row in views(MARCH)["03"].rows] == [False, True, False, False, False]


def test_a_month_without_rows_has_a_page_that_says_so() -> None:
    april = views(MARCH + "2569-05-02,,ขายไข่,sales,20,,,\n")["04"]
    assert april.sentence == "เดือนนี้ไม่มีรายการ เงินยังเหลือเท่าเดิม 2,465.25 บาท"
    assert (april.rows, april.line, april.receipts, april.last_day) == ((), None, (), None)
    assert (april.sum.opening, april.sum.closing, april.sum.bank) == (2465_25, 2465_25, 1260_50)


def test_months_lead_to_each_other_over_the_end_of_a_year() -> None:
    loaded = keep({2569: MARCH, 2570: "2570-01-05,,ขายไข่,sales,20,,,\n"}, year_2569=START)
    shown = {page.path: view_of(page.view) for page in make_ledger_pages(pages_of(loaded, today=LONG_PAST))}
    march, january = (shown[f"groups/ban-rai/books/{month}/index.html"] for month in ("2569/03", "2570/01"))
    assert march.earlier == Link("ก.พ. 2569", "/groups/ban-rai/books/2569/02/")
    assert march.later == Link("ม.ค. 2570", "/groups/ban-rai/books/2570/01/")
    assert (january.earlier, january.later) == (Link("มี.ค. 2569", "/groups/ban-rai/books/2569/03/"), None)
    assert january.sum.opening == march.sum.closing
    assert [link.url for link in january.frame.breadcrumbs] == [
        "/groups/ban-rai/books/",
        "/groups/ban-rai/books/2570/",
    ]


def test_a_sum_says_where_its_money_comes_from_and_goes() -> None:
    months = views(MARCH + "2569-12-05,,ขายไข่,sales,20,,,\n", today=LONG_PAST)
    named = {number: (view.sum.opening_name, view.sum.closing_name) for number, view in months.items()}
    assert named["01"] == ("ยกมาต้นปี", "ยกไป ก.พ.")
    assert named["03"] == ("ยกมาจาก ก.พ.", "ยกไป เม.ย.")
    assert named["12"] == ("ยกมาจาก พ.ย.", "ยกไปปีหน้า")


def test_a_month_that_goes_on_tells_up_to_its_last_row() -> None:
    march = views(MARCH, today=date(2026, 3, 31))["03"]
    assert not march.is_over
    assert march.sentence == "มีนาคมถึงวันที่ 30 รับ 3,960.50 บาท จ่าย 2,995.25 บาท เหลือ 2,465.25 บาท"
    assert march.sum.closing_name == "เหลือตอนนี้"
    assert march.line is not None
    assert march.line.last_day == 30
    assert views(MARCH, today=date(2026, 4, 1))["03"].is_over


def test_the_line_of_days_starts_with_what_was_brought_forward() -> None:
    line = views(MARCH)["03"].line
    assert line is not None
    assert (line.first_day, line.last_day, line.days) == (1, 31, 31)
    assert (line.lowest, line.lowest_day, line.highest, line.highest_day) == (1500_00, 1, 5280_50, 9)


def test_receipts_stand_with_their_rows_and_a_second_page_has_no_anchor() -> None:
    receipt = "{ref: จ.2, photo: {file: receipts/bill.jpg, alt: บิลน้ำตาล}}"
    months = views(MARCH + "2569-05-02,,ขายไข่,sales,20,,,\n", year=f"{START}receipts: [{receipt}, {receipt}]\n")
    march = months["03"]
    assert [(card.anchor, card.ref, card.amount) for card in march.receipts] == [
        ("receipt-จ.2", "จ.2", 2895_25),
        (None, "จ.2", 2895_25),
    ]
    assert march.receipts[0].picture.width == BILL.width
    assert [row.receipt for row in march.rows] == [None, None, None, "#receipt-%E0%B8%88.2", None]
    assert months["05"].receipts == ()


def test_a_year_that_has_a_month_twice_has_a_page_for_each() -> None:
    rows = "2568-03-20,,ขายไข่,sales,20,,,\n2569-03-02,,ขายผัก,sales,30,,,\n"
    months = views(rows, year=f"{START}start: 2568-03-15\nend: 2569-03-14\n")
    assert len(months) == 13
    assert (months["03"].month, months["03-2569"].month) == ("มีนาคม 2568", "มีนาคม 2569")
    line = months["03"].line
    assert line is not None
    assert (line.first_day, line.last_day) == (15, 31)


def test_the_whole_book_can_be_downloaded() -> None:
    assert views(MARCH)["03"].csv_url == "/groups/ban-rai/data/ledger-2569.csv"


def published(rows: str, locale: Locale, part: str = "03") -> str:
    """The HTML of a month under the shipped theme."""
    pages = pages_of(keep({2569: rows}, year_2569=START), locale)
    (page,) = (each for each in make_ledger_pages(pages) if each.path.endswith(f"/{part}/index.html"))
    return render_files((page,), shipped_theme(), pages.site)[0].content.decode()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_month_of_thirty_rows_weighs_at_most_60_kb(locale: Locale) -> None:
    rows = "".join(f"2569-03-{day:02},ข.{day},ขายน้ำพริกเผา ตลาดนัดวันศุกร์,sales,1250.50,,,\n" for day in range(1, 31))
    assert len(published(rows, locale).encode()) < 60_000


@pytest.mark.parametrize("locale", LOCALES)
def test_an_empty_month_has_no_table(locale: Locale) -> None:
    html = published(MARCH, locale, "02")
    assert words(locale)["ledger.nothing"].format(left="1,500.00") in html
    assert "<table" not in html


def test_a_thai_description_on_an_english_page_is_marked_as_thai() -> None:
    assert '<span lang="th">ซื้อน้ำตาล 3 ถุง</span> <small class="account">Raw materials</small>' in published(MARCH, "en")
