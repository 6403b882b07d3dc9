"""The profit and loss statement as rows, with the year before beside it."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.published import LINE_OF
from sammachip_site.domain.statement import Statement, StatementLine
from sammachip_site.pages.page import Words
from sammachip_site.pages.sentences import join_phrases


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A row of the profit and loss statement; *kind* is its class: heading, line, subtotal, total or grand.

    A line has its *item* amount, a sum its *total*; *before* is the same figure of the year before. In satang.
    *field* is what programs call the figure: that of ``statement-YYYY.json``.
    """

    kind: str
    name: LocalizedText
    note: LocalizedText | None = None
    item: Satang | None = None
    total: Satang | None = None
    before: Satang | None = None
    field: str | None = None

    @property
    def is_past(self) -> bool:
        """Has the line a figure only for the year before?"""
        return self.kind == "line" and not self.item and bool(self.before)


def make_sections(statement: Statement, before: Statement | None, words: Words) -> tuple[tuple[StatementRow, ...], ...]:
    """The profit and loss statement as blocks of rows, last year's figures beside.

    Source: PRODUCT's layout: sales − cost of sales = gross profit; + other income − expenses = net profit.
    """
    make = _StatementRows(statement, before, words)
    return tuple(
        block
        for block in (
            make.sales(),
            make.cost_of_sales(),
            make.other_income(),
            make.expenses(),
        )
        if block
    )


@dataclass(frozen=True, slots=True)
class _StatementRows:
    """Builds the blocks of one statement."""

    statement: Statement
    before: Statement | None
    words: Words

    def sales(self) -> tuple[StatementRow, ...]:
        return (
            self._heading("statement.sales"),
            *self._lines(AccountKind.REVENUE),
            *self._change("statement.receivables", "receivables_increase"),
            self._sum("subtotal", "statement.sales-total", "revenue"),
        )

    def cost_of_sales(self) -> tuple[StatementRow, ...]:
        return (
            self._heading("statement.less-cost-of-sales"),
            *self._adjustment("statement.opening-stock", "opening_stock"),
            *self._lines(AccountKind.COST_OF_SALES),
            *self._change("statement.payables", "payables_increase"),
            *self._adjustment("statement.less-closing-stock", "closing_stock", sign=-1),
            self._sum("subtotal", "statement.cost-of-sales-total", "cost_of_sales", sign=-1),
            self._sum("total", "statement.gross-profit", "gross_profit"),
        )

    def other_income(self) -> tuple[StatementRow, ...]:
        lines = tuple(self._lines(AccountKind.OTHER_INCOME))
        if not lines:
            return ()
        return (
            self._heading("statement.add-other-income"),
            *lines,
            self._sum("subtotal", "statement.other-income-total", "other_income"),
        )

    def expenses(self) -> tuple[StatementRow, ...]:
        return (
            self._heading("statement.less-expenses"),
            *self._lines(AccountKind.EXPENSE),
            *self._adjustment("statement.depreciation", "depreciation"),
            self._sum("subtotal", "statement.expenses-total", "expenses", sign=-1),
            self._sum("grand", result_key(self.statement), "net_profit"),
        )

    def _say(self, key: str) -> LocalizedText:
        return LocalizedText(th=self.words[key], en=self.words[key])

    def _heading(self, key: str) -> StatementRow:
        return StatementRow("heading", self._say(key))

    def _lines(self, kind: AccountKind) -> Iterator[StatementRow]:
        """This year's lines; several of one key share last year's sum, which stands at the first of them."""
        names, earlier = self._earlier(kind)
        for line in self.statement.of_kind(kind):
            past = earlier.pop(self._key(line), None)
            yield StatementRow("line", line.name, line.note, line.amount, None, past, f"{LINE_OF}{line.account}")
        for key, amount in earlier.items():
            yield StatementRow("line", names[key], None, Satang(0), before=amount)

    def _earlier(self, kind: AccountKind) -> tuple[dict[Hashable, LocalizedText], dict[Hashable, Satang]]:
        """Names and sums of last year's lines, in the order of their first."""
        names: dict[Hashable, LocalizedText] = {}
        sums: dict[Hashable, Satang] = {}
        for line in self.before.of_kind(kind) if self.before else ():
            key = self._key(line)
            names.setdefault(key, line.name)
            sums[key] = Satang(sums.get(key, 0) + line.amount)
        return names, sums

    def _key(self, line: StatementLine) -> Hashable:
        """What makes a line of one year that of the other: a cash book knows accounts, typed years also names."""
        has_book = self.statement.book or (self.before and self.before.book)
        return line.account if has_book else (line.account, line.name)

    def _adjustment(self, key: str, figure: str, *, sign: int = 1) -> Iterator[StatementRow]:
        now, earlier = self._figures(figure, sign)
        if now or earlier:
            yield StatementRow("line", self._say(key), None, now, None, earlier, figure)

    def _change(self, key: str, figure: str) -> Iterator[StatementRow]:
        """What grew or shrank in the year; the words follow this year's direction, or else last year's."""
        now, earlier = self._figures(figure, 1)
        if now or earlier:
            direction = "more" if (now or earlier or 0) > 0 else "less"
            yield StatementRow("line", self._say(f"{key}-{direction}"), None, now, None, earlier, figure)

    def _sum(self, kind: str, key: str, figure: str, *, sign: int = 1) -> StatementRow:
        now, earlier = self._figures(figure, sign)
        return StatementRow(kind, self._say(key), None, None, now, earlier, figure)

    def _figures(self, figure: str, sign: int) -> tuple[Satang, Satang | None]:
        now = Satang(sign * getattr(self.statement, figure))
        return now, Satang(sign * getattr(self.before, figure)) if self.before else None


def result_key(statement: Statement) -> str:
    """The sentence that names the year's result: a profit or a loss, or what it is so far."""
    if not statement.is_over:
        return "statement.loss-so-far" if statement.net_profit < 0 else "statement.profit-so-far"
    return "statement.net-loss" if statement.net_profit < 0 else "statement.net-profit"


def basis_in_words(statement: Statement, words: Words) -> str:
    """When income and expense counted, and what of the year is taken in that no cash moved for."""
    adjustments = statement.adjustments
    taken_in = {
        "stock": adjustments.opening_stock or adjustments.closing_stock,
        "receivables": adjustments.opening_receivables or adjustments.closing_receivables,
        "payables": adjustments.opening_payables or adjustments.closing_payables,
        "depreciation": adjustments.depreciation,
    }
    named = [words[f"statement.adjusted-{name}"] for name, amount in taken_in.items() if amount]
    if not named:
        return words["statement.basis-cash"]
    if not statement.is_over:
        return words["statement.basis-running"]
    return words["statement.basis-adjusted"].format(adjustments=join_phrases(named, words))
