"""The share register as it is typed."""

from datetime import date

from sammachip_site.content.share_register import read_share_register
from sammachip_site.domain.shares import ShareMovement
from tests.books import rows

HEADER = "วันที่,รหัสสมาชิก,จำนวนหุ้น,หมายเหตุ"


def test_movements_come_by_day_and_those_of_a_day_as_written() -> None:
    text = rows("30/3/2560,M2,-2,คืนหุ้น", "29/3/2560,ส-01,๕,", '30/3/2560,M3,"1,000",', header=HEADER)
    register, faults = read_share_register("shares.csv", text.encode())
    assert faults == ()
    assert register is not None
    assert register.movements == (
        ShareMovement(3, date(2017, 3, 29), "ส-01", 5),
        ShareMovement(2, date(2017, 3, 30), "M2", -2, "คืนหุ้น"),
        ShareMovement(4, date(2017, 3, 30), "M3", 1000),
    )


def test_every_fault_is_told_at_its_cell_and_then_there_is_no_register() -> None:
    text = rows("29/3/60,ป้าแดง,5 หุ้น,", ",,,x", header=HEADER)
    register, faults = read_share_register("shares.csv", text.encode())
    assert register is None
    assert [f"{fault.location.line}:{fault.location.column} {fault.code}" for fault in faults] == [
        "2:1 date.short-year",
        "2:9 member.code",
        "2:16 shares.count",
        "3:1 table.empty-cell",
        "3:2 table.empty-cell",
        "3:3 table.empty-cell",
    ]


def test_a_total_is_told_as_such_alone() -> None:
    register, faults = read_share_register("shares.csv", rows("29/3/2560,M1,5,", "รวม,,5,", header=HEADER).encode())
    assert register is None
    assert [f"{fault.location.line}:{fault.location.column} {fault.code}" for fault in faults] == [
        "3:1 table.total-row"
    ]
