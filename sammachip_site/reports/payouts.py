"""What members should have received of earlier profits against what the books paid them. Whole satang."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.agreement import PartKind
from sammachip_site.domain.money import Satang
from sammachip_site.domain.statement import Statement


@dataclass(frozen=True, slots=True)
class Payout:
    """The profit paid out in one year, beside what members were owed when it began."""

    statement: Statement
    paid: Satang
    owed: Satang

    @property
    def excess(self) -> Satang:
        """What was paid beyond all that members were to receive."""
        return Satang(max(0, self.paid - self.owed))

    @property
    def outstanding(self) -> Satang:
        """What members have still to receive at the end of the year."""
        return Satang(max(0, self.owed - self.paid))


def compare_payouts(statements: Sequence[Statement]) -> Iterator[Payout]:
    """Every year of which it is known what members were owed when it began: from its position, or the year before."""
    payout: Payout | None = None
    for before, statement in zip((None, *statements), statements, strict=False):
        follows = before is not None and before.year == statement.year - 1
        payout = _compare(statement, before if follows else None, payout if follows else None)
        if payout:
            yield payout


def _compare(statement: Statement, before: Statement | None, earlier: Payout | None) -> Payout | None:
    """The payout of the year of *statement*; None where it is the first and nobody wrote down what was owed."""
    allocation = before.allocation if before else None
    if statement.opening_position:
        owed = statement.opening_position.owed_to_members
    elif before:
        new = allocation.part_total(PartKind.MEMBERS) if allocation else 0
        owed = Satang((earlier.outstanding if earlier else 0) + new)
    else:
        return None
    paid = statement.sum_of(AccountKind.DISTRIBUTION)
    return Payout(statement, paid, Satang(max(0, owed)))  # what was paid too much is told of its own year
