from sammachip_site.pages.numerals import SHEETS
from sammachip_site.pages.page import Page
from sammachip_site.pages.plan import plan_group
from tests.pages.village import ALL_WORDS, GROUP, group, site, statements


def thai_sheets(written: str) -> set[str]:
    """The pages in Thai numerals of the village's group, whose file is *written* so."""
    loaded = group(group=written)
    plan = plan_group(loaded, statements(loaded), site(), ALL_WORDS)
    return {file.path for file in plan.files if isinstance(file, Page) and file.in_thai_numerals}


def test_thai_sheets_are_in_thai_numerals_where_the_group_wishes() -> None:
    assert thai_sheets(GROUP) == set()
    sheets = {path.removeprefix("groups/ban-rai/") for path in thai_sheets(f"{GROUP}numerals: thai\n")}
    assert {sheet for sheet in sheets if not sheet.startswith("books/")} == {
        "notice-board/index.html",
        "price-list/index.html",
        "questions/form/index.html",
        "shelf-cards/index.html",
    }
    assert "books/2567/poster/index.html" in sheets
    assert all(sheet.endswith("/poster/index.html") for sheet in sheets if sheet.startswith("books/"))


def test_sheets_of_the_books_keep_the_digits_that_offices_and_files_have() -> None:
    assert SHEETS.isdisjoint(f"pages/{name}.html" for name in ("cash_report", "ledger", "statement"))
