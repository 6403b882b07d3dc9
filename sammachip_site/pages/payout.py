"""Whether members have received their part of earlier profits."""

from dataclasses import dataclass

from sammachip_site.domain.money import Satang
from sammachip_site.domain.statement import Statement
from sammachip_site.pages.group_frame import GroupPages
from sammachip_site.reports.payouts import compare_payouts


@dataclass(frozen=True, slots=True)
class PayoutView:
    """What members were to receive of earlier profits, were paid in the year, and have still to receive; in satang."""

    due: Satang
    paid: Satang
    outstanding: Satang


def make_payout(pages: GroupPages, statement: Statement) -> PayoutView | None:
    """The members' part of earlier profits in the year of *statement*; None where nothing was due."""
    payout = next((each for each in compare_payouts(pages.statements) if each.statement is statement), None)
    if payout is None or not (payout.paid or payout.owed):
        return None
    return PayoutView(payout.owed, payout.paid, payout.outstanding)
