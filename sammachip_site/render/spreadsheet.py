"""Workbooks as XLSX: real dates, amounts with two decimals, formulas with their results; a text is never a formula."""

from datetime import UTC, date, datetime
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sammachip_site.pages.page import Cell, Formula, Sheet, WorkbookFile

_CREATED = datetime(2000, 1, 1, tzinfo=UTC)  # any day that is always the same: same books, same bytes


def render_workbook(file: WorkbookFile) -> bytes:
    """The workbook of *file*; the same sheets always give the same bytes."""
    content = BytesIO()
    with Workbook(content, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": file.title, "created": _CREATED})
        styles = _Styles(workbook)
        for sheet in file.sheets:
            _write_sheet(workbook.add_worksheet(sheet.name), sheet, styles)
    return content.getvalue()


class _Styles:
    """How words, amounts and days look in plain rows, and in those that stand out."""

    def __init__(self, workbook: Workbook) -> None:
        amount = {"num_format": "#,##0.00"}
        self.day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        self.words = {False: workbook.add_format(), True: workbook.add_format({"bold": True})}
        self.amount = {False: workbook.add_format(amount), True: workbook.add_format({**amount, "bold": True})}


def _write_sheet(worksheet: Worksheet, sheet: Sheet, styles: _Styles) -> None:
    worksheet.freeze_panes(1, 0)
    for column, (title, width) in enumerate(zip(sheet.header, sheet.widths, strict=True)):
        worksheet.set_column(column, column, width)
        worksheet.write_string(0, column, title, styles.words[True])
    for number, row in enumerate(sheet.rows, start=1):
        words, amount = styles.words[row.stands_out], styles.amount[row.stands_out]
        for column, cell in enumerate(row.cells):
            _write_cell(worksheet, number, column, cell, words, amount, styles.day)


def _write_cell(
    worksheet: Worksheet, row: int, column: int, cell: Cell, words: Format, amount: Format, day: Format
) -> None:
    match cell:
        case str():
            if cell:
                worksheet.write_string(row, column, cell, words)
        case Formula():
            worksheet.write_formula(row, column, cell.text, amount, cell.result / 100)
        case date():
            worksheet.write_datetime(row, column, cell, day)
        case int():
            worksheet.write_number(row, column, cell / 100, amount)
