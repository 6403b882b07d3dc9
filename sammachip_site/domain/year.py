"""One accounting year: what a group types beside its cash book, or in its place."""

from enum import StrEnum
from typing import Annotated

from sammachip_site.domain.closing import Closing
from sammachip_site.domain.money import Satang
from sammachip_site.domain.photo import PhotoReference
from sammachip_site.domain.record import Record
from sammachip_site.domain.values import Amount, Day, Price, Slug, Text, WholeNumber, choices_of


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
    """What belongs to the year's profit and is no cash movement of the year, in satang.

    Receivables are sold and not yet paid for; payables are bought and not yet paid.
    """

    opening_stock: Price = Satang(0)
    closing_stock: Price = Satang(0)
    opening_receivables: Price = Satang(0)
    closing_receivables: Price = Satang(0)
    opening_payables: Price = Satang(0)
    closing_payables: Price = Satang(0)
    depreciation: Price = Satang(0)

    @property
    def as_not_counted_yet(self) -> "Adjustments":
        """What holds while the year goes on: until somebody counts, all is taken to be as it was on the first day."""
        held = {
            closing: getattr(self, closing.replace("closing", "opening"))
            for closing in ("closing_stock", "closing_receivables", "closing_payables")
            if closing not in self.model_fields_set
        }
        return self.model_copy(update=held)


class OpeningPosition(Record):
    """What a group has and owes on the first day of its first year, beside money and what adjustments name, in satang.

    Retained profit is not asked: it is what remains.
    """

    equipment: Price = Satang(0)
    loans: Price = Satang(0)
    owed_to_members: Price = Satang(0)
    share_capital: Price = Satang(0)
    grants: Price = Satang(0)
    reserve: Price = Satang(0)


class CashCount(Record):
    """Money that was counted in front of witnesses at the end of a day, in satang."""

    date: Day
    cash: Price
    bank: Price | None = None
    witnesses: WholeNumber
    note: Text | None = None


class Receipt(Record):
    """The photo of a document of the cash book."""

    ref: str
    photo: PhotoReference


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
    """The general meeting that looked at the year and approved it, by the resolution *resolution_id*."""

    date: Day
    resolution_id: Slug | None = None
    place: Text | None = None
    present: WholeNumber
    members: WholeNumber
    votes_for: WholeNumber
    votes_against: WholeNumber
    auditor: Text | None = None


class YearRecord(Record):
    """The file ``years/2560.yaml`` beside a cash book: what the book does not say. *end* is the last day.

    *opening_cash* and *closing_cash* are all money, in the cash box and at the bank; *opening_bank* and
    *closing_bank* are the part at the bank. Lines and totals, where they are typed, must agree with the book.
    *patronage* is what members bought from the group and sold to it, in satang; *labour_days* are the days
    that members worked.
    """

    start: Day | None = None
    end: Day | None = None
    basis: Annotated[Basis, choices_of(Basis)] = Basis.CASH
    opening_cash: Price | None = None
    opening_bank: Price | None = None
    closing_cash: Price | None = None
    closing_bank: Price | None = None
    members: WholeNumber | None = None
    shares: WholeNumber | None = None
    patronage: Price | None = None
    labour_days: WholeNumber | None = None
    lines: tuple[SummaryLine, ...] = ()
    adjustments: Adjustments = Adjustments()
    opening: OpeningPosition | None = None
    totals: TypedTotals = TypedTotals()
    cash_counts: tuple[CashCount, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    approval: Approval | None = None
    closing: Closing | None = None
    note: Text | None = None


class YearSummary(YearRecord):
    """A whole year in sums: as typed where there is no cash book, or as the book gives them."""

    start: Day
    end: Day
    opening_cash: Price
    closing_cash: Price
    members: WholeNumber
    shares: WholeNumber
    lines: tuple[SummaryLine, ...]
