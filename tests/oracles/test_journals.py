"""hledger and Beancount, which know nothing of us, add up our journals and find our figures, to the satang."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import beanquery
import pytest

from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.journal import account_name
from sammachip_site.domain.money import Satang, parse_baht
from sammachip_site.domain.statement import Statement
from sammachip_site.pages.page import JournalSyntax
from sammachip_site.pages.year_files import make_journal_files
from sammachip_site.render.journals import render_journal
from tests.oracles.books import Books, write_books
from tests.oracles.conftest import Run
from tests.pages.village import group, site, statements

SEEDS = range(12)
BALANCE = ("--strict", "balance", "--flat", "--empty", "-N", "-O", "csv")
BALANCES = "SELECT account, sum(number) AS total {condition} GROUP BY account"


def write_journals(books: Books, folder: Path) -> Iterator[tuple[Statement, Path, Path]]:
    """Each year's statement with its journals for hledger and for Beancount."""
    for statement in books.statements:
        paths = {}
        for file in make_journal_files(books.group, statement, books.site):
            paths[file.syntax] = folder / Path(file.path).name
            paths[file.syntax].write_bytes(render_journal(file))
        yield statement, paths[JournalSyntax.HLEDGER], paths[JournalSyntax.BEANCOUNT]


def totals_of(statement: Statement) -> dict[str, int]:
    """What every account below that of its kind, and the money, must come to; debits are positive."""
    totals: Counter[str] = Counter()
    for line in statement.lines:
        totals[account_name(line.kind, line.account)] -= line.cash
    bank = statement.closing_bank or 0
    return {**totals, "Assets:Cash": statement.closing_cash - bank, "Assets:Bank": bank}


def of_hledger(report: str) -> dict[str, Satang]:
    """Its balances in CSV by account; the rows of a report that are no account have their name."""
    rows = csv.reader(io.StringIO(report))
    amounts = {row[0]: row[1].removesuffix(" THB") for row in rows if len(row) > 1}
    return {name: parse_baht(amount) for name, amount in amounts.items() if re.fullmatch(r"-?[0-9.]+", amount)}


def of_beancount(path: Path, condition: str = "") -> dict[str, int]:
    """The balances of a journal that Beancount finds without error."""
    ledger = beanquery.connect(f"beancount:{path}")
    assert ledger.errors == []
    return {
        account: int(total * 100) for account, total in ledger.execute(BALANCES.format(condition=condition)).fetchall()
    }


def below(account: str, totals: Mapping[str, int]) -> int:
    return sum(total for name, total in totals.items() if f"{name}:".startswith(f"{account}:"))


def agree(statement: Statement, totals: Mapping[str, int]) -> None:
    """Every account, the result and the position are those of the statement."""
    for account, total in totals_of(statement).items():
        assert totals.get(account, 0) == total, account
    assert below("Income:Sales", totals) == -statement.revenue
    assert below("Income:Other", totals) == -statement.other_income
    assert below("Expenses:Cost-Of-Sales", totals) == statement.cost_of_sales
    assert below("Expenses:Operating", totals) + below("Expenses:Depreciation", totals) == statement.expenses
    assert below("Income", totals) + below("Expenses", totals) == -statement.net_profit
    assert below("Assets:Transfers", totals) == 0
    if position := statement.position:
        assert below("Assets", totals) == position.assets
        assert below("Assets:Equipment", totals) == position.equipment
        assert below("Liabilities", totals) == -position.liabilities
        assert below("Equity:Share-Capital", totals) == -position.share_capital
        assert below("Equity", totals) + below("Income", totals) + below("Expenses", totals) == -position.equity


@pytest.mark.parametrize("seed", SEEDS)
def test_other_programs_find_the_same_figures_in_books_of_any_kind(seed: int, tmp_path: Path, hledger: Run) -> None:
    books = write_books(seed, position_known=seed % 3 > 0)
    for statement, journal, beancount in write_journals(books, tmp_path):
        stop = statement.period.stop
        totals = of_hledger(hledger(journal, *BALANCE, "--end", str(stop)))
        agree(statement, totals)
        assert without_nothing(of_beancount(beancount, f"WHERE date < {stop}")) == without_nothing(totals)
        result = of_hledger(hledger(journal, "incomestatement", "-O", "csv"))
        assert result["Net:"] == statement.net_profit


@pytest.mark.parametrize("seed", SEEDS)
def test_the_sharing_of_a_year_is_what_the_next_begins_with(seed: int, tmp_path: Path, hledger: Run) -> None:
    books = write_books(seed)
    ends = [
        (of_hledger(hledger(journal, *BALANCE)), of_beancount(beancount))
        for _, journal, beancount in write_journals(books, tmp_path)
    ]
    for (totals, of_other), following in zip(ends, books.statements[1:], strict=False):
        position = following.opening_position
        assert position is not None
        assert below("Liabilities:Owed-To-Members", totals) == -position.owed_to_members
        assert below("Equity:Reserve", totals) == -position.reserve
        result = sum(below(each, totals) for each in ("Equity:Retained", "Income", "Expenses"))
        assert result == -position.retained
        assert without_nothing(of_other) == without_nothing(totals)


def without_nothing(totals: Mapping[str, int]) -> dict[str, int]:
    """The accounts that have something."""
    return {account: total for account, total in totals.items() if total}


def test_the_books_of_chance_have_profits_losses_transfers_and_corrections() -> None:
    years = [statement for seed in SEEDS for statement in write_books(seed).statements]
    kinds = {line.kind for statement in years for line in statement.lines}
    rows = [row for statement in years if statement.book for row in statement.book.rows]
    assert kinds == set(AccountKind)
    assert {statement.net_profit > 0 for statement in years} == {True, False}
    assert any(row.corrects for row in rows)


def test_a_loss_and_a_year_of_which_little_is_known_agree_as_well(tmp_path: Path, hledger: Run) -> None:
    loaded = group()
    books = Books(loaded, statements(loaded), site())
    for statement, journal, beancount in write_journals(books, tmp_path):
        agree(statement, of_hledger(hledger(journal, *BALANCE)))
        agree(statement, of_beancount(beancount))


@pytest.mark.parametrize("seed", range(3))
def test_a_journal_in_which_one_satang_is_changed_is_refused(seed: int, tmp_path: Path, hledger: Run) -> None:
    for _, *journals in write_journals(write_books(seed), tmp_path):
        for journal in journals:
            head, transactions = journal.read_text("utf-8").split(" * ", 1)
            amount, both = re.search(r"\n +\S+  -?(\d+\.\d\d) THB\n +\S+  -?\1 THB\n", transactions).group(1, 0)  # type: ignore[union-attr]
            other = f"{amount[:-1]}{(int(amount[-1]) + 1) % 10}"
            journal.write_text(f"{head} * {transactions.replace(both, both.replace(amount, other), 1)}", "utf-8")
        changed, beancount = journals
        with pytest.raises(AssertionError, match=r"[Bb]alance assertion"):
            hledger(changed, "balance")
        assert beanquery.connect(f"beancount:{beancount}").errors != []


def test_the_published_journals_of_the_examples_give_the_published_statements(
    example_site: Path, hledger: Run, python_tool: Run
) -> None:
    published = sorted(example_site.glob("groups/*/data/statement-*.json"))
    assert published
    for path in published:
        statement: dict[str, Any] = json.loads(path.read_text("utf-8"))
        journal = path.with_name(f"ledger-{statement['year']}.journal")
        result = of_hledger(hledger(journal, "--strict", "incomestatement", "-O", "csv"))
        assert result["Net:"] == parse_baht(statement["net_profit"])
        money = of_hledger(hledger(journal, "balance", "type:c", "-O", "csv"))
        assert money["total"] == parse_baht(statement["closing_cash"])
        beancount, stop = journal.with_suffix(".beancount"), statement["period"][1]
        assert python_tool("bean-check", beancount) == ""
        totals = of_beancount(beancount, f"WHERE date < {stop}")
        assert without_nothing(of_hledger(hledger(journal, *BALANCE, "--end", stop))) == without_nothing(totals)
        assert below("Income", totals) + below("Expenses", totals) == -parse_baht(statement["net_profit"])
        told: Counter[str] = Counter()
        for line in statement["lines"]:
            told[account_name(AccountKind(line["kind"]), line["account"])] += parse_baht(line["amount"])
        assert {account: abs(total) for account, total in told.items()} == {
            account: abs(totals.get(account, 0)) for account in told
        }
