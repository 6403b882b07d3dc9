from sammachip_site.pages.page import TableFile, WorkbookFile
from sammachip_site.pages.year_files import LEDGER_COLUMNS, make_ledger_file, make_year_files
from sammachip_site.render.tables import render_table
from tests.oracles.books import write_books
from tests.pages.village import group, site, statements, words


def test_a_year_in_sums_has_journals_and_no_cash_book() -> None:
    files = make_year_files(group(), statements(group()), site(), words("th"))
    assert [file.path.rpartition("/")[2] for file in files] == [
        "ledger-2567.beancount",
        "ledger-2567.journal",
        "ledger-2568.beancount",
        "ledger-2568.journal",
        "books.xlsx",
    ]


def test_a_group_without_a_year_has_no_spreadsheet() -> None:
    assert list(make_year_files(group(), (), site(), words("th"))) == []


def test_the_cash_book_is_as_it_was_kept_without_who_recorded_it() -> None:
    statement = write_books(0).statements[0]
    assert statement.book
    (table,) = make_ledger_file(statement)
    assert (table.path, table.header) == ("groups/ban-rai/data/ledger-2566.csv", LEDGER_COLUMNS)
    assert len(table.rows) == len(statement.book.rows)
    assert {row[LEDGER_COLUMNS.index("recorded_by")] for row in table.rows} == {""}
    assert {row.entry.recorded_by for row in statement.book.rows} == {"สมศรี"}


def test_no_cell_of_a_cash_book_is_a_formula_and_every_amount_is_a_number() -> None:
    (table,) = make_ledger_file(write_books(0).statements[0])
    assert isinstance(table, TableFile)
    text = render_table(table).decode("utf-8-sig")
    assert ",+1+1," not in text
    assert ",'+1+1," in text
    assert ",'@ตลาดนัด," in text
    amounts = [row[place] for row in table.rows for place in (4, 5) if row[place]]
    assert any(amount.startswith("-") for amount in amounts)
    assert all(f",{amount}," in text for amount in amounts)


def test_the_spreadsheet_shows_the_newest_year_first_and_each_cash_book_after_its_statement() -> None:
    books = write_books(0)
    *_, workbook = make_year_files(books.group, books.statements, books.site, words("th"))
    assert isinstance(workbook, WorkbookFile)
    assert [sheet.name for sheet in workbook.sheets] == [
        "งบ 2568",
        "งบ 2567",
        "สมุดบัญชี 2567",
        "งบ 2566",
        "สมุดบัญชี 2566",
    ]
