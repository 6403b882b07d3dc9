"""What a group has, owes and received can run out, and is never less than nothing."""

from collections.abc import Iterator

from sammachip_site.checks.checked_group import Check, CheckedGroup
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose
from sammachip_site.domain.money import format_baht
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.year import Basis

_NEVER_BELOW_ZERO = {
    "equipment": (
        "เครื่องมือ (หักค่าเสื่อมแล้ว)",
        "the equipment (less depreciation)",
        "ค่าเสื่อม (depreciation) หรือเงินที่ขายเครื่องมือ มากกว่าราคาเครื่องมือที่มี ส่วนที่ขายได้เกินราคานั้นเป็นรายได้อื่น",
        "depreciation, or what equipment was sold for, is more than it cost; what it fetched beyond is other income",
    ),
    "loans": (
        "เงินกู้",
        "what is left of the loans",
        "คืนเงินกู้มากกว่าที่กู้มา ดอกเบี้ยที่จ่ายเป็นค่าใช้จ่าย ไม่ใช่หมวดเงินกู้",
        "more was paid back than was borrowed; interest is an expense and no loan",
    ),
    "share_capital": (
        "ทุนเรือนหุ้น",
        "the share capital",
        "คืนค่าหุ้นมากกว่าที่เคยรับ เงินปันผลไม่ใช่หมวดค่าหุ้น",
        "more was paid back for shares than was received for them; dividends are no share capital",
    ),
    "grants": (
        "เงินอุดหนุน",
        "the grants",
        "คืนเงินอุดหนุนมากกว่าที่ได้มา ของที่ซื้อด้วยเงินอุดหนุนอยู่ในหมวดของสิ่งนั้น",
        "more was given back than was received; what a grant paid for belongs to the account of that thing",
    ),
}


def check_nothing_is_below_zero(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``position.below-zero``: told of each thing at the first year that ends so.

    Not of equipment after depreciation that another rule refuses.
    """
    told = set()
    for statement in checked.statements:
        if statement.depreciation and statement.basis is Basis.CASH:
            told.add("equipment")
        for field, (thai, english, reason, reason_en) in _NEVER_BELOW_ZERO.items():
            left = getattr(statement.position, field, 0)
            if left < 0 and field not in told:
                told.add(field)
                yield diagnose(
                    "position.below-zero",
                    _cause(checked, statement, field),
                    what=thai,
                    what_en=english,
                    year=statement.year,
                    amount=format_baht(left),
                    reason=reason,
                    reason_en=reason_en,
                    field=field,
                )


CHECKS: tuple[Check, ...] = (check_nothing_is_below_zero,)


def _cause(checked: CheckedGroup, statement: Statement, field: str) -> Location:
    """Depreciation for equipment, where there is any; else the whole year."""
    if field == "equipment" and statement.depreciation:
        return checked.in_year(statement.year, "adjustments", "depreciation")
    return checked.in_year(statement.year)
