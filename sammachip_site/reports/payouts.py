"""What members should have received of earlier profits against what the books paid them. Whole satang."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.agreement import PartKind
from sammachip_site.domain.money import Satang
from sammachip_site.domain.statement import Statement


@dataclass(frozen=True, slots=True)
class Payout:
    """The profit paid out in one year, beside the members' parts of earlier years that were still to be paid.

    *least* leaves out the satang that cannot be divided among members; *most* has them.
    """

    statement: Statement
    paid: Satang
    least: Satang
    most: Satang

    @property
    def excess(self) -> Satang:
        """What was paid beyond all that members were to receive."""
        return Satang(max(0, self.paid - self.most))

    @property
    def outstanding(self) -> Satang:
        """What members have still to receive at the end of the year."""
        return Satang(max(0, self.least - self.paid))


def compare_payouts(statements: Sequence[Statement]) -> Iterator[Payout]:
    """Every year but the first of those that follow one another: what the years before leave to be paid is known."""
    least = most = 0
    for before, statement in pairwise(statements):
        if before.year != statement.year - 1:
            least = most = 0
            continue
        least, most = least + _payable(before), most + _members_part(before)
        paid = statement.sum_of(AccountKind.DISTRIBUTION)
        payout = Payout(statement, paid, Satang(least), Satang(most))
        yield payout
        least, most = payout.outstanding, max(0, most - paid) if payout.outstanding else 0


def _members_part(statement: Statement) -> int:
    return statement.allocation.part_total(PartKind.MEMBERS) if statement.allocation else 0


def _payable(statement: Statement) -> int:
    return statement.allocation.payable_to_members if statement.allocation else 0
