import pytest

from sammachip_site.checks.checked_group import CheckedGroup
from sammachip_site.checks.schedule import check_schedule
from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from tests.books import keep
from tests.pages import village

HEADER = "date,start,end,task,product,members,hours,quantity,unit"


def found(*rows: str) -> list[str]:
    """The place in the schedule and the code of every fault of these rows."""
    return keep(files={"schedule.csv": "\n".join((HEADER, *rows)) + "\n"}).found


def test_who_is_at_two_tasks_at_once_is_told_at_the_later_row_with_the_earlier() -> None:
    rows = (
        "1/2/2560,13:00,15:00,ขาย,,M2 M1,,,",
        "1/2/2560,08:00,12:00,ตำ,,M1 M3,,,",
        "1/2/2560,11:00,14:00,ทอด,,M1 M3,,,",
    )
    books = keep(files={"schedule.csv": "\n".join((HEADER, *rows)) + "\n"})
    assert books.found == ["schedule.csv:4:27 schedule.double-booked"] * 3
    assert [fault.message_th for fault in books.faults] == [
        "สมาชิก M1 ทำสองงานพร้อมกันวันที่ 1 ก.พ. 2560: “ทอด” บรรทัดนี้ กับ “ขาย” บรรทัด 2",
        "สมาชิก M1 ทำสองงานพร้อมกันวันที่ 1 ก.พ. 2560: “ทอด” บรรทัดนี้ กับ “ตำ” บรรทัด 3",
        "สมาชิก M3 ทำสองงานพร้อมกันวันที่ 1 ก.พ. 2560: “ทอด” บรรทัดนี้ กับ “ตำ” บรรทัด 3",
    ]


@pytest.mark.parametrize(
    ("hours", "faults"),
    [("", 0), ("7", 0), ("5", 0), ("4.9", 1), ("7.1", 1)],
)
def test_hours_are_those_of_the_clock_but_for_a_break(hours: str, faults: int) -> None:
    assert len(found(f"1/2/2560,08:00,15:00,ตำ,,M1,{hours},,")) == faults


@pytest.mark.parametrize(
    ("day", "faults"),
    [("28/3/2559", 1), ("29/3/2559", 0), ("23/11/2570", 0), ("24/11/2570", 1)],
)
def test_work_lies_between_the_founding_and_next_year(day: str, faults: int) -> None:
    assert found(f"{day},,,ตำ,,M1,,,") == ["schedule.csv:2:1 schedule.far-day"] * faults


@pytest.mark.parametrize(("product", "codes"), [("narok", []), ("narak", ["schedule.product"])])
def test_a_product_is_one_of_the_groups(product: str, codes: list[str]) -> None:
    group = village.group(schedule=f"{HEADER}\n1/2/2561,,,ตำ,{product},M1,,120,\n")
    checked = CheckedGroup(group, (), DEFAULT_ACCOUNTS, village.TODAY)
    assert [fault.code for fault in check_schedule(checked)] == codes
    assert all("ใกล้เคียง: narok" in fault.hint_th for fault in check_schedule(checked))


def test_a_quantity_has_a_unit_or_a_product() -> None:
    assert found("1/2/2560,,,ตำ,,M1,,120,") == ["schedule.csv:2:20 schedule.unit"]
    assert found("1/2/2560,,,ตำ,,M1,,120,กระปุก") == []
