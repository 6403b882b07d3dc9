"""A year's money month by month: two bars and a sentence for every month of the cash book."""

from dataclasses import dataclass

from sammachip_site.domain.money import Satang, format_baht, format_whole_baht
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.thai_calendar import month_name
from sammachip_site.pages.charts import bar_percent, longest_of
from sammachip_site.pages.group_frame import GroupPages
from sammachip_site.pages.ledger import tell_month
from sammachip_site.pages.months import KeptMonth, kept_months
from sammachip_site.reports.cash_book import next_month

MOST_COLUMNS = 12
LONGEST_FIGURE = len("999,999")


@dataclass(frozen=True, slots=True)
class MonthBars:
    """A month: what came in, what went out and what was left at its end, in satang; bars in percent of the longest."""

    name: str
    url: str
    income: Satang
    income_bar: int
    expense: Satang
    expense_bar: int
    left: Satang
    sentence: str


@dataclass(frozen=True, slots=True)
class MonthChart:
    """The months of a cash book; *are_columns* where twelve figures have room side by side."""

    months: tuple[MonthBars, ...]
    are_columns: bool


def make_month_chart(pages: GroupPages, statement: Statement) -> MonthChart | None:
    """The months of the year's cash book; None for a year told in sums, and before the first row."""
    kept = [each for each in kept_months(pages) if each.statement is statement]
    if not kept:
        return None
    longest = longest_of(max(each.month.income, each.month.expense) for each in kept)
    months = tuple(_make_bars(pages, each, longest) for each in kept)
    return MonthChart(months, len(months) <= MOST_COLUMNS and all(map(_is_short, months)))


def _make_bars(pages: GroupPages, kept: KeptMonth, longest: int) -> MonthBars:
    month = kept.month
    is_over = kept.statement.is_over or next_month(month.first) <= pages.site.today
    return MonthBars(
        month_name(month.first, pages.locale, short=True),
        pages.url(*kept.parts),
        month.income,
        bar_percent(month.income, longest),
        month.expense,
        bar_percent(month.expense, longest),
        month.closing,
        tell_month(pages, month, is_over=is_over) if month.rows else _tell_nothing(pages, kept),
    )


def _tell_nothing(pages: GroupPages, kept: KeptMonth) -> str:
    """A month without a row, by its name: in a list of months "this month" could be any."""
    name = month_name(kept.month.first, pages.locale)
    return pages.words["statement.month-nothing"].format(month=name, left=format_baht(kept.month.closing))


def _is_short(month: MonthBars) -> bool:
    amounts = (month.income, month.expense, month.left)
    return all(len(format_whole_baht(amount)) <= LONGEST_FIGURE for amount in amounts)
