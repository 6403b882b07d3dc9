"""The daily cash book as it is typed: one CSV file a year, every fault of it at its line and column."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from sammachip_site.content.table import CellReader, Row, Table, TableShape, read_table
from sammachip_site.domain.accounts import ChartOfAccounts, codes_by_name, suggest_accounts
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.ledger import METHOD_NAMES, Entry, Ledger, Method
from sammachip_site.domain.money import Satang, parse_baht
from sammachip_site.domain.thai_calendar import parse_date

CASH_BOOK = TableShape(
    {
        "date": ("วันที่", "วัน/เดือน/ปี"),
        "ref": ("เลขที่เอกสาร", "เลขที่", "ใบที่", "เลขที่ใบสำคัญ"),
        "description": ("รายการ",),
        "account": ("หมวด", "หมวดบัญชี"),
        "income": ("รายรับ", "รับ"),
        "expense": ("รายจ่าย", "จ่าย"),
        "method": ("ช่องทาง", "ช่องทาง (เงินสด/ธนาคาร)", "เงินสด/ธนาคาร"),
        "recorded_by": ("ผู้บันทึก",),
        "note": ("หมายเหตุ",),
        "balance": ("คงเหลือ", "ยอดคงเหลือ"),
    },
    required=("date", "description", "account", "income", "expense"),
)
_NOTHING = frozenset({"", "-", "–", "—", "0", "0.00"})  # what Excel's accounting format shows for nothing
_METHODS: Mapping[str, Method] = {
    "": Method.CASH,
    "สด": Method.CASH,
    "โอน": Method.BANK,
    "พร้อมเพย์": Method.BANK,
    **{name: method for method, names in METHOD_NAMES.items() for name in (*names, str(method))},
}
_TOTAL = re.compile(
    r"(?:ยอด)?(?:รวม|ยกมา|ยกไป|คงเหลือ)|ยอดเงิน|(?:sub)?total\b|balance\b|carried\b|brought\b", re.IGNORECASE
)

parse_day = lru_cache(maxsize=4096)(parse_date)  # a day has several rows


def read_cash_book(
    path: str, year: int, content: bytes, accounts: ChartOfAccounts
) -> tuple[Ledger | None, tuple[Diagnostic, ...]]:
    """The cash book of the Buddhist Era *year*, and what is wrong with it; with a fault there is no book.

    An account may be named by its code, or by its name in either language.
    """
    table, faults = read_table(path, content, CASH_BOOK)
    if table is None:
        return None, faults
    reader = _EntryReader(table, accounts)
    entries = [entry for row in table.rows if (entry := reader.read(row))]
    faults += (*reader.faults, *_find_same_refs(table, entries))
    if faults:
        return None, faults
    return Ledger(year, tuple(sorted(entries, key=lambda entry: entry.date)), table.source), ()


class _EntryReader:
    """Turns rows into entries, and remembers what is wrong with them."""

    def __init__(self, table: Table, accounts: ChartOfAccounts) -> None:
        self._cells = CellReader(table)
        self._accounts = accounts
        self._codes = codes_by_name(accounts)

    @property
    def faults(self) -> list[Diagnostic]:
        """What is wrong with the rows read so far."""
        return self._cells.faults

    def read(self, row: Row) -> Entry | None:
        """The entry of a row; None when it has a fault."""
        known = len(self.faults)
        if total := self._total_in(row):
            self._cells.refuse("ledger.total-row", row, "description", value=total)
            return None
        day = self._day(row)
        description = self._description(row)
        account = self._account(row)
        income, expense = self._sides(row)
        method = self._method(row)
        balance = self._amount(row, "balance")
        if day is None or account is None or method is None or len(self.faults) > known:
            return None
        further = {column: self._cells.text(row, column) for column in ("ref", "recorded_by", "note")}
        return Entry(row.line, day, description, account, income, expense, method, **further, typed_balance=balance)

    def _total_in(self, row: Row) -> str | None:
        """The words of a row that is a sum or a balance: it names no account, or has no date."""
        if self._cells.cell(row, "account") and self._cells.cell(row, "date"):
            return None
        return next((cell for cell in row.cells if _TOTAL.match(cell)), None)

    def _day(self, row: Row) -> date | None:
        if not self._cells.cell(row, "date"):
            self._cells.refuse("ledger.missing-date", row, "date")
        return self._cells.parsed(row, "date", parse_day)

    def _description(self, row: Row) -> str:
        text = self._cells.text(row, "description")
        if not text:
            self._cells.refuse("ledger.missing-description", row, "description")
        return text

    def _account(self, row: Row) -> str | None:
        text = self._cells.text(row, "account")
        code = self._codes.get(text.casefold())
        if not text:
            self._cells.refuse("ledger.missing-account", row, "account", example=_example_of(self._accounts))
        elif code is None:
            suggestions = suggest_accounts(text, self._accounts)
            self._cells.refuse("ledger.account", row, "account", value=text, suggestions=suggestions)
        return code

    def _amount(self, row: Row, column: str) -> Satang | None:
        if self._cells.cell(row, column) in _NOTHING:
            return None
        return self._cells.parsed(row, column, parse_baht)

    def _sides(self, row: Row) -> tuple[Satang, Satang]:
        """Income and expense, of which one is 0; both may be when the row has a fault."""
        known = len(self.faults)
        income, expense = self._amount(row, "income"), self._amount(row, "expense")
        if len(self.faults) == known:
            if income and expense:
                self._cells.refuse("ledger.both-sides", row, "expense")
            elif not income and not expense:
                self._cells.refuse("ledger.no-amount", row, "income")
        return income or Satang(0), expense or Satang(0)

    def _method(self, row: Row) -> Method | None:
        text = self._cells.text(row, "method")
        method = _METHODS.get(text.casefold())
        if method is None:
            self._cells.refuse("ledger.method", row, "method", value=text)
        return method


def _example_of(accounts: ChartOfAccounts) -> str:
    return next((account.name.th for account in accounts.values()), "")


def _find_same_refs(table: Table, entries: list[Entry]) -> Iterator[Diagnostic]:
    """Every document number that an earlier line has."""
    first: dict[str, Entry] = {}
    for entry in entries:
        if entry.ref and (other := first.setdefault(entry.ref, entry)) is not entry:
            location = table.source.locate(entry.line, "ref")
            yield diagnose("ledger.duplicate-ref", location, value=entry.ref, line=other.line)
