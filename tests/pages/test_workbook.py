from datetime import date

from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.domain.cash_book import BookRow, CashBook
from sammachip_site.domain.ledger import Entry, Method
from sammachip_site.domain.money import Satang
from sammachip_site.pages.page import Formula, SheetRow
from sammachip_site.pages.workbook import make_book_sheet
from tests.pages.village import words

SOLD = Entry(2, date(2017, 1, 5), "ขายกล้วย", "sales", Satang(120_00), Satang(0), Method.BANK, "R1", "สมศรี", "งานวัด")


def test_a_cash_book_adds_itself_up() -> None:
    book = CashBook(Satang(30_00), Satang(5_00), (BookRow(SOLD, Satang(30_00), Satang(125_00)),), ())
    sheet = make_book_sheet(2560, book, DEFAULT_ACCOUNTS, words("th"))
    assert len(sheet.header) == len(sheet.widths)
    balance, total, closing = (
        Formula("=I2+F3-G3", Satang(155_00)),
        Formula("=SUM(F2:F3)", Satang(120_00)),
        Formula("=I2+F4-G4", Satang(155_00)),
    )
    assert sheet.rows == (
        SheetRow(("", "", "ยอดยกมา", "", "", "", "", "", Satang(35_00), "")),
        SheetRow(
            (SOLD.date, "R1", "ขายกล้วย", "sales", "ขายสินค้า", Satang(120_00), "", "ธนาคาร", balance, "งานวัด"),
        ),
        SheetRow(
            ("", "", "รวมทุกแถว", "", "", total, Formula("=SUM(G2:G3)", Satang(0)), "", closing, ""), stands_out=True
        ),
    )
