from sammachip_site.pages.capital import CapitalView, make_capital
from tests.pages.village import GROUP, pages


def view_of(text: str = GROUP) -> CapitalView:
    view = make_capital(pages("en", group=text)).view
    assert isinstance(view, CapitalView)
    return view


def test_shares_come_first_and_the_rows_add_up_to_the_total() -> None:
    view = view_of()
    assert [(row.name.in_locale("en"), row.amount, row.bar) for row in view.rows] == [
        ("Members' shares", 74_200_00, 100),
        ("เงินกู้กองทุน", 24_000_00, 32),
    ]
    assert sum(row.amount for row in view.rows) == view.total


def test_the_kinds_add_up_to_the_total_too() -> None:
    view = view_of()
    assert view.by_kind == (("Members' shares", 74_200_00), ("Loan", 24_000_00))
    assert sum(amount for _, amount in view.by_kind) == view.total


def test_the_shares_of_each_year_are_shown_in_total_only() -> None:
    assert view_of().share_history == ((2567, 31, 742, 74_200_00), (2568, 31, 742, 74_200_00))


def test_a_group_without_capital_says_so() -> None:
    view = view_of(GROUP.partition("capital:")[0])
    assert (view.capital, view.rows, view.total) == (None, (), 0)
