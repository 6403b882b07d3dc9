from datetime import date
from typing import Any

from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS, AccountKind
from sammachip_site.domain.statement import Statement
from sammachip_site.reports.statement import make_statements
from tests.domain.sample_group import AGREEMENT, GROUP, NEXT_YEAR, REMOVED, TODAY, YEAR, changed, load


def statement_of(year: dict[str, Any], **documents: Any) -> Statement:
    """The statement of a group's only year."""
    (statement,) = make_statements(load(years={2560: year}, **documents), DEFAULT_ACCOUNTS, TODAY)
    return statement


def lines(*typed: dict[str, str]) -> dict[str, Any]:
    """The year 2560 with these lines."""
    return changed(YEAR, "lines", to=list(typed))


LOSS = lines({"account": "sales", "income": "3,000"}, {"account": "materials", "expense": "5,000"})


def test_scenario_3_shares_and_grants_are_money_and_no_profit() -> None:
    statement = statement_of(
        lines(
            {"account": "share-capital", "income": "5,000"},
            {"account": "grants", "income": "10,000"},
            {"account": "sales", "income": "8,000"},
            {"account": "materials", "expense": "3,500"},
        )
    )
    assert statement.net_profit == 4_500_00
    assert statement.income_total == 23_000_00
    assert statement.sum_of(AccountKind.SHARE_CAPITAL, AccountKind.GRANT) == 15_000_00


def test_scenario_7_a_loss_shares_nothing() -> None:
    statement = statement_of(LOSS)
    assert statement.net_profit == -2_000_00
    assert statement.allocation is None
    assert statement.dividend_per_share is None


def test_a_year_with_neither_profit_nor_loss_shares_nothing() -> None:
    assert statement_of(lines({"account": "share-capital", "income": "100"})).allocation is None


def test_closing_cash_is_computed_from_all_lines() -> None:
    statement = statement_of(
        changed(
            changed(
                lines(
                    {"account": "loans", "income": "1,000"},
                    {"account": "equipment", "expense": "400"},
                    {"account": "distribution", "expense": "100"},
                ),
                "opening_cash",
                to="250.25",
            ),
            "closing_cash",
            to="1",
        )
    )
    assert (statement.income_total, statement.expense_total) == (1_000_00, 500_00)
    assert statement.closing_cash == 750_25
    assert statement.net_profit == 0


def test_an_amount_is_positive_in_the_direction_that_is_usual_for_its_kind() -> None:
    statement = statement_of(
        lines(
            {"account": "sales", "income": "10"},
            {"account": "sales", "expense": "1"},
            {"account": "loans", "expense": "20"},
            {"account": "materials", "expense": "30"},
            {"account": "equipment", "income": "5"},
            {"account": "transfer", "income": "7"},
            {"account": "transfer", "expense": "7"},
        )
    )
    assert [line.amount for line in statement.lines] == [9_00, -20_00, 30_00, -5_00, 0]


def test_the_layout_of_profit_and_loss_takes_in_stock_and_depreciation() -> None:
    adjustments = {"opening_stock": "200", "closing_stock": "500", "depreciation": "150"}
    year = lines(
        {"account": "sales", "income": "10,000"},
        {"account": "interest", "income": "50"},
        {"account": "materials", "expense": "4,000"},
        {"account": "wages", "expense": "2,000"},
        {"account": "transport", "expense": "600"},
    )
    statement = statement_of({**year, "basis": "adjusted", "adjustments": adjustments})
    assert statement.revenue == 10_000_00
    assert statement.cost_of_sales == 5_700_00
    assert statement.gross_profit == 4_300_00
    assert statement.other_income == 50_00
    assert statement.expenses == 750_00
    assert statement.net_profit == 3_600_00


def test_a_line_may_have_a_name_of_its_own() -> None:
    statement = statement_of(
        lines({"account": "sales", "income": "1", "name": "ขายงานกาชาด"}, {"account": "sales", "income": "1"})
    )
    assert [line.name.th for line in statement.lines] == ["ขายงานกาชาด", "ขายสินค้า"]


def test_a_profit_is_shared_by_the_agreement_in_force_on_the_last_day() -> None:
    statement = statement_of(YEAR)
    assert statement.allocation is not None
    assert [line.amount for line in statement.allocation.lines] == [400_00, 600_00]
    assert statement.dividend_per_share == 12_00
    late = changed(AGREEMENT, "versions", 0, "effective", to="1/1/2561")
    assert statement_of(YEAR, agreement=late).allocation is None
    on_the_last_day = changed(AGREEMENT, "versions", 0, "effective", to="31/12/2560")
    assert statement_of(YEAR, agreement=on_the_last_day).allocation is not None


def test_the_dividend_of_several_lines_is_what_each_of_them_gives_a_share() -> None:
    lines_by_shares = [
        {"name": name, "percent": percent, "shared_by": "shares"}
        for name, percent in (("ปันผล", "33.33"), ("โบนัส", "26.67"))
    ]
    agreement = changed(AGREEMENT, "versions", 0, "parts", 1, "lines", to=lines_by_shares)
    statement = statement_of(YEAR, agreement=agreement)
    assert statement.allocation is not None
    # 333.30 and 266.70 baht among 50 shares: 6.66 and 5.33, though both together would make 12.00.
    assert [line.each for line in statement.allocation.lines[1:]] == [6_66, 5_33]
    assert statement.dividend_per_share == 11_99
    assert [line.is_rounded for line in statement.allocation.lines[1:]] == [True, True]


def test_a_group_without_agreement_or_capital_has_statements_all_the_same() -> None:
    statement = statement_of(YEAR, agreement=None, group=changed(GROUP, "capital", to=REMOVED))
    assert (statement.net_profit, statement.allocation, statement.share_capital) == (1_000_00, None, 5_000_00)


def test_share_capital_is_what_the_books_received_whatever_a_share_costs_now() -> None:
    raised = changed(GROUP, "capital", "share_value", to="120")
    assert statement_of(YEAR, group=raised).share_capital == 5_000_00


def test_where_the_position_is_not_known_share_capital_is_shares_at_what_one_cost_then() -> None:
    older = changed(GROUP, "founded", to="29/3/2555")
    assert statement_of(YEAR, group=older).share_capital == 5_000_00
    raised = changed(older, "capital", "share_value", to="120")
    assert statement_of(YEAR, group=raised).share_capital == 6_000_00
    told = changed(raised, "capital", "earlier_values", to=[{"until": "31/12/2560", "value": "100"}])
    assert statement_of(YEAR, group=told).share_capital == 5_000_00


def test_statements_stand_oldest_first_and_years_with_unknown_accounts_are_left_out() -> None:
    unknown = changed(NEXT_YEAR, "lines", 0, "account", to="saels")
    both = load(years={2561: NEXT_YEAR, 2560: YEAR})
    one = load(years={2561: unknown, 2560: YEAR})
    assert [s.year for s in make_statements(both, DEFAULT_ACCOUNTS, TODAY)] == [2560, 2561]
    assert [s.year for s in make_statements(one, DEFAULT_ACCOUNTS, TODAY)] == [2560]


def test_while_a_year_goes_on_what_nobody_counted_yet_is_as_on_its_first_day() -> None:
    adjustments = {"opening_stock": "500", "opening_payables": "70", "closing_payables": "20"}
    year = {**NEXT_YEAR, "basis": "adjusted", "adjustments": adjustments}
    running, over = (
        make_statements(load(years={2561: year}), DEFAULT_ACCOUNTS, day)[0] for day in (date(2018, 6, 1), TODAY)
    )
    assert (running.closing_stock, running.payables_increase, running.is_over) == (500_00, -50_00, False)
    assert (over.closing_stock, over.payables_increase, over.is_over) == (0, -50_00, True)
