"""The report of cash received and paid for the Revenue Department: of each tax year a sheet to hand in, and a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.money import Satang, decimal_baht
from sammachip_site.domain.place import Village
from sammachip_site.domain.site import Site
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.thai_calendar import BUDDHIST_ERA, buddhist_year, format_date, format_month
from sammachip_site.pages.addresses import cash_report_parts, cash_report_path
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupPages
from sammachip_site.pages.page import Page, TableFile, Words
from sammachip_site.reports.cash_report import CashReport, CashReportRow, CashSums, report_cash, tax_years

COLUMNS = ("day", "ref", "description", "income", "purchase", "expense", "note")


@dataclass(frozen=True, slots=True)
class ReportedMonth:
    """The rows of a month; *total* is what its sums are called."""

    rows: tuple[CashReportRow, ...]
    total: str
    sums: CashSums


@dataclass(frozen=True, slots=True)
class CashReportView:
    """All that the sheet of a tax year shows; while the year goes on, its rows are those up to the day *until*."""

    frame: Frame
    title: str
    group_name: LocalizedText
    village: Village
    until: date | None
    months: tuple[ReportedMonth, ...]
    total: str
    sums: CashSums
    csv_url: str
    back_url: str


def make_cash_report_pages(pages: GroupPages) -> Iterator[Page]:
    """The pages at ``/groups/G/cash-report/YYYY/``. They repeat the books, so search engines pass them over."""
    for year in tax_years(pages.statements):
        report = report_cash(pages.statements, pages.site.profile.chart_of_accounts, year)
        view = _make_view(pages, report)
        yield Page(pages.path(*cash_report_parts(year)), "pages/cash_report.html", pages.locale, view)


def title_report(year: int, words: Words) -> str:
    """What the report of a tax *year* is called."""
    return words["cash-report.title"].format(be=year, ce=year - BUDDHIST_ERA)


def _make_view(pages: GroupPages, report: CashReport) -> CashReportView:
    words, title = pages.words, title_report(report.year, pages.words)
    named = {"title": title, "group": pages.say(pages.summary.short_name)}
    frame = pages.frame(
        cash_report_parts(report.year),
        words["cash-report.title-of"].format(**named),
        words["cash-report.about"].format(**named),
    )
    until = _find_until(report, pages.site.today)
    return CashReportView(
        replace(frame, noindex=True),
        title,
        pages.group.profile.name,
        pages.group.profile.village,
        until,
        tuple(
            ReportedMonth(
                month.rows,
                words["cash-report.month-total"].format(month=format_month(month.first, pages.locale)),
                month.sums,
            )
            for month in report.months
        ),
        _name_total(until, words, pages.locale),
        report.sums,
        f"/{cash_report_path(pages.group.slug, report.year)}",
        pages.url("books"),
    )


def _find_until(report: CashReport, today: date) -> date | None:
    """The day up to which *report* goes, while its year goes on."""
    return report.last_day if report.year >= buddhist_year(today) else None


def _name_total(until: date | None, words: Words, locale: Locale) -> str:
    """What the sums of a year, or of a year *until* that day, are called."""
    if until is None:
        return words["cash-report.total"]
    return words["cash-report.total-so-far"].format(day=format_date(until, locale, short=True))


def make_cash_reports(group: str, statements: Sequence[Statement], site: Site, words: Words) -> Iterator[TableFile]:
    """``cash-report-YYYY.csv`` for every tax year, its sums in the last row; *words* are Thai."""
    header = tuple(words[f"cash-report.{column}"] for column in COLUMNS)
    for year in tax_years(statements):
        report = report_cash(statements, site.profile.chart_of_accounts, year)
        total = _name_total(_find_until(report, site.today), words, "th")
        table = (*map(_cells, report.rows), _sum_cells(report.sums, total))
        yield TableFile(cash_report_path(group, year), header, table)


def _cells(row: CashReportRow) -> tuple[str, ...]:
    day = f"{row.day:%d/%m}/{buddhist_year(row.day)}"
    amounts = (decimal_baht(amount) if amount else "" for amount in _amounts(row))
    return (day, row.ref, row.description, *amounts, row.note)


def _sum_cells(sums: CashSums, total: str) -> tuple[str, ...]:
    return ("", "", total, *map(decimal_baht, _amounts(sums)), "")


def _amounts(cells: CashReportRow | CashSums) -> tuple[Satang, Satang, Satang]:
    return cells.income, cells.purchase, cells.expense
