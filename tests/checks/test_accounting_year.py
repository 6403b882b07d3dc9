from datetime import date

import pytest

from sammachip_site.checks.accounting_year import accounting_year
from sammachip_site.domain.thai_calendar import Period
from sammachip_site.domain.year import YearSummary
from tests.domain.sample_group import YEAR

TYPED = YearSummary.model_validate(YEAR)  # 29 March to 31 December 2017
TO_FEBRUARY = YearSummary.model_validate({**YEAR, "start": "1/3/2566", "end": "28/2/2567"})


@pytest.mark.parametrize(
    ("years", "day", "start", "stop"),
    [
        ({}, date(2017, 6, 1), date(2017, 1, 1), date(2018, 1, 1)),
        ({2560: TYPED}, date(2017, 6, 1), date(2017, 3, 29), date(2018, 1, 1)),
        ({2560: TYPED}, date(2018, 1, 1), date(2018, 1, 1), date(2019, 1, 1)),
        ({2560: TYPED}, date(2017, 2, 1), date(2017, 1, 1), date(2018, 1, 1)),
        ({2567: TO_FEBRUARY}, date(2025, 2, 27), date(2024, 2, 28), date(2025, 2, 28)),
        ({2567: TO_FEBRUARY}, date(2025, 2, 28), date(2025, 2, 28), date(2026, 2, 28)),
    ],
)
def test_a_day_belongs_to_the_year_of_a_file_or_to_the_one_that_follows(
    years: dict[int, YearSummary], day: date, start: date, stop: date
) -> None:
    assert accounting_year(day, years) == Period(start, stop)
