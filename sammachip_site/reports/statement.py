"""Each accounting year's profit and loss, cash and sharing, from what the group typed."""

from dataclasses import replace
from datetime import timedelta

from sammachip_site.domain.accounts import CASH_IN_KINDS, Account, AccountKind, ChartOfAccounts
from sammachip_site.domain.agreement import Agreement
from sammachip_site.domain.group import Capital
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.money import Satang
from sammachip_site.domain.statement import Allocation, Statement, StatementLine
from sammachip_site.domain.thai_calendar import Period
from sammachip_site.domain.year import SummaryLine, YearSummary
from sammachip_site.reports.allocation import allocate, version_in_force

_RECEIVED = CASH_IN_KINDS | {AccountKind.LOAN}  # kinds whose natural direction is into the cash box


def make_statements(group: LoadedGroup, accounts: ChartOfAccounts) -> tuple[Statement, ...]:
    """The statement of every year whose lines name accounts of the chart, oldest first."""
    return tuple(
        make_statement(group, year, summary, accounts)
        for year, summary in sorted(group.years.items())
        if all(line.account in accounts for line in summary.lines)
    )


def make_statement(group: LoadedGroup, year: int, summary: YearSummary, accounts: ChartOfAccounts) -> Statement:
    """The statement of the Buddhist Era *year*; closing cash is computed, not what was typed.

    What moves between cash and bank neither came in nor went out. A profit is shared by the agreement in force
    on the year's last day.

    Raises:
        KeyError: a line names an account that is not in the chart.
    """
    moved = [line for line in summary.lines if accounts[line.account].kind is not AccountKind.DEPOSIT_TRANSFER]
    income_total = Satang(sum(line.income or 0 for line in moved))
    expense_total = Satang(sum(line.expense or 0 for line in moved))
    unshared = Statement(
        group=group.slug,
        year=year,
        basis=summary.basis,
        period=Period(summary.start, summary.end + timedelta(days=1)),
        opening_cash=summary.opening_cash,
        income_total=income_total,
        expense_total=expense_total,
        closing_cash=Satang(summary.opening_cash + income_total - expense_total),
        lines=tuple(_statement_line(line, accounts[line.account]) for line in summary.lines),
        opening_stock=summary.adjustments.opening_stock,
        closing_stock=summary.adjustments.closing_stock,
        depreciation=summary.adjustments.depreciation,
        members=summary.members,
        shares=summary.shares,
        share_capital=_share_capital(summary.shares, group.profile.capital),
        allocation=None,
        approval=summary.approval,
        note=summary.note,
    )
    return replace(unshared, allocation=_share_profit(unshared, group.agreement))


def _statement_line(line: SummaryLine, account: Account) -> StatementLine:
    return StatementLine(
        account=line.account,
        kind=account.kind,
        name=line.name or account.name,
        amount=_natural_amount(line, account.kind),
        note=line.note,
    )


def _natural_amount(line: SummaryLine, kind: AccountKind) -> Satang:
    """The line's cash, positive in the direction that is usual for its kind; a transfer adds nothing."""
    if kind is AccountKind.DEPOSIT_TRANSFER:
        return Satang(0)
    return line.cash if kind in _RECEIVED else Satang(-line.cash)


def _share_capital(shares: int, capital: Capital | None) -> Satang:
    return Satang(shares * capital.share_value) if capital else Satang(0)


def _share_profit(statement: Statement, agreement: Agreement | None) -> Allocation | None:
    """The year's profit shared; None for a loss, for nothing, and before the first agreement."""
    version = version_in_force(agreement, statement.period.last_day) if agreement else None
    if version is None or statement.net_profit <= 0:
        return None
    return allocate(version, statement.net_profit, shares=statement.shares, members=statement.members)
