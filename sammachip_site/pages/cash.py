"""Where a year's cash came from and went, and why its change is not the profit."""

from collections.abc import Iterator, Sequence

from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.money import Satang, format_baht
from sammachip_site.domain.statement import Statement
from sammachip_site.pages.page import Words
from sammachip_site.pages.sentences import join_phrases

MOST_REASONS = 3  # more than a sentence can carry; the table has them all


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
    """Cash that is no profit: in for shares, grants and loans, out for equipment, profit paid out and use of funds."""
    signs = {
        AccountKind.SHARE_CAPITAL: 1,
        AccountKind.GRANT: 1,
        AccountKind.LOAN: 1,
        AccountKind.ASSET: -1,
        AccountKind.DISTRIBUTION: -1,
        AccountKind.FUND_USE: -1,
    }
    for kind, sign in signs.items():
        amount = Satang(sign * statement.sum_of(kind))
        if amount:
            yield f"statement.cash-{kind}", amount


def make_bridge(statement: Statement, words: Words) -> tuple[tuple[str, Satang], ...]:
    """From the year's change of cash to its profit: what is cash and no profit, or profit and no cash."""
    rows: list[tuple[str, int]] = [
        ("statement.bridge-cash", cash_change(statement)),
        *((f"statement.bridge-{key.rpartition('-')[2]}", -amount) for key, amount in _capital_cash(statement)),
        ("statement.bridge-opening-stock", -statement.opening_stock),
        ("statement.bridge-closing-stock", statement.closing_stock),
        ("statement.bridge-receivables", statement.receivables_increase),
        ("statement.bridge-payables", -statement.payables_increase),
        ("statement.bridge-depreciation", -statement.depreciation),
    ]
    return tuple((words[key], Satang(amount)) for key, amount in rows if amount or key == rows[0][0])


def cash_change(statement: Statement) -> Satang:
    """How much more money there is at the year's end than at its start; negative when there is less."""
    return Satang(statement.closing_cash - statement.opening_cash)


def explain_cash(statement: Statement, year: str, words: Words) -> str:
    """Why the year's change of cash is not its profit, in words: the largest reasons each way."""
    said = words["statement.cash-and-profit"].format(
        cash=_directed("statement.cash", cash_change(statement), words, year=year),
        profit=_directed("statement.profit", statement.net_profit, words),
    )
    apart = statement.net_profit - cash_change(statement)
    if apart == 0:
        return words["statement.cash-is-profit"].format(year=year, amount=format_baht(statement.net_profit))
    reasons = sorted(_reasons(statement), key=lambda reason: -abs(reason[1]))
    because = _tell([reason for reason in reasons if reason[1] * apart > 0], words)
    against = _tell([reason for reason in reasons if reason[1] * apart < 0], words)
    told = words["statement.because"].format(said=said, reasons=because)
    return words["statement.against"].format(said=told, reasons=against) if against else told


def _reasons(statement: Statement) -> Iterator[tuple[str, int]]:
    """What makes the profit differ from the change of cash, in satang; positive makes it larger."""
    for key, amount in _capital_cash(statement):
        yield key.rpartition("-")[2], -amount
    yield "stock", statement.closing_stock - statement.opening_stock
    yield "receivables", statement.receivables_increase
    yield "payables", -statement.payables_increase
    yield "depreciation", -statement.depreciation


def _tell(reasons: Sequence[tuple[str, int]], words: Words) -> str:
    phrases = [
        words[f"statement.reason-{name}-{'more' if amount > 0 else 'less'}"].format(amount=format_baht(abs(amount)))
        for name, amount in reasons[:MOST_REASONS]
    ]
    return join_phrases(phrases, words)


def _directed(key: str, amount: Satang, words: Words, **values: str) -> str:
    """The phrase *key* for an amount that is more than nothing, less, or nothing."""
    direction = "up" if amount > 0 else "down" if amount < 0 else "level"
    return words[f"{key}-{direction}"].format(amount=format_baht(abs(amount)), **values)
