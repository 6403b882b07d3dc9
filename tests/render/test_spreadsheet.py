from datetime import date
from io import BytesIO

from openpyxl import load_workbook

from sammachip_site.domain.money import Satang
from sammachip_site.pages.page import Formula, Sheet, SheetRow, WorkbookFile
from sammachip_site.render.spreadsheet import render_workbook


def test_each_kind_of_cell_keeps_its_kind() -> None:
    cells = ("=1+1", date(2017, 3, 29), Satang(-1250_50), Formula("=C2", Satang(-1250_50)), "")
    sheet = Sheet("งบ", ("ก", "ข", "ค", "ง", "จ"), (9,) * 5, (SheetRow(cells), SheetRow(("รวม",), stands_out=True)))
    content = render_workbook(WorkbookFile("a.xlsx", "สมุดบัญชี", (sheet,)))
    workbook = load_workbook(BytesIO(content))
    read = workbook["งบ"]
    assert workbook.properties.title == "สมุดบัญชี"
    assert [cell.value for cell in read[1]] == ["ก", "ข", "ค", "ง", "จ"]
    assert [(cell.data_type, cell.number_format) for cell in read[2]] == [
        ("s", "General"),
        ("d", "yyyy-mm-dd"),
        ("n", "#,##0.00"),
        ("f", "#,##0.00"),
        ("n", "General"),
    ]
    assert [read[name].font.b for name in ("A1", "A2", "A3")] == [True, False, True]
    assert load_workbook(BytesIO(content), data_only=True)["งบ"]["D2"].value == -1250.5
