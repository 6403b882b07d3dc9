"""Tables of any encoding, delimiter and header language; what cannot be told apart into cells is refused."""

import pytest

from sammachip_site.content.table import CellReader, Table, TableShape, parse_day, read_table
from sammachip_site.domain.diagnostics import Diagnostic
from sammachip_site.domain.thai_calendar import parse_date

SHAPE = TableShape({"date": ("วันที่",), "amount": ("จำนวนเงิน", "เงิน"), "note": ("หมายเหตุ",)}, ("date", "amount"))
TEXT = "วันที่,จำนวนเงิน,หมายเหตุ\n1/4/2560,350,ขายน้ำพริก\n"


def read(content: str | bytes) -> tuple[Table | None, tuple[Diagnostic, ...]]:
    return read_table("t.csv", content.encode() if isinstance(content, str) else content, SHAPE)


def found(content: str | bytes) -> list[str]:
    """Place and code of every fault."""
    return [f"{fault.location.line}:{fault.location.column} {fault.code}" for fault in read(content)[1]]


def cells(content: str | bytes) -> list[tuple[str, ...]]:
    """The cells of every row, in the order of the shape's columns."""
    table, faults = read(content)
    assert table is not None, faults
    reader = CellReader(table)
    return [tuple(reader.cell(row, column) for column in SHAPE.columns) for row in table.rows]


@pytest.mark.parametrize(
    "content",
    [
        TEXT,
        TEXT.encode("utf-8-sig"),
        TEXT.encode("cp874"),
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("\n", "\r"),
        TEXT.replace(",", ";"),
        TEXT.replace(",", "\t"),
        TEXT.replace("วันที่", "Date").replace("จำนวนเงิน", "AMOUNT"),
        TEXT.replace("จำนวนเงิน", '"จำนวนเงิน\n (บาท)"'),
        TEXT.replace("\n", ",,\n"),
        f"\n,,\n{TEXT}\n , ,\n",
        '"หมายเหตุ","เงิน","วันที่"\n"ขายน้ำพริก","350"," 1/4/2560 "\n',
    ],
)
def test_a_table_is_the_same_however_it_was_saved(content: str | bytes) -> None:
    assert cells(content) == [("1/4/2560", "350", "ขายน้ำพริก")]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "1:1 table.empty"),
        ("\n,,\n", "1:1 table.empty"),
        (TEXT.encode("utf-16"), "1:1 table.encoding"),
        (TEXT.encode("utf-16-le"), "1:14 table.encoding"),
        (TEXT.encode("cp874") + b"2/4/2560,5,\xdb", "3:12 table.encoding"),
        (TEXT.encode() + b"2/4/2560,5,\xe0\xb8", "3:12 table.encoding"),
        (b"PK\x03\x04", "1:1 table.not-csv"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "1:1 table.not-csv"),
        (b"%PDF-1.4", "1:1 table.not-csv"),
        (b"\xef\xbb\xbf <html><table>", "1:1 table.not-csv"),
        (f"สมุดบัญชี,,\n{TEXT}", "1:1 table.header-missing"),
        (TEXT.replace(",", "|"), "1:1 table.header-missing"),
        (TEXT.replace("จำนวนเงิน", "note"), "1:1 table.header-required"),
        (TEXT.replace("หมายเหตุ", "ลำดับ"), "1:18 table.header-unknown"),
        (TEXT.replace("หมายเหตุ", "date"), "1:18 table.header-twice"),
        (TEXT + TEXT, "3:1 table.header-again"),
        (TEXT + "2/4/2560,1,250,\n", "3:10 table.split-amount"),
        (TEXT + "2/4/2560,1,234,567.50\n", "3:10 table.split-amount"),
        (TEXT + "2/4/2560,5,พริก,เกลือ\n", "3:17 table.header-empty"),
        (TEXT.replace("หมายเหตุ", ""), "2:14 table.header-empty"),
        (TEXT + '2/4/2560,5,"พริก\n', "3:12 table.quote"),
        (TEXT + '2/4/2560,5,"พริก" แห้ง\n', "3:12 table.quote"),
        (TEXT + "2/4/2560,5,พริก\u202e\n", "3:16 reading.character"),
    ],
)
def test_what_is_no_table_is_told_at_its_place(content: str | bytes, fault: str) -> None:
    assert fault in found(content)


DOCX = b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml" + b"\x00" * 80 + b"PK\x03\x04word/document.xml"
DOC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 80 + "WordDocument".encode("utf-16-le")


@pytest.mark.parametrize("content", [DOCX, DOC, b"{\\rtf1\\ansi hello}"])
def test_a_word_file_is_called_one_and_its_table_is_to_be_copied(content: bytes) -> None:
    (fault,) = read(content)[1]
    assert (fault.code, fault.message_en) == ("table.not-csv", "this is a Word file, although its name ends in .csv")
    assert fault.hint_en.startswith("copy its table into Excel")


@pytest.mark.parametrize(("wrong", "meant"), [("จำนวนเงน", "จำนวนเงิน"), ("amuont", "จำนวนเงิน"), ("หมายเหด", "หมายเหตุ")])
def test_a_mistyped_header_is_one_fault_that_says_what_was_meant(wrong: str, meant: str) -> None:
    (fault,) = read(TEXT.replace(meant, wrong))[1]
    assert fault.code == "table.header-misspelt"
    assert f"“{wrong}”" in fault.message_th
    assert f"แก้หัวตารางนี้เป็น {meant} " in fault.hint_th


def test_the_header_again_in_other_words_is_still_the_header() -> None:
    assert found(f"{TEXT}Date,เงิน (บาท),note\n") == ["3:1 table.header-again"]


def test_a_cell_too_narrow_for_its_date_is_told_how_to_be_mended() -> None:
    table, _ = read(TEXT.replace("1/4/2560", "########"))
    assert table is not None
    reader = CellReader(table)
    reader.parsed(table.rows[0], "date", parse_day)
    (fault,) = reader.faults
    assert fault.code == "table.formula"
    assert "make the column wider" in fault.hint_en


def told_of_dates(*dates: str) -> list[tuple[int, str, str]]:
    """Line, code and Thai words of what is wrong with a column of *dates*."""
    table, _ = read("วันที่,จำนวนเงิน\n" + "".join(f"{day},5\n" for day in dates))
    assert table is not None
    reader = CellReader(table)
    for row in table.rows:
        reader.parsed(row, "date", parse_day)
    return [(fault.location.line, fault.code, fault.message_th) for fault in reader.faults]


def test_a_whole_column_that_is_wrong_in_one_way_is_told_once() -> None:
    (fault,) = told_of_dates(*(f"{day}/3/69" for day in range(1, 29)))
    assert fault == (2, "table.same-fault", "“1/3/69” ปีมีสองหลัก ไม่รู้ว่า พ.ศ. หรือ ค.ศ. และอีก 27 แถวผิดแบบเดียวกัน")


def test_totals_of_twelve_months_are_told_row_by_row_for_each_is_to_be_deleted() -> None:
    table, _ = read(TEXT + "2/4/2560,5,\n" * 7)
    assert table is not None
    reader = CellReader(table)
    for row in table.rows[1:]:
        reader.refuse("ledger.total-row", row, "note", value="รวม")
    assert [fault.location.line for fault in reader.faults] == [*range(3, 10)]


def test_a_few_wrong_cells_and_what_is_wrong_in_other_ways_are_told_each() -> None:
    assert [code for _, code, _ in told_of_dates(*["1/3/69"] * 5)] == ["date.short-year"] * 5
    mixed = told_of_dates(*["1/3/69"] * 6, "31/2/2569", "วันศุกร์")
    assert [code for _, code, _ in mixed] == ["table.same-fault", "date.no-such-day", "date.invalid"]


def read_as(wrong: str, text: str, right: str = "utf-8") -> bytes:
    """*text*, saved by a program as *right*, opened by another as *wrong* and saved again."""
    return text.encode(right).decode(wrong, errors="replace").encode()


@pytest.mark.parametrize(
    "content",
    [
        read_as("cp874", TEXT),
        read_as("latin-1", TEXT),
        read_as("cp1252", TEXT),
        read_as("utf-8", TEXT, right="cp874"),
        read_as("latin-1", TEXT, right="cp874"),
        TEXT.encode("ascii", errors="replace"),
    ],
)
def test_garbled_thai_is_told_once_for_the_whole_file(content: bytes) -> None:
    (fault,) = read(content + content.partition(b"\n")[2] * 3)[1]
    assert (fault.code, fault.location.line) == ("table.garbled", 1)


@pytest.mark.parametrize("words", ["น้ำหนัก ½ กก. café", "ขายใคร ???", "เธอเนยเนื้อเนิน"])
def test_odd_words_are_not_taken_for_garbled_ones(words: str) -> None:
    assert cells(f"{TEXT}2/4/2560,5,{words}\n")[1][2] == words


def test_after_a_byte_order_mark_a_cut_letter_is_still_told_at_its_place() -> None:
    assert found(b"\xef\xbb\xbf" + TEXT.encode() + b"2/4/2560,5,\xe0\xb8") == ["3:12 table.encoding"]


def test_a_header_that_is_missing_is_told_once_and_a_column_without_one_at_its_first_cell() -> None:
    assert found("วันที่,เงิน,\n1/4/2560,5,a\n2/4/2560,5,b\n") == ["2:12 table.header-empty"]


def test_an_amount_that_a_comma_splits_is_shown_whole() -> None:
    (fault,) = read(TEXT + "2/4/2560,1,234,567.50\n")[1]
    assert "1,234,567.50" in fault.hint_th


def test_rows_with_a_comma_too_many_leave_the_others_readable() -> None:
    table, faults = read(TEXT + "2/4/2560,1,250,\n3/4/2560,5,\n")
    assert table is not None
    assert [row.line for row in table.rows] == [2, 4]
    assert len(faults) == 1


def test_quotation_marks_in_a_note_make_no_amount_of_the_cells_of_another_row() -> None:
    written = "date,amount,note\n2/4/2560,5,“ของแถม”\n3/4/2560,5,250\n"
    assert (found(written), cells(written)) == (
        [],
        [("2/4/2560", "5", "“ของแถม”"), ("3/4/2560", "5", "250")],
    )


def test_broken_utf_8_is_never_taken_for_the_old_encoding() -> None:
    english = b"date,amount,note\n1/4/2560,5,"
    assert cells(english + "ขาย".encode("cp874")) == [("1/4/2560", "5", "ขาย")]
    # Every byte of this is a letter in Windows-874, and the words make no sense.
    assert found(english + "รร".encode() + b"\xe0\xb8") == ["2:14 table.encoding"]


@pytest.mark.parametrize("cell", ["=SUM(B2:B9)", "#REF!", "#NAME?", "#N/A", "########"])
def test_a_formula_is_told_as_such_and_once(cell: str) -> None:
    table, _ = read(f"date,amount,note\n{cell},{cell},{cell}\n")
    assert table is not None
    reader = CellReader(table)
    reader.parsed(table.rows[0], "date", parse_date)
    reader.text(table.rows[0], "note")
    reader.refuse("table.empty-cell", table.rows[0], "note", key="note", key_th="หมายเหตุ")
    assert [fault.code for fault in reader.faults] == ["table.formula"] * 2


@pytest.mark.parametrize("text", ["1/4/2560 00:00", "2017-04-01T09:30:15", "1/4/2560, 9:30:00", "1/4/2560 9:30 น."])
def test_the_time_after_a_day_does_no_harm(text: str) -> None:
    assert parse_day(text) == parse_date("1/4/2560")
