from sammachip_site.pages.books import BooksView, make_books
from tests.pages.village import pages


def view_of(**changed: str) -> BooksView:
    view = make_books(pages("th", **changed)).view
    assert isinstance(view, BooksView)
    return view


def test_the_key_figures_are_of_the_latest_approved_year_and_the_cash_of_the_latest() -> None:
    figures = view_of().figures
    assert figures is not None
    assert (figures.year, figures.is_approved, figures.net_profit) == (2567, True, 1_150_00)
    assert (figures.cash, figures.cash_on.isoformat()) == (25_500_00, "2025-12-31")
    assert (figures.returned_total, figures.returned_years) == (690_00, 1)
    assert figures.dividend_per_share == 92


def test_the_chart_runs_forward_and_the_list_backward() -> None:
    view = view_of()
    assert [bar.year for bar in view.bars] == [2567, 2568]
    assert [row.year for row in view.years] == [2568, 2567]
    assert max(max(bar.earnings_bar, bar.costs_bar) for bar in view.bars) == 100


def test_a_group_without_a_year_has_books_that_say_so() -> None:
    view = view_of(year_2567="", year_2568="")
    assert (view.figures, view.bars, view.years) == (None, (), ())
