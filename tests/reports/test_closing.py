import csv
import io
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.agreement import AgreementVersion
from sammachip_site.domain.ledger import Entry, Method
from sammachip_site.domain.money import Satang
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.year import Adjustments, SummaryLine
from sammachip_site.pages.open_data import make_statement_file
from sammachip_site.pages.page import TableFile
from sammachip_site.render.tables import render_table
from sammachip_site.reports.closing import digest_inputs, ledger_rows
from tests.closed_group import AGREEMENT, FILES, FOLDER, GROUP, LEDGER, ROWS, YEAR, closed, examine, typed, year_of

CLOSED = closed(years=(2567,))
THAI_HEADER = "วันที่,เลขที่เอกสาร,รายการ,หมวด,รายรับ,รายจ่าย,ช่องทาง,ผู้บันทึก,หมายเหตุ"
Rewrite = Callable[[str], str | bytes]


def columns_turned(text: str) -> str:
    """The table with its last column first."""
    rows = csv.reader(io.StringIO(text))
    whole = io.StringIO()
    csv.writer(whole).writerows(reversed(row) for row in rows)
    return whole.getvalue()


def all_quoted(text: str) -> str:
    whole = io.StringIO()
    csv.writer(whole, quoting=csv.QUOTE_ALL, delimiter=";").writerows(csv.reader(io.StringIO(text)))
    return whole.getvalue()


REWRITES: dict[str, Rewrite] = {
    "every cell quoted, semicolons": all_quoted,
    "columns in another order": columns_turned,
    "Thai header": lambda text: text.replace(text.split("\n", 1)[0], THAI_HEADER),
    "blank rows": lambda text: text.replace("\n", "\n,,,,,,,,\n\n"),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "a mark at the start": lambda text: text.encode("utf-8-sig"),
    "the old Thai encoding": lambda text: text.encode("cp874"),
    "days in other words": lambda text: text.replace("2567-02-03", "๓ ก.พ. ๒๕๖๗").replace("2567-01-05", "5/1/2024"),
    "amounts in other words": lambda text: text.replace('"5,000"', "฿5000.00").replace('"3,000.50"', "3000.5"),
    "accounts by name": lambda text: text.replace(",sales,", ",ขายสินค้า,"),
    "cash in words": lambda text: text.replace(",cash,", ",เงินสด,"),
    "somebody else recorded it": lambda text: text.replace("ส-02", "ส-09"),
    "balances beside it": lambda text: text.replace("note\n", "note,balance\n").replace("ส-02,\n", "ส-02,,\n"),
}


@pytest.mark.parametrize("rewrite", REWRITES)
def test_a_neutral_rewrite_of_the_cash_book_keeps_the_digest(rewrite: str) -> None:
    rewritten = REWRITES[rewrite](ROWS)
    assert rewritten not in (ROWS, ROWS.encode())
    assert year_of({**CLOSED, LEDGER: rewritten}).digest == year_of(CLOSED).digest


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        (YEAR, "members: 20\nshares", "members: ๒๐\n# ตรวจแล้ว\nshares"),
        (YEAR, "date: 10/1/2568", "date: 2025-01-10"),
        (YEAR, "opening_cash: 0", "basis: cash\nopening_cash: 0.00"),
        (YEAR, "present: 18", "auditor: สหกรณ์, present: 18"),
        (f"{FOLDER}/agreement.yaml", "name: ทุนสำรอง", "name: {th: ทุนสำรอง, en: Reserve}"),
        (f"{FOLDER}/group.yaml", "share_value: 100", "share_value: 100 บาท"),
    ],
)
def test_a_neutral_rewrite_beside_the_book_keeps_the_digest(path: str, before: str, after: str) -> None:
    assert year_of(typed(CLOSED, path, before, after)).digest == year_of(CLOSED).digest


def digits_of(text: str) -> list[int]:
    """The place of every digit in *text* but those of who recorded a row."""
    hidden = {place for match in re.finditer(r"ส-\d\d", text) for place in range(*match.span())}
    return [place for place, letter in enumerate(text) if letter.isdecimal() and place not in hidden]


@pytest.mark.parametrize(
    ("path", "text"),
    [(LEDGER, ROWS), (YEAR, FILES[YEAR]), (f"{FOLDER}/agreement.yaml", AGREEMENT)],
    ids=["cash book", "year", "agreement"],
)
def test_any_one_digit_changed_changes_the_digest_or_is_refused(path: str, text: str) -> None:
    for place in digits_of(text):
        digit = str((int(text[place]) + 1) % 10)
        changed = f"{text[:place]}{digit}{text[place + 1 :]}{CLOSED[path][len(text) :]}"
        assert is_noticed({**CLOSED, path: changed}), text[max(0, place - 20) : place + 5]


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        (LEDGER, ROWS.split("\n")[3] + "\n", ""),
        (LEDGER, ROWS.split("\n")[3], ROWS.split("\n")[3].replace("ร.2", "ร.3") + "\n" + ROWS.split("\n")[3]),
        (LEDGER, '"3,000.50",', '"-3,000.50",'),
        (LEDGER, "พริกแห้ง 10 กก.", "พริกสด 10 กก."),
        (LEDGER, "materials", "wages"),
        (LEDGER, "ฝนตก", ""),
        (YEAR, "members: 20\nshares", "adjustments: {depreciation: 1}\nbasis: adjusted\nmembers: 20\nshares"),
        (YEAR, "opening_cash: 0", "opening_cash: 0\nlabour_days: 10"),
        (YEAR, "opening_cash: 0", "opening_cash: 0\nnote: ตรวจแล้ว"),
        (YEAR, "present: 18", "place: ศาลากลางบ้าน, present: 18"),
        (YEAR, 'sales: "ขายสินค้า"', 'sales: "ขายของ"'),
        (YEAR, "opening_cash: 0", "opening_cash: 0\npatronage: 10"),
        (YEAR, "opening_cash: 0", "opening_cash: 0\nopening: {equipment: 10}"),
        (f"{FOLDER}/group.yaml", "share_value: 100", "share_value: 101"),
    ],
)
def test_any_other_change_changes_the_digest_or_is_refused(path: str, before: str, after: str) -> None:
    assert is_noticed(typed(CLOSED, path, before, after))


def is_noticed(files: dict[str, str]) -> bool:
    """Is what was done to *files* refused, or does it give another digest?"""
    examined = examine(files)
    changed = [each.digest for each in examined.statements if each.year == 2567] != [year_of(CLOSED).digest]
    return changed or any(fault.severity == "error" for fault in examined.faults)


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="'\n\t\r"), max_size=8)
AMOUNTS = st.integers(-(10**15), 10**15).map(Satang)
ENTRIES = st.builds(
    Entry,
    line=st.just(2),
    date=st.dates(date(2017, 1, 1), date(2017, 12, 31)),
    description=TEXTS,
    account=st.sampled_from(["sales", "materials"]),
    income=AMOUNTS,
    expense=AMOUNTS,
    method=st.sampled_from(Method),
    ref=TEXTS,
    note=TEXTS,
)
COUNTED = [field.name for field in fields(Entry) if field.name not in {"line", "recorded_by", "typed_balance"}]


def digest_of(entries: Sequence[Entry]) -> str:
    return digest_inputs({}, ledger_rows(entries))


def another(value: Any) -> Any:
    """Something of the same kind that is not *value*."""
    match value:
        case Method():
            return Method.BANK if value is Method.CASH else Method.CASH
        case date():
            return value + timedelta(days=1)
        case int():
            return value + 1
        case _:
            return f"{value}x"


@given(st.lists(ENTRIES, min_size=1, max_size=5), st.data())
def test_a_change_of_any_cell_of_any_row_changes_the_digest(entries: list[Entry], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(entries) - 1))
    field = data.draw(st.sampled_from(COUNTED))
    changed = replace(entries[place], **{field: another(getattr(entries[place], field))})
    assert digest_of([*entries[:place], changed, *entries[place + 1 :]]) != digest_of(entries)


@given(st.lists(ENTRIES, min_size=1, max_size=5), st.data())
def test_a_row_taken_out_or_written_twice_changes_the_digest(entries: list[Entry], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(entries) - 1))
    assert digest_of([*entries[:place], *entries[place + 1 :]]) != digest_of(entries)
    assert digest_of([*entries[: place + 1], *entries[place:]]) != digest_of(entries)


def published_rows(statement: Statement) -> bytes:
    """The cash book as ``ledger-YYYY.csv`` publishes it."""
    columns = ("date", "ref", "description", "account", "income", "expense", "method", "note")
    entries = [row.entry for row in statement.book.rows] if statement.book else []
    rows = [
        (entry.date.isoformat(), entry.ref, entry.description, *row[3:7], entry.note)
        for entry, row in zip(entries, ledger_rows(entries), strict=True)
    ]
    return render_table(TableFile("ledger-2567.csv", columns, tuple(rows)))


def test_anybody_can_compute_the_digest_again_from_what_is_published() -> None:
    statement = year_of(CLOSED)
    book, file = published_rows(statement).decode("utf-8-sig"), make_statement_file(statement).content
    assert "'@ฝากธนาคาร" in book
    published = json.loads(json.dumps(file))
    rows = [[cell.removeprefix("'") for cell in row] for row in csv.reader(io.StringIO(book))][1:]
    assert digest_inputs(published["inputs"], rows) == published["digest"] == statement.digest


def test_the_inputs_that_are_published_can_be_read_as_what_they_were() -> None:
    files = typed(FILES, YEAR, "opening_cash: 0", "opening_cash: 0\nbasis: adjusted\nadjustments: {closing_stock: 30}")
    inputs: Any = year_of(files).inputs
    assert Adjustments.model_validate(inputs["adjustments"]) == year_of(files).adjustments
    allocation = year_of(files).allocation
    assert allocation is not None
    assert AgreementVersion.model_validate(inputs["agreement"]) == allocation.version


def test_a_year_in_sums_is_sealed_by_its_lines() -> None:
    lines = "lines:\n  - {account: sales, name: {th: ขาย, en: Sales}, income: 10, note: สิบบาท}\n"
    files = {
        f"{FOLDER}/group.yaml": GROUP,
        YEAR: f"start: 1/1/2567\nend: 31/12/2567\nopening_cash: 0\nclosing_cash: 10\nmembers: 20\nshares: 0\n{lines}",
    }
    inputs: Any = year_of(files).inputs
    assert inputs["lines"] == [{"account": "sales", "name": "ขาย", "income": "10.00", "note": "สิบบาท"}]
    assert SummaryLine.model_validate(inputs["lines"][0]).income == 10_00
    assert inputs["accounts"] == {"sales": {"kind": "revenue", "name_th": "ขายสินค้า"}}
