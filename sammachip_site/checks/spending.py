"""Where a year says that money of one kind went out, and where it went beyond what there was."""

from collections.abc import Iterator
from dataclasses import dataclass

from sammachip_site.checks.checked_group import CheckedGroup
from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.diagnostics import Location
from sammachip_site.domain.money import Satang
from sammachip_site.domain.statement import Statement


@dataclass(frozen=True, slots=True)
class Spending:
    """What one row or line paid, in satang, and what was paid *before* it in the year."""

    location: Location
    amount: Satang
    before: Satang


def spendings(checked: CheckedGroup, statement: Statement, kind: AccountKind) -> Iterator[Spending]:
    """Every row of the year's cash book, or every line of its sums, under the accounts of *kind*."""
    before = Satang(0)
    for location, amount in _paid(checked, statement.year, kind):
        yield Spending(location, amount, before)
        before = Satang(before + amount)


def find_spent_beyond(checked: CheckedGroup, statement: Statement, kind: AccountKind, limit: Satang) -> Spending:
    """The first that goes beyond *limit*, in a year in which all together do."""
    return next(each for each in spendings(checked, statement, kind) if each.before + each.amount > limit)


def _paid(checked: CheckedGroup, year: int, kind: AccountKind) -> Iterator[tuple[Location, Satang]]:
    ledger = checked.group.ledgers.get(year)
    for entry in ledger.entries if ledger else ():
        if ledger and checked.accounts[entry.account].kind is kind:
            yield ledger.locate(entry, "expense"), Satang(-entry.cash)
    for place, line in enumerate(checked.group.years[year].lines if ledger is None else ()):
        if checked.accounts[line.account].kind is kind:
            yield checked.in_year(year, "lines", place, "expense"), Satang(-line.cash)
