"""A group as its published data tell it: enough of it to compute every figure again."""

from collections.abc import Mapping
from datetime import date, timedelta
from graphlib import CycleError, TopologicalSorter
from typing import Any

from sammachip_site.domain.accounts import Account, ChartOfAccounts
from sammachip_site.domain.agreement import Agreement
from sammachip_site.domain.group import Capital, GroupProfile
from sammachip_site.domain.ledger import Ledger
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.published import PublishedCapital, PublishedGroup, PublishedStatement
from sammachip_site.domain.sources import Sources
from sammachip_site.domain.year import YearSummary
from sammachip_site.reports.years import complete_years

Statements = Mapping[int, PublishedStatement]


def rebuild_accounts(statements: Statements) -> ChartOfAccounts:
    """Every account that a year uses, of the kind and name that the last of these years tells, in the site's order."""
    told = {code: account for _, each in sorted(statements.items()) for code, account in each.inputs.accounts.items()}
    return {
        code: Account(name=LocalizedText(th=told[code].name_th), kind=told[code].kind) for code in _in_order(statements)
    }


def _in_order(statements: Statements) -> tuple[str, ...]:
    """The codes of all accounts so that those of each year stand as its ``inputs`` have them.

    Years that contradict each other are no site's: any order will do.
    """
    order: TopologicalSorter[str] = TopologicalSorter()
    for _, told in sorted(statements.items()):
        codes = tuple(told.inputs.accounts)
        for code, before in zip(codes, (None, *codes), strict=False):
            order.add(code, *([before] if before else ()))
    try:
        return tuple(order.static_order())
    except CycleError:
        return tuple(sorted({code for told in statements.values() for code in told.inputs.accounts}))


def rebuild_group(
    group: PublishedGroup, statements: Statements, ledgers: Mapping[int, Ledger], accounts: ChartOfAccounts
) -> LoadedGroup:
    """The *group* with its years complete, as far as its figures depend on it; nothing of its pages."""
    versions = {
        told.inputs.agreement.effective: told.inputs.agreement
        for _, told in sorted(statements.items())
        if told.inputs.agreement
    }
    capital = _capital(group.capital) if group.capital else None
    known: Mapping[str, Any] = {"name": group.name, "founded": group.founded, "capital": capital}
    rebuilt = LoadedGroup(
        slug=group.group,
        profile=GroupProfile.model_construct(**known),
        story=None,
        agreement=Agreement(versions=tuple(versions[day] for day in sorted(versions))) if versions else None,
        years={year: _in_sums(told) for year, told in statements.items() if year not in ledgers},
        ledgers=ledgers,
        records={year: told.record for year, told in statements.items() if year in ledgers},
        share_register=None,
        schedule=None,
        activities=(),
        questions=(),
        news=(),
        products=(),
        photos={},
        files=frozenset(),
        sources=Sources(),
    )
    return complete_years(rebuilt, accounts, (1, 1))  # every year tells its own first and last day


def _capital(capital: PublishedCapital) -> Capital:
    return Capital(
        as_of=capital.as_of,
        share_value=capital.share_value,
        earlier_values=capital.earlier_values,
        members=capital.members,
        shares=capital.shares,
    )


def _in_sums(told: PublishedStatement) -> YearSummary:
    return YearSummary.model_construct(**{**dict(told.record), "closing_cash": told.closing_cash})


def find_day_of_publication(statements: Statements, today: date) -> date:
    """A day on which just those years were over that say so; a year that ends after *today* cannot be.

    A site that was published while a year went on still says that it goes on.
    """
    after = (told.inputs.end + timedelta(days=1) for told in statements.values() if told.is_over)
    return min(today, max(after, default=date.min))
