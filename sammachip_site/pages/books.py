"""The open books of a group: every year at a glance, and the way to each detail."""

from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.thai_calendar import month_name
from sammachip_site.pages.agreement import VersionView, find_current_version, make_version
from sammachip_site.pages.answers import Answers, make_answers
from sammachip_site.pages.availability import Status
from sammachip_site.pages.capital import CapitalRow, make_capital_rows
from sammachip_site.pages.charts import bar_percent, longest_of
from sammachip_site.pages.committee import PersonRow, make_people_rows, make_term_status
from sammachip_site.pages.frame import Frame, Link
from sammachip_site.pages.group_data import describe_books
from sammachip_site.pages.group_frame import GroupHead, GroupPages
from sammachip_site.pages.months import kept_months, link_to_month
from sammachip_site.pages.notice_board import find_notice_board_url
from sammachip_site.pages.ordering import OrderWay, make_order_ways, make_question
from sammachip_site.pages.page import Page
from sammachip_site.pages.schedule import find_schedule_url
from sammachip_site.pages.sharing import year_in_words
from sammachip_site.reports.capital import total_capital
from sammachip_site.reports.freshness import Freshness, figures_day, find_freshness


@dataclass(frozen=True, slots=True)
class YearBars:
    """A year in the chart: earnings and costs in satang, and their bars in percent of the longest.

    *until* is the last month told of a year that is not over.
    """

    year: int
    url: str
    earnings: Satang
    earnings_bar: int
    costs: Satang
    costs_bar: int
    net_profit: Satang
    until: str | None


@dataclass(frozen=True, slots=True)
class RunningYear:
    """A year that is not over, in cash up to *until*: what there was, came in, went out and is left, in satang."""

    until: date
    opening: Satang
    income: Satang
    expense: Satang
    left: Satang
    is_empty: bool


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year in the list of statements; *running* while it is not over, when nobody knows its profit."""

    year: int
    url: str
    net_profit: Satang
    approved_on: date | None
    dividend_per_share: Satang | None
    running: RunningYear | None
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """What the years came to, in satang; the profit is of the latest year that a meeting approved.

    Before any is approved it is of the latest that is over, and before any is over so far.
    """

    year: int
    is_approved: bool
    is_over: bool
    net_profit: Satang
    returned_total: Satang
    returned_years: int


@dataclass(frozen=True, slots=True)
class BooksView:
    """All that the open books show; *figures* is None and the years are empty before the first year.

    *asked* counts all questions, and *unanswered* those that wait for an answer.
    """

    frame: Frame
    head: GroupHead
    group_name: LocalizedText
    answers: Answers
    freshness: Freshness | None
    figures: KeyFigures | None
    bars: tuple[YearBars, ...]
    years: tuple[YearRow, ...]
    latest_month: Link | None
    posters: tuple[Link, ...]
    notice_board_url: str | None
    agreement: VersionView | None
    agreement_url: str
    capital: tuple[CapitalRow, ...]
    capital_total: Satang
    capital_url: str
    people: tuple[PersonRow, ...]
    elected: date | None
    term: Status | None
    people_url: str
    schedule_url: str | None
    order: tuple[OrderWay, ...]
    asked: int
    unanswered: int
    questions_url: str
    data_url: str


def make_books(pages: GroupPages) -> Page:
    """The page at ``/groups/G/books/``."""
    group, words = pages.group, pages.words
    current = find_current_version(group.agreement, pages.site.today)
    name = pages.say(pages.summary.short_name)
    committee = group.profile.committee
    frame = pages.frame(
        ("books",),
        words["books.title-of"].format(group=name),
        words["books.description"].format(group=name),
    ).telling(*describe_books(pages))
    view = BooksView(
        frame,
        pages.head("books"),
        group.profile.name,
        make_answers(pages),
        None if group.profile.ended else find_freshness(pages.statements, pages.site.today),
        make_key_figures(pages.statements),
        make_year_bars(pages),
        make_year_rows(pages),
        next((link_to_month(pages, kept) for kept in reversed(list(kept_months(pages)))), None),
        make_poster_links(pages),
        find_notice_board_url(pages),
        make_version(current, pages) if current else None,
        pages.url("agreement"),
        make_capital_rows(pages),
        total_capital(group),
        pages.url("capital"),
        make_people_rows(pages),
        committee.elected if committee else None,
        make_term_status(pages, committee) if committee else None,
        pages.url("people"),
        find_schedule_url(pages),
        make_order_ways(group.profile.contacts, make_question(pages, frame.url)),
        len(group.questions),
        len(pages.summary.unanswered),
        pages.url("questions"),
        f"/groups/{group.slug}/data/group.json",
    )
    return Page(pages.path("books"), "pages/books.html", pages.locale, view)


def make_key_figures(statements: tuple[Statement, ...]) -> KeyFigures | None:
    """What the years came to; None before the first."""
    if not statements:
        return None
    approved = [statement for statement in statements if statement.approval]
    over = [statement for statement in statements if statement.is_over]
    shown = (approved or over or statements)[-1]
    shared = [statement.allocation for statement in approved if statement.allocation]
    return KeyFigures(
        shown.year,
        shown.approval is not None,
        shown.is_over,
        shown.net_profit,
        Satang(sum(allocation.part_total("members") for allocation in shared)),
        len(shared),
    )


def make_year_bars(pages: GroupPages) -> tuple[YearBars, ...]:
    """The chart of the years, oldest first."""
    longest = longest_of(max(each.earnings, each.costs) for each in pages.statements)
    return tuple(
        YearBars(
            each.year,
            pages.url("books", str(each.year)),
            each.earnings,
            bar_percent(each.earnings, longest),
            each.costs,
            bar_percent(each.costs, longest),
            each.net_profit,
            None if each.is_over else month_name(figures_day(each), pages.locale, short=True),
        )
        for each in pages.statements
    )


def make_year_rows(pages: GroupPages) -> tuple[YearRow, ...]:
    """The list of statements, newest first."""
    return tuple(
        YearRow(
            each.year,
            pages.url("books", str(each.year)),
            each.net_profit,
            each.approval.date if each.approval else None,
            each.dividend_per_share,
            None if each.is_over else make_running_year(each),
            each.closing.date if each.closing else None,
        )
        for each in reversed(pages.statements)
    )


def make_poster_links(pages: GroupPages) -> tuple[Link, ...]:
    """The way to the poster of every year that is over, newest first, by the year."""
    return tuple(
        Link(year_in_words(each.year, pages.words), pages.url("books", str(each.year), "poster"))
        for each in reversed(pages.statements)
        if each.is_over
    )


def make_running_year(statement: Statement) -> RunningYear:
    """A year that is not over as far as its book tells."""
    return RunningYear(
        figures_day(statement),
        statement.opening_cash,
        statement.income_total,
        statement.expense_total,
        statement.closing_cash,
        not statement.lines,
    )
