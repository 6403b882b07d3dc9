from dataclasses import replace
from typing import Any

import pytest

from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.domain.statement import Statement
from sammachip_site.reports.payouts import compare_payouts
from sammachip_site.reports.statement import make_statements
from tests.domain.sample_group import NEXT_YEAR, TODAY, YEAR, changed, load

# 2560 earns 1,000 baht of which members receive 600 by 50 shares.


def statements_with(paid: str, third: dict[str, Any] | None = None) -> tuple[Statement, ...]:
    """The sample group's years, of which the second pays *paid* baht of profit out."""
    lines = [{"account": "sales", "income": "1,500"}, {"account": "distribution", "expense": paid}]
    years = {2560: YEAR, 2561: changed(NEXT_YEAR, "lines", to=lines)}
    return make_statements(load(years=years | ({2562: third} if third else {})), DEFAULT_ACCOUNTS, TODAY)


@pytest.mark.parametrize(
    ("paid", "excess", "outstanding"), [("600", 0, 0), ("600.01", 1, 0), ("0", 0, 600_00), ("250", 0, 350_00)]
)
def test_what_is_paid_is_compared_with_the_members_part_of_the_year_before(
    paid: str, excess: int, outstanding: int
) -> None:
    _, payout = compare_payouts(statements_with(paid))
    assert (payout.statement.year, payout.owed) == (2561, 600_00)
    assert (payout.excess, payout.outstanding) == (excess, outstanding)


def test_what_was_not_paid_may_be_paid_a_year_later() -> None:
    third = {**NEXT_YEAR, "start": "1/1/2562", "end": "31/12/2562", "opening_cash": "7,250", "closing_cash": "8,750"}
    *_, payout = compare_payouts(statements_with("250", third))
    assert payout.owed == 350_00 + 900_00


def test_the_first_year_pays_for_years_that_nobody_told() -> None:
    unknown = changed(NEXT_YEAR, "lines", to=[{"account": "distribution", "expense": "600"}])
    assert list(compare_payouts(make_statements(load(years={2561: unknown}), DEFAULT_ACCOUNTS, TODAY))) == []


def test_the_first_year_owes_what_it_began_with() -> None:
    began = changed(NEXT_YEAR, "opening", to={"owed_to_members": "250.50"})
    (payout,) = compare_payouts(make_statements(load(years={2561: began}), DEFAULT_ACCOUNTS, TODAY))
    assert (payout.owed, payout.outstanding) == (250_50, 250_50)


def test_without_a_known_position_the_years_before_say_what_is_owed() -> None:
    third = {**NEXT_YEAR, "start": "1/1/2562", "end": "31/12/2562", "opening_cash": "7,250", "closing_cash": "8,750"}
    unknown = tuple(replace(each, opening_position=None) for each in statements_with("250", third))
    assert [payout.owed for payout in compare_payouts(unknown)] == [600_00, 350_00 + 900_00]
