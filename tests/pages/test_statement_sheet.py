from sammachip_site.pages.page import Cell, Formula
from sammachip_site.pages.statement_sheet import make_statement_sheet
from tests.oracles.books import write_books
from tests.pages.village import group, statements, words


def rows_of(cells: tuple[Cell, ...]) -> tuple[object, ...]:
    """The words and the amount of a row, a formula by its text."""
    *_, amount = cells if len(cells) == 3 else (*cells, None)
    return cells[0], amount.text if isinstance(amount, Formula) else amount


def test_a_year_in_sums_is_added_up_from_its_lines() -> None:
    sheet = make_statement_sheet(statements(group())[0], words("th"))
    assert sheet.name == "งบ 2567"
    assert [rows_of(row.cells) for row in sheet.rows] == [
        ("รายได้จากการขาย", None),
        ("น้ำพริกนรก", 3_500_00),
        ("รวมขาย", "=SUM(C3:C3)"),
        ("หัก ต้นทุนขาย", None),
        ("ของคงเหลือต้นปี", 100_00),
        ("วัตถุดิบ", 2_500_00),
        ("ลบ ของคงเหลือสิ้นปี", -300_00),
        ("รวมต้นทุนขาย", "=SUM(C6:C8)"),
        ("กำไรขั้นต้น", "=C4-C9"),
        ("บวก รายได้อื่น", None),
        ("รวมรายได้อื่น", "=0"),
        ("หัก ค่าใช้จ่าย", None),
        ("ค่าเสื่อมเครื่องมือ", 50_00),
        ("รวมค่าใช้จ่าย", "=SUM(C14:C14)"),
        ("กำไรสุทธิ", "=C10+C12-C15"),
        ("เงินสด", None),
        ("เงินสดยกมาต้นปี", 1_000_00),
        ("บวก ขายของและรายได้อื่น", "=0+SUM(C3:C3)+0"),
        ("หัก ต้นทุนและค่าใช้จ่ายที่จ่ายจริง", "=0-SUM(C7:C7)-0"),
        ("เงินกู้", 25_000_00),
        ("เงินสดและเงินฝากยกไป", "=SUM(C18:C21)"),
        ("แบ่งกำไร", None),
        ("ทุนสำรอง", 460_00),
        ("ปันผลตามหุ้น", 690_00),
        ("รวมกำไรที่แบ่ง", "=SUM(C24:C25)"),
    ]


def test_a_year_with_a_cash_book_is_added_up_from_its_rows() -> None:
    statement = write_books(0).statements[0]
    assert statement.book
    sheet = make_statement_sheet(statement, words("th"))
    last = len(statement.book.rows) + 2
    name, account, amount = sheet.rows[1].cells
    assert (name, account) == ("ขายสินค้า", "sales")
    assert isinstance(amount, Formula)
    assert amount.text == (
        f"=SUMIF('สมุดบัญชี 2566'!D$3:D${last},B3,'สมุดบัญชี 2566'!F$3:F${last})"
        f"-SUMIF('สมุดบัญชี 2566'!D$3:D${last},B3,'สมุดบัญชี 2566'!G$3:G${last})"
    )
