"""A year with a cash book, told in the sums of a year without."""

from datetime import date

import pytest

from sammachip_site.domain.thai_calendar import MonthDay, Period
from sammachip_site.reports.years import accounting_period
from tests.books import AGREEMENT, CAPITAL, GROUP, keep, rows

NEXT = rows("1/1/2561,,a,sales,5,,ธนาคาร")


@pytest.mark.parametrize(
    ("year_start", "start", "stop"),
    [
        ((1, 1), date(2017, 1, 1), date(2018, 1, 1)),
        ((4, 1), date(2016, 4, 1), date(2017, 4, 1)),
        ((10, 1), date(2016, 10, 1), date(2017, 10, 1)),
    ],
)
def test_a_year_is_named_after_its_last_day(year_start: MonthDay, start: date, stop: date) -> None:
    assert accounting_period(2560, year_start) == Period(start, stop)


def test_what_nobody_typed_follows_from_the_book() -> None:
    books = keep("1/4/2560,,a,sales,100,,เงินสด", "2/4/2560,,a,sales,50,,ธนาคาร", "3/4/2560,,b,materials,,30,เงินสด")
    assert books.found == []
    year = books.group.years[2560]
    assert (year.start, year.end) == (date(2017, 1, 1), date(2017, 12, 31))
    assert (year.opening_cash, year.closing_cash, year.closing_bank) == (0, 120_00, 50_00)
    assert [(line.account, line.income, line.expense) for line in year.lines] == [
        ("sales", 150_00, None),
        ("materials", None, 30_00),
    ]


def test_a_year_goes_on_from_the_one_before() -> None:
    record = "{start: 1/4/2560, opening_cash: 100, opening_bank: 40, members: 10, shares: 0}"
    files = {"ledger/2561.csv": NEXT, "years/2561.yaml": "{members: 10, shares: 0}"}
    year = keep("1/5/2560,,a,sales,20,", record=record, files=files).group.years[2561]
    assert (year.start, year.end) == (date(2018, 1, 1), date(2018, 12, 31))
    assert (year.opening_cash, year.opening_bank, year.closing_cash, year.closing_bank) == (
        120_00,
        40_00,
        125_00,
        45_00,
    )


def test_members_and_shares_are_counted_on_the_last_day_of_the_year() -> None:
    register = "date,member,shares\n1/2/2560,M1,6\n1/2/2560,M2,4\n1/6/2560,M2,-4\n1/2/2561,M3,5\n"
    files = {"shares.csv": register, "group.yaml": GROUP + CAPITAL, "ledger/2561.csv": NEXT}
    years = keep("1/2/2560,,a,share-capital,1000,", files=files, record="{opening_cash: 0}").group.years
    assert [(year.members, year.shares) for year in years.values()] == [(1, 6), (2, 11)]


def test_labour_days_are_counted_from_the_schedule_unless_typed() -> None:
    schedule = {"schedule.csv": "date,task,members\n1/2/2560,a,M1 M2\n2/2/2560,a,M1\n1/2/2561,a,M1\n"}
    assert keep(files=schedule).group.years[2560].labour_days == 3
    typed = keep(files=schedule, record="{opening_cash: 0, members: 2, shares: 0, labour_days: 9}")
    assert typed.group.years[2560].labour_days == 9


def test_the_year_that_goes_on_shares_nothing_yet() -> None:
    files = {
        "ledger/2569.csv": rows("1/11/2569,,a,sales,5,"),
        "years/2569.yaml": "{opening_cash: 0, members: 1, shares: 0}",
    }
    (statement,) = keep(
        files=files | {"ledger/2560.csv": "", "years/2560.yaml": "", "agreement.yaml": AGREEMENT}
    ).statements
    assert statement.net_profit == 500
    assert (statement.is_over, statement.allocation) == (False, None)
