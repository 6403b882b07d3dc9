"""One accounting year as a group types it when it has no daily cash book yet."""

from enum import StrEnum
from typing import Annotated

from sammachip_site.domain.money import Satang
from sammachip_site.domain.record import Record
from sammachip_site.domain.values import Amount, Day, Price, Text, WholeNumber, choices_of


class Basis(StrEnum):
    """When income and expense count: as cash moves, or with stock and depreciation taken in."""

    CASH = "cash"
    ADJUSTED = "adjusted"


class SummaryLine(Record):
    """What came in, or what went out, under one account in the whole year; exactly one of the two is given."""

    account: str
    name: Text | None = None
    income: Price | None = None
    expense: Price | None = None
    note: Text | None = None

    @property
    def cash(self) -> Satang:
        """What the line adds to the cash, in satang; negative when it went out."""
        return Satang((self.income or 0) - (self.expense or 0))


class Adjustments(Record):
    """What belongs to the year's profit and is no cash movement of the year, in satang."""

    opening_stock: Price = Satang(0)
    closing_stock: Price = Satang(0)
    depreciation: Price = Satang(0)


class TypedTotals(Record):
    """Totals that somebody added up on paper; each that is given must agree with ours."""

    income_total: Amount | None = None
    expense_total: Amount | None = None
    revenue: Amount | None = None
    cost_of_sales: Amount | None = None
    gross_profit: Amount | None = None
    other_income: Amount | None = None
    expenses: Amount | None = None
    net_profit: Amount | None = None


class Approval(Record):
    """The general meeting that looked at the year and approved it."""

    date: Day
    place: Text | None = None
    present: WholeNumber
    members: WholeNumber
    votes_for: WholeNumber
    votes_against: WholeNumber
    auditor: Text | None = None


class YearSummary(Record):
    """The file ``years/2560.yaml``: the year in sums. *end* is the last day."""

    start: Day
    end: Day
    basis: Annotated[Basis, choices_of(Basis)] = Basis.CASH
    opening_cash: Price
    closing_cash: Price
    members: WholeNumber
    shares: WholeNumber
    lines: tuple[SummaryLine, ...]
    adjustments: Adjustments = Adjustments()
    totals: TypedTotals = TypedTotals()
    approval: Approval | None = None
    note: Text | None = None
