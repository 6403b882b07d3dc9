"""What a group has and owes at the end of each year, carried on from the year before. Whole satang."""

from dataclasses import replace
from datetime import date

from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.money import Satang
from sammachip_site.domain.position import Position
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.year import OpeningPosition, YearSummary


def first_position(year: YearSummary, founded: date) -> Position | None:
    """The position before the first *year* that is known; None where nobody wrote it down.

    A group that was founded within the year, and began with an empty cash box, began with nothing.
    """
    opening = year.opening
    if opening is None and year.opening_cash == 0 and year.start <= founded <= year.end:
        opening = OpeningPosition()
    if opening is None:
        return None
    adjustments = year.adjustments
    unbalanced = Position(
        money=year.opening_cash,
        bank=year.opening_bank,
        receivables=adjustments.opening_receivables,
        stock=adjustments.opening_stock,
        equipment=opening.equipment,
        payables=adjustments.opening_payables,
        loans=opening.loans,
        share_capital=opening.share_capital,
        grants=opening.grants,
        reserve=opening.reserve,
        retained=Satang(0),
    )
    return replace(unbalanced, retained=Satang(unbalanced.assets - unbalanced.liabilities - unbalanced.equity))


def position_after(before: Position, statement: Statement) -> Position:
    """The position at the end of the year of *statement*; it balances when *before* does.

    Profit adds to what is retained, and what was paid to members takes from it.
    """
    adjustments = statement.adjustments
    return Position(
        money=statement.closing_cash,
        bank=statement.closing_bank,
        receivables=adjustments.closing_receivables,
        stock=adjustments.closing_stock,
        equipment=Satang(before.equipment + statement.sum_of(AccountKind.ASSET) - adjustments.depreciation),
        payables=adjustments.closing_payables,
        loans=Satang(before.loans + statement.sum_of(AccountKind.LOAN)),
        share_capital=Satang(before.share_capital + statement.sum_of(AccountKind.SHARE_CAPITAL)),
        grants=Satang(before.grants + statement.sum_of(AccountKind.GRANT)),
        reserve=before.reserve,
        retained=Satang(before.retained + statement.net_profit - statement.sum_of(AccountKind.DISTRIBUTION)),
    )


def appropriate(position: Position, statement: Statement) -> Position:
    """The position on the day after the year, once its result is shared or borne.

    What the agreement keeps for the group goes from the retained profit to the reserve. A loss that the retained
    profit cannot bear, less what of it members have still to receive, is taken from the reserve, as far as it goes.
    """
    moved = statement.allocation.part_total("group") if statement.allocation else Satang(0)
    unborne = max(0, statement.payouts_outstanding - position.retained) if statement.net_profit < 0 else 0
    short = min(position.reserve, unborne)
    change = moved - short
    return replace(position, reserve=Satang(position.reserve + change), retained=Satang(position.retained - change))
