"""The daily cash book as treasurers type it: what is read, and every slip at its cell."""

import csv
import io
from dataclasses import replace
from datetime import date
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.content.cash_book import CASH_BOOK, read_cash_book
from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.domain.diagnostics import Diagnostic
from sammachip_site.domain.ledger import Entry, Ledger, Method
from sammachip_site.domain.money import Satang
from tests.books import rows
from tests.domain.thai_digits import to_thai_digits

HEADER = "วันที่,เลขที่เอกสาร,รายการ,หมวด,รายรับ,รายจ่าย,ช่องทาง,ผู้บันทึก,หมายเหตุ"
SOLD = "1/4/2560,ร.1,ขายน้ำพริก,ขายสินค้า,350,,เงินสด,,"


def read(content: str | bytes) -> tuple[Ledger | None, tuple[Diagnostic, ...]]:
    return read_cash_book("l.csv", 2560, content.encode() if isinstance(content, str) else content, DEFAULT_ACCOUNTS)


def entries(content: str | bytes) -> tuple[Entry, ...]:
    ledger, faults = read(content)
    assert ledger is not None, faults
    return ledger.entries


def with_row(*cells: str) -> str:
    """A book with one sale and then this row; cells that are left out at the end are empty."""
    return rows(SOLD, ",".join((*cells, *[""] * (9 - len(cells)))), header=HEADER)


def test_an_entry_has_everything_that_its_row_says() -> None:
    text = rows('5/1/2560,จ.1,"พริก, เกลือ",วัตถุดิบ,,"1,250.50",ธนาคาร,ส-02,ร้านป้านิด,"-1,250.50"', header=f"{HEADER},คงเหลือ")
    assert entries(text) == (
        Entry(
            2,
            date(2017, 1, 5),
            "พริก, เกลือ",
            "materials",
            Satang(0),
            Satang(125050),
            Method.BANK,
            "จ.1",
            "ส-02",
            "ร้านป้านิด",
            Satang(-125050),
        ),
    )


def test_entries_come_by_day_and_those_of_a_day_as_written() -> None:
    days = ["3/1/2560,b,sales,1,", "1/1/2560,a,sales,1,", "3/1/2560,c,sales,1,"]
    book = entries(rows(*days, header="date,description,account,income,expense"))
    assert [entry.description for entry in book] == ["a", "b", "c"]


def test_a_book_with_only_its_header_is_a_year_that_begins() -> None:
    assert entries(rows(header=HEADER)) == ()


@pytest.mark.parametrize(
    "account", ["sales", "ขายสินค้า", "ขาย สินค้า", "ขาย\u200bสินค้า", "Sales of goods", "  SALES OF goods "]
)
def test_an_account_goes_by_its_code_or_either_name(account: str) -> None:
    assert entries(with_row("2/4/2560", "", "a", account, "5"))[1].account == "sales"


@pytest.mark.parametrize(
    ("method", "meant"),
    [
        *[(text, Method.CASH) for text in ("", "เงินสด", "สด", "Cash", "เงินสดในมือ")],
        *[(text, Method.BANK) for text in ("ธนาคาร", "BANK", "โอน", "พร้อมเพย์", "ธ.ก.ส.", "ธนาคารออมสิน", "กสิกรไทย")],
        *[(text, Method.BANK) for text in ("ธ.กรุงไทย", "ธ. ออมสิน", "ธกส", "เงินโอน", "โอนเข้าบัญชี", "แบงค์")],
    ],
)
def test_a_method_is_cash_or_bank_also_by_the_name_of_the_bank(method: str, meant: Method) -> None:
    assert entries(with_row("2/4/2560", "", "a", "sales", "5", "", method))[1].method is meant


@pytest.mark.parametrize("amount", ["1250.50", '"1,250.50"', "๑๒๕๐.๕๐", "฿1250.50", "1250.50 บาท"])
@pytest.mark.parametrize("nothing", ["", "-", "–", "0", "0.00", "฿ -", "๐"])
def test_amounts_and_empty_amounts_may_look_as_spreadsheets_write_them(amount: str, nothing: str) -> None:
    entry = entries(with_row("2/4/2560", "", "a", "sales", amount, nothing))[1]
    assert (entry.income, entry.expense) == (125050, 0)


@pytest.mark.parametrize(
    ("method", "nearest"),
    [
        ("เงนสด", "พิมพ์ เงินสด เว้น"),
        ("ธนคาร", "พิมพ์ ธนาคาร เว้น"),
        ("กรุงทย", "พิมพ์ ธนาคาร เว้น"),
        ("เช็ค", "พิมพ์ เงินสด หรือ ธนาคาร เว้น"),
        ("เงินสด/โอน", "พิมพ์ เงินสด หรือ ธนาคาร เว้น"),
    ],
)
def test_another_method_is_answered_with_the_nearest(method: str, nearest: str) -> None:
    (fault,) = read(with_row("2/4/2560", "", "a", "sales", "5", "", method))[1]
    assert (fault.code, fault.hint_th[: len(nearest)]) == ("ledger.method", nearest)


SLIPS = {
    "no date": ((",,a,sales,5",), "3:1 ledger.missing-date"),
    "a two-digit year": (("1/4/60,,a,sales,5",), "3:1 date.short-year"),
    "a day as Excel counts it": (("42826,,a,sales,5",), "3:1 date.serial"),
    "month before day": (("4/31/2560,,a,sales,5",), "3:1 date.no-such-day"),
    "no description": (("2/4/2560,,,sales,5",), "3:11 ledger.missing-description"),
    "no account": (("2/4/2560,,a,,5",), "3:13 ledger.missing-account"),
    "an unknown account": (("2/4/2560,,a,ขายหมู,5",), "3:13 ledger.account"),
    "both amounts": (("2/4/2560,,a,sales,5,5",), "3:21 ledger.both-sides"),
    "no amount": (("2/4/2560,,a,sales,-,-",), "3:19 ledger.no-amount"),
    "nothing in words": (("2/4/2560,,a,sales,0 บาท",), "3:19 ledger.no-amount"),
    "a negative amount in brackets": (("2/4/2560,,a,sales,(500)",), "3:19 money.mistyped"),
    "the letter O": (("2/4/2560,,a,sales,12O0",), "3:19 money.mistyped"),
    "a decimal comma": (('2/4/2560,,a,sales,"12,50"',), "3:19 money.separators"),
    "a comma without quotes": (("2/4/2560,,a,sales,1,250,,เงินสด,,",), "3:19 table.split-amount"),
    "a comma without quotes at the end": (("2/4/2560,,a,sales,3,000",), "3:19 table.split-amount"),
    "a comma without quotes before a note": (("2/4/2560,,a,sales,,3,000,,",), "3:20 table.split-amount"),
    "a comma in the words": (("2/4/2560,,พริก, เกลือ,sales,5,,",), "3:16 ledger.shifted-row"),
    "curly quotes around an amount": (("2/4/2560,,a,sales,“3,000”,,",), "3:19 table.quote"),
    "a signature": ((",,ลงชื่อ.......เหรัญญิก,,,",), "3:3 ledger.unfinished-row"),
    "a second row of the header": ((",,,,(บาท),(บาท)",), "3:3 ledger.unfinished-row"),
    "a document twice in other digits": (("2/4/2560,ร. ๑,a,sales,5",), "3:10 ledger.duplicate-ref"),
    "a formula": (("2/4/2560,,a,sales,=E2*2",), "3:19 table.formula"),
    "a formula that failed": (("2/4/2560,,#NAME?,sales,5",), "3:11 table.formula"),
    "an account by a formula": (("2/4/2560,,a,=VLOOKUP(1),5",), "3:13 table.formula"),
    "what is not paid yet": (("2/4/2560,,a,sales,5,,ค้างรับ",), "3:22 ledger.method"),
    "both methods": (("2/4/2560,,a,sales,5,,เงินสด/ธนาคาร",), "3:22 ledger.method"),
    "a document twice": (("2/4/2560,ร.1,a,sales,5",), "3:10 ledger.duplicate-ref"),
    "a total": ((",,รวม,,350,0",), "3:3 ledger.total-row"),
    "a month's total": (("30/4/2560,,รวมเดือนเมษายน,,350,0",), "3:12 ledger.total-row"),
    "a total without words": ((",,,,350,100",), "3:3 ledger.total-row"),
    "a balance carried": (("1/4/2560,,ยอดยกมา,,1000",), "3:11 ledger.total-row"),
    "a balance carried as income": (("1/4/2560,,ยอดยกมาจากปี2559,sales,1000",), "3:11 ledger.total-row"),
    "a total as expense": (("30/4/2560,,รวมทั้งสิ้น,materials,,1000",), "3:12 ledger.total-row"),
    "a row numbered in advance": ((",ร.2,,,,",), "3:6 ledger.unfinished-row"),
    "a row dated in advance": (("2/4/2560,,,,,",), "3:11 ledger.unfinished-row"),
    "the name of a month": (("เดือนพฤษภาคม,,,,,",), "3:15 ledger.unfinished-row"),
    "the header of the next month": ((HEADER,), "3:1 table.header-again"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_gives_one_fault_at_its_cell(slip: str) -> None:
    typed, expected = SLIPS[slip]
    ledger, faults = read(rows(SOLD, *typed, header=HEADER))
    assert [entry.description for entry in ledger.entries if entry.line == 2] if ledger else True
    assert [f"{fault.location.line}:{fault.location.column} {fault.code}" for fault in faults] == [expected]


@pytest.mark.parametrize(
    ("row", "suggested"),
    [
        ("2/4/2560,,a,ซื้อวัตถุดิบ,,5", "เช่น วัตถุดิบ (materials) หรือ"),
        ("2/4/2560,,a,saels,5,", "เช่น ขายสินค้า (sales) หรือ"),
        ("2/4/2560,,a,ค่าไฟ,,5", "เช่น น้ำ ไฟฟ้า (utilities) หรือ"),
    ],
)
def test_an_unknown_account_is_answered_with_the_nearest(row: str, suggested: str) -> None:
    (fault,) = read(rows(row, header=HEADER))[1]
    assert suggested in fault.hint_th


@pytest.mark.parametrize(("row", "other_side"), [("2/4/2560,,a,zz,,5", "sales"), ("2/4/2560,,a,zz,5,", "materials")])
def test_an_account_like_none_is_answered_with_a_few_of_its_side(row: str, other_side: str) -> None:
    (fault,) = read(rows(row, header=HEADER))[1]
    assert fault.hint_en.count(" (") == 6
    assert other_side not in fault.hint_en


# --- whatever is written, it says the same or is refused ---

words = st.text("กขคงabc ,\"';", max_size=8).map(lambda text: f"ก{text.strip()}".strip())
amounts = st.integers(1, 10**12)


@st.composite
def written_entries(draw: st.DrawFn) -> tuple[Entry, ...]:
    """Entries of 2560 with numbers of their own, by day."""
    days = sorted(draw(st.lists(st.dates(date(2017, 1, 1), date(2017, 12, 31)), min_size=1, max_size=8)))
    return tuple(draw(written_entry(number, day)) for number, day in enumerate(days, start=1))


@st.composite
def written_entry(draw: st.DrawFn, number: int, day: date) -> Entry:
    amount, comes_in = draw(amounts), draw(st.booleans())
    income, expense = (Satang(amount), Satang(0)) if comes_in else (Satang(0), Satang(amount))
    account = draw(st.sampled_from(sorted(DEFAULT_ACCOUNTS)))
    method = draw(st.sampled_from(list(Method)))
    return Entry(0, day, draw(words), account, income, expense, method, f"ร.{number}", "ส-01", draw(words))


@st.composite
def rewritten(draw: st.DrawFn, book: tuple[Entry, ...]) -> bytes:
    """The bytes of a file that says *book*, in any of the ways that programs and people write one."""
    columns = draw(st.permutations([*CASH_BOOK.columns][:-1]))
    thai, thai_digits, common_era = (draw(st.booleans()) for _ in range(3))
    table = [[CASH_BOOK.columns[column][0] if thai else column for column in columns]]
    for entry in book:
        year = entry.date.year + (0 if common_era else 543)
        day = f"{entry.date.day}/{entry.date.month}/{year}"
        account = DEFAULT_ACCOUNTS[entry.account].name
        cells = {
            "date": to_thai_digits(day) if thai_digits else day,
            "account": draw(st.sampled_from([entry.account, account.th, account.en or account.th])),
            "income": draw(written_amount(entry.income)),
            "expense": draw(written_amount(entry.expense)),
            "method": draw(
                st.sampled_from(["เงินสด", "cash", ""] if entry.method is Method.CASH else ["ธนาคาร", "bank"])
            ),
        }
        table.append([cells.get(column, getattr(entry, column)) for column in columns])
        if draw(st.booleans()):
            table.append([""] * draw(st.integers(0, 12)))
    width = len(columns) + draw(st.integers(0, 3))
    quoting: Literal[0, 1] = draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    line_end, delimiter = draw(st.sampled_from(["\n", "\r\n", "\r"])), draw(st.sampled_from([",", ";", "\t"]))
    file = io.StringIO()
    writer = csv.writer(file, delimiter=delimiter, quoting=quoting, lineterminator=line_end)
    writer.writerows([*row, *[""] * (width - len(row))] for row in table)
    return file.getvalue().encode(draw(st.sampled_from(["utf-8", "utf-8-sig", "cp874"])))


@st.composite
def written_amount(draw: st.DrawFn, satang: int) -> str:
    if not satang:
        return draw(st.sampled_from(["", "-", "0.00"]))
    plain = f"{satang // 100}.{satang % 100:02d}"
    spellings = [plain, f"{satang // 100:,}.{satang % 100:02d}", f"฿{plain}", to_thai_digits(plain)]
    spelling: str = draw(st.sampled_from(spellings))
    return spelling


@given(st.data())
def test_a_book_is_the_same_however_it_was_typed_and_saved(data: st.DataObject) -> None:
    book = data.draw(written_entries())
    content = data.draw(rewritten(book))
    said = tuple(replace(entry, line=0) for entry in entries(content))
    assert said == tuple(
        replace(entry, description=" ".join(entry.description.split()), note=" ".join(entry.note.split()))
        for entry in book
    )


@given(
    st.lists(
        st.lists(
            st.sampled_from(["", "1/4/2560", "ขาย", "sales", "5", "-", "1,0", "x", "=A1"]), min_size=1, max_size=11
        )
    )
)
def test_every_row_becomes_an_entry_or_a_fault(table: list[list[str]]) -> None:
    file = io.StringIO()
    csv.writer(file).writerows([HEADER.split(","), *table])
    written = sum(any(row) for row in table)
    ledger, faults = read(file.getvalue())
    assert (ledger is not None and len(ledger.entries) == written) or faults
