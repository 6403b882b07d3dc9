"""How a year's profit was shared, line by line, or why it was not."""

from dataclasses import dataclass
from datetime import date
from typing import TypeGuard

from sammachip_site.domain.agreement import PartKind
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang, format_baht
from sammachip_site.domain.statement import AllocatedLine, Allocation, Statement
from sammachip_site.domain.values import format_percent
from sammachip_site.pages.agreement import rule_in_words
from sammachip_site.pages.group_frame import GroupPages
from sammachip_site.pages.page import Words
from sammachip_site.reports.allocation import dues


@dataclass(frozen=True, slots=True)
class SharedRow:
    """A line of the profit's allocation, in satang.

    *short* says so where the profit could not pay all that was due, *rounded* that a unit receives a little more.
    """

    name: LocalizedText
    rule: str
    sharing: str | None
    short: str | None
    rounded: str | None
    amount: Satang


@dataclass(frozen=True, slots=True)
class SharedPart:
    """One part of the allocation with its lines."""

    name: LocalizedText
    rows: tuple[SharedRow, ...]
    total: Satang


@dataclass(frozen=True, slots=True)
class Sharing:
    """How the year's profit is shared; amounts in satang.

    *members_lines* name what *to_members* consists of. *loss_covered* says what earlier losses took first.
    """

    parts: tuple[SharedPart, ...]
    to_group: Satang
    to_members: Satang
    members_lines: tuple[LocalizedText, ...]
    total: Satang
    dividend_per_share: Satang | None
    resolution_date: date
    resolution_number: LocalizedText
    loss_covered: str | None


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


def year_in_words(year: int, words: Words) -> str:
    """The Buddhist year, with the common one for English readers."""
    return words["site.year-only"].format(be=year, ce=year - 543)


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
        allocation.line_names(PartKind.MEMBERS),
        allocation.total,
        statement.dividend_per_share,
        version.resolution.date,
        version.resolution.number,
        words["statement.loss-covered"].format(covered=format_baht(covered)) if covered else None,
    )


def _shared_row(allocated: AllocatedLine, due: Satang, words: Words) -> SharedRow:
    sharing = _sharing_in_words(allocated, words)
    short = words["statement.cut-short"].format(due=format_baht(due)) if allocated.amount < due else None
    return SharedRow(
        allocated.line.name,
        rule_in_words(allocated.line, words),
        sharing,
        short,
        words["statement.each-rounded"] if allocated.is_rounded else None,
        allocated.amount,
    )


def _sharing_in_words(allocated: AllocatedLine, words: Words) -> str | None:
    """How members divide the line; None where they do not, or where its rule says so already."""
    by, count = allocated.line.shared_by, allocated.sharers
    if not by or not count:
        return None
    # So many satang for a baht are so many percent of it.
    each = format_percent(allocated.amount * 100 // count) if allocated.each is None else format_baht(allocated.each)
    return words[f"statement.shared-by-{by}"].format(count=f"{count:,}", each=each)
