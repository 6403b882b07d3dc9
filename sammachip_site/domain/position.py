"""What a group has and owes on one day, and whose it is. All money in whole satang."""

from dataclasses import dataclass

from sammachip_site.domain.money import Satang


@dataclass(frozen=True, slots=True)
class Position:
    """The financial position at the end of a day; *bank* is the part of *money* that lies at the bank, if known.

    *owed_to_members* is what they have still to receive of profits that are shared; the profit of a year is shared on
    the day after it, and *retained* until then.
    """

    money: Satang
    receivables: Satang
    stock: Satang
    equipment: Satang
    payables: Satang
    loans: Satang
    owed_to_members: Satang
    share_capital: Satang
    grants: Satang
    reserve: Satang
    retained: Satang
    bank: Satang | None = None

    @property
    def assets(self) -> Satang:
        """สินทรัพย์: all that the group has."""
        return Satang(self.money + self.receivables + self.stock + self.equipment)

    @property
    def liabilities(self) -> Satang:
        """หนี้สิน: what the group owes others, and its members of profits that are shared."""
        return Satang(self.payables + self.loans + self.owed_to_members)

    @property
    def equity(self) -> Satang:
        """ทุน: what is the group's own; always the assets less the liabilities."""
        return Satang(self.share_capital + self.grants + self.reserve + self.retained)
