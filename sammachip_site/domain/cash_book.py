"""A cash book that is added up: what was left after every row, and every month. All money in whole satang."""

from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.ledger import Entry, Method
from sammachip_site.domain.money import Satang


@dataclass(frozen=True, slots=True)
class BookRow:
    """An entry, and the money in the cash box and at the bank after it; *corrects* is the row it takes back."""

    entry: Entry
    cash: Satang
    bank: Satang
    corrects: Entry | None = None

    @property
    def balance(self) -> Satang:
        """All money after the entry."""
        return Satang(self.cash + self.bank)

    @property
    def at_method(self) -> Satang:
        """The money that is left where the entry took it from or put it."""
        return self.cash if self.entry.method is Method.CASH else self.bank


@dataclass(frozen=True, slots=True)
class BookMonth:
    """A calendar month of the book; transfers between cash and bank are in its rows and not in its sums."""

    first: date
    opening: Satang
    income: Satang
    expense: Satang
    closing: Satang
    rows: tuple[BookRow, ...]

    @property
    def number(self) -> str:
        """The month in addresses: ``03``."""
        return f"{self.first.month:02d}"


@dataclass(frozen=True, slots=True)
class CashBook:
    """A year's cash book; *months* go from the year's first to that of the last row, empty ones included."""

    opening_cash: Satang
    opening_bank: Satang
    rows: tuple[BookRow, ...]
    months: tuple[BookMonth, ...]

    @property
    def opening(self) -> Satang:
        """All money before the first row."""
        return Satang(self.opening_cash + self.opening_bank)

    @property
    def closing_bank(self) -> Satang:
        """The money at the bank after the last row."""
        return self.rows[-1].bank if self.rows else self.opening_bank

    @property
    def closing(self) -> Satang:
        """All money after the last row."""
        return self.rows[-1].balance if self.rows else self.opening

    @property
    def last_day(self) -> date | None:
        """The day of the last row; None in an empty book."""
        return self.rows[-1].entry.date if self.rows else None
