"""Each member's private slip of one year, to be printed and handed over; nothing here belongs to the public site."""

from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang, format_baht
from sammachip_site.domain.place import Village
from sammachip_site.domain.statement import Statement
from sammachip_site.pages.addresses import group_url
from sammachip_site.pages.group_frame import GroupPages
from sammachip_site.pages.page import Page
from sammachip_site.reports.slips import MemberSlip, SlipLine


@dataclass(frozen=True, slots=True)
class SlipRow:
    """One line of the agreement: how the own part is reckoned, and the part; None where only the meeting tells."""

    name: LocalizedText
    reckoning: str | None
    amount: Satang | None


@dataclass(frozen=True, slots=True)
class Slip:
    """One member's slip; *value* of the shares on the last day in satang, None where a share has none."""

    member: str
    opening_shares: int
    movements: tuple[tuple[date, int], ...]
    closing_shares: int
    value: Satang | None
    rows: tuple[SlipRow, ...]
    total: Satang


@dataclass(frozen=True, slots=True)
class SlipsView:
    """A page of slips, two to a sheet, and what all of them have in common; *approved* is the day of the meeting."""

    group: LocalizedText
    village: Village
    year: int
    first_day: date
    last_day: date
    share_value: Satang | None
    approved: date | None
    books_url: str
    is_example: bool
    slips: tuple[Slip, ...]


def make_slip_pages(pages: GroupPages, statement: Statement, slips: tuple[MemberSlip, ...]) -> tuple[Page, ...]:
    """``slip-<code>.html`` of each member, and all of them in ``all.html``."""
    made = tuple(make_slip(pages, statement, slip) for slip in slips)
    return (
        *(_page(pages, statement, f"slip-{slip.member}.html", (slip,)) for slip in made),
        _page(pages, statement, "all.html", made),
    )


def make_slip(pages: GroupPages, statement: Statement, slip: MemberSlip) -> Slip:
    """One member's slip as it is printed."""
    share_value = _share_value(pages, statement)
    return Slip(
        slip.member,
        slip.opening_shares,
        tuple((movement.date, movement.shares) for movement in slip.movements),
        slip.closing_shares,
        None if share_value is None else Satang(share_value * slip.closing_shares),
        tuple(_row(pages, line) for line in slip.lines),
        slip.total,
    )


def _row(pages: GroupPages, line: SlipLine) -> SlipRow:
    allocated = line.allocated
    if line.amount is None or allocated.line.divided_by is None:
        return SlipRow(allocated.line.name, None, None)
    reckoning = pages.words[f"slip.part-by-{allocated.line.divided_by}"].format(
        own=f"{line.units:,}", all=f"{allocated.sharers:,}", amount=format_baht(allocated.amount)
    )
    return SlipRow(allocated.line.name, reckoning, line.amount)


def _page(pages: GroupPages, statement: Statement, path: str, slips: tuple[Slip, ...]) -> Page:
    profile = pages.group.profile
    books = group_url(pages.locale, pages.group.slug, "books", str(statement.year))
    view = SlipsView(
        profile.name,
        profile.village,
        statement.year,
        statement.period.start,
        statement.period.last_day,
        _share_value(pages, statement),
        statement.approval.date if statement.approval else None,
        pages.site.base_url + books,
        profile.example,
        slips,
    )
    return Page(path, "pages/slips.html", pages.locale, view)


def _share_value(pages: GroupPages, statement: Statement) -> Satang | None:
    """What one share cost on the year's last day, in satang."""
    capital = pages.group.profile.capital
    return capital.value_on(statement.period.last_day) if capital else None
