"""The reader `icalendar` finds in the published calendar what the schedule says."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from icalendar import Calendar

from sammachip_site.content.schedule import read_schedule
from tests.conftest import REPOSITORY

TODAY = date(2026, 11, 22)
MONDAY = date(2026, 11, 16)


def test_a_calendar_has_the_work_of_this_week_and_later_at_its_time(example_site: Path) -> None:
    path = REPOSITORY / "content/groups/lum-khao/schedule.csv"
    schedule, _ = read_schedule(path.name, path.read_bytes())
    assert schedule is not None
    planned = [shift for shift in schedule.shifts if shift.date >= MONDAY]
    for language in ("", "en/"):
        calendar: Any = Calendar.from_ical((example_site / f"{language}groups/lum-khao/schedule.ics").read_bytes())
        events = calendar.walk("VEVENT")
        assert [bool(event.errors) for event in events] == [False] * len(planned)
        assert len({event["UID"] for event in events}) == len(planned) > 10
        for event, shift in zip(events, planned, strict=True):
            assert str(event["SUMMARY"]).startswith(shift.task)
            assert event["DTSTAMP"].dt == datetime(2026, 11, 22, tzinfo=UTC)
            begins = event["DTSTART"].dt
            if shift.start is None:
                assert begins == shift.date
            else:
                at = datetime.combine(shift.date, shift.start, tzinfo=UTC) - timedelta(hours=7)
                assert begins == at
            if shift.end:
                assert event["DTEND"].dt.time() == shift.end
