"""The chart of accounts: what each category of money is, and whether it counts as profit."""

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from typing import Annotated

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.record import Record
from sammachip_site.domain.values import Text, choices_of, parsed_from_text


class AccountKind(StrEnum):
    """What a category of money is. The first four count for the profit; all others are cash and never profit."""

    REVENUE = "revenue"
    OTHER_INCOME = "other_income"
    COST_OF_SALES = "cost_of_sales"
    EXPENSE = "expense"
    SHARE_CAPITAL = "share_capital"
    GRANT = "grant"
    LOAN = "loan"
    ASSET = "asset"
    DEPOSIT_TRANSFER = "deposit_transfer"
    DISTRIBUTION = "distribution"
    FUND_USE = "fund_use"


LONGEST_CODE = 63  # characters
INCOME_KINDS = frozenset({AccountKind.REVENUE, AccountKind.OTHER_INCOME})
CASH_IN_KINDS = INCOME_KINDS | {AccountKind.SHARE_CAPITAL, AccountKind.GRANT}
RECEIVED_KINDS = CASH_IN_KINDS | {AccountKind.LOAN}  # whose natural direction is into the cash box
MOST_SUGGESTED = 6
_SPACES = re.compile("[\\s\u200b\u2060\ufeff]+")
_BEFORE_THE_THING = re.compile("^(?:ค่า|ซื้อ|จ่าย|รับ)+(?=..)")  # ค่าไฟ is about ไฟ, and alike to every other ค่า
_ALIKE = 0.6  # the measure of `difflib.get_close_matches`


class Account(Record):
    """A category of the books."""

    name: Text
    kind: Annotated[AccountKind, choices_of(AccountKind)]


ChartOfAccounts = Mapping[str, Account]


def parse_account_code(text: str) -> str:
    """The code of an account, as lines of the books name it: ``market-fees``.

    Raises:
        ValueFault: ``account.code``: other than small Latin letters, digits and single hyphens or underscores.
    """
    if len(text) > LONGEST_CODE or not re.fullmatch(r"[a-z0-9]+([-_][a-z0-9]+)*", text):
        raise ValueFault("account.code", value=text)
    return text


AccountCode = Annotated[str, parsed_from_text(parse_account_code)]


def _account(kind: AccountKind, th: str, en: str) -> Account:
    return Account(name=LocalizedText(th=th, en=en), kind=kind)


DEFAULT_ACCOUNTS: dict[str, Account] = {
    "sales": _account(AccountKind.REVENUE, "ขายสินค้า", "Sales of goods"),
    "wholesale": _account(AccountKind.REVENUE, "ขายส่ง", "Wholesale"),
    "services": _account(AccountKind.OTHER_INCOME, "รับจ้าง", "Work done for others"),
    "interest": _account(AccountKind.OTHER_INCOME, "ดอกเบี้ยเงินฝาก", "Deposit interest"),
    "other-income": _account(AccountKind.OTHER_INCOME, "รายได้อื่น ๆ", "Other income"),
    "materials": _account(AccountKind.COST_OF_SALES, "วัตถุดิบ", "Raw materials"),
    "wages": _account(AccountKind.COST_OF_SALES, "ค่าแรงสมาชิก", "Members' production wages"),
    "packaging": _account(AccountKind.COST_OF_SALES, "บรรจุภัณฑ์", "Packaging"),
    "fuel": _account(AccountKind.COST_OF_SALES, "แก๊สและเชื้อเพลิง", "Gas and fuel"),
    "transport": _account(AccountKind.EXPENSE, "ค่าขนส่ง", "Transport"),
    "market-fees": _account(AccountKind.EXPENSE, "ตลาดนัดและออกร้าน", "Markets and fairs"),
    "licences": _account(AccountKind.EXPENSE, "ตรวจสินค้าและใบอนุญาต", "Tests and licences"),
    "utilities": _account(AccountKind.EXPENSE, "น้ำ ไฟฟ้า", "Water and electricity"),
    "communication": _account(AccountKind.EXPENSE, "โทรศัพท์ อินเทอร์เน็ต", "Telephone and internet"),
    "meetings": _account(AccountKind.EXPENSE, "ประชุมและอบรม", "Meetings and training"),
    "repairs": _account(AccountKind.EXPENSE, "ซ่อมแซม", "Repairs"),
    "loan-interest": _account(AccountKind.EXPENSE, "ดอกเบี้ยจ่าย", "Loan interest"),
    "other-expenses": _account(AccountKind.EXPENSE, "ค่าใช้จ่ายอื่น ๆ", "Other expenses"),
    "share-capital": _account(AccountKind.SHARE_CAPITAL, "ค่าหุ้นสมาชิก", "Members' shares"),
    "grants": _account(AccountKind.GRANT, "เงินอุดหนุน", "Grants"),
    "loans": _account(AccountKind.LOAN, "เงินกู้", "Loans"),
    "equipment": _account(AccountKind.ASSET, "ซื้อเครื่องมือ", "Equipment bought"),
    "transfer": _account(AccountKind.DEPOSIT_TRANSFER, "โอนระหว่างเงินสดกับธนาคาร", "Cash and bank transfers"),
    "distribution": _account(AccountKind.DISTRIBUTION, "จ่ายเงินแบ่งกำไร", "Profit paid out"),
    "group-funds": _account(AccountKind.FUND_USE, "จ่ายจากเงินส่วนของกลุ่ม", "Spent from the group's own part"),
}


@lru_cache(maxsize=1024)  # a book has thousands of rows and few accounts
def fold_name(text: str) -> str:
    """What is the same in all ways to write an account's name: small letters, without spaces and invisible signs."""
    return _SPACES.sub("", text).casefold()


def codes_by_name(accounts: ChartOfAccounts) -> dict[str, str]:
    """The code of every account by its code and its folded names; a name that two have means neither."""
    codes: dict[str, str] = {}
    twice: set[str] = set()
    for code, account in accounts.items():
        for name in {fold_name(account.name.th), fold_name(account.name.en or account.name.th)}:
            if codes.setdefault(name, code) != code:
                twice.add(name)
    return {name: code for name, code in codes.items() if name not in twice} | {code: code for code in accounts}


def nearest_accounts(text: str, accounts: ChartOfAccounts, *, received: bool | None = None) -> tuple[str, ...]:
    """The codes of the few accounts that *text* may stand for, the nearest first.

    Where none is called alike, those of money *received* (True) or paid (False).
    """
    meant = _BEFORE_THE_THING.sub("", text.casefold()) or text.casefold()
    nearness = {code: _nearness(meant, code, account) for code, account in accounts.items()}
    ranked = sorted(accounts, key=lambda code: -nearness[code])
    like = [code for code in ranked if nearness[code] >= _ALIKE]
    usual = [code for code in ranked if received in {None, accounts[code].kind in CASH_IN_KINDS}]
    return tuple((like or usual)[:MOST_SUGGESTED])


def _nearness(text: str, code: str, account: Account) -> float:
    """From 0, nothing in common, to 1: one is in the other."""
    names = [name.casefold() for name in (code, account.name.th, account.name.en or code)]
    if any(name in text or text in name for name in names):
        return 1
    return max(SequenceMatcher(None, text, name).ratio() for name in names)
