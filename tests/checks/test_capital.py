import pytest

from sammachip_site.checks.capital import (
    check_against_years,
    check_share_value,
    check_spread,
    check_spread_against_total,
)
from sammachip_site.checks.checked_group import CheckedGroup
from tests.checks.findings import found, sentences
from tests.domain.sample_group import GROUP, REMOVED, changed, checked


def with_capital(**fields: str) -> CheckedGroup:
    """The group with these figures of its share register."""
    return checked(group={**GROUP, "capital": {**GROUP["capital"], **fields}})


@pytest.mark.parametrize(("value", "faults"), [("0", 1), ("0.01", 0)])
def test_a_share_is_worth_something(value: str, faults: int) -> None:
    books = with_capital(share_value=value)
    place = books.in_profile("capital", "share_value")
    assert found(check_share_value, books) == [("capital.share-value", place)] * faults


@pytest.mark.parametrize(
    "spread",
    [
        {"shares_least": "3", "shares_median": "2", "shares_most": "5"},
        {"shares_least": "1", "shares_median": "6", "shares_most": "5"},
        {"shares_least": "6", "shares_most": "5"},
    ],
)
def test_least_median_and_most_rise(spread: dict[str, str]) -> None:
    books = with_capital(**spread)
    assert found(check_spread, books) == [("capital.spread", books.in_profile("capital", "shares_least"))]


@pytest.mark.parametrize(
    "spread", [{"shares_least": "3", "shares_most": "5"}, {"shares_least": "1", "shares_most": "2"}]
)
def test_twenty_members_cannot_hold_fifty_shares_in_any_way(spread: dict[str, str]) -> None:
    books = with_capital(**spread)
    place = books.in_profile("capital", "shares")
    assert found(check_spread_against_total, books) == [("capital.spread-total", place)]


def test_a_spread_that_can_be_is_in_order() -> None:
    books = with_capital(shares_least="1", shares_median="2", shares_most="10")
    assert [*check_spread(books), *check_spread_against_total(books)] == []


def test_the_register_of_a_years_last_day_agrees_with_that_year() -> None:
    books = with_capital(shares="55", members="21")
    assert found(check_against_years, books) == [
        ("capital.differs-from-year", books.in_profile("capital", "shares")),
        ("capital.differs-from-year", books.in_profile("capital", "members")),
    ]
    assert sentences(check_against_years, books)[0] == (
        "จำนวนหุ้น ณ 31 ธ.ค. 2560 ในทะเบียนทุนคือ 55 แต่ใน content/groups/ban-rai/years/2560.yaml คือ 50"
    )
    assert found(check_against_years, with_capital(shares="55", as_of="1/6/2561")) == []


def test_without_capital_there_is_nothing_to_say() -> None:
    books = checked(group=changed(GROUP, "capital", to=REMOVED))
    assert [*check_spread(books), *check_spread_against_total(books), *check_against_years(books)] == []
