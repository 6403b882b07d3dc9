"""The results of the books: statements, allocations. All money in whole satang."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice

from sammachip_site.domain.accounts import RECEIVED_KINDS, AccountKind
from sammachip_site.domain.agreement import AgreementPart, AgreementVersion, AllocationLine, PartKind, SharedBy, Sharers
from sammachip_site.domain.cash_book import CashBook
from sammachip_site.domain.closing import Closing
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.position import Position
from sammachip_site.domain.thai_calendar import Period
from sammachip_site.domain.year import Adjustments, Approval, Basis

NOTHING = Satang(0)


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One line of a year; *amount* is positive in the natural direction of its kind, in satang.

    Natural: in for income, capital, grants and loans; out for costs, expenses, assets, distributions and use of funds.
    """

    account: str
    kind: AccountKind
    name: LocalizedText
    amount: Satang
    note: LocalizedText | None = None

    @property
    def cash(self) -> Satang:
        """What the line added to the money, in satang; negative when it went out."""
        return self.amount if self.kind in RECEIVED_KINDS else Satang(-self.amount)


@dataclass(frozen=True, slots=True)
class AllocatedLine:
    """What one line of the agreement receives, in satang.

    *sharers* is how many shares, heads, labour-days or baht of patronage divide it, and *each* what one share,
    head or day receives, rounded down. Members are paid by largest remainder, all of it (decision 0004).
    """

    part: AgreementPart
    line: AllocationLine
    amount: Satang
    sharers: int | None = None
    each: Satang | None = None

    @property
    def is_rounded(self) -> bool:
        """Is *each* less than what one unit receives in truth?"""
        return self.sharers is not None and self.each is not None and self.sharers * self.each != self.amount


@dataclass(frozen=True, slots=True)
class Allocation:
    """A year's profit, shared by the agreement in force.

    The lines sum exactly to the net profit less *loss_covered*, which makes good losses of earlier years.
    """

    version: AgreementVersion
    lines: tuple[AllocatedLine, ...]
    loss_covered: Satang = NOTHING

    @property
    def total(self) -> Satang:
        """The sum of all lines, in satang."""
        return Satang(sum(line.amount for line in self.lines))

    @property
    def by_part(self) -> tuple[tuple[AgreementPart, tuple[AllocatedLine, ...]], ...]:
        """Each part of the agreement with its lines, in the order written."""
        lines = iter(self.lines)
        return tuple((part, tuple(islice(lines, len(part.lines)))) for part in self.version.parts)

    def line_names(self, kind: PartKind) -> tuple[LocalizedText, ...]:
        """What the parts of *kind* consist of, as far as anything is in it."""
        return tuple(line.line.name for line in self.lines if line.part.kind is kind and line.amount)

    def part_total(self, kind: str) -> Satang:
        """The sum of the lines of the parts of *kind* (``group`` or ``members``)."""
        return Satang(sum(line.amount for line in self.lines if line.part.kind == kind))


@dataclass(frozen=True, slots=True)
class Statement:
    """One accounting year's profit and loss, cash, and sharing; the year is Buddhist Era.

    *income_total* and *expense_total* are all cash that came in and went out, capital and loans included.
    *book* is None where the year is told in sums. *opening_position* and *position* are None where it is not known
    what the group had before its first year. *is_over* is False while the year goes on: nothing is shared yet.
    *inputs* are what the figures follow from, beside the rows of the book; *digest* is that of both as they are now, in
    a year that is closed.
    """

    group: str
    year: int
    basis: Basis
    period: Period
    opening_cash: Satang
    income_total: Satang
    expense_total: Satang
    closing_cash: Satang
    lines: tuple[StatementLine, ...]
    adjustments: Adjustments
    members: int
    shares: int
    share_capital: Satang
    allocation: Allocation | None
    approval: Approval | None
    note: LocalizedText | None = None
    opening_bank: Satang | None = None
    closing_bank: Satang | None = None
    patronage: Satang | None = None
    labour_days: int | None = None
    is_over: bool = True
    book: CashBook | None = None
    opening_position: Position | None = None
    position: Position | None = None
    inputs: Mapping[str, object] = field(default_factory=dict)
    closing: Closing | None = None
    digest: str | None = None

    def of_kind(self, *kinds: AccountKind) -> tuple[StatementLine, ...]:
        """The lines of these kinds, in the order written."""
        return tuple(line for line in self.lines if line.kind in kinds)

    def sum_of(self, *kinds: AccountKind) -> Satang:
        """The sum of the lines of these kinds."""
        return Satang(sum(line.amount for line in self.of_kind(*kinds)))

    @property
    def opening_stock(self) -> Satang:
        """สินค้าคงเหลือต้นงวด."""
        return self.adjustments.opening_stock

    @property
    def closing_stock(self) -> Satang:
        """สินค้าคงเหลือปลายงวด."""
        return self.adjustments.closing_stock

    @property
    def depreciation(self) -> Satang:
        """ค่าเสื่อมราคา."""
        return self.adjustments.depreciation

    @property
    def receivables_increase(self) -> Satang:
        """What was sold in the year and not paid for, less what was paid for sales of earlier years."""
        return Satang(self.adjustments.closing_receivables - self.adjustments.opening_receivables)

    @property
    def payables_increase(self) -> Satang:
        """What was bought in the year and not paid, less what was paid for purchases of earlier years."""
        return Satang(self.adjustments.closing_payables - self.adjustments.opening_payables)

    @property
    def revenue(self) -> Satang:
        """รายได้จากการขาย: what was received for sales, and what customers owe more than before."""
        return Satang(self.sum_of(AccountKind.REVENUE) + self.receivables_increase)

    @property
    def cost_of_sales(self) -> Satang:
        """ต้นทุนขาย: opening stock and what was spent or is owed for making, less closing stock."""
        made = self.sum_of(AccountKind.COST_OF_SALES) + self.payables_increase
        return Satang(self.opening_stock + made - self.closing_stock)

    @property
    def gross_profit(self) -> Satang:
        """กำไรขั้นต้น."""
        return Satang(self.revenue - self.cost_of_sales)

    @property
    def other_income(self) -> Satang:
        """รายได้อื่น."""
        return self.sum_of(AccountKind.OTHER_INCOME)

    @property
    def expenses(self) -> Satang:
        """ค่าใช้จ่ายขายและบริหาร, depreciation among them."""
        return Satang(self.sum_of(AccountKind.EXPENSE) + self.depreciation)

    @property
    def earnings(self) -> Satang:
        """Sales and other income: what counts for the profit."""
        return Satang(self.revenue + self.other_income)

    @property
    def costs(self) -> Satang:
        """Cost of sales and expenses: what counts against the profit."""
        return Satang(self.cost_of_sales + self.expenses)

    @property
    def net_profit(self) -> Satang:
        """กำไรสุทธิ; negative is a loss."""
        return Satang(self.earnings - self.costs)

    @property
    def sharers(self) -> Sharers:
        """What the year's profit may be divided by; labour-days and patronage that nobody counted are 0."""
        return Sharers(self.shares, self.members, self.labour_days or 0, (self.patronage or 0) // 100)

    @property
    def loss_brought_forward(self) -> Satang:
        """The losses of earlier years that no later profit made good, zero or more; 0 where not known."""
        return Satang(max(0, -self.opening_position.retained)) if self.opening_position else NOTHING

    @property
    def dividend_per_share(self) -> Satang | None:
        """What one share receives: each line by shares rounded down to the satang; None when there is no such line."""
        shared = [
            line.each
            for line in (self.allocation.lines if self.allocation else ())
            if line.part.kind is PartKind.MEMBERS and line.line.divided_by is SharedBy.SHARES and line.each is not None
        ]
        return Satang(sum(shared)) if shared else None
