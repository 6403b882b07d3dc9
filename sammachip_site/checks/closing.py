"""Rules of a closed year: it is as the meeting approved it, or everybody can see what was changed and why."""

from collections.abc import Iterator, Mapping
from datetime import date

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.domain.accounts import ChartOfAccounts
from sammachip_site.domain.closing import ClosedFigures, Closing
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import format_baht
from sammachip_site.domain.sources import Key
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.thai_calendar import ONE_DAY
from sammachip_site.reports.closing import figures_of, link_of
from sammachip_site.reports.closing_chain import ChainBreak, verify_chain

FIGURE_NAMES = {
    "income_total": ("เงินเข้ารวม", "money in"),
    "expense_total": ("เงินออกรวม", "money out"),
    "net_profit": ("กำไรสุทธิ", "net profit"),
    "closing_cash": ("เงินคงเหลือ", "money left"),
}
_SAME_TOTALS = ("ยอดรวมเท่าเดิม", "the totals are the same")
_WHY_BROKEN = {
    ChainBreak.BEGINNING: ("ต่อจากปีก่อนที่ไม่มีอยู่แล้ว", "it follows a year that is not there any more"),
    ChainBreak.GAP: ("ปีก่อนหน้ายังไม่ปิด หรือการปิดถูกลบ", "the year before is not closed, or its closing was taken out"),
    ChainBreak.LINK: (
        "รหัสของปีก่อนหน้าไม่ใช่รหัสที่ปีนี้ต่อไว้",
        "the year before never had the code that this year follows",
    ),
}


def check_approval(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``closing.no-approval``."""
    for statement, _ in _closed_years(checked):
        if statement.approval is None:
            yield diagnose("closing.no-approval", checked.in_year(statement.year, "closing"), year=statement.year)


def check_days(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``closing.date``: of the closing, and of each correction after it."""
    for statement, closing in _closed_years(checked):
        earliest = statement.period.last_day + ONE_DAY
        for (thai, english), day, keys in _days_of(closing):
            if not earliest <= day <= checked.today:
                location = checked.in_year(statement.year, "closing", *keys, "date")
                days = in_words(date=day, earliest=earliest, today=checked.today)
                yield diagnose("closing.date", location, what=thai, what_en=english, **days)
            earliest = max(earliest, day)


def check_counted(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``closing.counted``: what was counted is what the year was published with."""
    for statement, closing in _closed_years(checked):
        counted, published = closing.counted_cash + closing.counted_bank, closing.figures.closing_cash
        if counted != published:
            yield diagnose(
                "closing.counted",
                checked.in_year(statement.year, "closing", "counted_cash"),
                counted=format_baht(counted),
                published=format_baht(published),
                difference=format_baht(abs(counted - published)),
            )


def check_figures(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``closing.figures``: of a year whose inputs are as they were closed."""
    for statement, closing in _closed_years(checked):
        if statement.digest != closing.latest.digest:
            continue
        for field, typed, computed in _differences(closing.latest.figures, figures_of(statement)):
            thai, english = FIGURE_NAMES[field]
            yield diagnose(
                "closing.figures",
                checked.in_year(statement.year, *_keys_of_latest(closing), "figures", field),
                what=thai,
                what_en=english,
                typed=format_baht(typed),
                computed=format_baht(computed),
            )


def check_chain(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``closing.chain``: not after a year that cannot be read, of which other rules tell."""
    years = checked.group.years
    links = [link_of(year, summary.closing) for year, summary in sorted(years.items()) if summary.closing]
    broken = {fault.year: fault.kind for fault in verify_chain(links)}
    first = links[0].year if links else 0
    if first - 1 in years:
        broken[first] = ChainBreak.GAP
    for year, kind in broken.items():
        if not checked.follows_unread(year):
            thai, english = _WHY_BROKEN[kind]
            location = checked.in_year(year, "closing", "previous")
            yield diagnose("closing.chain", location, year=year, why=thai, why_en=english)


def check_unchanged(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``closing.changed``: not without approval, nor where a file that the digest follows from is not known.

    Other rules tell of those.
    """
    for statement, closing in _closed_years(checked):
        if statement.digest is None or statement.digest == closing.latest.digest:
            continue
        if statement.approval is None or checked.follows_unread(statement.year) or checked.has_unread_agreement:
            continue
        if checked.has_unread_register or checked.has_unread_schedule or not checked.counts_members(statement.year):
            continue
        thai, english = _changes_in_words(statement, closing, checked.accounts)
        yield diagnose(
            "closing.changed",
            checked.in_year(statement.year, *_keys_of_latest(closing), "digest"),
            group=statement.group,
            year=statement.year,
            closed=closing.latest.digest[:8],
            now=statement.digest[:8],
            figures=thai,
            figures_en=english,
        )


CHECKS: tuple[Check, ...] = (
    check_approval,
    check_days,
    check_counted,
    check_figures,
    check_chain,
    check_unchanged,
)


def _closed_years(checked: CheckedGroup) -> Iterator[tuple[Statement, Closing]]:
    for statement in checked.statements:
        if statement.closing:
            yield statement, statement.closing


def _days_of(closing: Closing) -> Iterator[tuple[tuple[str, str], date, tuple[Key, ...]]]:
    """The day of the closing and of each correction, what it is, and under which keys it stands."""
    yield ("วันปิดบัญชี", "the closing of"), closing.date, ()
    for place, correction in enumerate(closing.corrections):
        yield ("วันแก้ไข", "the correction of"), correction.date, ("corrections", place)


def _keys_of_latest(closing: Closing) -> tuple[Key, ...]:
    """The keys of the closing, or of its last correction, in the year's file."""
    return ("closing", "corrections", len(closing.corrections) - 1) if closing.corrections else ("closing",)


def _differences(before: ClosedFigures, now: ClosedFigures) -> Iterator[tuple[str, int, int]]:
    """The figures that are not the same, each with its two amounts."""
    for field in ClosedFigures.model_fields:
        if getattr(before, field) != getattr(now, field):
            yield field, getattr(before, field), getattr(now, field)


def _changes_in_words(statement: Statement, closing: Closing, accounts: ChartOfAccounts) -> tuple[str, str]:
    """The figures that changed, in Thai and in English; where none did, accounts that have another name now."""
    differences = _differences(closing.latest.figures, figures_of(statement))
    changes = [(FIGURE_NAMES[field], f"{format_baht(old)} → {format_baht(new)}") for field, old, new in differences]
    if changes:
        return (
            " ".join(f"{thai} {amounts}" for (thai, _), amounts in changes),
            ", ".join(f"{english} {amounts}" for (_, english), amounts in changes),
        )
    thai, english = _SAME_TOTALS
    if renamed := _renamed(closing.latest.accounts, accounts):
        thai = f"{thai} แต่ชื่อหมวดใต้ closing: ไม่ใช่ชื่อที่ใช้อยู่ {renamed}"
        english = f"{english}, and names under closing: are not those in use, {renamed}"
    return thai, english


def _renamed(closed: Mapping[str, LocalizedText], accounts: ChartOfAccounts) -> str:
    """The accounts whose name at the closing is not that of today: where one was written over, it is among them."""
    return ", ".join(
        f"{code} “{name.th}” (“{accounts[code].name.th}”)"
        for code, name in sorted(closed.items())
        if code in accounts and accounts[code].name.th != name.th
    )
