"""What a published site says of itself: the parts of its open data from which everything else follows."""

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.agreement import AgreementVersion
from sammachip_site.domain.closing import ClosedFigures, Closing, Correction, Digest
from sammachip_site.domain.group import EarlierShareValue
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.record import Record
from sammachip_site.domain.values import (
    Amount,
    BuddhistYear,
    Day,
    Flag,
    Price,
    Slug,
    Text,
    WholeNumber,
    choices_of,
)
from sammachip_site.domain.year import Adjustments, Approval, Basis, OpeningPosition, SummaryLine, YearRecord

Json: TypeAlias = str | int | bool | list["Json"] | dict[str, "Json"] | None  # as we publish it: no fractions


LINE_OF = "lines-"  # how the name of an account's line on a page begins; HTML allows no dot in it


@dataclass(frozen=True, slots=True)
class PageFigure:
    """An amount on a page: the *name* of what it is, if it has one, its *value* for machines, and what is *shown*.

    It stands on a *line* of the page, from 1.
    """

    name: str
    value: str
    shown: str
    line: int


class Excerpt(BaseModel):
    """What is needed of a longer object of JSON; the rest of it is compared, and not read."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class PublishedCorrection(Record):
    """A correction among the ``inputs`` of a year: what it *replaces*, and what the year came to before it."""

    date: Day
    reason: Text
    resolution: Text
    replaces: Digest
    figures_before: ClosedFigures


class PublishedClosing(Record):
    """How a year was closed, among its ``inputs``: all but its digest, which is computed from them."""

    date: Day
    counted_cash: Price
    counted_bank: Price = Satang(0)
    previous: Digest | None = None
    corrections: tuple[PublishedCorrection, ...] = ()


class PublishedAccount(Record):
    """An account that a year uses: what kind of money it is, and what it is called."""

    kind: Annotated[AccountKind, choices_of(AccountKind)]
    name_th: str


class PublishedInputs(Record):
    """``inputs`` of ``statement-YYYY.json``. Source: docs/decisions/0009-closing-digest.md."""

    format: Literal["1"]
    year: BuddhistYear
    start: Day
    end: Day
    basis: Annotated[Basis, choices_of(Basis)]
    opening_cash: Price
    opening_bank: Price | None = None
    closing_bank: Amount | None = None
    opening_position: dict[str, Amount] | None = None
    members: WholeNumber
    shares: WholeNumber
    share_value: Price | None = None
    patronage: Price | None = None
    labour_days: WholeNumber | None = None
    accounts: dict[str, PublishedAccount]
    lines: tuple[SummaryLine, ...]
    adjustments: Adjustments
    opening: OpeningPosition | None = None
    agreement: AgreementVersion | None = None
    approval: Approval | None = None
    note: Text | None = None
    closing: PublishedClosing | None = None

    @property
    def account_names(self) -> dict[str, LocalizedText]:
        """The names of the accounts that the year uses, by code."""
        return {code: LocalizedText(th=account.name_th) for code, account in self.accounts.items()}


class PublishedStatement(Excerpt):
    """``statement-YYYY.json``: its inputs, and what it says beside them that is not computed from them."""

    is_over: Flag
    closing_cash: Amount
    closing_bank: Amount | None = None
    income_total: Amount
    expense_total: Amount
    net_profit: Amount
    adjustments: Adjustments
    digest: Digest | None = None
    inputs: PublishedInputs

    @property
    def closing(self) -> Closing | None:
        """How the year was closed and corrected, with the digest that is published; None where there is none.

        What accounts were called is told of the last time only.
        """
        closing = self.inputs.closing
        if closing is None or self.digest is None:
            return None
        digests = (*(each.replaces for each in closing.corrections), self.digest)
        figures = (*(each.figures_before for each in closing.corrections), self._figures)
        names = (*({} for _ in closing.corrections), self.inputs.account_names)
        corrections = zip(closing.corrections, digests[1:], figures[1:], names[1:], strict=True)
        return Closing(
            date=closing.date,
            counted_cash=closing.counted_cash,
            counted_bank=closing.counted_bank,
            previous=closing.previous,
            digest=digests[0],
            figures=figures[0],
            accounts=names[0],
            corrections=tuple(
                Correction(
                    date=each.date,
                    reason=each.reason,
                    resolution=each.resolution,
                    digest=digest,
                    figures=amounts,
                    accounts=accounts,
                )
                for each, digest, amounts, accounts in corrections
            ),
        )

    @property
    def record(self) -> YearRecord:
        """What was typed of the year beside its cash book.

        A running year that counted nothing is told from one that nobody counted by what its statement says.
        """
        inputs = self.inputs
        nothing = {name: amount for name, amount in self.adjustments if amount == 0}
        return YearRecord(
            start=inputs.start,
            end=inputs.end,
            basis=inputs.basis,
            opening_cash=inputs.opening_cash,
            opening_bank=inputs.opening_bank,
            closing_bank=self.closing_bank,
            members=inputs.members,
            shares=inputs.shares,
            patronage=inputs.patronage,
            labour_days=inputs.labour_days,
            lines=inputs.lines,
            adjustments=Adjustments(**{**nothing, **inputs.adjustments.model_dump(exclude_unset=True)}),
            opening=inputs.opening,
            approval=inputs.approval,
            note=inputs.note,
            closing=self.closing,
        )

    @property
    def _figures(self) -> ClosedFigures:
        return ClosedFigures(
            income_total=self.income_total,
            expense_total=self.expense_total,
            net_profit=self.net_profit,
            closing_cash=self.closing_cash,
        )


class PublishedCapital(Excerpt):
    """``capital`` of ``group.json``."""

    as_of: Day
    share_value: Price
    earlier_values: tuple[EarlierShareValue, ...] = ()
    members: WholeNumber
    shares: WholeNumber
    share_capital: Amount


class PublishedGroup(Excerpt):
    """``group.json``; *statements* are the addresses of its years' statements."""

    group: Slug
    name: LocalizedText
    founded: Day
    capital: PublishedCapital | None = None
    statements: tuple[str, ...] = ()


class ListedGroup(Excerpt):
    """An entry of ``data/groups.json``."""

    group: Slug
    name: LocalizedText
