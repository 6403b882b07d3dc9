from datetime import date, time

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.pages.calendar import make_calendar
from sammachip_site.pages.page import CalendarEvent
from sammachip_site.pages.schedule import MadeRow, MonthRow, ScheduleView, ShiftRow, make_schedule
from tests.pages.village import GROUP, pages

ROWS = """\
date,start,end,task,product,members,hours,quantity,unit
16/11/2569,08:00,15:00,ตำน้ำพริก นรก,narok,ส-1 ส-2,6,1200,
22/11/2569,13:00,,ส่งของ,,ส-3,,,
24/11/2569,,,ตำ,narok,ส-1,,50,
"""
NAROK = LocalizedText(th="น้ำพริกนรก", en="Narok chili paste")
JARS = LocalizedText(th="กระปุก", en="jar")


def code(text: str) -> LocalizedText:
    return LocalizedText(th=text)


def schedule(**changed: str) -> ScheduleView:
    (page,) = make_schedule(pages(**({"schedule": ROWS} | changed)))  # type: ignore[arg-type]
    assert isinstance(page.view, ScheduleView)
    return page.view


def events(**changed: str) -> tuple[CalendarEvent, ...]:
    (calendar,) = make_calendar(pages(**({"schedule": ROWS} | changed)))  # type: ignore[arg-type]
    return calendar.events


def test_the_week_of_the_build_comes_first_with_all_its_days_and_today_marked() -> None:
    view = schedule()
    days = view.this_week.days
    assert (view.this_week.days_in_words, len(days)) == ("16–22 พฤศจิกายน 2569", 7)
    assert [(day.weekday, day.is_over, len(day.shifts)) for day in (days[0], days[1])] == [
        ("จันทร์", True, 1),
        ("อังคาร", True, 0),
    ]
    assert [day.day for day in days if day.is_today] == [date(2026, 11, 22)]
    assert [[day.day for day in week.days] for week in view.coming] == [[date(2026, 11, 24)]]


def test_a_shift_tells_when_what_how_much_and_whose_codes() -> None:
    view = schedule()
    assert view.this_week.days[0].shifts == (
        ShiftRow(
            "08:00–15:00",
            code("ตำน้ำพริก นรก"),
            None,
            "/products/ban-rai/narok/",
            (code("ส-1"), code("ส-2")),
            2,
            "1,200",
            JARS,
        ),
    )
    assert view.this_week.days[6].shifts == (
        ShiftRow("เริ่ม 13:00", code("ส่งของ"), None, None, (code("ส-3"),), 1, None, None),
    )
    (later,) = view.coming[0].days[0].shifts
    assert (later.time, later.product, later.made) == ("", NAROK, "50")


def test_readers_of_english_find_what_is_made_by_its_english_name() -> None:
    assert schedule(locale="en").this_week.days[0].shifts[0].product == NAROK
    assert events(locale="en")[0].summary == "ตำน้ำพริก นรก · Narok chili paste"


def test_the_past_is_told_in_sums_and_names_nobody() -> None:
    (year,) = schedule().years
    assert (year.year, year.days) == (2569, 2)
    assert year.months == (MonthRow("พฤศจิกายน", 2, "12", 0, (MadeRow(NAROK, "1,200", JARS),), is_running=True),)


def test_a_group_may_keep_its_codes_to_itself() -> None:
    private = {"group": GROUP + "schedule_codes: no\n"}
    shifts = [shift for day in schedule(**private).this_week.days for shift in day.shifts]
    assert [(shift.codes, shift.count) for shift in shifts] == [((), 2), ((), 1)]
    assert [event.description for event in events(**private)] == ["2 คน", "1 คน", "1 คน"]


def test_without_work_this_week_the_page_says_so_and_without_a_schedule_there_is_none() -> None:
    past = ROWS.splitlines(keepends=True)[0] + "1/2/2569,,,ตำ,narok,ส-1,,50,\n"
    view = schedule(schedule=past)
    assert (view.this_week.has_work, view.coming, len(view.years)) == (False, (), 1)
    ended = GROUP + "ended: {date: 2569-03-31, reason: เลิกทำ}\n"
    assert list(make_calendar(pages(schedule=past, group=ended))) == []
    assert list(make_schedule(pages())) == []
    assert list(make_calendar(pages())) == []


def test_the_calendar_has_the_work_from_this_week_on() -> None:
    (calendar,) = make_calendar(pages(schedule=ROWS))
    assert (calendar.path, calendar.url) == (
        "groups/ban-rai/schedule.ics",
        "https://example.test/groups/ban-rai/schedule/",
    )
    assert [(event.day, event.start, event.end, event.summary, event.description) for event in calendar.events] == [
        (date(2026, 11, 16), time(8), time(15), "ตำน้ำพริก นรก", "ส-1 ส-2"),
        (date(2026, 11, 22), time(13), None, "ส่งของ", "ส-3"),
        (date(2026, 11, 24), None, None, "ตำ · น้ำพริกนรก", "ส-1"),
    ]


def test_an_event_keeps_its_name_whoever_works_and_whatever_else_is_planned() -> None:
    first, *_ = events()
    changed = ROWS.replace("ส-1 ส-2,6,1200", "ส-9,,") + "16/11/2569,06:00,07:00,จ่ายตลาด,,ส-1,,,\n"
    assert first.uid.isalpha()
    assert first.uid in {event.uid for event in events(schedule=changed)}
    twice = ROWS + "24/11/2569,,,ตำ,narok,ส-2,,,\n"
    assert len({event.uid for event in events(schedule=twice)}) == 4
    assert [event.uid for event in events(locale="en")] == [event.uid for event in events()]
