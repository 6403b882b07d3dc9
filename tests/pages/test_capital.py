from datetime import date

from sammachip_site.domain.group import Capital
from sammachip_site.domain.shares import ShareMovement, ShareRegister
from sammachip_site.domain.sources import TableSource
from sammachip_site.pages.capital import BandRow, CapitalView, HoldingView, make_capital, make_holding
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


def holding_of(*holdings: int, **typed: int) -> HoldingView | None:
    """What the page tells when members hold so many shares by the register, which may be none."""
    rows = [ShareMovement(2 + n, date(2020, 1, 1), f"ส-{n:02}", held) for n, held in enumerate(holdings)]
    register = ShareRegister(tuple(rows), TableSource("shares.csv", (), ",", {}))
    words = {"as_of": "2563-12-31", "share_value": "100", "shares": "1", "members": "12", **typed}
    capital = Capital.model_validate({name: str(word) for name, word in words.items()})
    return make_holding(register if holdings else None, capital)


def test_the_register_gives_bands_and_from_ten_members_on_the_fewest_and_the_most() -> None:
    nine = (BandRow(1, 5, 4, 80), BandRow(6, None, 5, 100))
    assert holding_of(1, 1, 1, 2, 6, 7, 8, 9, 60) == HoldingView(None, None, None, nine)
    ten = (BandRow(1, 5, 5, 100), BandRow(6, None, 5, 100))
    assert holding_of(1, 1, 1, 2, 3, 6, 7, 8, 9, 60) == HoldingView(1, 3, 60, ten)


def test_few_members_holdings_are_not_told_at_all() -> None:
    assert holding_of(1, 1, 1, 60, 60) is None
    assert holding_of(members=9, shares_least=1, shares_median=2, shares_most=9) is None


def test_without_a_register_what_is_typed_is_told() -> None:
    assert holding_of(shares_least=1, shares_median=2, shares_most=9) == HoldingView(1, 2, 9, ())
    assert holding_of() is None


def test_shares_are_shown_at_what_was_paid_for_them_though_the_value_was_raised() -> None:
    raised = GROUP.replace("share_value: 100", "share_value: 120\n  earlier_values: [{until: 2569-06-30, value: 100}]")
    assert view_of(raised).total == 74_200_00 + 24_000_00
