from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.thai_calendar import (
    Period,
    buddhist_year,
    format_date,
    format_days,
    format_month,
    format_month_range,
    monday_of,
    month_name,
    month_ranges,
    parse_buddhist_year,
    parse_date,
    parse_month,
    parse_month_day,
    weekday_name,
)
from tests.domain.refusal import code_of
from tests.domain.thai_digits import to_thai_digits

days = st.dates(date(1941, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize("text", ["15/3/2569", "๑๕ มี.ค. ๖๙", "2026-03-15"])
def test_three_ways_of_writing_a_day_are_one_day(text: str) -> None:
    assert format_date(parse_date(text), "th") == "15 มีนาคม 2569"


@pytest.mark.parametrize(
    "text",
    [
        "2560-03-29",
        "2560-3-29",
        "2017-03-29",
        "29/3/2560",
        "29-03-2560",
        "29.3.2560",
        "29/3/2017",
        "29 มี.ค. 2560",
        "29 มี.ค. 60",
        "29 มีค 60",
        "29 มี.ค 2560",
        "29มีนาคม2560",
        "๒๙ มีนาคม ๒๕๖๐",
        "29 มีนาคม พ.ศ. 2560",
        "29 มีนาคม พ.ศ.2560",
        "29 มีนาคม ค.ศ. 2017",
        "29 March 2017",
        "29 mar 2560",
        " 29/3/2560 ",
        "29-มี.ค.-60",
        "29/มี.ค./2560",
        "29-Mar-2017",
    ],
)
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert parse_date(text) == date(2017, 3, 29)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "date.invalid"),
        ("เมื่อวาน", "date.invalid"),
        ("มีนาคม 2560", "date.invalid"),
        ("29/3/256", "date.invalid"),
        ("٢٩/3/2560", "date.invalid"),
        ("2560-03-29T10:00", "date.invalid"),
        ("29/3/60", "date.short-year"),
        ("29 Mar 60", "date.short-year"),
        ("29-Mar-17", "date.short-year"),
        ("42823", "date.serial"),
        ("42823.5", "date.serial"),
        ("2560", "date.invalid"),
        ("29 มีนา 2560", "date.month"),
        ("29 Marz 2017", "date.month"),
        ("29/3/1266", "date.year"),
        ("29/3/2300", "date.year"),
        ("29/2/2568", "date.no-such-day"),
        ("31/4/2560", "date.no-such-day"),
        ("1/13/2560", "date.no-such-day"),
        ("0/1/2560", "date.no-such-day"),
    ],
)
def test_a_day_that_is_none_or_could_be_two_is_refused(text: str, code: str) -> None:
    assert code_of(parse_date, text) == code


def test_a_day_as_spreadsheets_count_it_is_told_with_the_day_it_is() -> None:
    with pytest.raises(ValueFault) as fault:
        parse_date("42823")
    assert fault.value.values["meant"] == "29 มีนาคม 2560"


@pytest.mark.parametrize(("text", "day"), [("01-01", (1, 1)), ("10-01", (10, 1)), ("๐๔-๐๑", (4, 1))])
def test_accounting_years_begin_on_the_first_of_a_month(text: str, day: tuple[int, int]) -> None:
    assert parse_month_day(text) == day


@pytest.mark.parametrize("text", ["10-02", "13-01", "1-1", "1 ตุลาคม", ""])
def test_no_other_day_begins_an_accounting_year(text: str) -> None:
    assert code_of(parse_month_day, text) == "date.month-day"


def test_the_29th_of_february_is_a_day_of_leap_years_only() -> None:
    assert parse_date("29/2/2567") == date(2024, 2, 29)
    assert code_of(parse_date, "29/2/2568") == "date.no-such-day"


@given(days, st.sampled_from(["th", "en"]), st.booleans())
def test_a_written_day_reads_back_as_the_same_day(day: date, locale: str, short: bool) -> None:  # noqa: FBT001
    assert parse_date(format_date(day, locale, short=short)) == day
    assert parse_date(to_thai_digits(format_date(day, locale, short=short))) == day


def test_a_month_has_a_long_and_a_short_name_in_both_languages() -> None:
    march = date(2026, 3, 15)
    assert (month_name(march, "th"), month_name(march, "en", short=True)) == ("มีนาคม", "Mar")
    assert (format_month(march, "th", short=True), format_month(march, "en")) == ("มี.ค. 2569", "March 2026")


@given(days)
def test_a_day_in_numbers_reads_back_in_either_era(day: date) -> None:
    assert parse_date(day.isoformat()) == day
    assert parse_date(f"{day.day}/{day.month}/{buddhist_year(day)}") == day


@pytest.mark.parametrize(("text", "year"), [("2560", 2560), ("๒๕๖๐", 2560), (" 2569 ", 2569)])
def test_an_accounting_year_is_of_the_buddhist_era(text: str, year: int) -> None:
    assert parse_buddhist_year(text) == year


@pytest.mark.parametrize("text", ["2017", "60", "256", "25600", "ปี 2560", "2400", "2743"])
def test_another_year_is_refused(text: str) -> None:
    assert code_of(parse_buddhist_year, text) == "date.buddhist-year"


def test_the_last_day_of_a_period_is_the_one_before_its_stop() -> None:
    assert Period(date(2017, 1, 1), date(2018, 1, 1)).last_day == date(2017, 12, 31)


@pytest.mark.parametrize("text", ["4", "04", "๔", "เม.ย.", "เมษายน", "April", "apr"])
def test_a_month_is_a_number_or_a_name(text: str) -> None:
    assert parse_month(text) == 4


@pytest.mark.parametrize("text", ["0", "13", "4.5", "เมษา", ""])
def test_what_is_no_month_is_refused(text: str) -> None:
    assert code_of(parse_month, text) == "date.month"


@pytest.mark.parametrize(
    ("months", "ranges", "thai"),
    [
        ([4, 5], ((4, 5),), ["เม.ย.–พ.ค."]),
        ([5, 4, 4], ((4, 5),), ["เม.ย.–พ.ค."]),
        ([4], ((4, 4),), ["เม.ย."]),
        ([11, 12, 1], ((11, 1),), ["พ.ย.–ม.ค."]),
        ([1, 6, 7], ((1, 1), (6, 7)), ["ม.ค.", "มิ.ย.–ก.ค."]),
        (range(1, 13), ((1, 12),), ["ม.ค.–ธ.ค."]),
        ([], (), []),
    ],
)
def test_months_in_a_row_are_told_from_first_to_last(
    months: list[int], ranges: tuple[tuple[int, int], ...], thai: list[str]
) -> None:
    assert month_ranges(months) == ranges
    assert [format_month_range(each, "th") for each in ranges] == thai


@given(st.sets(st.integers(1, 12)))
def test_rows_of_months_hold_every_month_once(months: set[int]) -> None:
    told = []
    for first, last in month_ranges(months):
        told += [(first + ahead - 1) % 12 + 1 for ahead in range((last - first) % 12 + 1)]
    assert sorted(told) == sorted(months)


def test_a_week_begins_on_monday_and_tells_no_month_or_year_twice() -> None:
    monday = date(2026, 11, 23)
    assert [monday_of(date(2026, 11, day)) for day in (23, 28, 29)] == [monday] * 3
    assert monday_of(date(2026, 11, 22)) == date(2026, 11, 16)
    assert (weekday_name(date(2026, 11, 29), "th"), weekday_name(monday, "en")) == ("อาทิตย์", "Monday")
    assert format_days(monday, date(2026, 11, 29), "th") == "23–29 พฤศจิกายน 2569"
    assert format_days(date(2026, 11, 30), date(2026, 12, 6), "en") == "30 November – 6 December 2026"
    assert format_days(date(2026, 12, 28), date(2027, 1, 3), "th") == "28 ธันวาคม 2569 – 3 มกราคม 2570"
