"""Books of a group that chance wrote: two years kept day by day and one told in sums, all fit to be published."""

import csv
import io
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from sammachip_site.checks import check_group
from sammachip_site.content.load import load_group
from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS, Account, AccountKind, ChartOfAccounts
from sammachip_site.domain.diagnostics import has_errors
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import decimal_baht
from sammachip_site.domain.site import Site
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.year import OpeningPosition
from sammachip_site.reports.statement import make_statements
from sammachip_site.reports.years import complete_years
from tests.pages.village import AGREEMENT, GROUP, TODAY, site

YEARS = (2566, 2567, 2568)
IN_ACCOUNTS = ("sales", "wholesale", "interest", "ขายผ้า", "share-capital", "grants", "loans")
OUT_ACCOUNTS = ("materials", "wages", "transport", "5-star", "equipment", "loans", "distribution", "group-funds")
OF_CHANCE = ("payout.too-much", "payout.not-brought-forward", "fund.too-much", "fund.unknown", "position.below-zero")
TEXTS = (
    "ขายกล้วยฉาบ",
    'น้ำพริก "แม่ศรี" 5\\10',
    "+1+1",
    "-2+3 จ่าย; ค้างไว้",
    "@ตลาดนัด",
    "* ! (ไม่มีเลขที่) | ของ",
    "(ใบเดียว) date:2560-01-01",
    "[2560-01-05] ; type: X",
    "2560/1/1 ซื้อพริก  1.00 THB",
    "#ป้าย ^ลิงก์ %",
)


@dataclass
class Books:
    """A group and its statements, with the site that names its accounts."""

    group: LoadedGroup
    statements: tuple[Statement, ...]
    site: Site


@dataclass
class _Cashier:
    """Writes rows, and never pays what is not there; amounts in satang."""

    chance: Random
    money: dict[str, int]
    rows: list[tuple[str, ...]] = field(default_factory=list)
    correctable: dict[str, tuple[str, str, str, int]] = field(default_factory=dict)

    def keep(self, year: int) -> None:
        """A year of rows, some on one day."""
        day = date(year - 543, 1, 1)
        while day.year == year - 543:
            self.chance.choices((self.receive, self.pay, self.transfer, self.correct), (5, 6, 1, 1))[0](day)
            day += timedelta(days=self.chance.randrange(12))

    def receive(self, day: date) -> None:
        self._write(day, self.chance.choice(IN_ACCOUNTS), "income", self.chance.randint(1, 5_000_00))

    def pay(self, day: date) -> None:
        self._write(day, self.chance.choice(OUT_ACCOUNTS), "expense", self.chance.randint(1, 3_000_00))

    def transfer(self, day: date) -> None:
        here, there = self.chance.sample(("cash", "bank"), 2)
        amount = self.chance.randint(0, self.money[here])
        if amount:
            self._add(day, "", "ฝากถอน", "transfer", "expense", amount, here)
            self._add(day, "", "ฝากถอน", "transfer", "income", amount, there)

    def correct(self, day: date) -> None:
        """Take back an earlier row, or part of it."""
        if self.correctable:
            ref = self.chance.choice(sorted(self.correctable))
            account, side, method, amount = self.correctable.pop(ref)
            back = self.chance.randint(1, amount)
            if side == "expense" or self.money[method] >= back:
                self._add(day, "", f"แก้ {ref}", account, side, -back, method)

    def _write(self, day: date, account: str, side: str, amount: int) -> None:
        method = self.chance.choice(("cash", "bank"))
        if side == "income" or self.money[method] >= amount:
            ref = self.chance.choice(("", f"R{len(self.rows)}"))
            if ref:
                self.correctable[ref] = (account, side, method, amount)
            self._add(day, ref, self.chance.choice(TEXTS), account, side, amount, method)

    def _add(self, day: date, ref: str, text: str, account: str, side: str, amount: int, method: str) -> None:
        income, expense = (amount, 0) if side == "income" else (0, amount)
        self.money[method] += income - expense
        note = self.chance.choice(("", *TEXTS))
        sides = (decimal_baht(each) if each else "" for each in (income, expense))
        self.rows.append((day.isoformat(), ref, text, account, *sides, method, "สมศรี", note))


def accounts() -> dict[str, Account]:
    """Accounts of the site's own, one with a code that is no ASCII, one that begins with a digit."""
    return {
        "ขายผ้า": Account(name=LocalizedText(th="ขายผ้า"), kind=AccountKind.REVENUE),
        "5-star": Account(name=LocalizedText(th="ห้าดาว", en="Five star"), kind=AccountKind.EXPENSE),
    }


def write_books(seed: int, *, position_known: bool = True) -> Books:
    """The books that *seed* gives; where the position is not known, nobody wrote what the group had before."""
    chance = Random(seed)  # noqa: S311  no secret
    chart: ChartOfAccounts = {**DEFAULT_ACCOUNTS, **accounts()}
    here = site()
    here = Site(here.profile.model_copy(update={"accounts": accounts()}), here.base_url, here.today)
    group, faults = load_group("ban-rai", _files(chance, position_known=position_known), {}, chart)
    assert group is not None, faults
    group = complete_years(group, chart, (1, 1))
    statements = make_statements(group, chart, TODAY)
    # Chance pays out what no agreement gives, and pays back what nobody lent; the figures must agree all the same.
    faults += tuple(f for f in check_group(group, statements, chart, TODAY) if f.code not in OF_CHANCE)
    assert not has_errors(faults), "\n".join(f"{fault.location} {fault.code} {fault.message_en}" for fault in faults)
    assert [each.position is not None for each in statements] == [position_known] * len(YEARS)
    return Books(group, statements, here)


def _files(chance: Random, *, position_known: bool) -> dict[str, bytes]:
    folder = "content/groups/ban-rai"
    files = {f"{folder}/group.yaml": GROUP, f"{folder}/agreement.yaml": AGREEMENT}
    money = {"cash": chance.randint(0, 50_000_00), "bank": chance.randint(0, 90_000_00)}
    beginning = [f"opening_cash: {decimal_baht(sum(money.values()))}", f"opening_bank: {decimal_baht(money['bank'])}"]
    if position_known:
        amounts = {name: decimal_baht(chance.randint(0, 9_000_00)) for name in OpeningPosition.model_fields}
        beginning += ["opening:", *(f"  {name}: {amount}" for name, amount in amounts.items())]
    adjustments = _closing_adjustments(chance)
    for year in YEARS[:2]:
        cashier = _Cashier(chance, money)
        cashier.keep(year)
        typed, adjustments = _adjustments(chance, adjustments)
        record = ["basis: adjusted", "members: 31", "shares: 742", *beginning, *typed]
        files[f"{folder}/ledger/{year}.csv"] = _table(cashier.rows)
        files[f"{folder}/years/{year}.yaml"] = "\n".join(record)
        beginning = []
    typed, _ = _adjustments(chance, adjustments)
    files[f"{folder}/years/{YEARS[2]}.yaml"] = "\n".join([*_told_in_sums(chance, YEARS[2], money), *typed])
    return {path: text.encode() for path, text in files.items()}


def _table(rows: list[tuple[str, ...]]) -> str:
    text = io.StringIO()
    header = ("date", "ref", "description", "account", "income", "expense", "method", "recorded_by", "note")
    csv.writer(text).writerows([header, *rows])
    return text.getvalue()


def _closing_adjustments(chance: Random) -> dict[str, int]:
    return {name: chance.randint(0, 2_000_00) for name in ("stock", "receivables", "payables")}


def _adjustments(chance: Random, opening: dict[str, int]) -> tuple[list[str], dict[str, int]]:
    """The adjustments of a year as typed, and what it hands on."""
    closing = _closing_adjustments(chance)
    figures = {
        **{f"opening_{name}": amount for name, amount in opening.items()},
        **{f"closing_{name}": amount for name, amount in closing.items()},
        "depreciation": chance.randint(0, 50_00),
    }
    return ["adjustments:", *(f"  {name}: {decimal_baht(amount)}" for name, amount in figures.items())], closing


def _told_in_sums(chance: Random, year: int, money: dict[str, int]) -> list[str]:
    received = {account: chance.randint(1, 90_000_00) for account in IN_ACCOUNTS}
    spent = {account: chance.randint(1, 10_000_00) for account in OUT_ACCOUNTS}
    opening = sum(money.values())
    closing = opening + sum(received.values()) - sum(spent.values())
    return [
        f"start: {year}-01-01",
        f"end: {year}-12-31",
        "basis: adjusted",
        f"opening_cash: {decimal_baht(opening)}",
        f"opening_bank: {decimal_baht(money['bank'])}",
        f"closing_cash: {decimal_baht(closing)}",
        f"closing_bank: {decimal_baht(chance.randint(0, closing))}",
        "members: 31",
        "shares: 742",
        "lines:",
        *(f"  - {{account: {code}, income: {decimal_baht(amount)}}}" for code, amount in received.items()),
        *(f"  - {{account: {code}, expense: {decimal_baht(amount)}}}" for code, amount in spent.items()),
        "  - {account: sales, name: ขายงานกาชาด (บูธ), income: 10.05, note: '[2560-01-05] 3 × 3.35'}",
        "  - {account: materials, name: พริก; หอม, expense: 10.05}",
    ]
