"""Every year's books for those who want to add them up: the cash book as CSV, journals, and one spreadsheet."""

from collections.abc import Iterator, Sequence

from sammachip_site.domain.ledger import Entry
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.money import Satang, decimal_baht
from sammachip_site.domain.site import Site
from sammachip_site.domain.statement import Statement
from sammachip_site.pages.addresses import beancount_path, hledger_path, ledger_path
from sammachip_site.pages.page import JournalFile, JournalSyntax, PlannedFile, TableFile, Words
from sammachip_site.pages.workbook import make_workbook
from sammachip_site.reports.journal import make_journal

LEDGER_COLUMNS = ("date", "ref", "description", "account", "income", "expense", "method", "recorded_by", "note")


def make_year_files(
    group: LoadedGroup, statements: Sequence[Statement], site: Site, words: Words
) -> Iterator[PlannedFile]:
    """The files of all years of *group*, a spreadsheet of them last; *words* are Thai."""
    for statement in statements:
        yield from make_ledger_file(statement)
        yield from make_journal_files(group, statement, site)
    if statements:
        yield make_workbook(group, statements, site.profile.chart_of_accounts, words)


def make_ledger_file(statement: Statement) -> Iterator[TableFile]:
    """``ledger-YYYY.csv``: the year's cash book, if it has one; who recorded a row is nobody else's business."""
    if statement.book:
        rows = tuple(_ledger_row(row.entry) for row in statement.book.rows)
        yield TableFile(ledger_path(statement.group, statement.year), LEDGER_COLUMNS, rows)


def _ledger_row(entry: Entry) -> tuple[str, ...]:
    day, income, expense = entry.date.isoformat(), _side(entry.income), _side(entry.expense)
    return day, entry.ref, entry.description, entry.account, income, expense, str(entry.method), "", entry.note


def _side(amount: Satang) -> str:
    return decimal_baht(amount) if amount else ""


def make_journal_files(group: LoadedGroup, statement: Statement, site: Site) -> Iterator[JournalFile]:
    """``ledger-YYYY.beancount`` and ``ledger-YYYY.journal``: the year in double entry, also where there is no book."""
    title = f"{group.profile.name.th} ปีบัญชี {statement.year}"
    journal = make_journal(statement, site.profile.chart_of_accounts)
    for syntax, path in ((JournalSyntax.BEANCOUNT, beancount_path), (JournalSyntax.HLEDGER, hledger_path)):
        yield JournalFile(path(statement.group, statement.year), syntax, title, journal)
