from datetime import date

from sammachip_site.domain.money import Satang
from sammachip_site.pages.by_month import MonthBars, make_month_chart
from tests.pages.kept_books import START, keep, pages_of
from tests.pages.village import pages

ROWS = """\
2569-01-05,,ขายไข่,sales,400,,,
2569-03-02,,ขายไข่,sales,800,,,
2569-03-09,,ซื้ออาหารไก่,materials,,200,,
"""


def test_a_year_with_a_book_shows_two_bars_and_a_sentence_for_each_month() -> None:
    shown = pages_of(keep({2569: ROWS}, year_2569=START), today=date(2026, 4, 1))
    chart = make_month_chart(shown, shown.statements[0])
    assert chart is not None
    assert chart.are_columns
    assert chart.months[0] == MonthBars(
        "ม.ค.",
        "/groups/ban-rai/books/2569/01/",
        Satang(400_00),
        50,
        Satang(0),
        0,
        Satang(1_900_00),
        "มกราคมรับ 400.00 บาท จ่าย 0.00 บาท เหลือ 1,900.00 บาท",
    )
    assert [month.sentence for month in chart.months[1:]] == [
        "กุมภาพันธ์ไม่มีรายการ เงินยังเหลือเท่าเดิม 1,900.00 บาท",
        "มีนาคมรับ 800.00 บาท จ่าย 200.00 บาท เหลือ 2,500.00 บาท",
    ]
    assert [(month.income_bar, month.expense_bar) for month in chart.months] == [(50, 0), (0, 0), (100, 25)]


def test_figures_too_long_to_stand_side_by_side_stay_in_rows() -> None:
    shown = pages_of(keep({2569: ROWS.replace(",800,", ",1000000,")}, year_2569=START))
    chart = make_month_chart(shown, shown.statements[0])
    assert chart is not None
    assert not chart.are_columns


def test_a_year_told_in_sums_has_no_months() -> None:
    assert make_month_chart(pages(), pages().statements[0]) is None
