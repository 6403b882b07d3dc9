"""Rules that one accounting year can break alone: its lines, its sums, its cash, its days."""

from collections.abc import Iterator
from datetime import timedelta
from difflib import get_close_matches

from sammachip_site.checks.accounting_year import twelve_months_after
from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.domain.accounts import AccountKind, nearest_accounts
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.money import format_baht
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.thai_calendar import buddhist_year
from sammachip_site.domain.year import Adjustments, Basis, SummaryLine, TypedTotals, YearSummary

_TOTAL_NAMES = {
    "income_total": ("เงินเข้ารวม", "all money in"),
    "expense_total": ("เงินออกรวม", "all money out"),
    "revenue": ("รายได้จากการขาย", "revenue"),
    "cost_of_sales": ("ต้นทุนขาย", "cost of sales"),
    "gross_profit": ("กำไรขั้นต้น", "gross profit"),
    "other_income": ("รายได้อื่น", "other income"),
    "expenses": ("ค่าใช้จ่าย", "expenses"),
    "net_profit": ("กำไรสุทธิ", "net profit"),
}
_ADJUSTMENT_NAMES = {
    "opening_stock": "สินค้าคงเหลือต้น",
    "closing_stock": "สินค้าคงเหลือปลาย",
    "depreciation": "ค่าเสื่อม",
}


def check_accounts(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.account``; ``year.adjustment-account`` for what belongs to the profit and is no cash."""
    for year, summary in checked.group.years.items():
        for place, line in enumerate(summary.lines):
            if line.account in checked.accounts:
                continue
            location = checked.in_year(year, "lines", place, "account")
            if field := _adjustment_of(line.account):
                yield diagnose("year.adjustment-account", location, account=line.account, field=field)
            else:
                codes = nearest_accounts(line.account, checked.accounts, received=line.expense is None)
                suggestions = ", ".join(f"{code} ({checked.accounts[code].name.th})" for code in codes)
                yield diagnose("year.account", location, account=line.account, suggestions=suggestions)


def check_there_are_lines(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.no-lines``."""
    for year, summary in checked.group.years.items():
        if not summary.lines and year not in checked.group.ledgers:
            yield diagnose("year.no-lines", checked.in_year(year, "lines"))


def check_one_side(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.line-sides``."""
    for year, summary in checked.group.years.items():
        for place, line in enumerate(summary.lines):
            if not _has_one_side(line):
                location = checked.in_year(year, "lines", place)
                yield diagnose("year.line-sides", location, account=line.account)


def check_typed_totals(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.total``."""
    for statement, summary in _sound_years(checked):
        for field in TypedTotals.model_fields:
            typed, computed = getattr(summary.totals, field), getattr(statement, field)
            if typed is not None and typed != computed:
                thai, english = _TOTAL_NAMES[field]
                yield diagnose(
                    "year.total",
                    checked.in_year(statement.year, "totals", field),
                    what=thai,
                    what_en=english,
                    field=field,
                    typed=format_baht(typed),
                    computed=format_baht(computed),
                )


def check_closing_cash(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.closing-cash``: where somebody typed it.

    Not where just the other side of a transfer is wanted, which another rule tells.
    """
    for statement, summary in _sound_years(checked):
        record = checked.group.records.get(statement.year)
        if statement.book and (record is None or record.closing_cash is None):
            continue
        if not checked.knows_opening(statement.year):
            continue
        computed = statement.closing_cash
        half_moved = computed + sum(line.cash for _, line in _transfers(checked, summary))
        if computed >= 0 and summary.closing_cash not in {computed, half_moved}:
            yield diagnose(
                "year.closing-cash",
                checked.in_year(statement.year, "closing_cash"),
                typed=format_baht(summary.closing_cash),
                **_cash_in_words(statement),
            )


def check_bank_is_part_of_money(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.bank-over-money``: of what was typed, where no other rule compares it.

    The bank at the start is compared with the year before, and the bank at the end with the cash book.
    """
    for statement, summary in _sound_years(checked):
        money = {"closing": max(summary.closing_cash, statement.closing_cash)} if not statement.book else {}
        if _begins_with_typed_bank(checked, statement.year):
            money["opening"] = summary.opening_cash
        for moment, whole in money.items():
            bank = getattr(summary, f"{moment}_bank")
            if bank is not None and bank > whole:
                yield diagnose(
                    "year.bank-over-money",
                    checked.in_year(statement.year, f"{moment}_bank"),
                    moment=moment,
                    bank=format_baht(bank),
                    money=format_baht(whole),
                )


def check_cash_is_never_below_zero(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.cash-below-zero``: of a year told in sums; of a cash book another rule names the row."""
    for statement, _ in _sound_years(checked):
        if statement.closing_cash < 0 and not statement.book:
            location = checked.in_year(statement.year, "closing_cash")
            yield diagnose("year.cash-below-zero", location, **_cash_in_words(statement))


def check_transfers(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.transfers``: told at the first of them; of a cash book another rule names the day."""
    for statement, summary in _sound_years(checked):
        if statement.book:
            continue
        transfers = _transfers(checked, summary)
        income = sum(line.income or 0 for _, line in transfers)
        expense = sum(line.expense or 0 for _, line in transfers)
        if income != expense:
            yield diagnose(
                "year.transfers",
                checked.in_year(statement.year, "lines", transfers[0][0]),
                income=format_baht(income),
                expense=format_baht(expense),
            )


def check_adjustments(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.adjustments-on-cash``."""
    for year, summary in checked.group.years.items():
        for field in Adjustments.model_fields:
            if summary.basis is Basis.CASH and getattr(summary.adjustments, field):
                location = checked.in_year(year, "adjustments", field)
                yield diagnose("year.adjustments-on-cash", location, field=field)


def check_end(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``date.range-reversed``, of a year."""
    for year, summary in checked.group.years.items():
        if summary.end < summary.start:
            yield diagnose(
                "date.range-reversed",
                checked.in_year(year, "end"),
                **in_words(start=summary.start, end=summary.end),
            )


def check_length(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.length``. Source: Revenue Code, section 65: an accounting period is of twelve months."""
    for year, summary in checked.group.years.items():
        stop = twelve_months_after(summary.start)
        if summary.end >= stop:
            days = in_words(start=summary.start, end=summary.end, expected=stop - timedelta(days=1))
            yield diagnose("year.length", checked.in_year(year, "end"), **days)


def check_is_over(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.not-over``: of a year that has begun and is told in sums; another rule tells of one that has not."""
    for year, summary in checked.group.years.items():
        if summary.start <= checked.today < summary.end and year not in checked.group.ledgers:
            location = checked.in_year(year, "end")
            yield diagnose("year.not-over", location, **in_words(end=summary.end, today=checked.today))


def check_file_name(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.file-name``: a year is named after its last day."""
    for year, summary in checked.group.years.items():
        if year != (expected := buddhist_year(summary.end)) and summary.start <= summary.end:
            yield diagnose(
                "year.file-name",
                checked.in_year(year, "end"),
                found=year,
                expected=expected,
                **in_words(date=summary.end),
            )


CHECKS: tuple[Check, ...] = (
    check_accounts,
    check_there_are_lines,
    check_one_side,
    check_typed_totals,
    check_closing_cash,
    check_bank_is_part_of_money,
    check_cash_is_never_below_zero,
    check_transfers,
    check_adjustments,
    check_end,
    check_length,
    check_is_over,
    check_file_name,
)


def _begins_with_typed_bank(checked: CheckedGroup, year: int) -> bool:
    """Are the money and the bank at the start of *year* known, and the bank from nowhere but its own file?"""
    before = checked.group.years.get(year - 1)
    if before is None:
        return checked.group.records.get(year, checked.group.years[year]).opening_cash is not None
    return before.closing_bank is None


def _transfers(checked: CheckedGroup, summary: YearSummary) -> list[tuple[int, SummaryLine]]:
    """The lines that move money between cash and bank, with their places."""
    kinds = [checked.accounts[line.account].kind for line in summary.lines]
    return [(place, line) for place, line in enumerate(summary.lines) if kinds[place] is AccountKind.DEPOSIT_TRANSFER]


def _adjustment_of(account: str) -> str | None:
    """The field of `Adjustments` that *account* names."""
    named = [field for field, name in _ADJUSTMENT_NAMES.items() if account.startswith(name)]
    written = account.lower().replace("-", "_")
    return next(iter(named or get_close_matches(written, _ADJUSTMENT_NAMES, n=1, cutoff=0.85)), None)


def _has_one_side(line: SummaryLine) -> bool:
    return (line.income is None) != (line.expense is None)


def _sound_years(checked: CheckedGroup) -> Iterator[tuple[Statement, YearSummary]]:
    """The years whose lines can be added up; another rule tells what is wrong with the others."""
    for statement in checked.statements:
        summary = checked.group.years[statement.year]
        if all(_has_one_side(line) for line in summary.lines):
            yield statement, summary


def _cash_in_words(statement: Statement) -> dict[str, str]:
    return {
        "opening": format_baht(statement.opening_cash),
        "income": format_baht(statement.income_total),
        "expense": format_baht(statement.expense_total),
        "computed": format_baht(statement.closing_cash),
    }
