"""What a group has and owes at a year's end, and how its own capital moved, as rows. All money in whole satang."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.accounts import AccountKind, ChartOfAccounts
from sammachip_site.domain.money import Satang
from sammachip_site.domain.position import Position
from sammachip_site.domain.statement import Statement
from sammachip_site.pages.group_frame import GroupPages
from sammachip_site.pages.profit_and_loss import StatementRow

Section = tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True)
class PositionView:
    """The financial position on *day*, the last of the year, and what moved the capital since the year before."""

    day: date
    sections: tuple[Section, ...]
    has_year_before: bool
    capital: tuple[Section, ...]


def make_position(pages: GroupPages, statement: Statement, before: Statement | None) -> PositionView | None:
    """The position at the end of the year; None where it is not known, and while the year goes on."""
    if statement.position is None or statement.opening_position is None or not statement.is_over:
        return None
    earlier = before.position if before else None
    make = _PositionRows(pages, statement.position, earlier)
    capital = _CapitalRows(pages, statement, statement.opening_position, statement.position, earlier)
    return PositionView(
        statement.period.last_day,
        (make.assets(), make.liabilities(), make.equity()),
        earlier is not None,
        tuple(capital.movements()),
    )


@dataclass(frozen=True, slots=True)
class _PositionRows:
    """Builds the blocks of one position, with that of the year before beside it."""

    pages: GroupPages
    position: Position
    before: Position | None

    def assets(self) -> Section:
        return (
            self._heading("position.assets"),
            *self._money(),
            *self._lines("receivables", "stock", "equipment"),
            self._sum("grand", "assets"),
        )

    def liabilities(self) -> Section:
        lines = tuple(self._lines("payables", "loans", "owed_to_members")) or (
            StatementRow("line", self.pages.both("position.no-debt")),
        )
        return (self._heading("position.liabilities"), *lines, self._sum("subtotal", "liabilities"))

    def equity(self) -> Section:
        retained, retained_before = self._figures("retained")
        return (
            self._heading("position.equity"),
            *self._lines("share_capital", "grants", "reserve"),
            self._line("position.retained" if retained >= 0 else "position.retained-loss", retained, retained_before),
            self._sum("subtotal", "equity"),
            self._sum("grand", "liabilities", "equity"),
        )

    def _money(self) -> Iterator[StatementRow]:
        """Cash and bank apart where they are known; a year that does not tell them apart has one line for both."""
        now, before = _split(self.position), _split(self.before)
        if now or before:
            cash, bank = now or (None, None)
            cash_before, bank_before = before or (None, None)
            yield self._line("position.cash", cash, cash_before)
            yield self._line("position.bank", bank, bank_before)
        whole = None if now else self.position.money
        whole_before = None if before or self.before is None else self.before.money
        if whole is not None or whole_before is not None:
            yield self._line("position.money", whole, whole_before)

    def _lines(self, *figures: str) -> Iterator[StatementRow]:
        for figure in figures:
            now, before = self._figures(figure)
            if now or before:
                yield self._line(f"position.{figure}", now, before)

    def _figures(self, figure: str) -> tuple[Satang, Satang | None]:
        return getattr(self.position, figure), getattr(self.before, figure) if self.before else None

    def _heading(self, key: str) -> StatementRow:
        return StatementRow("heading", self.pages.both(key))

    def _line(self, key: str, now: Satang | None, before: Satang | None) -> StatementRow:
        return StatementRow("line", self.pages.both(key), None, now, before=before)

    def _sum(self, kind: str, *figures: str) -> StatementRow:
        """The sum of *figures*, named after all of them: ``position.liabilities-and-equity-total``."""
        now, before = zip(*map(self._figures, figures), strict=True)
        whole = None if self.before is None else Satang(sum(before))
        name = self.pages.both(f"position.{'-and-'.join(figures)}-total")
        field = figures[0] if len(figures) == 1 else None
        return StatementRow(kind, name, None, None, Satang(sum(now)), whole, field)


def _split(position: Position | None) -> tuple[Satang, Satang] | None:
    """The money in the cash box and at the bank, where both are known."""
    if position is None or position.bank is None:
        return None
    return Satang(position.money - position.bank), position.bank


@dataclass(frozen=True, slots=True)
class _CapitalRows:
    """Builds the movement of each kind of capital: from *earlier*, the last year's end, to *closing*, this year's.

    Between *earlier* and *opening* lies how the result of the year before was shared, or borne by the reserve.
    """

    pages: GroupPages
    statement: Statement
    opening: Position
    closing: Position
    earlier: Position | None

    def movements(self) -> Iterator[Section]:
        start = self.earlier or self.opening
        kept = self.opening.reserve - start.reserve
        shared = self.opening.owed_to_members - start.owed_to_members
        result = self.statement.net_profit
        for name, moves in (
            ("share_capital", self._cash(AccountKind.SHARE_CAPITAL)),
            ("grants", self._cash(AccountKind.GRANT)),
            (
                "reserve",
                (
                    ("kept" if kept > 0 else "bore-loss", kept),
                    ("fund_use", -self.statement.sum_of(AccountKind.FUND_USE)),
                ),
            ),
            (
                "retained",
                (
                    ("to-reserve" if kept > 0 else "from-reserve", -kept),
                    ("to-members", -shared),
                    ("loss" if result < 0 else "profit", result),
                ),
            ),
        ):
            opening, closing = getattr(start, name), getattr(self.closing, name)
            if opening or closing or any(amount for _, amount in moves):
                yield self._section(name, opening, moves, closing)

    def _section(self, name: str, opening: Satang, moves: tuple[tuple[str, int], ...], closing: Satang) -> Section:
        return (
            StatementRow("heading", self.pages.both(f"position.{name}")),
            StatementRow("line", self.pages.both("position.brought"), None, opening),
            *(
                StatementRow("line", self.pages.both(f"position.move-{key}"), None, Satang(amount))
                for key, amount in moves
                if amount
            ),
            StatementRow("subtotal", self.pages.both("position.carried"), None, None, closing),
        )

    def _cash(self, kind: AccountKind) -> tuple[tuple[str, int], ...]:
        """What came in and what was paid back under the accounts of *kind*."""
        amounts = tuple(_cash_of(self.statement, kind, self.pages.site.profile.chart_of_accounts))
        return (
            (f"{kind}-in", sum(amount for amount in amounts if amount > 0)),
            (f"{kind}-out", sum(amount for amount in amounts if amount < 0)),
        )


def _cash_of(statement: Statement, kind: AccountKind, accounts: ChartOfAccounts) -> Iterator[int]:
    """Every sum that moved under the accounts of *kind*, positive when it came in; a row that is taken back is none."""
    if statement.book is None:
        yield from (line.amount for line in statement.of_kind(kind))
        return
    entries = [row.entry for row in statement.book.rows if accounts[row.entry.account].kind is kind]
    yield sum(entry.income for entry in entries)
    yield -sum(entry.expense for entry in entries)
