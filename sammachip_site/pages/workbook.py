"""All years of a group as one spreadsheet, whose balances and totals are formulas."""

from collections.abc import Sequence

from sammachip_site.domain.accounts import ChartOfAccounts
from sammachip_site.domain.cash_book import BookRow, CashBook
from sammachip_site.domain.closing import accounts_as_closed
from sammachip_site.domain.ledger import METHOD_NAMES
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.money import Satang
from sammachip_site.domain.statement import Statement
from sammachip_site.pages.addresses import workbook_path
from sammachip_site.pages.page import Formula, Sheet, SheetRow, Words, WorkbookFile
from sammachip_site.pages.statement_sheet import book_name, make_statement_sheet

_BOOK_HEADER = (
    "workbook.date",
    "workbook.ref",
    "workbook.description",
    "workbook.account",
    "workbook.account-name",
    "workbook.income",
    "workbook.expense",
    "workbook.method",
    "workbook.balance",
    "workbook.note",
)
_BOOK_WIDTHS = (11, 13, 36, 18, 24, 13, 13, 10, 14, 30)


def make_workbook(
    group: LoadedGroup, statements: Sequence[Statement], accounts: ChartOfAccounts, words: Words
) -> WorkbookFile:
    """``books.xlsx``: the newest year first, its statement before its cash book."""
    sheets: list[Sheet] = []
    for statement in reversed(statements):
        sheets.append(make_statement_sheet(statement, words))
        if statement.book:
            named = accounts_as_closed(accounts, statement.closing)
            sheets.append(make_book_sheet(statement.year, statement.book, named, words))
    return WorkbookFile(workbook_path(group.slug), group.profile.name.th, tuple(sheets))


def make_book_sheet(year: int, book: CashBook, accounts: ChartOfAccounts, words: Words) -> Sheet:
    """A year's cash book: the balance of a row is that of the row above, and what came in, less what went out."""
    last = len(book.rows) + 2
    opening = SheetRow(("", "", words["workbook.opening"], "", "", "", "", "", book.opening, ""))
    income = Formula(f"=SUM(F2:F{last})", Satang(sum(row.entry.income for row in book.rows)))
    expense = Formula(f"=SUM(G2:G{last})", Satang(sum(row.entry.expense for row in book.rows)))
    closing = Formula(f"=I2+F{last + 1}-G{last + 1}", book.closing)
    total = SheetRow(("", "", words["workbook.total"], "", "", income, expense, "", closing, ""), stands_out=True)
    rows = (_book_row(number, row, accounts) for number, row in enumerate(book.rows, start=3))
    header = tuple(words[key] for key in _BOOK_HEADER)
    return Sheet(book_name(year), header, _BOOK_WIDTHS, (opening, *rows, total))


def _book_row(number: int, row: BookRow, accounts: ChartOfAccounts) -> SheetRow:
    entry = row.entry
    return SheetRow(
        (
            entry.date,
            entry.ref,
            entry.description,
            entry.account,
            accounts[entry.account].name.th,
            entry.income or "",
            entry.expense or "",
            METHOD_NAMES[entry.method][0],
            Formula(f"=I{number - 1}+F{number}-G{number}", row.balance),
            entry.note,
        )
    )
