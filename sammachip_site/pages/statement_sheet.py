"""A year's statement as a sheet of the spreadsheet: every total a formula, added up from the sheet of the cash book."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sammachip_site.domain.accounts import RECEIVED_KINDS, AccountKind
from sammachip_site.domain.journal import (
    EQUIPMENT,
    GRANTS,
    LOANS,
    OWED_TO_MEMBERS,
    PAYABLES,
    RECEIVABLES,
    RESERVE,
    RETAINED,
    SHARE_CAPITAL,
    STOCK,
    JournalAccount,
)
from sammachip_site.domain.money import Satang
from sammachip_site.domain.position import Position
from sammachip_site.domain.statement import Allocation, Statement
from sammachip_site.pages.page import Formula, Sheet, SheetRow, Words

_WIDTHS = (46, 20, 16)
_NO_PROFIT = (
    AccountKind.SHARE_CAPITAL,
    AccountKind.GRANT,
    AccountKind.LOAN,
    AccountKind.ASSET,
    AccountKind.DISTRIBUTION,
    AccountKind.FUND_USE,
)

Figure = tuple[str, str, Satang | Formula]  # its words, its account, and the amount


def book_name(year: int) -> str:
    """The name of the sheet of a year's cash book; formulas name it too, so it stays whatever the theme says."""
    return f"สมุดบัญชี {year}"


def make_statement_sheet(statement: Statement, words: Words) -> Sheet:
    """A year's profit and loss, cash, position and sharing."""
    writer = _Writer(statement, words)
    writer.profit_and_loss()
    writer.cash()
    if statement.position:
        writer.position(statement.position)
    if statement.allocation:
        writer.sharing(statement.allocation)
    header = (words["workbook.description"], words["workbook.account"], words["workbook.baht"])
    return Sheet(f"งบ {statement.year}", header, _WIDTHS, tuple(writer.rows))


@dataclass(slots=True)
class _Writer:
    """Writes a statement row by row, and knows where the amounts of each kind stand."""

    statement: Statement
    words: Words
    rows: list[SheetRow] = field(default_factory=list)
    places: dict[AccountKind, str] = field(default_factory=dict)

    def profit_and_loss(self) -> None:
        year = self.statement
        sales = self._block(
            "statement.sales",
            self._lines(AccountKind.REVENUE),
            self._adjustment("workbook.receivables", year.receivables_increase),
            total=("statement.sales-total", year.revenue),
        )
        cost = self._block(
            "statement.less-cost-of-sales",
            self._adjustment("statement.opening-stock", year.opening_stock),
            self._lines(AccountKind.COST_OF_SALES),
            self._adjustment("workbook.payables", year.payables_increase),
            self._adjustment("statement.less-closing-stock", -year.closing_stock),
            total=("statement.cost-of-sales-total", year.cost_of_sales),
        )
        gross = self._result("statement.gross-profit", f"={sales}-{cost}", year.gross_profit)
        other = self._block(
            "statement.add-other-income",
            self._lines(AccountKind.OTHER_INCOME),
            total=("statement.other-income-total", year.other_income),
        )
        expenses = self._block(
            "statement.less-expenses",
            self._lines(AccountKind.EXPENSE),
            self._adjustment("statement.depreciation", year.depreciation),
            total=("statement.expenses-total", year.expenses),
        )
        result = "statement.net-loss" if year.net_profit < 0 else "statement.net-profit"
        self._result(result, f"={gross}+{other}-{expenses}", year.net_profit)

    def cash(self) -> None:
        """From the first day's money to the last day's; the amounts of a kind stand where `_lines` put them."""
        year = self.statement
        self._block(
            "statement.cash",
            [(self.words["statement.cash-opening"], "", year.opening_cash)],
            self._cash_of("statement.cash-from-sales", AccountKind.REVENUE, AccountKind.OTHER_INCOME),
            self._cash_of("statement.cash-for-costs", AccountKind.COST_OF_SALES, AccountKind.EXPENSE),
            *(self._lines(kind, as_cash=True) for kind in _NO_PROFIT),
            total=("statement.cash-closing", year.closing_cash),
        )

    def position(self, position: Position) -> None:
        self._balances(
            "workbook.assets",
            [(RECEIVABLES, position.receivables), (STOCK, position.stock), (EQUIPMENT, position.equipment)],
            ("workbook.assets-total", position.assets),
            [(self.words["statement.cash-closing"], "", position.money)],
        )
        self._balances(
            "workbook.liabilities",
            [
                (PAYABLES, position.payables),
                (LOANS, position.loans),
                (OWED_TO_MEMBERS, position.owed_to_members),
            ],
            ("workbook.liabilities-total", position.liabilities),
        )
        self._balances(
            "workbook.equity",
            [
                (SHARE_CAPITAL, position.share_capital),
                (GRANTS, position.grants),
                (RESERVE, position.reserve),
                (RETAINED, position.retained),
            ],
            ("workbook.equity-total", position.equity),
        )

    def sharing(self, allocation: Allocation) -> None:
        shared = ((each.line.name.th, "", each.amount) for each in allocation.lines)
        self._block("statement.sharing", shared, total=("statement.shared-total", allocation.total))

    def _balances(
        self,
        heading: str,
        balances: Iterable[tuple[JournalAccount, Satang]],
        total: tuple[str, Satang],
        first: Iterable[Figure] = (),
    ) -> None:
        self._block(heading, first, ((account.label.th, "", amount) for account, amount in balances), total=total)

    def _block(self, heading: str, *figures: Iterable[Figure], total: tuple[str, Satang]) -> str:
        """Write a heading, the figures below it and their sum; answers with the cell of the sum."""
        self.rows.append(SheetRow((self.words[heading],), stands_out=True))
        first = self._next
        for each in figures:
            self.rows += (SheetRow(figure) for figure in each)
        key, amount = total
        return self._result(key, f"={_sum(first, self._next)}", amount)

    def _result(self, key: str, formula: str, amount: Satang) -> str:
        self.rows.append(SheetRow((self.words[key], "", Formula(formula, amount)), stands_out=True))
        return f"C{self._next - 1}"

    @property
    def _next(self) -> int:
        """The number of the row that is written next; the header is row 1."""
        return len(self.rows) + 2

    def _lines(self, kind: AccountKind, *, as_cash: bool = False) -> Iterator[Figure]:
        """The lines of *kind*, as they count for the profit or as they moved cash."""
        first = self._next
        for line in self.statement.of_kind(kind):
            amount = line.cash if as_cash else line.amount
            yield line.name.th, line.account, self._amount(amount, received=as_cash or kind in RECEIVED_KINDS)
        self.places[kind] = _sum(first, self._next)

    def _amount(self, amount: Satang, *, received: bool) -> Satang | Formula:
        """*amount*, added up from the cash book where there is one: what came in less what went out, or the reverse."""
        if self.statement.book is None:
            return amount
        sheet, last = book_name(self.statement.year), len(self.statement.book.rows) + 2
        income, expense = (
            f"SUMIF('{sheet}'!D$3:D${last},B{self._next},'{sheet}'!{column}$3:{column}${last})" for column in "FG"
        )
        return Formula(f"={income}-{expense}" if received else f"={expense}-{income}", amount)

    def _adjustment(self, key: str, amount: int) -> Iterator[Figure]:
        if amount:
            yield self.words[key], "", Satang(amount)

    def _cash_of(self, key: str, *kinds: AccountKind) -> Iterator[Figure]:
        """What the lines of *kinds*, which all go one way, moved."""
        sign = "+" if kinds[0] in RECEIVED_KINDS else "-"
        formula = "".join(f"{sign}{self.places[kind]}" for kind in kinds)
        amount = Satang(sum(line.cash for line in self.statement.of_kind(*kinds)))
        yield self.words[key], "", Formula(f"=0{formula}", amount)


def _sum(first: int, stop: int) -> str:
    """The sum of the amounts from row *first* up to but not including *stop*; of none it is 0."""
    return f"SUM(C{first}:C{stop - 1})" if stop > first else "0"
