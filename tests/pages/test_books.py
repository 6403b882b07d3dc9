from datetime import date

from sammachip_site.domain.money import Satang
from sammachip_site.pages.books import BooksView, RunningYear, make_books, make_key_figures
from sammachip_site.pages.frame import Link
from sammachip_site.reports.freshness import Freshness
from tests.pages.kept_books import START, keep, pages_of
from tests.pages.village import pages


def view_of(**changed: str) -> BooksView:
    view = make_books(pages("th", **changed)).view
    assert isinstance(view, BooksView)
    return view


def test_the_key_figures_are_of_the_latest_approved_year() -> None:
    figures = view_of().figures
    assert figures is not None
    assert (figures.year, figures.is_approved, figures.net_profit) == (2567, True, 1_150_00)
    assert (figures.returned_total, figures.returned_years) == (690_00, 1)


def test_the_chart_runs_forward_and_the_list_backward() -> None:
    view = view_of()
    assert [bar.year for bar in view.bars] == [2567, 2568]
    assert [row.year for row in view.years] == [2568, 2567]
    assert max(max(bar.earnings_bar, bar.costs_bar) for bar in view.bars) == 100


def test_a_group_without_a_year_has_books_that_say_so() -> None:
    view = view_of(year_2567="", year_2568="")
    assert (view.figures, view.bars, view.years) == (None, (), ())


SALES = "2569-11-05,,ขายไข่,sales,200,,,\n2569-11-13,,ซื้อไข่,materials,,150,,\n2569-11-13,,ค่าหุ้น,share-capital,300,,,\n"


def running_books(rows: str = SALES) -> BooksView:
    view = make_books(pages_of(keep({2569: rows}, year_2569=START))).view
    assert isinstance(view, BooksView)
    return view


def test_a_year_that_is_not_over_is_told_in_cash_and_not_by_its_profit() -> None:
    view = running_books()
    assert [row.running for row in view.years] == [
        RunningYear(
            date(2026, 11, 13), Satang(1500_00), Satang(500_00), Satang(150_00), Satang(1850_00), is_empty=False
        )
    ]
    assert [bar.until for bar in view.bars] == ["พ.ย."]
    assert view.figures is not None
    assert (view.figures.is_approved, view.figures.is_over) == (False, False)


def test_a_year_without_a_row_yet_says_so() -> None:
    view = running_books("")
    assert [row.running.is_empty for row in view.years if row.running] == [True]
    assert (view.freshness, view.latest_month) == (None, None)


def test_the_profit_at_the_top_is_of_a_year_that_is_over() -> None:
    loaded = keep({2568: SALES.replace("2569", "2568"), 2569: SALES}, year_2568=START)
    figures = make_key_figures(pages_of(loaded).statements)
    assert figures is not None
    assert (figures.year, figures.is_over, figures.net_profit) == (2568, True, 50_00)


def test_e22_the_books_say_how_many_days_nothing_was_recorded() -> None:
    view = running_books()
    assert view.freshness == Freshness(date(2026, 11, 13), 9)
    assert view.freshness.is_late
    assert view.latest_month == Link("พ.ย. 2569", "/groups/ban-rai/books/2569/11/")


def test_a_group_that_keeps_no_daily_book_has_no_freshness() -> None:
    view = view_of()
    assert (view.freshness, view.latest_month) == (None, None)
    assert [row.running for row in view.years] == [None, None]


def test_every_year_that_is_over_has_a_poster() -> None:
    assert [(link.text, link.url) for link in view_of().posters] == [
        ("2568", "/groups/ban-rai/books/2568/poster/"),
        ("2567", "/groups/ban-rai/books/2567/poster/"),
    ]
