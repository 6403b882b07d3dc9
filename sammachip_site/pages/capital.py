"""The money that a group works with, and where it came from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.group import CAPITAL_KIND_NAMES, Capital, CapitalSource
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang, format_price
from sammachip_site.domain.shares import ShareRegister
from sammachip_site.domain.thai_calendar import format_date
from sammachip_site.pages.charts import bar_percent, longest_of
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupHead, GroupPages
from sammachip_site.pages.page import Page
from sammachip_site.reports.capital import capital_by_kind, share_capital_of, total_capital
from sammachip_site.reports.shares import Band, divide_into_bands, holdings_on, measure_spread, shows_spread


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
class BandRow:
    """How many members hold so many shares, with its bar in percent of the largest; the last band has no end."""

    first: int
    last: int | None
    members: int
    bar: int


@dataclass(frozen=True, slots=True)
class HoldingView:
    """How many shares one member holds, so told that nobody is singled out; what is not known or not told is None."""

    least: int | None
    median: int | None
    most: int | None
    bands: tuple[BandRow, ...]


@dataclass(frozen=True, slots=True)
class CapitalView:
    """All that the capital page shows; *capital* is None before anybody has bought a share.

    *holding* is None where nothing can be told of it.
    """

    frame: Frame
    head: GroupHead
    capital: Capital | None
    rows: tuple[CapitalRow, ...]
    total: Satang
    by_kind: tuple[tuple[str, Satang], ...]
    holding: HoldingView | None
    share_history: tuple[tuple[int, int, int, Satang], ...]
    as_of: date | None
    objection_url: str | None
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
        total_capital(pages.group),
        make_kind_rows(pages),
        make_holding(pages.group.share_register, capital) if capital else None,
        tuple((each.year, each.members, each.shares, each.share_capital) for each in pages.statements),
        capital.as_of if capital else None,
        pages.objection_url("position"),
        pages.url("books"),
    )
    return Page(pages.path("capital"), "pages/capital.html", pages.locale, view)


def make_kind_rows(pages: GroupPages) -> tuple[tuple[str, Satang], ...]:
    """Members' shares and then each other kind of capital, with its sum in satang."""
    capital = pages.group.profile.capital
    if capital is None:
        return ()
    others = ((CAPITAL_KIND_NAMES[each.kind][pages.locale == "en"], each.amount) for each in capital_by_kind(capital))
    return (pages.words["capital.members-shares"], share_capital_of(pages.group, capital)), *others


def make_holding(register: ShareRegister | None, capital: Capital) -> HoldingView | None:
    """What may be told of single members' shares: from the register where it tells, or else as it is typed."""
    holdings = holdings_on(register, capital.as_of).values() if register and register.tells(capital.as_of) else ()
    spread = measure_spread(holdings)
    bands = make_band_rows(divide_into_bands(holdings))
    if not shows_spread(len(holdings) if spread else capital.members):
        return HoldingView(None, None, None, bands) if bands else None
    if spread:
        return HoldingView(spread.least, spread.median_low, spread.most, bands)
    typed = capital.shares_least, capital.shares_median, capital.shares_most
    return None if typed == (None, None, None) else HoldingView(*typed, ())


def make_band_rows(bands: Sequence[Band]) -> tuple[BandRow, ...]:
    """*bands* with their bars, smallest holdings first."""
    longest = longest_of(band.members for band in bands)
    return tuple(BandRow(band.first, band.last, band.members, bar_percent(band.members, longest)) for band in bands)


def make_capital_rows(pages: GroupPages) -> tuple[CapitalRow, ...]:
    """Members' shares first, then the other sources as they are written."""
    capital = pages.group.profile.capital
    if capital is None:
        return ()
    paid = share_capital_of(pages.group, capital)
    longest = longest_of([paid, *(source.amount for source in capital.other)])
    return (
        _share_row(pages, capital, paid, longest),
        *(_source_row(pages, source, longest) for source in capital.other),
    )


def _share_row(pages: GroupPages, capital: Capital, paid: Satang, longest: int) -> CapitalRow:
    counted = pages.words["capital.shares-counted"].format(
        members=capital.members, shares=f"{capital.shares:,}", value=format_price(capital.value_on(capital.as_of))
    )
    return CapitalRow(
        pages.both("capital.members-shares"),
        counted,
        None,
        None,
        paid,
        bar_percent(paid, longest),
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
