"""Where a year's cash came from and went, and why its change is not the profit."""

from collections.abc import Iterator

from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.money import Satang
from sammachip_site.domain.statement import Statement
from sammachip_site.pages.page import Words


def make_cash_rows(statement: Statement, words: Words) -> tuple[tuple[str, Satang], ...]:
    """Cash from the first day to the last, by what it was: each row a phrase and satang, minus for money out."""
    rows = [("statement.cash-opening", statement.opening_cash)]
    rows += [
        ("statement.cash-from-sales", statement.sum_of(AccountKind.REVENUE, AccountKind.OTHER_INCOME)),
        ("statement.cash-for-costs", Satang(-_spent(statement))),
    ]
    return tuple((words[key], amount) for key, amount in (*rows, *_capital_cash(statement)))


def _spent(statement: Statement) -> int:
    return statement.sum_of(AccountKind.COST_OF_SALES, AccountKind.EXPENSE)


def _capital_cash(statement: Statement) -> Iterator[tuple[str, Satang]]:
    """Cash that is no profit: in for shares, grants and loans, out for equipment and profit paid out."""
    signs = {
        AccountKind.SHARE_CAPITAL: 1,
        AccountKind.GRANT: 1,
        AccountKind.LOAN: 1,
        AccountKind.ASSET: -1,
        AccountKind.DISTRIBUTION: -1,
    }
    for kind, sign in signs.items():
        amount = Satang(sign * statement.sum_of(kind))
        if amount:
            yield f"statement.cash-{kind}", amount


def make_bridge(statement: Statement, words: Words) -> tuple[tuple[str, Satang], ...]:
    """From the year's change of cash to its profit: what is cash and no profit, or profit and no cash."""
    rows: list[tuple[str, int]] = [
        ("statement.bridge-cash", statement.closing_cash - statement.opening_cash),
        *((f"statement.bridge-{key.rpartition('-')[2]}", -amount) for key, amount in _capital_cash(statement)),
        ("statement.bridge-opening-stock", -statement.opening_stock),
        ("statement.bridge-closing-stock", statement.closing_stock),
        ("statement.bridge-receivables", statement.receivables_increase),
        ("statement.bridge-payables", -statement.payables_increase),
        ("statement.bridge-depreciation", -statement.depreciation),
    ]
    return tuple((words[key], Satang(amount)) for key, amount in rows if amount or key == rows[0][0])
