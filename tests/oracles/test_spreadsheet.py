"""Another program reads our spreadsheet, computes its formulas again and finds the figures that stand in the cells."""

import re
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from sammachip_site.domain.money import LARGEST, Satang
from sammachip_site.domain.statement import Statement
from sammachip_site.pages.page import Sheet, SheetRow, WorkbookFile
from sammachip_site.pages.workbook import make_workbook
from sammachip_site.render.spreadsheet import render_workbook
from tests.oracles.books import TEXTS, Books, write_books
from tests.pages.village import words

CELL = r"(?:'([^']+)'!)?([A-Z])\$?(\d+)"
RANGE = rf"{CELL}:[A-Z]\$?(\d+)"


def make(books: Books) -> bytes:
    return render_workbook(
        make_workbook(books.group, books.statements, books.site.profile.chart_of_accounts, words("th"))
    )


class Spreadsheet:
    """Computes cells; knows of formulas what ours use: SUM, SUMIF, cells, plus and minus. Amounts in satang."""

    def __init__(self, content: bytes) -> None:
        self.workbook: Workbook = load_workbook(BytesIO(content))
        self.known: dict[tuple[str, str], object] = {}

    def value(self, sheet: str, cell: str) -> object:
        if (sheet, cell) not in self.known:
            self.known[sheet, cell] = self._compute(sheet, self.workbook[sheet][cell].value)
        return self.known[sheet, cell]

    def amount(self, sheet: str, cell: str) -> int:
        value = self.value(sheet, cell)
        return value if isinstance(value, int) else 0

    def _compute(self, sheet: str, written: object) -> object:
        if isinstance(written, int | float):
            return round(written * 100)
        if not (isinstance(written, str) and written.startswith("=") and written not in TEXTS):
            return written
        terms = re.findall(r"([+-]?)(SUMIF\([^)]*\)|SUM\([^)]*\)|[A-Z]+\d+|0)", written[1:])
        assert "".join(sign + term for sign, term in terms) == written[1:]
        return sum((-1 if sign == "-" else 1) * self._term(sheet, term) for sign, term in terms)

    def _term(self, sheet: str, term: str) -> int:
        if term.startswith("SUMIF("):
            accounts, account, amounts = term[6:-1].split(",")
            named = zip(self._cells(sheet, accounts), self._cells(sheet, amounts), strict=True)
            return sum(
                self.amount(*amount) for cell, amount in named if self.value(*cell) == self.value(sheet, account)
            )
        if term.startswith("SUM("):
            return sum(self.amount(*cell) for cell in self._cells(sheet, term[4:-1]))
        return 0 if term == "0" else self.amount(sheet, term)

    def _cells(self, sheet: str, span: str) -> list[tuple[str, str]]:
        match = re.fullmatch(RANGE, span)
        assert match, span
        other, column, first, last = match.groups()
        return [(other or sheet, f"{column}{row}") for row in range(int(first), int(last) + 1)]


def figure(spreadsheet: Spreadsheet, statement: Statement, name: str) -> int:
    """The amount of the last row of the year's statement that begins with *name*."""
    sheet = f"งบ {statement.year}"
    rows = [row for row in spreadsheet.workbook[sheet].iter_rows() if str(row[0].value).startswith(name)]
    return spreadsheet.amount(sheet, rows[-1][2].coordinate)


@pytest.mark.parametrize("seed", range(4))
def test_every_formula_gives_the_result_that_stands_in_its_cell(seed: int) -> None:
    books = write_books(seed, position_known=seed % 3 > 0)
    content = make(books)
    spreadsheet, results = Spreadsheet(content), load_workbook(BytesIO(content), data_only=True)
    for sheet in spreadsheet.workbook:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    computed = spreadsheet.amount(sheet.title, cell.coordinate)
                    assert computed == round(results[sheet.title][cell.coordinate].value * 100), cell
    for statement in books.statements:
        result = "statement.net-loss" if statement.net_profit < 0 else "statement.net-profit"
        assert figure(spreadsheet, statement, words("th")[result]) == statement.net_profit
        assert figure(spreadsheet, statement, words("th")["statement.gross-profit"]) == statement.gross_profit
        assert figure(spreadsheet, statement, words("th")["statement.expenses-total"]) == statement.expenses


def test_a_book_has_real_days_and_amounts_and_its_balance_follows_row_by_row() -> None:
    books = write_books(0)
    statement = books.statements[0]
    assert statement.book
    sheet = Spreadsheet(make(books)).workbook["สมุดบัญชี 2566"]
    header, opening, first, *_ = sheet.iter_rows()
    assert [cell.value for cell in header][:3] == ["วันที่", "เลขที่เอกสาร", "รายการ"]
    assert round(opening[8].value * 100) == statement.book.opening
    assert isinstance(first[0].value, datetime)
    assert first[0].number_format == "yyyy-mm-dd"
    assert first[8].value == "=I2+F3-G3"
    assert first[8].number_format == "#,##0.00"
    assert sheet.max_row == len(statement.book.rows) + 3


def test_words_that_look_like_a_formula_are_words() -> None:
    sheet = Spreadsheet(make(write_books(0))).workbook["สมุดบัญชี 2566"]
    cells = [cell for row in sheet.iter_rows(min_col=3, max_col=3) for cell in row if cell.value in TEXTS]
    assert {cell.data_type for cell in cells} == {"s"}
    assert any(str(cell.value).startswith("+") for cell in cells)


def test_the_same_books_give_the_same_bytes_at_any_hour() -> None:
    content = make(write_books(1))
    assert make(write_books(1)) == content
    with ZipFile(BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        properties = archive.read("docProps/core.xml").decode()
    assert re.findall(r"\d{4}-\d\d-\d\dT", properties) == ["2000-01-01T", "2000-01-01T"]


def test_the_largest_amounts_keep_their_satang() -> None:
    amounts = (LARGEST, Satang(LARGEST - 1), Satang(-LARGEST + 1), Satang(1), Satang(9_999_999_999_99))
    sheet = Sheet("a", ("a",), (9,), tuple(SheetRow((amount,)) for amount in amounts))
    spreadsheet = Spreadsheet(render_workbook(WorkbookFile("a.xlsx", "a", (sheet,))))
    assert [spreadsheet.amount("a", f"A{row}") for row in range(2, 7)] == list(amounts)
