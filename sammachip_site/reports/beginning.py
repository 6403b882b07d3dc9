"""How a group began, as far as its records tell: the households' vote, the first training, the first sale."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.accounts import AccountKind, ChartOfAccounts
from sammachip_site.domain.activity import Activity, ActivityKind
from sammachip_site.domain.ledger import Entry
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.statement import Statement


@dataclass(frozen=True, slots=True)
class Beginning:
    """What began a group: each is None where no record tells it.

    *vote* is the activity of the households' last vote on their trade. The first sale is told by an activity, *sale*,
    or by a row of the cash book, *booked_sale*.
    """

    vote: Activity | None
    training: Activity | None
    sale: Activity | None
    booked_sale: Entry | None

    @property
    def sale_day(self) -> date | None:
        """The day of the first sale."""
        return self.sale.day if self.sale else self.booked_sale.date if self.booked_sale else None

    @property
    def days_to_sale(self) -> int | None:
        """The days from the end of the first training to the first sale; None where that came first, or is not told."""
        if self.training is None or self.sale_day is None or self.sale_day < self.training.last_day:
            return None
        return (self.sale_day - self.training.last_day).days


def find_beginning(group: LoadedGroup, statements: Sequence[Statement], accounts: ChartOfAccounts) -> Beginning:
    """How *group* began. A cash book knows the first sale only where it was kept from the day of the founding."""
    sale = next((activity for activity in group.activities if activity.profile.first_sale), None)
    is_kept_from_the_start = bool(statements) and statements[0].period.start <= group.profile.founded
    booked = find_booked_sale(statements[:1], accounts) if sale is None and is_kept_from_the_start else None
    return Beginning(find_vote(group.activities), find_first(group.activities, ActivityKind.TRAINING), sale, booked)


def find_booked_sale(statements: Iterable[Statement], accounts: ChartOfAccounts) -> Entry | None:
    """The first row of the cash books that tells a sale and is never taken back."""
    rows = [row for statement in statements if statement.book for row in statement.book.rows]
    taken_back = {row.corrects for row in rows if row.corrects}
    for row in rows:
        entry = row.entry
        if accounts[entry.account].kind is AccountKind.REVENUE and entry.income > 0 and entry not in taken_back:
            return entry
    return None


def find_first(activities: Iterable[Activity], kind: ActivityKind) -> Activity | None:
    """The first of *activities* that is of *kind*; they stand oldest first."""
    return next((activity for activity in activities if activity.profile.kind is kind), None)


def find_vote(activities: Iterable[Activity]) -> Activity | None:
    """The activity of the households' last vote on their trade."""
    votes = [each for each in activities if each.profile.ballot and each.profile.ballot.of_trade]
    return votes[-1] if votes else None
