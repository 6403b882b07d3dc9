"""How profit is shared: the rule in words, in coins, and with a thousand baht as the example."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.agreement import (
    Agreement,
    AgreementPart,
    AgreementVersion,
    AllocationBase,
    AllocationLine,
    PartKind,
    Sharers,
)
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang, format_price
from sammachip_site.domain.statement import AllocatedLine
from sammachip_site.domain.values import format_percent
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupHead, GroupPages
from sammachip_site.pages.page import Page, Words
from sammachip_site.pages.resolutions import resolution_url
from sammachip_site.reports.allocation import example, version_in_force

COINS_IN_A_ROW = 10


@dataclass(frozen=True, slots=True)
class LineOfAgreement:
    """One use of the profit. *coins* is baht in a hundred, where every line is a plain percentage."""

    name: LocalizedText
    rule: str
    note: LocalizedText | None
    coins: int | None
    coin_path: str
    coin_rows: int
    example: Satang


@dataclass(frozen=True, slots=True)
class PartOfAgreement:
    """The group's part or the members' part."""

    kind: str
    name: LocalizedText
    coins: int | None
    example: Satang
    lines: tuple[LineOfAgreement, ...]


@dataclass(frozen=True, slots=True)
class VersionView:
    """One version of the agreement; *effective* is its first day.

    *example_profit* is what the worked example shares, in satang: 1,000 baht, or more where that cannot pay every line.
    """

    id: str
    effective: date
    resolution_date: date
    resolution_number: LocalizedText
    resolution_note: LocalizedText | None
    resolution_url: str | None
    conditions: LocalizedText | None
    covers_loss_first: bool
    parts: tuple[PartOfAgreement, ...]
    is_in_coins: bool
    example_profit: Satang


@dataclass(frozen=True, slots=True)
class AgreementView:
    """The agreement in force and those before it, newest first; none for a group that has not agreed yet."""

    frame: Frame
    head: GroupHead
    current: VersionView | None
    upcoming: tuple[VersionView, ...]
    former: tuple[VersionView, ...]
    objection_url: str | None
    books_url: str


def make_agreement(pages: GroupPages) -> Page:
    """The page at ``/groups/G/agreement/``."""
    words = pages.words
    versions = pages.group.agreement.versions if pages.group.agreement else ()
    current = find_current_version(pages.group.agreement, pages.site.today)
    view = AgreementView(
        pages.frame(
            ("agreement",),
            words["agreement.title"],
            words["agreement.description"].format(group=pages.say(pages.summary.short_name)),
        ),
        pages.head("books"),
        make_version(current, pages) if current else None,
        tuple(
            make_version(version, pages)
            for version in versions
            if version is not current and (current is None or version.effective > current.effective)
        ),
        tuple(
            make_version(version, pages)
            for version in reversed(versions)
            if current and version.effective < current.effective
        ),
        pages.objection_url("sharing"),
        pages.url("books"),
    )
    return Page(pages.path("agreement"), "pages/agreement.html", pages.locale, view)


def find_current_version(agreement: Agreement | None, today: date) -> AgreementVersion | None:
    """The version in force on *today*."""
    return version_in_force(agreement, today) if agreement else None


def make_version(version: AgreementVersion, pages: GroupPages) -> VersionView:
    """*version* with its example of 1,000 baht, for the group as it is now."""
    latest = pages.statements[-1] if pages.statements else None
    capital = pages.group.profile.capital
    now = Sharers(capital.shares, capital.members) if capital else Sharers()
    worked = example(version, latest.sharers if latest else now)
    in_coins = all(
        line.base is AllocationBase.PERCENT_OF_NET and (line.percent or 0) % 100 == 0 for _, line in version.lines
    )
    return VersionView(
        version.id,
        version.effective,
        version.resolution.date,
        version.resolution.number,
        version.resolution.note,
        resolution_url(pages, version.resolution.id),
        version.conditions,
        version.cover_loss_first,
        tuple(_make_part(part, lines, pages.words, in_coins=in_coins) for part, lines in worked.by_part),
        in_coins,
        worked.total,
    )


def _make_part(
    part: AgreementPart, allocated: Iterable[AllocatedLine], words: Words, *, in_coins: bool
) -> PartOfAgreement:
    lines = tuple(_make_line(each, words, in_coins=in_coins) for each in allocated)
    return PartOfAgreement(
        part.kind,
        part.name,
        sum(line.coins or 0 for line in lines) if in_coins else None,
        Satang(sum(line.example for line in lines)),
        lines,
    )


def _make_line(allocated: AllocatedLine, words: Words, *, in_coins: bool) -> LineOfAgreement:
    line = allocated.line
    coins = (line.percent or 0) // 100 if in_coins else 0
    return LineOfAgreement(
        line.name,
        rule_in_words(line, words),
        line.note,
        coins if in_coins else None,
        coin_path(coins),
        -(-coins // COINS_IN_A_ROW),
        allocated.amount,
    )


def rule_in_words(line: AllocationLine, words: Words) -> str:
    """How the line's amount is found, as a short phrase."""
    key = f"agreement.base-{line.base}"
    if line.percent is not None:
        return words[key].format(percent=format_percent(line.percent))
    return words[key].format(amount=format_price(line.amount or 0))


def coin_path(coins: int, in_a_row: int = COINS_IN_A_ROW) -> str:
    """The SVG path whose dashes are *coins* dots in rows: each dot stands half a unit inside its cell."""
    rows = (min(in_a_row, coins - start) for start in range(0, coins, in_a_row))
    return "".join(f"M.5 {row}.5h{count - 1}.1" for row, count in enumerate(rows))


def returned_to_members(agreement: Agreement | None, today: date) -> int | None:
    """Hundredths of a percent of the profit that return to members, where the version in force says so plainly."""
    version = find_current_version(agreement, today)
    if version is None or any(line.base is not AllocationBase.PERCENT_OF_NET for _, line in version.lines):
        return None
    return sum(line.percent or 0 for part, line in version.lines if part.kind is PartKind.MEMBERS)
