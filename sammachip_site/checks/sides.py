"""Which way the money of an account goes: often the wrong column was typed."""

from collections.abc import Iterator

from sammachip_site.checks.checked_group import Check, CheckedGroup
from sammachip_site.domain.accounts import INCOME_KINDS, AccountKind
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.ledger import Entry
from sammachip_site.domain.money import format_baht
from sammachip_site.domain.year import SummaryLine

_SIDES_TH = {"income": "รายรับ", "expense": "รายจ่าย"}
_USUAL_SIDES = {
    **dict.fromkeys(INCOME_KINDS, "income"),
    AccountKind.COST_OF_SALES: "expense",
    AccountKind.EXPENSE: "expense",
}
# What comes back of these is a correction of what was paid; no other money is ever received under them.
_ONLY_PAID = frozenset({AccountKind.DISTRIBUTION, AccountKind.FUND_USE})


def check_rows(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``ledger.side`` and ``ledger.only-paid``; not of a row that takes back an earlier one."""
    for ledger in checked.group.ledgers.values():
        for entry in ledger.entries:
            written = "income" if entry.income > 0 else "expense"
            fault = None if entry.is_reversal else _find_fault(checked, entry, written)
            if fault:
                code, values = fault
                yield diagnose(f"ledger.{code}", ledger.locate(entry, written), **values)


def check_lines(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.side`` and ``year.only-paid``: of a year told in sums, where an account has more money the other way.

    Sums are not netted: what came back stands on a line beside what was paid.
    """
    for year, summary in checked.group.years.items():
        lines = summary.lines if year not in checked.group.ledgers else ()
        for place, line in enumerate(lines):
            written = "income" if line.income else "expense"
            whole = sum(other.cash for other in lines if other.account == line.account)
            if line.account not in checked.accounts or line.cash * whole <= 0:
                continue
            if fault := _find_fault(checked, line, written):
                code, values = fault
                yield diagnose(f"year.{code}", checked.in_year(year, "lines", place, written), **values)


CHECKS: tuple[Check, ...] = (check_rows, check_lines)


def _find_fault(checked: CheckedGroup, told: Entry | SummaryLine, written: str) -> tuple[str, dict[str, str]] | None:
    """The rule that a row or line breaks by standing on the side *written*, with what its sentence says."""
    account = checked.accounts[told.account]
    usual = _USUAL_SIDES.get(account.kind)
    is_only_paid = account.kind in _ONLY_PAID and written == "income"
    if not is_only_paid and usual in {None, written}:
        return None
    words = {"account": account.name.th, "account_en": told.account, "amount": format_baht(abs(told.cash))}
    if is_only_paid or usual is None:
        return "only-paid", words
    return "side", words | {
        "usual": _SIDES_TH[usual],
        "written": _SIDES_TH[written],
        "usual_en": usual,
        "written_en": written,
    }
