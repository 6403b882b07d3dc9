from datetime import date

import pytest

from sammachip_site.reports.freshness import Freshness, figures_day, find_freshness
from tests.pages.kept_books import START, keep, pages_of
from tests.pages.village import pages

SALE = "2569-11-13,,ขายไข่,sales,20,,,\n"
LAST = date(2026, 11, 13)


def fresh_on(today: date, **ledgers: str) -> Freshness | None:
    books = {int(name.removeprefix("book_")): rows for name, rows in ledgers.items()} or {2569: SALE}
    loaded = keep(books, **{f"year_{min(books)}": START})
    return find_freshness(pages_of(loaded, today=today).statements, today)


@pytest.mark.parametrize(("day", "days", "is_late"), [(13, 0, False), (14, 1, False), (20, 7, False), (21, 8, True)])
def test_a_book_is_late_after_more_than_a_week(day: int, days: int, is_late: bool) -> None:  # noqa: FBT001
    freshness = fresh_on(date(2026, 11, day))
    assert freshness == Freshness(LAST, days)
    assert freshness.is_late is is_late


def test_e22_the_last_entry_is_nine_days_old() -> None:
    freshness = fresh_on(date(2026, 11, 22))
    assert freshness is not None
    assert (freshness.days, freshness.is_late) == (9, True)


def test_a_new_book_without_rows_is_as_old_as_the_one_before() -> None:
    assert fresh_on(date(2027, 1, 3), book_2569=SALE, book_2570="") == Freshness(LAST, 51)
    assert fresh_on(date(2027, 1, 3), book_2570="") is None


def test_a_group_that_tells_its_years_in_sums_is_not_asked_for_rows() -> None:
    assert find_freshness(pages().statements, date(2026, 11, 22)) is None
    assert find_freshness((), date(2026, 11, 22)) is None


def test_figures_tell_up_to_the_end_of_the_year_or_up_to_the_last_row() -> None:
    def day_of(rows: str, today: date) -> date:
        return figures_day(pages_of(keep({2569: rows}, year_2569=START), today=today).statements[0])

    assert day_of(SALE, date(2026, 11, 22)) == LAST
    assert day_of("", date(2026, 11, 22)) == date(2026, 1, 1)
    assert day_of(SALE, date(2027, 1, 1)) == date(2026, 12, 31)
