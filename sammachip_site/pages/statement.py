"""One year: what came in, what went out, what is left, and who gets what of it."""

from dataclasses import dataclass
from datetime import date
from typing import TypeGuard

from sammachip_site.domain.agreement import PartKind
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang, format_baht
from sammachip_site.domain.statement import AllocatedLine, Allocation, Statement
from sammachip_site.domain.thai_calendar import Period
from sammachip_site.domain.year import Approval
from sammachip_site.pages.addresses import data_path
from sammachip_site.pages.agreement import rule_in_words
from sammachip_site.pages.cash import make_bridge, make_cash_rows
from sammachip_site.pages.frame import Frame, Link
from sammachip_site.pages.group_frame import GroupHead, GroupPages
from sammachip_site.pages.months import make_month_links
from sammachip_site.pages.page import Page, Words
from sammachip_site.pages.profit_and_loss import StatementRow, make_sections
from sammachip_site.reports.allocation import dues


@dataclass(frozen=True, slots=True)
class SharedRow:
    """A line of the profit's allocation, in satang.

    *short* says so where the profit could not pay all that was due, *undivided* where some satang remain.
    """

    name: LocalizedText
    rule: str
    sharing: str | None
    short: str | None
    undivided: str | None
    amount: Satang


@dataclass(frozen=True, slots=True)
class SharedPart:
    """One part of the allocation with its lines."""

    name: LocalizedText
    rows: tuple[SharedRow, ...]
    total: Satang


@dataclass(frozen=True, slots=True)
class Sharing:
    """How the year's profit is shared; amounts in satang. *loss_covered* says what earlier losses took of it first."""

    parts: tuple[SharedPart, ...]
    to_group: Satang
    to_members: Satang
    total: Satang
    dividend_per_share: Satang | None
    resolution_date: date
    resolution_number: LocalizedText
    loss_covered: str | None


@dataclass(frozen=True, slots=True)
class StatementView:
    """All that a year's page shows."""

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
    sections: tuple[tuple[StatementRow, ...], ...]
    has_year_before: bool
    cash_rows: tuple[tuple[str, Satang], ...]
    closing_cash: Satang
    bridge: tuple[tuple[str, Satang], ...]
    sharing: Sharing | None
    unshared: str | None
    agreement_url: str
    approval: Approval | None
    note: LocalizedText | None
    previous_url: str | None
    next_url: str | None
    data_url: str
    books_url: str
    book_months: tuple[Link, ...]


def make_statement_page(pages: GroupPages, statement: Statement) -> Page:
    """The page at ``/groups/G/books/YYYY/``."""
    parts = ("books", str(statement.year))
    before = _find_year(pages, statement.year - 1)
    earlier = max((each.year for each in pages.statements if each.year < statement.year), default=None)
    later = min((each.year for each in pages.statements if each.year > statement.year), default=None)
    words = pages.words
    view = StatementView(
        pages.frame(
            parts,
            words["statement.title-of"].format(
                year=year_in_words(statement.year, words), group=pages.say(pages.summary.short_name)
            ),
            words["statement.description"].format(
                year=year_in_words(statement.year, words), group=pages.say(pages.summary.short_name)
            ),
        ),
        pages.head("books"),
        pages.group.profile.name,
        statement.year,
        statement.year - 543,
        statement.period,
        count_months(statement.period),
        words[f"statement.basis-{statement.basis}"],
        statement.net_profit < 0,
        statement.earnings,
        statement.costs,
        statement.net_profit,
        make_sections(statement, before, words),
        before is not None,
        make_cash_rows(statement, words),
        statement.closing_cash,
        make_bridge(statement, words),
        make_sharing(statement.allocation, statement, words) if is_shared(statement.allocation) else None,
        why_unshared(pages, statement),
        pages.url("agreement"),
        statement.approval,
        statement.note,
        pages.url("books", str(earlier)) if earlier else None,
        pages.url("books", str(later)) if later else None,
        f"/{data_path(pages.group.slug, f'statement-{statement.year}.json')}",
        pages.url("books"),
        make_month_links(pages, statement),
    )
    return Page(pages.path(*parts), "pages/statement.html", pages.locale, view)


def is_shared(allocation: Allocation | None) -> TypeGuard[Allocation]:
    """Is anything of the year's profit shared?"""
    return allocation is not None and allocation.total > 0


def why_unshared(pages: GroupPages, statement: Statement) -> str | None:
    """Why nothing of the year is shared, in a sentence; None when it is."""
    words = pages.words
    if is_shared(statement.allocation):
        return None
    if not statement.is_over:
        return words["statement.not-over"]
    if statement.allocation:
        return words["statement.all-covers-loss"].format(amount=format_baht(statement.net_profit))
    if statement.net_profit < 0:
        return words["statement.loss-text"].format(amount=format_baht(-statement.net_profit))
    if statement.net_profit == 0:
        return words["statement.no-profit"]
    return words["statement.no-agreement-then" if pages.group.agreement else "agreement.none"]


def _find_year(pages: GroupPages, year: int) -> Statement | None:
    return next((each for each in pages.statements if each.year == year), None)


def year_in_words(year: int, words: Words) -> str:
    """The Buddhist year, with the common one for English readers."""
    return words["site.year-only"].format(be=year, ce=year - 543)


def count_months(period: Period) -> int:
    """How many calendar months the period touches."""
    last = period.last_day
    return (last.year - period.start.year) * 12 + last.month - period.start.month + 1


def make_sharing(allocation: Allocation, statement: Statement, words: Words) -> Sharing:
    """The allocation by part and line."""
    version, covered = allocation.version, allocation.loss_covered
    due = iter(dues(version, allocation.total, statement.sharers))
    return Sharing(
        tuple(
            SharedPart(
                part.name,
                tuple(_shared_row(line, next(due), words) for line in lines),
                Satang(sum(line.amount for line in lines)),
            )
            for part, lines in allocation.by_part
        ),
        allocation.part_total(PartKind.GROUP),
        allocation.part_total(PartKind.MEMBERS),
        allocation.total,
        statement.dividend_per_share,
        version.resolution.date,
        version.resolution.number,
        words["statement.loss-covered"].format(covered=format_baht(covered)) if covered else None,
    )


def _shared_row(allocated: AllocatedLine, due: Satang, words: Words) -> SharedRow:
    sharing = None
    if allocated.line.shared_by and allocated.each:
        key = f"statement.shared-by-{allocated.line.shared_by}"
        sharing = words[key].format(count=f"{allocated.sharers or 0:,}", each=format_baht(allocated.each))
    short = words["statement.cut-short"].format(due=format_baht(due)) if allocated.amount < due else None
    undivided = allocated.undivided
    return SharedRow(
        allocated.line.name,
        rule_in_words(allocated.line, words),
        sharing,
        short,
        words["statement.undivided"].format(amount=format_baht(undivided)) if undivided else None,
        allocated.amount,
    )
