"""The report of cash received and paid for the Revenue Department, of each tax year that a cash book tells."""

from collections.abc import Iterator, Sequence

from sammachip_site.domain.accounts import ChartOfAccounts
from sammachip_site.domain.money import Satang, decimal_baht
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.thai_calendar import buddhist_year
from sammachip_site.pages.addresses import cash_report_path
from sammachip_site.pages.page import TableFile, Words
from sammachip_site.reports.cash_report import CashReportRow, report_cash, tax_years

COLUMNS = ("day", "ref", "description", "income", "purchase", "expense", "note")


def make_cash_reports(
    group: str, statements: Sequence[Statement], accounts: ChartOfAccounts, words: Words
) -> Iterator[TableFile]:
    """``cash-report-YYYY.csv`` for every tax year, its sums in the last row; *words* are Thai."""
    header = tuple(words[f"cash-report.{column}"] for column in COLUMNS)
    for year in tax_years(statements):
        rows = report_cash(statements, accounts, year)
        table = (*map(_cells, rows), _sums(rows, words["cash-report.total"]))
        yield TableFile(cash_report_path(group, year), header, table)


def _cells(row: CashReportRow) -> tuple[str, ...]:
    day = f"{row.day:%d/%m}/{buddhist_year(row.day)}"
    amounts = (decimal_baht(amount) if amount else "" for amount in (row.income, row.purchase, row.expense))
    return (day, row.ref, row.description, *amounts, row.note)


def _sums(rows: Sequence[CashReportRow], total: str) -> tuple[str, ...]:
    columns = ([row.income for row in rows], [row.purchase for row in rows], [row.expense for row in rows])
    return ("", "", total, *(decimal_baht(Satang(sum(column))) for column in columns), "")
