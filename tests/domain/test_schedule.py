from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.schedule import Shift, format_hundredths, read_hundredths, to_hours

DAY = date(2026, 11, 25)


def shift(start: str = "", end: str = "", *, task: str = "ตำ", hours: int | None = None, day: date = DAY) -> Shift:
    begins, ends = (time.fromisoformat(clock) if clock else None for clock in (start, end))
    return Shift(2, day, begins, ends, task, "", ("ส-1",), hours, None, "")


@pytest.mark.parametrize(
    ("one", "other", "is_too_much"),
    [
        (shift("08:00", "12:00"), shift("11:59", "13:00", task="ขาย"), True),
        (shift("08:00", "12:00"), shift("12:00", "13:00"), False),
        (shift("08:00", hours=4_00), shift("11:30", "13:00"), True),
        (shift("08:00", hours=4_00), shift("12:00", "13:00"), False),
        (shift("08:00"), shift("08:00", "09:00"), True),
        (shift("08:00", "12:00"), shift("08:00", "12:00", day=date(2026, 11, 26)), False),
        (shift(), shift(), True),
        (shift(), shift(task="ขาย"), False),
        (shift(), shift("08:00", "12:00"), False),
    ],
)
def test_nobody_does_two_things_at_once(one: Shift, other: Shift, *, is_too_much: bool) -> None:
    assert one.overlaps(other) is is_too_much
    assert other.overlaps(one) is is_too_much


def test_hours_that_nobody_typed_are_those_from_beginning_to_end() -> None:
    assert shift("08:00", "11:20").hours_of_each == 3_33
    assert shift("08:00", "15:00", hours=6_00).hours_of_each == 6_00
    assert shift("08:00").hours_of_each is None


@pytest.mark.parametrize(("minutes", "hundredths"), [(60, 100), (20, 33), (40, 67), (1, 2), (0, 0)])
def test_minutes_are_the_nearest_hundredths_of_an_hour(minutes: int, hundredths: int) -> None:
    assert to_hours(minutes) == hundredths


@pytest.mark.parametrize(
    ("hundredths", "written"),
    [(150, "1.5"), (300, "3"), (25, "0.25"), (20000, "200"), (1_000_000_00, "1,000,000"), (1_234_05, "1,234.05")],
)
def test_hundredths_are_written_without_needless_zeros(hundredths: int, written: str) -> None:
    assert format_hundredths(hundredths) == written


@given(st.integers(0, 999_999_999))
def test_what_is_written_is_read_again(hundredths: int) -> None:
    assert read_hundredths(format_hundredths(hundredths)) == hundredths
