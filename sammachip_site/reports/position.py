"""What a group has and owes at the end of each year, carried on from the year before. Whole satang."""

from dataclasses import replace
from datetime import date

from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.agreement import PartKind
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
        owed_to_members=opening.owed_to_members,
        share_capital=opening.share_capital,
        grants=opening.grants,
        reserve=opening.reserve,
        retained=Satang(0),
    )
    return replace(unbalanced, retained=Satang(unbalanced.assets - unbalanced.liabilities - unbalanced.equity))


def position_after(before: Position, statement: Statement) -> Position:
    """The position at the end of the year of *statement*; it balances when *before* does.

    Profit adds to what is retained. What was paid to members takes from what they are owed, and what was spent of the
    group's own part from the reserve.
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
        owed_to_members=Satang(before.owed_to_members - statement.sum_of(AccountKind.DISTRIBUTION)),
        share_capital=Satang(before.share_capital + statement.sum_of(AccountKind.SHARE_CAPITAL)),
        grants=Satang(before.grants + statement.sum_of(AccountKind.GRANT)),
        reserve=Satang(before.reserve - statement.sum_of(AccountKind.FUND_USE)),
        retained=Satang(before.retained + statement.net_profit),
    )


def appropriate(position: Position, statement: Statement) -> Position:
    """The position on the day after the year, once its result is shared or borne.

    A profit goes from what is retained to the reserve, as far as the group keeps it, and to what members are owed.
    A loss that the retained profit cannot bear is taken from the reserve, as far as it goes.
    """
    allocation = statement.allocation
    if allocation:
        return replace(
            position,
            owed_to_members=Satang(position.owed_to_members + allocation.part_total(PartKind.MEMBERS)),
            reserve=Satang(position.reserve + allocation.part_total(PartKind.GROUP)),
            retained=Satang(position.retained - allocation.total),
        )
    borne = max(0, min(position.reserve, -position.retained)) if statement.net_profit < 0 else 0
    return replace(position, reserve=Satang(position.reserve - borne), retained=Satang(position.retained + borne))
