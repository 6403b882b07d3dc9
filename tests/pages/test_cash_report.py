from dataclasses import astuple
from datetime import date

from sammachip_site.domain.localized import Locale
from sammachip_site.domain.money import Satang, decimal_baht
from sammachip_site.pages.cash_report import CashReportView, make_cash_report_pages, make_cash_reports
from sammachip_site.reports.cash_report import CashSums
from tests.pages.kept_books import START, keep, pages_of
from tests.pages.village import TODAY, words

LAST_YEAR = (
    "2568-02-03,ข.1,ขายน้ำพริก,sales,200,,,\n"
    "2568-02-03,จ.1,ซื้อพริก,materials,,150.25,,หักบัญชี\n"
    "2568-02-08,,ค่าหุ้น,share-capital,300,,,\n"
    "2568-11-06,จ.2,ค่ารถ,transport,,40,,\n"
)
THIS_YEAR = "2569-01-05,ข.1,ขายน้ำพริก,sales,500,,,\n2569-01-09,,ค่าหุ้น,share-capital,100,,,\n"
BOOKS = keep({2568: LAST_YEAR, 2569: THIS_YEAR}, year_2568=START)


def views(locale: Locale = "th", today: date = TODAY) -> dict[str, CashReportView]:
    """The sheets of the group by address."""
    pages = make_cash_report_pages(pages_of(BOOKS, locale, today))
    return {page.path: page.view for page in pages if isinstance(page.view, CashReportView)}


def test_a_month_has_its_rows_and_their_sums_and_a_month_without_any_is_left_out() -> None:
    view = views()["groups/ban-rai/cash-report/2568/index.html"]
    told = [(month.total, [row.ref for row in month.rows], month.sums) for month in view.months]
    assert told == [
        ("รวมเดือนกุมภาพันธ์ 2568", ["ข.1", "จ.1"], CashSums(Satang(200_00), Satang(150_25), Satang(0))),
        ("รวมเดือนพฤศจิกายน 2568", ["จ.2"], CashSums(Satang(0), Satang(0), Satang(40_00))),
    ]


def test_the_sums_of_the_sheet_are_the_last_row_of_the_file_that_it_leads_to() -> None:
    shown = pages_of(BOOKS)
    files = {file.path: file for file in make_cash_reports("ban-rai", shown.statements, shown.site, words("th"))}
    assert len(files) == len(views()) == 2
    for view in views().values():
        table = files[view.csv_url.lstrip("/")].rows
        assert (view.total, *map(decimal_baht, astuple(view.sums))) == table[-1][2:6]
        rows = [row for month in view.months for row in month.rows]
        assert [(row.ref, row.description, row.note) for row in rows] == [(*row[1:3], row[6]) for row in table[:-1]]


def test_a_year_that_goes_on_tells_up_to_which_day_in_words_of_either_language() -> None:
    over, running = views().values()
    assert (over.title, over.until, over.total) == ("รายงานเงินสดรับ-จ่าย ปีภาษี 2568", None, "รวมทั้งปี")
    assert (running.until, running.total) == (date(2026, 1, 9), "รวมถึง 9 ม.ค. 2569")
    english = views("en")["en/groups/ban-rai/cash-report/2569/index.html"]
    assert (english.title, english.total) == (
        "Report of cash received and paid, tax year 2026",
        "Total up to 9 Jan 2026",
    )
    assert [view.until for view in views(today=date(2027, 1, 1)).values()] == [None, None]


def test_the_sheet_repeats_the_books_and_is_kept_from_search_engines() -> None:
    assert all(view.frame.noindex for view in views().values())
    assert {view.back_url for view in views().values()} == {"/groups/ban-rai/books/"}
