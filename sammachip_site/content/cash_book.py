"""The daily cash book as it is typed: one CSV file a year, every fault of it at its line and column."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from functools import lru_cache

from sammachip_site.content.table import TOTAL, CellReader, Row, Table, TableShape, named_columns, parse_day, read_table
from sammachip_site.domain.accounts import ChartOfAccounts, codes_by_name, fold_name, nearest_accounts
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.digits import to_arabic_digits
from sammachip_site.domain.ledger import METHOD_NAMES, Entry, Ledger, Method
from sammachip_site.domain.money import Satang, parse_baht

CASH_BOOK = TableShape(
    {
        "date": ("วันที่", "วัน/เดือน/ปี"),
        "ref": ("เลขที่เอกสาร", "เลขที่", "ใบที่", "เลขที่ใบสำคัญ"),
        "description": ("รายการ", "รายละเอียด"),
        "account": ("หมวด", "หมวดบัญชี", "หมวดหมู่"),
        "income": ("รายรับ", "รับ"),
        "expense": ("รายจ่าย", "จ่าย"),
        "method": ("ช่องทาง", "ช่องทาง (เงินสด/ธนาคาร)", "เงินสด/ธนาคาร"),
        "recorded_by": ("ผู้บันทึก",),
        "note": ("หมายเหตุ",),
        "balance": ("คงเหลือ", "ยอดคงเหลือ"),
    },
    required=("date", "description", "account", "income", "expense"),
)
# As Excel's accounting format shows nothing. Three zeros are what an unquoted comma left of 1,000.
_NOTHING = re.compile(r"฿?\s*(?:[-–—]|[0๐](?:\.[0๐]{1,2})?)?\s*฿?")
# An amount whose comma had no quotes is two cells. Where the second may be meant, this begins one that is not.
_SPLIT = re.compile(r"-?[0-9๐-๙]{1,3}"), re.compile(r"[0-9๐-๙]{3}(?:\.[0-9๐-๙]{1,2})?")
_NEVER_MEANT = {"ref": "000", "recorded_by": "000", "income": "0", "expense": "0", "balance": "0"}
_BANKS = (  # folded as `_method_of` folds; "ธนาคาร" and "ธ." before a name are left out
    *("ธกส", "ออมสิน", "กรุงไทย", "กสิกร", "กสิกรไทย", "กรุงเทพ", "ไทยพาณิชย์", "กรุงศรี", "กรุงศรีอยุธยา"),
    *("ทหารไทยธนชาต", "ทีทีบี", "ธอส", "อิสลาม", "baac", "gsb", "ktb", "kbank", "bbl", "scb", "ttb"),
)
_METHODS: Mapping[str, Method] = {
    **dict.fromkeys(("", "สด", "เงินสดในมือ", "เงินสดย่อย"), Method.CASH),
    **dict.fromkeys(("โอน", "โอนเงิน", "เงินโอน", "พร้อมเพย์", "promptpay", "qr", "คิวอาร์", "สแกน"), Method.BANK),
    **dict.fromkeys(("โอนเข้าบัญชี", "เข้าบัญชี", "โอนผ่านธนาคาร", "โอนธนาคาร", "transfer"), Method.BANK),
    **dict.fromkeys(("แบงก์", "แบงค์", "เงินฝาก", "เงินฝากธนาคาร", "บัญชีธนาคาร"), Method.BANK),
    **dict.fromkeys(_BANKS, Method.BANK),
    **{name: method for method, names in METHOD_NAMES.items() for name in (*names, str(method))},
}
_ALIKE = 0.7  # a letter forgotten, doubled or mistaken
_CARRIED = re.compile(r"(?:ยอด(?:เงิน)?|เงิน)?(?:ยกมา|ยกไป)(?:จาก\S*)?|ยอดรวม|รวม(?:ทั้งสิ้น|ทั้งหมด|ทั้งเดือน|ทั้งปี)?")
_DIGIT = re.compile("[1-9๑-๙]")


def read_cash_book(
    path: str, year: int, content: bytes, accounts: ChartOfAccounts
) -> tuple[Ledger | None, tuple[Diagnostic, ...]]:
    """The cash book of the Buddhist Era *year*, and what is wrong with it; with a fault only the rows without one.

    There is no book where nothing could be told apart into rows. An account may be named by its code, or by its name in
    either language.
    """
    table, faults = read_table(path, content, CASH_BOOK)
    if table is None:
        return None, faults
    reader = _EntryReader(table, accounts)
    entries = [entry for row in table.rows if (entry := reader.read(row))]
    faults += (*reader.faults, *_find_same_refs(table, entries))
    return Ledger(year, tuple(sorted(entries, key=lambda entry: entry.date)), table.source), faults


def looks_like_cash_book(content: bytes) -> bool:
    """Does the file of these bytes begin as a cash book does, whatever its name?"""
    return {"date", "income", "expense"} <= named_columns(content, CASH_BOOK)


class _EntryReader:
    """Turns rows into entries, and remembers what is wrong with them."""

    def __init__(self, table: Table, accounts: ChartOfAccounts) -> None:
        self._cells = CellReader(table)
        self._accounts = accounts
        self._codes = codes_by_name(accounts)
        self._suggestions: dict[tuple[str, bool], str] = {}  # the same unknown account often has many rows

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the rows read so far."""
        return self._cells.faults

    def read(self, row: Row) -> Entry | None:
        """The entry of a row; None when it has a fault."""
        if self._refuse_row_without_entry(row) or self._refuse_shifted_row(row):
            return None
        day = self._day(row)
        description = self._description(row)
        account = self._account(row)
        sides = self._sides(row)
        method = self._method(row)
        balance = self._amount(row, "balance")
        if day is None or account is None or sides is None or method is None:
            return None
        ref, recorded_by, note = (self._cells.text(row, column) for column in ("ref", "recorded_by", "note"))
        return Entry(row.line, day, description, account, *sides, method, ref, recorded_by, note, balance)

    def _refuse_row_without_entry(self, row: Row) -> bool:
        """Is the row a sum, a balance or an unfinished one? Then that is all that is told of it."""
        date, description, account = (self._cells.cell(row, name) for name in ("date", "description", "account"))
        is_carried = _CARRIED.fullmatch(description)
        if date and description and account and not is_carried:
            return False
        words = None if date and account else next((cell for cell in row.cells if TOTAL.match(cell)), None)
        words = description if is_carried else words
        first = next(cell for cell in row.cells if cell)
        has_amount = any(_DIGIT.search(self._cells.cell(row, column)) for column in ("income", "expense"))
        if words or (has_amount and not (date or description or account)):
            self._cells.refuse("ledger.total-row", row, "description", value=words or first)
        elif not has_amount and not (description and (date or account)):
            self._cells.refuse("ledger.unfinished-row", row, "description", value=first)
        else:
            return False
        return True

    def _refuse_shifted_row(self, row: Row) -> bool:
        """Did a comma without quotes make two cells of one? No cell is too many where the row's end was left out."""
        for column in ("income", "expense"):
            if _SPLIT[0].fullmatch(start := self._cells.cell(row, column)):
                after, rest = self._cells.cell_after(row, column)
                if _SPLIT[1].fullmatch(rest) and rest.startswith(_NEVER_MEANT.get(after, "")):
                    self._cells.refuse("table.split-amount", row, column, value=f"{start},{rest}")
                    return True
        if fold_name(account := self._cells.cell(row, "account")) in self._codes:
            return False
        _, moved = self._cells.cell_after(row, "account")
        if is_shifted := fold_name(moved) in self._codes:
            self._cells.refuse("ledger.shifted-row", row, "account", value=account, account=moved)
        return is_shifted

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
        code = self._codes.get(fold_name(text))
        if not text:
            self._cells.refuse("ledger.missing-account", row, "account", example=_example_of(self._accounts))
        elif code is None:
            self._cells.refuse("ledger.account", row, "account", value=text, suggestions=self._suggest(text, row))
        return code

    def _suggest(self, text: str, row: Row) -> str:
        asked = text, self._is_nothing(row, "expense")
        if asked not in self._suggestions:
            codes = nearest_accounts(text, self._accounts, received=asked[1])
            self._suggestions[asked] = ", ".join(f"{self._accounts[code].name.th} ({code})" for code in codes)
        return self._suggestions[asked]

    def _is_nothing(self, row: Row, column: str) -> bool:
        text = self._cells.cell(row, column)
        return not text or _NOTHING.fullmatch(text) is not None

    def _amount(self, row: Row, column: str) -> Satang | None:
        return None if self._is_nothing(row, column) else self._cells.parsed(row, column, parse_baht)

    def _sides(self, row: Row) -> tuple[Satang, Satang] | None:
        """Income and expense, of which one is 0; None when the row has not exactly one, or it cannot be read."""
        written = [column for column in ("income", "expense") if not self._is_nothing(row, column)]
        amounts = [self._cells.parsed(row, column, parse_baht) for column in written]
        if len(written) > 1:
            self._cells.refuse("ledger.both-sides", row, "expense")
        elif not written or amounts == [0]:
            self._cells.refuse("ledger.no-amount", row, "income")
        elif amount := amounts[0]:
            return (amount, Satang(0)) if written == ["income"] else (Satang(0), amount)
        return None

    def _method(self, row: Row) -> Method | None:
        text = self._cells.text(row, "method")
        method = _method_of(text)
        if method is None:
            thai, english = _nearest_methods(text)
            self._cells.refuse("ledger.method", row, "method", value=text, nearest=thai, nearest_en=english)
        return method


@lru_cache(maxsize=1024)
def _method_of(text: str) -> Method | None:
    """Cash or bank, also when a bank is named; None when neither."""
    folded = _fold_method(text)
    is_bank = any(folded.startswith(prefix) and folded.removeprefix(prefix) in _BANKS for prefix in ("ธนาคาร", "ธ"))
    return Method.BANK if is_bank else _METHODS.get(folded)


def _nearest_methods(text: str) -> tuple[str, str]:
    """The method that *text* is most like, in Thai and in English; both where it is like neither, or names two."""
    like = get_close_matches(_fold_method(text), _METHODS, n=1, cutoff=_ALIKE) if "/" not in text else []
    names = [METHOD_NAMES[method] for method in ([_METHODS[like[0]]] if like else Method)]
    return " หรือ ".join(thai for thai, _ in names), " or ".join(english for _, english in names)


def _fold_method(text: str) -> str:
    return re.sub(r"[\s.()-]", "", text).casefold()


def _example_of(accounts: ChartOfAccounts) -> str:
    return next((account.name.th for account in accounts.values()), "")


def _find_same_refs(table: Table, entries: list[Entry]) -> Iterator[Diagnostic]:
    """Every document number that an earlier line has, be it with other digits, spaces or capitals."""
    first: dict[str, Entry] = {}
    for entry in entries:
        number = to_arabic_digits(entry.ref).replace(" ", "").casefold()
        if number and (other := first.setdefault(number, entry)) is not entry:
            location = table.source.locate(entry.line, "ref")
            yield diagnose("ledger.duplicate-ref", location, value=entry.ref, line=other.line)
