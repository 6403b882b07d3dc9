from datetime import date

from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.domain.money import Satang
from sammachip_site.reports.cash_report import CashReportRow, report_cash, tax_years
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
    assert report_cash(statements, DEFAULT_ACCOUNTS, 2569) == (
        CashReportRow(date(2026, 1, 5), "ข.1", "ขายน้ำพริก", "", income=Satang(200_00)),
        CashReportRow(date(2026, 1, 6), "จ.1", "ซื้อพริก", "หักบัญชี", purchase=Satang(150_00)),
        CashReportRow(date(2026, 1, 6), "จ.2", "ค่ารถ", "", expense=Satang(40_00)),
        CashReportRow(date(2026, 1, 7), "ข.2", "คืนเงินลูกค้า", "", income=Satang(-20_00)),
    )
    assert report_cash(statements, DEFAULT_ACCOUNTS, 2568) == ()
