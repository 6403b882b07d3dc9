"""Each accounting year's profit and loss, cash, position and sharing, from the books or from what was typed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sammachip_site.domain.accounts import RECEIVED_KINDS, AccountKind, ChartOfAccounts
from sammachip_site.domain.agreement import Agreement
from sammachip_site.domain.cash_book import CashBook
from sammachip_site.domain.closing import accounts_as_closed
from sammachip_site.domain.group import Capital
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.position import Position
from sammachip_site.domain.statement import Allocation, Statement, StatementLine
from sammachip_site.domain.thai_calendar import Period
from sammachip_site.domain.year import SummaryLine, YearSummary
from sammachip_site.reports.allocation import allocate, version_in_force
from sammachip_site.reports.cash_book import entries_by_ref, keep_book
from sammachip_site.reports.closing import collect_inputs, digest_as_closed
from sammachip_site.reports.position import appropriate, first_position, position_after


def make_statements(group: LoadedGroup, accounts: ChartOfAccounts, today: date) -> tuple[Statement, ...]:
    """The statement of every year whose lines name accounts of the chart, oldest first; *group* has its years complete.

    The financial position is carried from each year to the next, as long as none is missing.
    """
    statements: list[Statement] = []
    position: Position | None = None
    for year, summary in sorted(group.years.items()):
        if any(line.account not in accounts for line in summary.lines):
            position = None
            continue
        named = accounts_as_closed(accounts, summary.closing)
        follows = bool(statements) and statements[-1].year == year - 1
        opening = position if follows else first_position(summary, group.profile.founded)
        statement = make_statement(group, year, summary, named, today=today, opening_position=opening)
        statements.append(statement)
        position = appropriate(statement.position, statement) if statement.position else None
    return tuple(statements)


def make_statement(
    group: LoadedGroup,
    year: int,
    summary: YearSummary,
    accounts: ChartOfAccounts,
    *,
    today: date,
    opening_position: Position | None = None,
) -> Statement:
    """The statement of the Buddhist Era *year*; closing cash is computed, not what was typed.

    While the year goes on, stock and debts that nobody counted yet are taken to be as on its first day.
    What moves between cash and bank neither came in nor went out. A profit is shared by the agreement in force
    on the year's last day, once that is over.

    Raises:
        KeyError: a line names an account that is not in the chart.
    """
    moved = [line for line in summary.lines if accounts[line.account].kind is not AccountKind.DEPOSIT_TRANSFER]
    income_total = Satang(sum(line.income or 0 for line in moved))
    expense_total = Satang(sum(line.expense or 0 for line in moved))
    is_over = summary.end < today
    book = _keep_book(group, year, summary, accounts)
    unshared = Statement(
        group=group.slug,
        year=year,
        basis=summary.basis,
        period=Period(summary.start, summary.end + timedelta(days=1)),
        opening_cash=summary.opening_cash,
        income_total=income_total,
        expense_total=expense_total,
        closing_cash=Satang(summary.opening_cash + income_total - expense_total),
        lines=tuple(_statement_lines(summary.lines, accounts)),
        adjustments=summary.adjustments if is_over else summary.adjustments.as_not_counted_yet,
        members=summary.members,
        shares=summary.shares,
        share_capital=_value_of(summary, group.profile.capital),
        allocation=None,
        approval=summary.approval,
        note=summary.note,
        opening_bank=book.opening_bank if book else summary.opening_bank,
        closing_bank=book.closing_bank if book else summary.closing_bank,
        patronage=summary.patronage,
        labour_days=summary.labour_days,
        is_over=is_over,
        book=book,
        opening_position=opening_position,
        closing=summary.closing,
    )
    positioned = _with_position(unshared, opening_position) if opening_position else unshared
    traceable = replace(positioned, inputs=collect_inputs(group, positioned, summary, accounts))
    digest = digest_as_closed(traceable, summary.closing) if summary.closing else None
    return replace(traceable, allocation=_share_profit(traceable, group.agreement), digest=digest)


def _keep_book(group: LoadedGroup, year: int, summary: YearSummary, accounts: ChartOfAccounts) -> CashBook | None:
    ledger = group.ledgers.get(year)
    if ledger is None:
        return None
    bank = summary.opening_bank or Satang(0)
    cash = Satang(summary.opening_cash - bank)
    return keep_book(
        ledger,
        accounts,
        opening_cash=cash,
        opening_bank=bank,
        start=summary.start,
        by_ref=entries_by_ref(group.ledgers, year),
    )


def _statement_lines(lines: Sequence[SummaryLine], accounts: ChartOfAccounts) -> Iterator[StatementLine]:
    """The lines of the year; what came in and what went out under one account without a name of its own is one."""
    unnamed: dict[str, int] = {}
    for line in lines:
        if not line.name and not line.note:
            kind = accounts[line.account].kind
            unnamed[line.account] = unnamed.get(line.account, 0) + _natural_amount(line, kind)
    for line in lines:
        account = accounts[line.account]
        name: LocalizedText = line.name or account.name
        if line.name or line.note:
            yield StatementLine(line.account, account.kind, name, _natural_amount(line, account.kind), line.note)
        elif line.account in unnamed:
            yield StatementLine(line.account, account.kind, name, Satang(unnamed.pop(line.account)))


def _natural_amount(line: SummaryLine, kind: AccountKind) -> Satang:
    """The line's cash, positive in the direction that is usual for its kind; a transfer adds nothing."""
    if kind is AccountKind.DEPOSIT_TRANSFER:
        return Satang(0)
    return line.cash if kind in RECEIVED_KINDS else Satang(-line.cash)


def _value_of(summary: YearSummary, capital: Capital | None) -> Satang:
    """The shares of the year's last day at what one cost then, in satang."""
    return Satang(summary.shares * capital.value_on(summary.end)) if capital else Satang(0)


def _with_position(statement: Statement, opening: Position) -> Statement:
    """*statement* with its position; the share capital is then what the books received for shares."""
    position = position_after(opening, statement)
    return replace(statement, position=position, share_capital=position.share_capital)


def _share_profit(statement: Statement, agreement: Agreement | None) -> Allocation | None:
    """The year's profit shared, once earlier losses are made good where the agreement says so.

    None for a loss, for nothing, before the year's end and before the first agreement.
    """
    version = version_in_force(agreement, statement.period.last_day) if agreement else None
    if version is None or statement.net_profit <= 0 or not statement.is_over:
        return None
    covered = min(statement.net_profit, statement.loss_brought_forward) if version.cover_loss_first else Satang(0)
    shared = allocate(version, Satang(statement.net_profit - covered), statement.sharers)
    return replace(shared, loss_covered=Satang(covered))
