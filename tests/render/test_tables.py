import pytest

from sammachip_site.pages.page import TableFile
from sammachip_site.render.tables import render_table, safe_cell


def test_a_table_is_csv_that_excel_opens_in_thai() -> None:
    table = TableFile("t.csv", ("กลุ่ม", "baht"), (('น้ำพริก "แม่", เผ็ด', "-1250.50"), ("two\nlines", "")))
    expected = '\ufeffกลุ่ม,baht\r\n"น้ำพริก ""แม่"", เผ็ด",-1250.50\r\n"two\nlines",\r\n'
    assert render_table(table) == expected.encode()


def test_a_table_for_programs_begins_with_its_first_column_and_still_runs_nothing() -> None:
    table = TableFile("t.csv", ("id", "title"), (("g.p", "=1+1"),), for_spreadsheets=False)
    assert render_table(table) == b"id,title\r\ng.p,'=1+1\r\n"


@pytest.mark.parametrize("cell", ["=1+1", "+66 81", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "-1.2.3"])
def test_what_a_spreadsheet_would_run_is_text(cell: str) -> None:
    assert safe_cell(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-1250.50", "+5", "0", "2560-03-29", "a=b", ""])
def test_numbers_dates_and_words_are_as_they_were(cell: str) -> None:
    assert safe_cell(cell) == cell
