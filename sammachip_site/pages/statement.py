"""One year: what came in, what went out, what is left, and who gets what of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang, format_baht
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.thai_calendar import Period
from sammachip_site.domain.year import Approval, CashCount
from sammachip_site.pages.addresses import (
    beancount_path,
    cash_report_parts,
    cash_report_path,
    hledger_path,
    ledger_path,
    statement_path,
    workbook_path,
)
from sammachip_site.pages.asked import questions_about
from sammachip_site.pages.by_month import MonthChart, make_month_chart
from sammachip_site.pages.cash import explain_cash, make_bridge, make_cash_rows
from sammachip_site.pages.cash_report import title_report
from sammachip_site.pages.closing import ClosingView, make_closing
from sammachip_site.pages.financial_position import PositionView, make_position
from sammachip_site.pages.frame import Frame, Link
from sammachip_site.pages.group_frame import GroupHead, GroupPages
from sammachip_site.pages.months import make_month_links
from sammachip_site.pages.page import Page, Words
from sammachip_site.pages.payout import PayoutView, make_payout
from sammachip_site.pages.profit_and_loss import StatementRow, basis_in_words, make_sections, result_key
from sammachip_site.pages.resolutions import resolution_url
from sammachip_site.pages.sharing import Sharing, is_shared, make_sharing, why_unshared, year_in_words
from sammachip_site.reports.cash_report import tax_years
from sammachip_site.reports.freshness import figures_day
from sammachip_site.reports.position import appropriate


@dataclass(frozen=True, slots=True)
class Download:
    """A file with the year's figures, or a sheet of them: what opens it or is printed on, and what it holds."""

    format: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class StatementView:
    """All that a year's page shows; its figures tell up to *until*, the last day of a year that is over.

    *loss_before* and *loss_after* are losses that no profit or reserve has made good, at the year's start and end.
    *poster_url* is None while the year goes on. *has_book* says whether *counts* were compared with a cash book.
    """

    frame: Frame
    head: GroupHead
    group_name: LocalizedText
    year: int
    year_ce: int
    period: Period
    months: int
    basis: str
    is_loss: bool
    earnings: Satang
    costs: Satang
    net_profit: Satang
    is_over: bool
    until: date
    result: str
    loss_before: Satang
    loss_after: Satang
    sections: tuple[tuple[StatementRow, ...], ...]
    has_year_before: bool
    cash_rows: tuple[tuple[str, Satang], ...]
    closing_cash: Satang
    chart: MonthChart | None
    year_sentence: str
    bridge: tuple[tuple[str, Satang], ...]
    explanation: str
    payout: PayoutView | None
    counts: tuple[CashCount, ...]
    has_book: bool
    position: PositionView | None
    sharing: Sharing | None
    unshared: str | None
    agreement_url: str
    approval: Approval | None
    note: LocalizedText | None
    questions: tuple[Link, ...]
    previous_url: str | None
    next_url: str | None
    poster_url: str | None
    downloads: tuple[Download, ...]
    books_url: str
    book_months: tuple[Link, ...]
    closing: ClosingView


def make_statement_page(pages: GroupPages, statement: Statement) -> Page:
    """The page at ``/groups/G/books/YYYY/``."""
    parts = ("books", str(statement.year))
    before = _find_year(pages, statement.year - 1)
    earlier = max((each.year for each in pages.statements if each.year < statement.year), default=None)
    later = min((each.year for each in pages.statements if each.year > statement.year), default=None)
    words = pages.words
    year, group = year_in_words(statement.year, words), pages.say(pages.summary.short_name)
    view = StatementView(
        pages.frame(
            parts,
            words["statement.title-of"].format(year=year, group=group),
            words["statement.description"].format(year=year, group=group),
        ),
        pages.head("books"),
        pages.group.profile.name,
        statement.year,
        statement.year - 543,
        statement.period,
        count_months(statement.period),
        basis_in_words(statement, words),
        statement.net_profit < 0,
        statement.earnings,
        statement.costs,
        statement.net_profit,
        statement.is_over,
        figures_day(statement),
        words[result_key(statement)],
        statement.loss_brought_forward,
        loss_carried_forward(statement),
        make_sections(statement, before, words),
        before is not None,
        make_cash_rows(statement, words),
        statement.closing_cash,
        make_month_chart(pages, statement),
        tell_year(statement, year, words),
        make_bridge(statement, words),
        explain_cash(statement, year, words),
        make_payout(pages, statement),
        find_cash_counts(pages, statement.year),
        statement.book is not None,
        make_position(pages, statement, before),
        make_sharing(statement.allocation, statement, words) if is_shared(statement.allocation) else None,
        why_unshared(pages, statement),
        pages.url("agreement"),
        statement.approval,
        statement.note,
        questions_about(pages, year=statement.year),
        pages.url("books", str(earlier)) if earlier else None,
        pages.url("books", str(later)) if later else None,
        pages.url(*parts, "poster") if statement.is_over else None,
        tuple(make_downloads(pages, statement)),
        pages.url("books"),
        make_month_links(pages, statement),
        make_closing(statement, words, partial(resolution_url, pages)),
    )
    return Page(pages.path(*parts), "pages/statement.html", pages.locale, view)


def _find_year(pages: GroupPages, year: int) -> Statement | None:
    return next((each for each in pages.statements if each.year == year), None)


def tell_year(statement: Statement, year: str, words: Words) -> str:
    """The year's money in one sentence."""
    return words["statement.year-sentence" if statement.is_over else "statement.year-so-far"].format(
        year=year,
        income=format_baht(statement.income_total),
        expense=format_baht(statement.expense_total),
        left=format_baht(statement.closing_cash),
    )


def loss_carried_forward(statement: Statement) -> Satang:
    """The losses that neither retained profit nor the reserve could bear at the year's end; 0 where not known."""
    if statement.position is None or not statement.is_over:
        return Satang(0)
    return Satang(max(0, -appropriate(statement.position, statement).retained))


def find_cash_counts(pages: GroupPages, year: int) -> tuple[CashCount, ...]:
    """The money that was counted in front of witnesses in a year, by its days."""
    summary = pages.group.years.get(year)
    return tuple(sorted(summary.cash_counts if summary else (), key=lambda count: count.date))


def make_downloads(pages: GroupPages, statement: Statement) -> Iterator[Download]:
    """The files with the year's figures."""
    group, year, words = pages.group.slug, statement.year, pages.words
    yield Download("XLSX", words["statement.workbook"], f"/{workbook_path(group)}")
    if statement.book:
        yield Download("CSV", words["ledger.csv"].format(year=year), f"/{ledger_path(group, year)}")
    for tax_year in tax_years([statement]):
        yield Download("A4", title_report(tax_year, words), pages.url(*cash_report_parts(tax_year)))
        yield Download("CSV", words["cash-report.file"].format(year=tax_year), f"/{cash_report_path(group, tax_year)}")
    yield Download("JSON", words["statement.data"], f"/{statement_path(group, year)}")
    yield Download("hledger", words["statement.journal"], f"/{hledger_path(group, year)}")
    yield Download("Beancount", words["statement.journal"], f"/{beancount_path(group, year)}")


def count_months(period: Period) -> int:
    """How many calendar months the period touches."""
    last = period.last_day
    return (last.year - period.start.year) * 12 + last.month - period.start.month + 1
