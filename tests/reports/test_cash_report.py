from datetime import date

from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.domain.money import Satang
from sammachip_site.reports.cash_report import CashReportRow, CashSums, report_cash, tax_years
from sammachip_site.reports.statement import make_statements
from tests.pages.kept_books import START, keep
from tests.pages.village import TODAY

ROWS = (
    "2569-01-05,ข.1,ขายน้ำพริก,sales,200,,,\n"
    "2569-01-06,จ.1,ซื้อพริก,materials,,150,,หักบัญชี\n"
    "2569-01-06,จ.2,ค่ารถ,transport,,40,,\n"
    "2569-01-07,ข.2,คืนเงินลูกค้า,sales,,20,,\n"
    "2569-01-07,,ค่าหุ้น,share-capital,300,,,\n"
    "2569-01-08,,ฝากธนาคาร,transfer,,100,,\n"
    "2569-01-08,,ฝากธนาคาร,transfer,100,,bank,\n"
)


def test_a_report_has_income_and_expense_in_their_columns_and_no_capital() -> None:
    statements = make_statements(keep({2569: ROWS}, year_2569=START), DEFAULT_ACCOUNTS, TODAY)
    assert tax_years(statements) == (2569,)
    assert report_cash(statements, DEFAULT_ACCOUNTS, 2569).rows == (
        CashReportRow(date(2026, 1, 5), "ข.1", "ขายน้ำพริก", "", income=Satang(200_00)),
        CashReportRow(date(2026, 1, 6), "จ.1", "ซื้อพริก", "หักบัญชี", purchase=Satang(150_00)),
        CashReportRow(date(2026, 1, 6), "จ.2", "ค่ารถ", "", expense=Satang(40_00)),
        CashReportRow(date(2026, 1, 7), "ข.2", "คืนเงินลูกค้า", "", income=Satang(-20_00)),
    )


def test_a_year_is_the_sum_of_its_months_and_is_told_up_to_the_last_row_of_the_book() -> None:
    march = "2569-03-02,ข.3,ขายน้ำพริก,sales,90.25,,,\n2569-03-09,,ค่าหุ้น,share-capital,100,,,\n"
    statements = make_statements(keep({2569: ROWS + march}, year_2569=START), DEFAULT_ACCOUNTS, TODAY)
    report = report_cash(statements, DEFAULT_ACCOUNTS, 2569)
    assert [(month.first, len(month.rows), month.sums) for month in report.months] == [
        (date(2026, 1, 1), 4, CashSums(Satang(180_00), Satang(150_00), Satang(40_00))),
        (date(2026, 3, 1), 1, CashSums(Satang(90_25), Satang(0), Satang(0))),
    ]
    assert report.sums == CashSums(Satang(270_25), Satang(150_00), Satang(40_00))
    assert report.last_day == date(2026, 3, 9)


def test_a_tax_year_of_capital_alone_has_a_report_without_rows() -> None:
    statements = make_statements(
        keep({2569: "2569-01-07,,ค่าหุ้น,share-capital,300,,,\n"}, year_2569=START), DEFAULT_ACCOUNTS, TODAY
    )
    report = report_cash(statements, DEFAULT_ACCOUNTS, 2569)
    assert (report.rows, report.sums) == ((), CashSums(Satang(0), Satang(0), Satang(0)))
