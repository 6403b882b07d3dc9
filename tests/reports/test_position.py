from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.domain.money import Satang
from sammachip_site.domain.position import Position
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.year import OpeningPosition
from sammachip_site.reports.payouts import compare_payouts
from sammachip_site.reports.statement import make_statements
from tests.domain.sample_group import AGREEMENT, NEXT_YEAR, TODAY, YEAR, changed, load

FIGURES = (
    "opening_stock",
    "closing_stock",
    "opening_receivables",
    "closing_receivables",
    "opening_payables",
    "closing_payables",
    "depreciation",
)
money = st.integers(0, 10**9).map(lambda satang: f"{satang // 100}.{satang % 100:02d}")


@st.composite
def years(draw: st.DrawFn) -> dict[int, dict[str, Any]]:
    """Two years that follow each other, with money in and out of every kind, and whatever they began with."""
    return {2560: draw(year(date(2017, 1, 1))), 2561: draw(year(date(2018, 1, 1)))}


@st.composite
def year(draw: st.DrawFn, start: date) -> dict[str, Any]:
    accounts = st.sampled_from([code for code, each in DEFAULT_ACCOUNTS.items() if each.kind != "deposit_transfer"])
    lines = [
        {"account": draw(accounts), draw(st.sampled_from(["income", "expense"])): draw(money)}
        for _ in range(draw(st.integers(0, 8)))
    ]
    opening = {field: draw(money) for field in OpeningPosition.model_fields}
    return {
        "start": start.isoformat(),
        "end": start.replace(month=12, day=31).isoformat(),
        "basis": "adjusted",
        "opening_cash": draw(money),
        "closing_cash": "0",
        "members": "20",
        "shares": "50",
        "lines": lines,
        "adjustments": {figure: draw(money) for figure in FIGURES},
        "opening": opening,
    }


def difference(position: Position) -> int:
    """How far the two sides are apart, in satang."""
    return position.assets - position.liabilities - position.equity


def carried(documents: dict[int, dict[str, Any]]) -> tuple[Statement, ...]:
    """The statements of years each of which opens as the one before closed."""
    first, second = documents.values()
    (closed,) = make_statements(load(years={2560: first}), DEFAULT_ACCOUNTS, TODAY)
    return make_statements(load(years={2560: first, 2561: following(second, closed)}), DEFAULT_ACCOUNTS, TODAY)


def _baht(satang: int) -> str:
    return f"{max(0, satang) // 100}.{max(0, satang) % 100:02d}"


@given(years())
def test_the_position_balances_whatever_happened_in_the_year(documents: dict[int, dict[str, Any]]) -> None:
    first, second = carried(documents)
    assert first.opening_position is not None
    assert first.position is not None
    assert difference(first.opening_position) == difference(first.position) == 0
    assert second.position is not None
    if first.closing_cash >= 0:
        assert difference(second.position) == 0


@given(st.data())
def test_the_position_balances_in_every_year_of_many(data: st.DataObject) -> None:
    documents: dict[int, dict[str, Any]] = {}
    statements: tuple[Statement, ...] = ()
    for place in range(data.draw(st.integers(2, 5))):
        told = data.draw(year(date(2017 + place, 1, 1)))
        if statements:
            assume(statements[-1].closing_cash >= 0)
            told = following(told, statements[-1])
        documents[2560 + place] = told
        statements = make_statements(load(years=documents), DEFAULT_ACCOUNTS, TODAY)
    positions = [each.position for each in statements if each.position]
    openings = [each.opening_position for each in statements if each.opening_position]
    assert len(positions) == len(openings) == len(statements)
    assert [difference(position) for position in (*openings, *positions)] == [0] * 2 * len(statements)
    for payout, position in zip(compare_payouts(statements), positions, strict=True):
        assert position.owed_to_members == payout.owed - payout.paid  # below zero is refused: payout.too-much


def following(told: dict[str, Any], before: Statement) -> dict[str, Any]:
    """A year as *told*, that begins as the year *before* closed."""
    carried_on = {
        f"opening_{figure}": _baht(getattr(before.adjustments, f"closing_{figure}"))
        for figure in ("stock", "receivables", "payables")
    }
    adjustments = {**told["adjustments"], **carried_on}
    return {**told, "opening_cash": _baht(before.closing_cash), "adjustments": adjustments}


def test_a_group_that_began_with_nothing_needs_no_opening_position() -> None:
    (statement,) = make_statements(load(), DEFAULT_ACCOUNTS, TODAY)
    nothing = Position(**dict.fromkeys((field.name for field in fields(Position)), Satang(0)))
    assert statement.opening_position == replace(nothing, bank=None)
    assert statement.position == replace(
        nothing, money=Satang(6_000_00), share_capital=Satang(5_000_00), retained=Satang(1_000_00), bank=None
    )


def test_on_the_day_after_a_profit_is_shared_between_the_reserve_and_what_members_are_owed() -> None:
    quiet = {**YEAR, "start": "1/1/2561", "end": "31/12/2561", "opening_cash": "6,000", "lines": []}
    _, statement = make_statements(load(years={2560: YEAR, 2561: quiet}), DEFAULT_ACCOUNTS, TODAY)
    assert statement.opening_position is not None
    assert shared(statement.opening_position) == (400_00, 600_00, 0)


def test_what_does_not_divide_evenly_is_paid_all_the_same() -> None:
    by_heads = changed(AGREEMENT, "versions", 0, "parts", 1, "lines", 0, "shared_by", to="heads")
    paid = changed(NEXT_YEAR, "lines", to=[{"account": "distribution", "expense": "600"}])
    years = {2560: changed(YEAR, "members", to="7"), 2561: paid}
    _, statement = make_statements(load(agreement=by_heads, years=years), DEFAULT_ACCOUNTS, TODAY)
    assert statement.opening_position is not None
    assert statement.position is not None
    assert shared(statement.opening_position) == (400_00, 600_00, 0)
    assert shared(statement.position) == (400_00, 0, 0)


def test_what_is_spent_of_the_groups_own_part_comes_from_the_reserve_and_is_no_cost() -> None:
    lunch = changed(NEXT_YEAR, "lines", to=[{"account": "group-funds", "expense": "150"}])
    _, statement = make_statements(load(years={2560: YEAR, 2561: lunch}), DEFAULT_ACCOUNTS, TODAY)
    assert statement.position is not None
    assert (statement.net_profit, statement.closing_cash) == (0, 5_850_00)
    assert shared(statement.position) == (250_00, 600_00, 0)


def shared(position: Position) -> tuple[int, int, int]:
    """The reserve, what members are owed, and what is retained."""
    return position.reserve, position.owed_to_members, position.retained


def loss_then(profit: str, **agreed: str) -> Statement:
    """The statement of a year with *profit* that follows a loss of 2,000 baht."""
    loss = changed(YEAR, "lines", 2, "expense", to="5,000")
    good = {
        **YEAR,
        "start": "1/1/2561",
        "end": "31/12/2561",
        "opening_cash": "3,000",
        "lines": [{"account": "sales", "income": profit}],
    }
    agreement = {"versions": [AGREEMENT["versions"][0] | agreed]}
    statements = make_statements(load(agreement=agreement, years={2560: loss, 2561: good}), DEFAULT_ACCOUNTS, TODAY)
    assert statements[0].net_profit == -2_000_00
    assert statements[0].allocation is None
    return statements[1]


def test_scenario_7_a_loss_shares_nothing_and_is_carried_forward() -> None:
    assert loss_then("1,500").loss_brought_forward == 2_000_00


def test_a_profit_makes_good_earlier_losses_first_where_the_agreement_says_so() -> None:
    shared = loss_then("5,000", cover_loss_first="yes").allocation
    assert shared is not None
    assert (shared.loss_covered, [line.amount for line in shared.lines]) == (2_000_00, [1_200_00, 1_800_00])
    all_of_it = loss_then("1,500", cover_loss_first="yes").allocation
    assert all_of_it is not None
    assert (all_of_it.loss_covered, all_of_it.total) == (1_500_00, 0)
    despite = loss_then("5,000").allocation
    assert despite is not None
    assert (despite.loss_covered, despite.total) == (0, 5_000_00)


def test_a_loss_is_taken_from_the_reserve_as_far_as_it_goes() -> None:
    began = {
        **YEAR,
        "start": "1/1/2560",
        "opening_cash": "1,000",
        "opening": {"reserve": "700"},
        "lines": [{"account": "materials", "expense": "900"}],
    }
    after = {**YEAR, "start": "1/1/2561", "end": "31/12/2561", "opening_cash": "100", "lines": []}
    _, statement = make_statements(load(years={2560: began, 2561: after}), DEFAULT_ACCOUNTS, TODAY)
    assert statement.opening_position is not None
    # 300 retained and 700 of reserve bore 900: 100 of the reserve is left.
    assert (statement.opening_position.reserve, statement.opening_position.retained) == (100_00, 0)


@pytest.mark.parametrize("paid", ["0", "600"])
def test_a_loss_is_the_same_whether_members_were_paid_before_it_or_not(paid: str) -> None:
    lines = [{"account": "distribution", "expense": paid}, {"account": "materials", "expense": "2,000"}]
    loss = {**YEAR, "start": "1/1/2561", "end": "31/12/2561", "opening_cash": "6,000", "lines": lines}
    profit = {**YEAR, "start": "1/1/2562", "end": "31/12/2562", "opening_cash": "3,400", "lines": []}
    years = {2560: YEAR, 2561: loss, 2562: profit}
    *_, after = make_statements(load(years=years), DEFAULT_ACCOUNTS, TODAY)
    assert after.opening_position is not None
    assert after.opening_position.owed_to_members == 600_00 - int(paid) * 100
    assert after.loss_brought_forward == 1_600_00
