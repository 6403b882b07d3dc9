"""A small group with a daily cash book, from its files to its statements, as `sammachip check` reads it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sammachip_site.checks import check_group
from sammachip_site.content.load import load_group
from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.domain.cash_book import CashBook
from sammachip_site.domain.diagnostics import Diagnostic
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.thai_calendar import MonthDay
from sammachip_site.reports.statement import make_statements
from sammachip_site.reports.years import complete_years

TODAY = date(2026, 11, 22)
FOLDER = "content/groups/ban-rai"
HEADER = "date,ref,description,account,income,expense,method"
GROUP = """\
name: กลุ่มบ้านไร่
summary: ทอเสื่อกก
founded: 29/3/2559
village: {name: บ้านไร่, tambon: หลุมข้าว, tambon_code: 301007, district: โนนสูง, province: นครราชสีมา}
"""
CAPITAL = "capital: {as_of: 31/12/2560, share_value: 100, members: 2, shares: 10}\n"
AGREEMENT = """\
versions:
  - id: first
    effective: 1/1/2560
    resolution: {date: 1/1/2560, number: 1/2560}
    parts:
      - {kind: group, name: เข้ากลุ่ม, lines: [{name: ทุนสำรอง, percent: 40}]}
      - {kind: members, name: คืนสมาชิก, lines: [{name: เฉลี่ยคืน, percent: 60, shared_by: heads}]}
"""
RECORD = "{opening_cash: 0, opening_bank: 0, members: 10, shares: 0}"


@dataclass(frozen=True, slots=True)
class Books:
    """What the program makes of a group's files: the group, its statements, and every fault."""

    group: LoadedGroup
    statements: tuple[Statement, ...]
    faults: tuple[Diagnostic, ...]

    @property
    def found(self) -> list[str]:
        """The place, within the group's folder, and the code of every fault."""
        return [f"{fault.location} {fault.code}".removeprefix(f"{FOLDER}/") for fault in self.faults]

    @property
    def book(self) -> CashBook:
        """The cash book of the first year that has one."""
        return next(statement.book for statement in self.statements if statement.book)


def rows(*texts: str, header: str = HEADER) -> str:
    """A table file of these rows."""
    return "".join(f"{line}\n" for line in (header, *texts))


def keep(
    *entries: str,
    record: str = RECORD,
    files: Mapping[str, str | bytes] | None = None,
    year_start: MonthDay = (1, 1),
    today: date = TODAY,
) -> Books:
    """The books of a group whose year 2560 has these rows; *files* of its folder are added, or stand in their place."""
    texts: dict[str, str | bytes] = {
        "group.yaml": GROUP,
        "agreement.yaml": AGREEMENT,
        "ledger/2560.csv": rows(*entries),
        "years/2560.yaml": record,
        **(files or {}),
    }
    contents = {f"{FOLDER}/{name}": text.encode() if isinstance(text, str) else text for name, text in texts.items()}
    group, faults = load_group("ban-rai", {path: text for path, text in contents.items() if text}, {})
    assert group is not None, faults
    group = complete_years(group, DEFAULT_ACCOUNTS, year_start)
    statements = make_statements(group, DEFAULT_ACCOUNTS, today)
    return Books(group, statements, tuple(sorted({*faults, *check_group(group, statements, DEFAULT_ACCOUNTS, today)})))
