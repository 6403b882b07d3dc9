"""How a year was approved and closed, and what was corrected after that."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.closing import ClosedFigures, Correction, format_digest
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.year import Approval
from sammachip_site.pages.page import Words

INTEGRITY_URL = "/integrity.json"
# The address of a resolution by its id; None where no activity tells of it.
AddressOf = Callable[[str | None], str | None]
_FIGURES = {
    "income_total": "closing.income-total",
    "expense_total": "closing.expense-total",
    "net_profit": "closing.net-profit",
    "closing_cash": "closing.closing-cash",
}


@dataclass(frozen=True, slots=True)
class ChangedFigure:
    """A figure of the year before and after a correction, in satang."""

    name: str
    before: Satang
    after: Satang


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction after the closing; *figures* are those that it changed, *resolution_url* leads to the meeting."""

    date: date
    reason: LocalizedText
    resolution: LocalizedText
    resolution_url: str | None
    figures: tuple[ChangedFigure, ...]


@dataclass(frozen=True, slots=True)
class ClosingView:
    """The meeting, the money that was counted in satang, and the digest in groups of four; None of what is not yet."""

    approval: Approval | None
    resolution_url: str | None
    closed_on: date | None
    counted_cash: Satang
    counted_bank: Satang
    code: str | None
    corrections: tuple[CorrectionView, ...]
    integrity_url: str


def make_closing(statement: Statement, words: Words, address_of: AddressOf) -> ClosingView:
    """How the year of *statement* was approved and closed."""
    approval, closing = statement.approval, statement.closing
    approved_at = address_of(approval.resolution_id) if approval else None
    if closing is None:
        return ClosingView(approval, approved_at, None, Satang(0), Satang(0), None, (), INTEGRITY_URL)
    return ClosingView(
        approval,
        approved_at,
        closing.date,
        closing.counted_cash,
        closing.counted_bank,
        format_digest(closing.latest.digest),
        tuple(
            _make_correction(before.figures, correction, words, address_of) for before, correction in closing.changes
        ),
        INTEGRITY_URL,
    )


def _make_correction(
    before: ClosedFigures, correction: Correction, words: Words, address_of: AddressOf
) -> CorrectionView:
    figures = tuple(_changed_figures(before, correction.figures, words))
    decided_at = address_of(correction.resolution_id)
    return CorrectionView(correction.date, correction.reason, correction.resolution, decided_at, figures)


def _changed_figures(before: ClosedFigures, after: ClosedFigures, words: Words) -> Iterator[ChangedFigure]:
    for field, key in _FIGURES.items():
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            yield ChangedFigure(words[key], old, new)
