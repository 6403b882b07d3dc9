"""The tables for offices, read by Python's own csv."""

import csv
import json
from decimal import Decimal
from pathlib import Path


def read(path: Path) -> list[list[str]]:
    """The rows of a table, as a spreadsheet sees them."""
    assert path.read_bytes().startswith(b"\xef\xbb\xbf"), "without its mark Excel shows Thai as noise"
    with path.open(encoding="utf-8-sig", newline="") as table:
        return list(csv.reader(table, strict=True))


def test_the_register_has_the_columns_of_the_form_and_a_row_for_every_group(example_site: Path) -> None:
    header, *rows = read(example_site / "officer/register.csv")
    assert header == ["ที่", "ชื่อกลุ่ม", "หมู่บ้าน", "ตำบล", "อำเภอ", "วันเดือนปีที่จดทะเบียน", "เบอร์โทร", "ประเภท", "หมายเหตุ"]
    assert [row[0] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    assert len(rows) == len(list((example_site / "groups").glob("*/data/group.json")))
    assert {len(row) for row in rows} == {len(header)}
    assert {row[7] for row in rows} <= {"", "ภาคการเกษตร", "การแปรรูป (OTOP/SME)", "การท่องเที่ยวชุมชน", "อื่นๆ"}


def test_a_cash_report_adds_up_to_the_statement_of_the_same_year(example_site: Path) -> None:
    data = example_site / "groups/lum-khao/data"
    header, *rows, total = read(data / "cash-report-2568.csv")
    assert header[3:6] == ["รายรับ (บาท)", "รายจ่าย ซื้อสินค้าและวัตถุดิบ (บาท)", "รายจ่าย ค่าใช้จ่ายอื่น (บาท)"]
    columns = [sum(Decimal(row[column] or 0) for row in rows) for column in (3, 4, 5)]
    assert total[3:6] == [str(column) for column in columns]
    lines = json.loads((data / "statement-2568.json").read_text())["lines"]
    kinds = (("revenue", "other_income"), ("cost_of_sales",), ("expense",))
    assert columns == [sum(Decimal(line["amount"]) for line in lines if line["kind"] in kind) for kind in kinds]
