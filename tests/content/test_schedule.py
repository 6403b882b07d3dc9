from datetime import date, time

from sammachip_site.content.schedule import read_schedule
from sammachip_site.domain.schedule import Shift
from sammachip_site.reports.years import count_labour_days

PATH = "content/groups/ban-rai/schedule.csv"


def briefly(text: str) -> list[str]:
    """Place and code of every fault of the schedule *text*."""
    _, faults = read_schedule(PATH, text.encode())
    return [f"{fault.location.line}:{fault.location.column} {fault.code}" for fault in faults]


def test_a_schedule_tells_who_works_when_on_what() -> None:
    header = "วันที่,เริ่ม,เลิก,งาน,สินค้า,สมาชิก,ชั่วโมง,จำนวน,หน่วย"
    text = f"{header}\n3/1/2560,8.30,16:00 น.,ตำน้ำพริก,nam-phrik,ส-01 ส-02,7.5,120,กระปุก\n"
    schedule, faults = read_schedule(PATH, text.encode())
    assert faults == ()
    assert schedule is not None
    assert schedule.shifts == (
        Shift(
            2,
            date(2017, 1, 3),
            time(8, 30),
            time(16, 0),
            "ตำน้ำพริก",
            "nam-phrik",
            ("ส-01", "ส-02"),
            7_50,
            120_00,
            "กระปุก",
        ),
    )


def test_every_fault_of_a_schedule_is_told_at_its_cell() -> None:
    assert briefly(
        "date,start,end,task,members,hours,quantity\n"
        "3/1/2560,25:00,16:00,a,M1,8,1\n"
        "3/1/2560,9:00,8:00,a,M1 M1,25,x\n"
        ",9:00,10:00,,นางสมศรี,,\n"
    ) == [
        "2:10 schedule.time",
        "3:15 schedule.time-order",
        "3:22 schedule.member-twice",
        "3:28 schedule.hours",
        "3:31 schedule.quantity",
        "4:1 table.empty-cell",
        "4:13 table.empty-cell",
        "4:14 member.code",
    ]


def test_a_member_who_works_twice_in_a_day_works_one_day() -> None:
    text = "date,task,members\n3/1/2560,a,M1 M2\n3/1/2560,b,M1\n4/1/2560,a,M1\n5/1/2561,a,M1\n"
    schedule, _ = read_schedule(PATH, text.encode())
    assert schedule is not None
    assert count_labour_days(schedule, date(2017, 1, 1), date(2017, 12, 31)) == 3
