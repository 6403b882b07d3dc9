"""The money that a group works with, and where it came from."""

from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.group import CAPITAL_KIND_NAMES, Capital, CapitalSource
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang, format_price
from sammachip_site.domain.thai_calendar import format_date
from sammachip_site.pages.charts import bar_percent, longest_of
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupHead, GroupPages
from sammachip_site.pages.page import Page
from sammachip_site.reports.capital import capital_by_kind


@dataclass(frozen=True, slots=True)
class CapitalRow:
    """One source of capital, in satang, with its bar in percent of the largest."""

    name: LocalizedText
    kind: str
    note: LocalizedText | None
    received: str | None
    amount: Satang
    bar: int


@dataclass(frozen=True, slots=True)
class CapitalView:
    """All that the capital page shows; *capital* is None before anybody has bought a share."""

    frame: Frame
    head: GroupHead
    capital: Capital | None
    rows: tuple[CapitalRow, ...]
    total: Satang
    by_kind: tuple[tuple[str, Satang], ...]
    share_history: tuple[tuple[int, int, int, Satang], ...]
    as_of: date | None
    books_url: str


def make_capital(pages: GroupPages) -> Page:
    """The page at ``/groups/G/capital/``."""
    capital = pages.group.profile.capital
    view = CapitalView(
        pages.frame(
            ("capital",),
            pages.words["capital.title"],
            pages.words["capital.description"].format(group=pages.say(pages.summary.short_name)),
        ),
        pages.head("books"),
        capital,
        make_capital_rows(pages),
        capital.total if capital else Satang(0),
        make_kind_rows(pages),
        tuple((each.year, each.members, each.shares, each.share_capital) for each in pages.statements),
        capital.as_of if capital else None,
        pages.url("books"),
    )
    return Page(pages.path("capital"), "pages/capital.html", pages.locale, view)


def make_kind_rows(pages: GroupPages) -> tuple[tuple[str, Satang], ...]:
    """Members' shares and then each other kind of capital, with its sum in satang."""
    capital = pages.group.profile.capital
    if capital is None:
        return ()
    others = ((CAPITAL_KIND_NAMES[each.kind][pages.locale == "en"], each.amount) for each in capital_by_kind(capital))
    return (pages.words["capital.members-shares"], capital.share_capital), *others


def make_capital_rows(pages: GroupPages) -> tuple[CapitalRow, ...]:
    """Members' shares first, then the other sources as they are written."""
    capital = pages.group.profile.capital
    if capital is None:
        return ()
    longest = longest_of([capital.share_capital, *(source.amount for source in capital.other)])
    return (
        _share_row(pages, capital, longest),
        *(_source_row(pages, source, longest) for source in capital.other),
    )


def _share_row(pages: GroupPages, capital: Capital, longest: int) -> CapitalRow:
    counted = pages.words["capital.shares-counted"].format(
        members=capital.members, shares=f"{capital.shares:,}", value=format_price(capital.share_value)
    )
    return CapitalRow(
        pages.both("capital.members-shares"),
        counted,
        None,
        None,
        capital.share_capital,
        bar_percent(capital.share_capital, longest),
    )


def _source_row(pages: GroupPages, source: CapitalSource, longest: int) -> CapitalRow:
    return CapitalRow(
        source.name,
        CAPITAL_KIND_NAMES[source.kind][pages.locale == "en"],
        source.note,
        format_date(source.received, pages.locale, short=True) if source.received else None,
        source.amount,
        bar_percent(source.amount, longest),
    )
