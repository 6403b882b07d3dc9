from datetime import date

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.schedule import Schedule
from sammachip_site.reports.schedule import Made, MonthOfWork, sum_months, weeks_from
from sammachip_site.reports.years import count_labour_days
from tests.pages import village

TODAY = date(2026, 11, 25)  # a Wednesday
ROWS = """\
date,start,end,task,product,members,hours,quantity,unit
31/10/2569,08:00,12:00,ตำ,narok,M1 M2,,60,กระปุก
31/10/2569,13:00,15:00,แพ็ก,,M1,,20,กล่อง
31/10/2569,,,ส่งของ,,M3,,,
23/11/2569,08:00,15:00,ตำ,narok,M1 M2 M3,6,100,
23/11/2569,15:00,17:00,ตำ,narok,M1,,40,ถัง
25/11/2569,08:00,12:00,ตำ,narok,M1,,500,
7/12/2569,,,ล้างครัว,,M1,,,
"""
JARS = LocalizedText(th="กระปุก", en="jar")
NAROK = LocalizedText(th="น้ำพริกนรก", en="Narok chili paste")


def schedule() -> Schedule:
    loaded = village.group(schedule=ROWS).schedule
    assert loaded is not None
    return loaded


def test_this_week_is_told_without_work_too_and_later_ones_with_work_only() -> None:
    weeks = weeks_from(schedule(), TODAY)
    assert [(week.monday, len(week.shifts)) for week in weeks] == [(date(2026, 11, 23), 3), (date(2026, 12, 7), 1)]
    assert weeks[0].sunday == date(2026, 11, 29)
    ((monday, shifts),) = [(week.monday, week.shifts) for week in weeks_from(schedule(), date(2027, 1, 1))]
    assert (monday, shifts) == (date(2026, 12, 28), ())


def test_months_are_summed_up_to_yesterday_the_latest_first() -> None:
    assert list(sum_months(village.group(schedule=ROWS), schedule(), TODAY)) == [
        MonthOfWork(
            date(2026, 11, 1),
            days=3,
            hours=20_00,
            unknown=0,
            made=(Made(NAROK, 100_00, JARS), Made(NAROK, 40_00, LocalizedText(th="ถัง"))),
        ),
        MonthOfWork(
            date(2026, 10, 1),
            days=3,
            hours=10_00,
            unknown=1,
            made=(Made(NAROK, 60_00, JARS), Made(LocalizedText(th="แพ็ก"), 20_00, LocalizedText(th="กล่อง"))),
        ),
    ]


def test_the_days_of_all_months_are_those_that_divide_the_profit() -> None:
    months = sum_months(village.group(schedule=ROWS), schedule(), date(2027, 1, 1))
    assert sum(month.days for month in months) == count_labour_days(schedule(), date(2026, 1, 1), date(2026, 12, 31))
