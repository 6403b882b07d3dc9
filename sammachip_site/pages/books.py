"""The open books of a group: every year at a glance, and the way to each detail."""

from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.statement import Statement
from sammachip_site.pages.agreement import VersionView, find_current_version, make_version
from sammachip_site.pages.capital import CapitalRow, make_capital_rows
from sammachip_site.pages.charts import bar_percent, longest_of
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupHead, GroupPages
from sammachip_site.pages.ordering import OrderWay, make_order_ways
from sammachip_site.pages.page import Page
from sammachip_site.pages.people import PersonRow, make_people_rows


@dataclass(frozen=True, slots=True)
class YearBars:
    """A year in the chart: earnings and costs in satang, and their bars in percent of the longest."""

    year: int
    url: str
    earnings: Satang
    earnings_bar: int
    costs: Satang
    costs_bar: int
    net_profit: Satang


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year in the list of statements."""

    year: int
    url: str
    net_profit: Satang
    approved_on: date | None
    dividend_per_share: Satang | None
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """The four numbers at the top, in satang; the profit is of the latest approved year, else the latest."""

    year: int
    is_approved: bool
    net_profit: Satang
    returned_total: Satang
    returned_years: int
    cash: Satang
    cash_on: date
    dividend_per_share: Satang | None
    dividend_year: int | None


@dataclass(frozen=True, slots=True)
class BooksView:
    """All that the open books show; *figures* is None and the years are empty before the first year."""

    frame: Frame
    head: GroupHead
    group_name: LocalizedText
    figures: KeyFigures | None
    bars: tuple[YearBars, ...]
    years: tuple[YearRow, ...]
    agreement: VersionView | None
    agreement_url: str
    capital: tuple[CapitalRow, ...]
    capital_total: Satang
    capital_url: str
    people: tuple[PersonRow, ...]
    elected: date | None
    people_url: str
    order: tuple[OrderWay, ...]
    data_url: str


def make_books(pages: GroupPages) -> Page:
    """The page at ``/groups/G/books/``."""
    group, words = pages.group, pages.words
    current = find_current_version(group.agreement, pages.site.today)
    name = pages.say(pages.summary.short_name)
    capital = group.profile.capital
    committee = group.profile.committee
    view = BooksView(
        pages.frame(
            ("books",),
            words["books.title-of"].format(group=name),
            words["books.description"].format(group=name),
        ),
        pages.head("books"),
        group.profile.name,
        make_key_figures(pages.statements),
        make_year_bars(pages),
        make_year_rows(pages),
        make_version(current, pages) if current else None,
        pages.url("agreement"),
        make_capital_rows(pages),
        capital.total if capital else Satang(0),
        pages.url("capital"),
        make_people_rows(pages),
        committee.elected if committee else None,
        pages.url("people"),
        make_order_ways(group.profile.contacts, words["order.message-question"].format(group=name)),
        f"/groups/{group.slug}/data/group.json",
    )
    return Page(pages.path("books"), "pages/books.html", pages.locale, view)


def make_key_figures(statements: tuple[Statement, ...]) -> KeyFigures | None:
    """The numbers at the top; None before the first year."""
    if not statements:
        return None
    approved = [statement for statement in statements if statement.approval]
    shown, latest = (approved or statements)[-1], statements[-1]
    shared = [statement.allocation for statement in approved if statement.allocation]
    paying = next((each for each in reversed(approved) if each.dividend_per_share), None)
    return KeyFigures(
        shown.year,
        shown.approval is not None,
        shown.net_profit,
        Satang(sum(allocation.part_total("members") for allocation in shared)),
        len(shared),
        latest.closing_cash,
        latest.period.last_day,
        paying.dividend_per_share if paying else None,
        paying.year if paying else None,
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
            each.closing.date if each.closing else None,
        )
        for each in reversed(pages.statements)
    )
