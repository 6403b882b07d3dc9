"""A year in double entry: accounts, balanced transactions and closing balances. All money in whole satang.

A debit is positive and a credit negative, as Beancount and hledger have it: income, debts and capital are below zero.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang


class AccountType(StrEnum):
    """What an account is, by the letter that hledger has for it."""

    MONEY = "C"
    ASSET = "A"
    LIABILITY = "L"
    EQUITY = "E"
    INCOME = "R"
    EXPENSE = "X"


@dataclass(frozen=True, slots=True)
class JournalAccount:
    """An account; its name is ASCII, each part begun by a capital. *code* is that of the chart of accounts."""

    name: str
    type: AccountType
    label: LocalizedText
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Posting:
    """What one side of a transaction adds to an account."""

    account: str
    amount: Satang


@dataclass(frozen=True, slots=True)
class Transaction:
    """Money that moved on one day, or belongs to another account; its postings sum to 0.

    *is_settled* is False where a meeting has still to agree.
    """

    date: date
    description: str
    postings: tuple[Posting, ...]
    ref: str = ""
    note: str = ""
    is_settled: bool = True


@dataclass(frozen=True, slots=True)
class Journal:
    """A year from *start*; *closing* are the balances at the end of the day *closed_on*, accounts below included.

    *after* are transactions of the day after it.
    """

    start: date
    closed_on: date
    accounts: tuple[JournalAccount, ...]
    transactions: tuple[Transaction, ...]
    closing: tuple[Posting, ...]
    after: tuple[Transaction, ...] = ()


def _account(name: str, kind: AccountType, th: str, en: str) -> JournalAccount:
    return JournalAccount(name, kind, LocalizedText(th=th, en=en))


CASH = _account("Assets:Cash", AccountType.MONEY, "เงินสด", "Cash box")
BANK = _account("Assets:Bank", AccountType.MONEY, "เงินฝากธนาคาร", "Bank")
ALL_MONEY = _account("Assets:Cash", AccountType.MONEY, "เงินสดและเงินฝากธนาคาร", "Cash box and bank together")
TRANSFERS = _account("Assets:Transfers", AccountType.ASSET, "เงินระหว่างโอน", "Money on its way between cash and bank")
RECEIVABLES = _account("Assets:Receivables", AccountType.ASSET, "ลูกหนี้ค่าสินค้า", "Sold and not yet paid for")
STOCK = _account("Assets:Stock", AccountType.ASSET, "ของคงเหลือ", "Stock")
EQUIPMENT = _account("Assets:Equipment", AccountType.ASSET, "เครื่องมือ", "Equipment")
PAYABLES = _account("Liabilities:Payables", AccountType.LIABILITY, "เจ้าหนี้ค่าของ", "Bought and not yet paid for")
LOANS = _account("Liabilities:Loans", AccountType.LIABILITY, "เงินกู้", "Loans")
OWED_TO_MEMBERS = _account(
    "Liabilities:Owed-To-Members", AccountType.LIABILITY, "เงินแบ่งกำไรค้างจ่ายสมาชิก", "Profit still to be paid to members"
)
SHARE_CAPITAL = _account("Equity:Share-Capital", AccountType.EQUITY, "ทุนเรือนหุ้น", "Share capital")
GRANTS = _account("Equity:Grants", AccountType.EQUITY, "เงินอุดหนุน", "Grants")
RESERVE = _account("Equity:Reserve", AccountType.EQUITY, "ทุนสำรอง", "Reserve")
RETAINED = _account("Equity:Retained", AccountType.EQUITY, "กำไรสะสม", "Retained profit")
UNKNOWN = _account("Equity:Opening", AccountType.EQUITY, "ทุนยกมาที่ไม่ได้แยกไว้", "Brought forward, not told apart")
SALES = _account("Income:Sales", AccountType.INCOME, "รายได้จากการขาย", "Sales")
OTHER_INCOME = _account("Income:Other", AccountType.INCOME, "รายได้อื่น", "Other income")
COST_OF_SALES = _account("Expenses:Cost-Of-Sales", AccountType.EXPENSE, "ต้นทุนขาย", "Cost of sales")
OPERATING = _account("Expenses:Operating", AccountType.EXPENSE, "ค่าใช้จ่ายขายและบริหาร", "Operating expenses")
DEPRECIATION = _account("Expenses:Depreciation", AccountType.EXPENSE, "ค่าเสื่อมเครื่องมือ", "Depreciation")

ACCOUNT_OF_KIND = MappingProxyType(
    {
        AccountKind.DEPOSIT_TRANSFER: TRANSFERS,
        AccountKind.ASSET: EQUIPMENT,
        AccountKind.LOAN: LOANS,
        AccountKind.SHARE_CAPITAL: SHARE_CAPITAL,
        AccountKind.GRANT: GRANTS,
        AccountKind.DISTRIBUTION: OWED_TO_MEMBERS,
        AccountKind.FUND_USE: RESERVE,
        AccountKind.REVENUE: SALES,
        AccountKind.OTHER_INCOME: OTHER_INCOME,
        AccountKind.COST_OF_SALES: COST_OF_SALES,
        AccountKind.EXPENSE: OPERATING,
    }
)

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def account_name(kind: AccountKind, code: str) -> str:
    """The account of a category: ``sales-banana`` is ``Income:Sales:Sales-Banana``; no two codes have the same.

    Beancount takes only ASCII, so a code of other letters is written as the bytes of its UTF-8.
    """
    if _SLUG.fullmatch(code):
        part = "-".join(word[0].upper() + word[1:] for word in code.split("-"))
    else:
        part = f"CODE-{code.encode().hex()}"
    return f"{ACCOUNT_OF_KIND[kind].name}:{part}"
