"""The daily cash book of one accounting year: one row for each sum that came in or went out."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sammachip_site.domain.diagnostics import Location
from sammachip_site.domain.money import Satang
from sammachip_site.domain.sources import TableSource


class Method(StrEnum):
    """Where the money lies: in the cash box or at the bank."""

    CASH = "cash"
    BANK = "bank"


METHOD_NAMES: dict[Method, tuple[str, str]] = {
    Method.CASH: ("เงินสด", "cash"),
    Method.BANK: ("ธนาคาร", "bank"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the cash book, written on *line* of its file; amounts in satang.

    One of *income* and *expense* is 0. The other is negative in a row that takes back an earlier one.
    """

    line: int
    date: date
    description: str
    account: str
    income: Satang
    expense: Satang
    method: Method = Method.CASH
    ref: str = ""
    recorded_by: str = ""
    note: str = ""
    typed_balance: Satang | None = None

    @property
    def cash(self) -> Satang:
        """What the row adds to the money, in satang; negative when it went out."""
        return Satang(self.income - self.expense)

    @property
    def is_reversal(self) -> bool:
        """Does the row take back what an earlier row says?"""
        return self.income < 0 or self.expense < 0


@dataclass(frozen=True, slots=True)
class Ledger:
    """The file ``ledger/2560.csv``: its entries by date, those of one day in the order written."""

    year: int
    entries: tuple[Entry, ...]
    source: TableSource

    def locate(self, entry: Entry, column: str = "") -> Location:
        """The place of a cell of *entry*."""
        return self.source.locate(entry.line, column)
