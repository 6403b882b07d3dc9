"""A year's statement told in double entry, from which any bookkeeping program computes it again. Whole satang."""

from collections.abc import Iterable, Iterator
from datetime import date

from sammachip_site.domain.accounts import AccountKind, ChartOfAccounts
from sammachip_site.domain.cash_book import CashBook
from sammachip_site.domain.closing import accounts_as_closed
from sammachip_site.domain.journal import (
    ACCOUNT_OF_KIND,
    ALL_MONEY,
    BANK,
    CASH,
    COST_OF_SALES,
    DEPRECIATION,
    EQUIPMENT,
    GRANTS,
    LOANS,
    OPERATING,
    OTHER_INCOME,
    OWED_TO_MEMBERS,
    PAYABLES,
    RECEIVABLES,
    RESERVE,
    RETAINED,
    SALES,
    SHARE_CAPITAL,
    STOCK,
    TRANSFERS,
    UNKNOWN,
    Journal,
    JournalAccount,
    Posting,
    Transaction,
    account_name,
)
from sammachip_site.domain.ledger import Method
from sammachip_site.domain.money import Satang
from sammachip_site.domain.position import Position
from sammachip_site.domain.statement import Statement
from sammachip_site.reports.position import appropriate


def make_journal(statement: Statement, accounts: ChartOfAccounts) -> Journal:
    """The year of *statement* in double entry.

    What came before it opens it; every row of the cash book, or every line of a year told in sums, is a transaction;
    stock, receivables, payables and depreciation are booked on the last day, and the sharing of the profit on the day
    after. A category has an account of its own below that of its kind, and what belongs to no category stands in the
    kind's account itself.
    """
    closed_on = _closing_day(statement)
    accounts = accounts_as_closed(accounts, statement.closing)
    return Journal(
        statement.period.start,
        closed_on,
        tuple(_accounts(statement, accounts)),
        (*_opening(statement), *_movements(statement, accounts, closed_on), *_adjustments(statement, closed_on)),
        tuple(_closing(statement)),
        tuple(_appropriation(statement)),
    )


def _closing_day(statement: Statement) -> date:
    """The year's last day; while the year goes on, that of the last row."""
    if statement.is_over or statement.book is None:
        return statement.period.last_day
    return statement.book.last_day or statement.period.start


def _accounts(statement: Statement, accounts: ChartOfAccounts) -> Iterator[JournalAccount]:
    """The account of every kind, each with those of the categories that occur in the year below it."""
    used = {line.account for line in statement.lines}
    used_of = {
        kind: [code for code in accounts if code in used and accounts[code].kind is kind] for kind in AccountKind
    }
    yield from (CASH, BANK) if _is_bank_known(statement) else (ALL_MONEY,)
    yield from (RECEIVABLES, STOCK, PAYABLES, RETAINED, UNKNOWN, DEPRECIATION)
    for kind, parent in ACCOUNT_OF_KIND.items():
        yield parent
        for code in used_of[kind]:
            yield JournalAccount(account_name(kind, code), parent.type, accounts[code].name, code)


def _is_bank_known(statement: Statement) -> bool:
    return statement.opening_bank is not None and statement.closing_bank is not None


def _money(total: Satang, bank: Satang | None, statement: Statement) -> Iterator[tuple[JournalAccount, int]]:
    """*total* by where it lies; all of it in one account where the year does not say."""
    at_bank = bank if bank is not None and _is_bank_known(statement) else 0
    yield CASH, total - at_bank
    if _is_bank_known(statement):
        yield BANK, at_bank


def _opening(statement: Statement) -> Iterator[Transaction]:
    """What the year began with; what is left over is retained profit, or unknown where nobody wrote it down."""
    adjustments, before = statement.adjustments, statement.opening_position
    known = [
        *_money(statement.opening_cash, statement.opening_bank, statement),
        (RECEIVABLES, adjustments.opening_receivables),
        (STOCK, adjustments.opening_stock),
        (PAYABLES, -adjustments.opening_payables),
        *(_position_accounts(before) if before else ()),
    ]
    rest = -sum(amount for _, amount in known)
    postings = _postings([*known, (RETAINED if before else UNKNOWN, rest)])
    if postings:
        yield Transaction(statement.period.start, "ยอดยกมา", postings)


def _position_accounts(position: Position) -> Iterator[tuple[JournalAccount, int]]:
    """What only a position tells, retained profit left out."""
    yield EQUIPMENT, position.equipment
    yield LOANS, -position.loans
    yield OWED_TO_MEMBERS, -position.owed_to_members
    yield SHARE_CAPITAL, -position.share_capital
    yield GRANTS, -position.grants
    yield RESERVE, -position.reserve


def _movements(statement: Statement, accounts: ChartOfAccounts, closed_on: date) -> Iterator[Transaction]:
    if statement.book:
        yield from _rows(statement.book, accounts)
    else:
        yield from _lines(statement, closed_on)
        yield from _deposits(statement, closed_on)


def _rows(book: CashBook, accounts: ChartOfAccounts) -> Iterator[Transaction]:
    """Every row of the cash book; the two rows of a transfer meet in the account of transfers."""
    names = {code: account_name(account.kind, code) for code, account in accounts.items()}
    money = {Method.CASH: CASH.name, Method.BANK: BANK.name}
    for row in book.rows:
        entry = row.entry
        amount = entry.cash
        postings = (Posting(money[entry.method], amount), Posting(names[entry.account], Satang(-amount)))
        yield Transaction(entry.date, entry.description, postings, entry.ref, entry.note)


def _lines(statement: Statement, day: date) -> Iterator[Transaction]:
    for line in statement.lines:
        if line.kind is not AccountKind.DEPOSIT_TRANSFER:
            name = account_name(line.kind, line.account)
            postings = (Posting(CASH.name, line.cash), Posting(name, Satang(-line.cash)))
            yield Transaction(day, line.name.th, postings, note=line.note.th if line.note else "")


def _deposits(statement: Statement, day: date) -> Iterator[Transaction]:
    """What the bank holds more or less than a year before: the year's sums do not say which line went there."""
    if statement.opening_bank is not None and statement.closing_bank is not None:
        moved = statement.closing_bank - statement.opening_bank
        if postings := _postings([(BANK, moved), (CASH, -moved)]):
            yield Transaction(day, "เงินฝากธนาคารเพิ่มขึ้นหรือลดลงทั้งปี", postings)


def _adjustments(statement: Statement, day: date) -> Iterator[Transaction]:
    """What belongs to the year's profit and is no cash."""
    more_stock = statement.closing_stock - statement.opening_stock
    changes = (
        ("ของคงเหลือเพิ่มขึ้นหรือลดลง", STOCK, COST_OF_SALES, more_stock),
        ("ลูกหนี้เพิ่มขึ้นหรือลดลง", RECEIVABLES, SALES, statement.receivables_increase),
        ("เจ้าหนี้เพิ่มขึ้นหรือลดลง", PAYABLES, COST_OF_SALES, -statement.payables_increase),
        ("ค่าเสื่อมเครื่องมือ", EQUIPMENT, DEPRECIATION, -statement.depreciation),
    )
    for description, balance, result, amount in changes:
        if postings := _postings([(balance, amount), (result, -amount)]):
            yield Transaction(day, description, postings)


def _closing(statement: Statement) -> Iterator[Posting]:
    """The balances that the statement gives: whoever adds up the journal must find the same."""
    adjustments = statement.adjustments
    balances = [
        *_money(statement.closing_cash, statement.closing_bank, statement),
        (RECEIVABLES, adjustments.closing_receivables),
        (STOCK, adjustments.closing_stock),
        (PAYABLES, -adjustments.closing_payables),
        (TRANSFERS, 0),
        (SALES, -statement.revenue),
        (OTHER_INCOME, -statement.other_income),
        (COST_OF_SALES, statement.cost_of_sales),
        (OPERATING, statement.expenses - statement.depreciation),
        (DEPRECIATION, statement.depreciation),
        *(_position_accounts(statement.position) if statement.position else ()),
    ]
    if statement.opening_position:
        balances.append((RETAINED, -statement.opening_position.retained))
    return (Posting(account.name, Satang(amount)) for account, amount in balances)


def _appropriation(statement: Statement) -> Iterator[Transaction]:
    """The year's result, once it is over: shared by the agreement, or a loss that the reserve bears."""
    if statement.position and statement.is_over:
        shared = appropriate(statement.position, statement)
        postings = _postings(
            [
                (RETAINED, statement.position.retained - shared.retained),
                (OWED_TO_MEMBERS, statement.position.owed_to_members - shared.owed_to_members),
                (RESERVE, statement.position.reserve - shared.reserve),
            ]
        )
        said = "แบ่งกำไรตามข้อตกลง" if statement.allocation else "ทุนสำรองรับขาดทุน"
        if postings:
            yield Transaction(statement.period.stop, said, postings, is_settled=statement.approval is not None)


def _postings(amounts: Iterable[tuple[JournalAccount, int]]) -> tuple[Posting, ...]:
    return tuple(Posting(account.name, Satang(amount)) for account, amount in amounts if amount)
