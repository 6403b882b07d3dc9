from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.pages.page import CalendarEvent, CalendarFile
from sammachip_site.render.calendar import LINE_BYTES, escape_text, fold_line, render_calendar

MONDAY = date(2026, 11, 23)


def rendered(*events: CalendarEvent) -> list[str]:
    file = CalendarFile("g/schedule.ics", "ตารางทำงาน, กลุ่ม", "https://example.test/g/", date(2026, 11, 22), events)
    return render_calendar(file).decode().split("\r\n")


def test_an_event_has_its_hours_in_thailand_and_the_day_of_the_build() -> None:
    lines = rendered(CalendarEvent("u1", MONDAY, time(8), time(15, 30), "ตำน้ำพริก", "ส-1 ส-2"))
    assert "X-WR-CALNAME:ตารางทำงาน\\, กลุ่ม" in lines
    begin = lines.index("BEGIN:VEVENT")
    assert lines[begin:] == [
        "BEGIN:VEVENT",
        "UID:u1",
        "DTSTAMP:20261122T000000Z",
        "DTSTART;TZID=Asia/Bangkok:20261123T080000",
        "DTEND;TZID=Asia/Bangkok:20261123T153000",
        "SUMMARY:ตำน้ำพริก",
        "DESCRIPTION:ส-1 ส-2",
        "URL:https://example.test/g/",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_work_without_a_time_takes_the_whole_day() -> None:
    lines = rendered(CalendarEvent("u1", date(2026, 12, 31), None, None, "ล้างครัว", ""))
    assert lines[lines.index("BEGIN:VEVENT") + 3 : -4] == [
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:ล้างครัว",
    ]


def test_what_means_something_to_calendars_is_marked() -> None:
    assert escape_text("a, b; c\\d\ne") == "a\\, b\\; c\\\\d\\ne"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_long_lines_are_folded_between_letters_and_nothing_is_lost(line: str) -> None:
    folded = fold_line(line)
    pieces = folded.removesuffix(b"\r\n").split(b"\r\n")
    assert max(map(len, pieces)) <= LINE_BYTES
    assert "".join(piece.decode()[bool(place) :] for place, piece in enumerate(pieces)) == line
