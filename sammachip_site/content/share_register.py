"""The share register as it is typed: who bought or gave back how many shares, by member code."""

from sammachip_site.content.table import CellReader, Row, TableShape, parse_day, read_table
from sammachip_site.domain.diagnostics import Diagnostic
from sammachip_site.domain.shares import ShareMovement, ShareRegister, parse_member_code, parse_share_movement

SHARE_REGISTER = TableShape(
    {
        "date": ("วันที่",),
        "member": ("รหัสสมาชิก", "สมาชิก", "รหัส"),
        "shares": ("จำนวนหุ้น", "หุ้น"),
        "note": ("หมายเหตุ",),
    },
    required=("date", "member", "shares"),
)


def read_share_register(path: str, content: bytes) -> tuple[ShareRegister | None, tuple[Diagnostic, ...]]:
    """The register in a file, and what is wrong with it; with a fault there is no register."""
    table, faults = read_table(path, content, SHARE_REGISTER)
    if table is None:
        return None, faults
    cells = CellReader(table)
    movements = [movement for row in table.rows if (movement := _read(row, cells))]
    faults += cells.faults
    if faults:
        return None, faults
    return ShareRegister(tuple(sorted(movements, key=lambda movement: movement.date)), table.source), ()


def _read(row: Row, cells: CellReader) -> ShareMovement | None:
    if cells.refuse_total(row):
        return None
    cells.refuse_empty(row, SHARE_REGISTER)
    day = cells.parsed(row, "date", parse_day)
    member = cells.parsed(row, "member", parse_member_code)
    shares = cells.parsed(row, "shares", parse_share_movement)
    if day is None or member is None or shares is None:
        return None
    return ShareMovement(row.line, day, member, shares, cells.text(row, "note"))
