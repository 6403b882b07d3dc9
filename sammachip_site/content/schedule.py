"""The work schedule as it is typed: who works when on what, by member code."""

from datetime import time

from sammachip_site.content.table import CellReader, Row, TableShape, parse_day, read_table
from sammachip_site.domain.diagnostics import Diagnostic
from sammachip_site.domain.schedule import (
    Schedule,
    Shift,
    parse_hours,
    parse_members,
    parse_quantity,
    parse_time,
)

SCHEDULE = TableShape(
    {
        "date": ("วันที่",),
        "start": ("เริ่ม", "เวลาเริ่ม"),
        "end": ("เลิก", "เวลาเลิก"),
        "task": ("งาน",),
        "product": ("สินค้า",),
        "members": ("สมาชิก", "รหัสสมาชิก"),
        "hours": ("ชั่วโมง",),
        "quantity": ("จำนวน", "จำนวนที่ทำได้"),
        "unit": ("หน่วย",),
    },
    required=("date", "task", "members"),
)


def read_schedule(path: str, content: bytes) -> tuple[Schedule | None, tuple[Diagnostic, ...]]:
    """The schedule in a file, and what is wrong with it; with a fault there is no schedule."""
    table, faults = read_table(path, content, SCHEDULE)
    if table is None:
        return None, faults
    cells = CellReader(table)
    shifts = [shift for row in table.rows if (shift := _read(row, cells))]
    faults += cells.faults
    if faults:
        return None, faults
    return Schedule(tuple(sorted(shifts, key=lambda shift: (shift.date, shift.start or time.min))), table.source), ()


def _read(row: Row, cells: CellReader) -> Shift | None:
    if cells.refuse_total(row):
        return None
    cells.refuse_empty(row, SCHEDULE)
    day = cells.parsed(row, "date", parse_day)
    start, end = cells.parsed(row, "start", parse_time), cells.parsed(row, "end", parse_time)
    if start and end and end <= start:
        cells.refuse("schedule.time-order", row, "end", start=f"{start:%H:%M}", end=f"{end:%H:%M}")
    members = cells.parsed(row, "members", parse_members)
    hours, quantity = cells.parsed(row, "hours", parse_hours), cells.parsed(row, "quantity", parse_quantity)
    if day is None or members is None:
        return None
    task, product, unit = (cells.text(row, column) for column in ("task", "product", "unit"))
    return Shift(row.line, day, start, end, task, product, members, hours, quantity, unit)
