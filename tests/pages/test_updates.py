from collections.abc import Mapping

from sammachip_site.domain.money import Satang
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.summary import Update, UpdateKind
from sammachip_site.pages.updates import MOST_UPDATES, find_updates
from tests.closed_group import FILES, closed, examine
from tests.pages.kept_books import START, keep, pages_of


def years_of(files: Mapping[str, str | bytes]) -> tuple[Statement, ...]:
    return examine(files).statements


def days_of(updates: tuple[Update, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(update.day, update.kind, update.parts) for update in updates]


def test_months_and_approved_years_are_told_by_the_days_of_the_books_the_newest_first() -> None:
    assert days_of(find_updates(years_of(FILES))) == [
        ("2026-01-10", "approved", ("books", "2568")),
        ("2025-03-01", "month", ("books", "2568", "03")),
        ("2025-01-10", "approved", ("books", "2567")),
        ("2024-02-03", "month", ("books", "2567", "02")),
        ("2024-01-05", "month", ("books", "2567", "01")),
    ]


def test_a_closed_year_is_news_of_the_day_on_which_it_was_closed() -> None:
    closings = [update for update in find_updates(years_of(closed())) if update.kind is UpdateKind.CLOSED]
    assert {update.day for update in closings} == {"2026-01-20"}


def test_a_month_tells_what_came_in_went_out_and_is_left() -> None:
    (month,) = find_updates(pages_of(keep({2569: "2569-11-05,,ขายไข่,sales,200,,,\n"}, year_2569=START)).statements)
    assert (month.kind, month.figures) == (UpdateKind.MONTH, (Satang(200_00), Satang(0), Satang(1_700_00)))


def test_a_month_without_a_row_is_no_news() -> None:
    assert find_updates(pages_of(keep({2569: ""}, year_2569=START)).statements) == ()


def test_only_the_newest_are_kept() -> None:
    rows = "".join(f"2569-{month:02d}-01,,ขาย,sales,1,,,\n" for month in range(1, 12))
    statements = pages_of(keep({2569: rows}, year_2569=START)).statements
    updates = find_updates(statements * 6)
    assert len(updates) == MOST_UPDATES
    assert updates[0].day == "2026-11-01"
