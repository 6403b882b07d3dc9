"""A cash book saved by another program says the same: the same pages, the same closing code, byte for byte."""

import csv
import io
from collections.abc import Callable
from datetime import date

import pytest

from sammachip_site.content.cash_book import CASH_BOOK
from sammachip_site.disk.project import Project
from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from tests.build.sites import GOOD, pages, run
from tests.closed_group import LEDGER, NEXT_LEDGER, closed
from tests.domain.thai_digits import to_thai_digits

FILES = closed()
TODAY = date(2026, 11, 22)

Table = list[list[str]]


def table_of(text: str) -> Table:
    return list(csv.reader(io.StringIO(text)))


def written(table: Table, *, delimiter: str = ",", quoting: int = csv.QUOTE_MINIMAL, line_end: str = "\n") -> str:
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter, quoting=quoting, lineterminator=line_end).writerows(table)  # type: ignore[arg-type]
    return file.getvalue()


def in_thai(table: Table) -> Table:
    """*table* with Thai headers and the Thai names of accounts."""
    account = table[0].index("account")
    names = {code: account.name.th for code, account in DEFAULT_ACCOUNTS.items()}
    body = [[*row[:account], names[row[account]], *row[account + 1 :]] for row in table[1:]]
    return [[CASH_BOOK.columns[column][0] for column in table[0]], *body]


def in_thai_digits(table: Table) -> Table:
    """*table* with Thai digits in days and amounts; a document's number is a name."""
    places = {table[0].index(column) for column in ("date", "income", "expense")}
    body = [[to_thai_digits(cell) if place in places else cell for place, cell in enumerate(row)] for row in table[1:]]
    return [table[0], *body]


REWRITES: dict[str, Callable[[str], bytes]] = {
    "a byte order mark": lambda text: text.encode("utf-8-sig"),
    "the old Thai encoding": lambda text: text.encode("cp874"),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n").encode(),
    "semicolons": lambda text: written(table_of(text), delimiter=";").encode(),
    "tabs": lambda text: written(table_of(text), delimiter="\t").encode(),
    "every cell in quotes": lambda text: written(table_of(text), quoting=csv.QUOTE_ALL).encode(),
    "columns the other way round": lambda text: written([row[::-1] for row in table_of(text)]).encode(),
    "Thai headers and accounts": lambda text: written(in_thai(table_of(text))).encode(),
    "Thai digits in days and amounts": lambda text: written(in_thai_digits(table_of(text))).encode(),
    "blank rows and empty columns": lambda text: written(
        [line for row in table_of(text) for line in ([*row, "", ""], [""] * 9, [])]
    ).encode(),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A built site with a group that keeps a cash book, two years of it closed."""
    folder = tmp_path_factory.mktemp("rewrites") / "site"
    for path, text in {"site.yaml": (GOOD / "site.yaml").read_text("utf-8"), **FILES}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    project = Project(folder, folder / "public", TODAY)
    assert run(project).site is not None
    return project


@pytest.mark.parametrize("rewrite", REWRITES)
def test_a_book_saved_anew_gives_the_same_bytes(project: Project, rewrite: str) -> None:
    before = pages(project)
    for ledger in (LEDGER, NEXT_LEDGER):
        (project.source / ledger).write_bytes(REWRITES[rewrite](FILES[ledger]))
    result = run(project)
    assert result.site is not None, result.faults
    assert pages(project) == before
