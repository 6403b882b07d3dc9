from datetime import date
from typing import Any

import pytest

from sammachip_site.checks.origin import (
    check_first_sale,
    check_households,
    check_programme_year,
    check_raw_material,
    check_tambons,
    check_votes_on_trade,
)
from tests.checks.findings import found, sentences
from tests.domain.sample_group import GROUP, PRODUCT, checked
from tests.domain.sample_group import activity_path as path_of

VOTE = "2560-01-14-trade"
MARKET = "2560-04-05-market"


def with_origin(**origin: str) -> dict[str, Any]:
    return {**GROUP, "origin": origin}


@pytest.mark.parametrize(("today", "told"), [(date(2026, 9, 30), True), (date(2026, 10, 1), False)])
def test_a_budget_year_begins_in_october(today: date, *, told: bool) -> None:
    books = checked(today, group=with_origin(year="2570"))
    place = books.in_profile("origin", "year")
    assert found(check_programme_year, books) == [("origin.year", place)] * told


def test_a_village_lies_in_one_tambon() -> None:
    books = checked(group=with_origin(villages="2", tambons="4"))
    assert found(check_tambons, books) == [("origin.tambons", books.in_profile("origin", "tambons"))]
    assert found(check_tambons, checked(group=with_origin(villages="4", tambons="2"))) == []
    assert found(check_tambons, checked(group=with_origin(tambons="2"))) == []


def test_a_facilitator_looks_after_four_households() -> None:
    too_many = checked(group={**GROUP, "households": {"target": "21", "facilitators": "5"}})
    place = too_many.in_profile("households", "facilitators")
    assert found(check_households, too_many) == [("households.facilitators", place)]
    enough = checked(group={**GROUP, "households": {"target": "20", "facilitators": "5"}})
    assert found(check_households, enough) == []


@pytest.mark.parametrize(
    ("votes", "of_trade", "told"), [("21", "yes", True), ("20", "yes", False), ("21", "no", False)]
)
def test_a_household_has_one_vote_on_the_trade(votes: str, of_trade: str, *, told: bool) -> None:
    ballot = {"question": "ทำอะไร", "of_trade": of_trade, "choices": [{"name": "น้ำพริก", "votes": votes}]}
    activities = {VOTE: {"title": "เลือกอาชีพ", "kind": "meeting", "ballot": ballot}}
    books = checked(group={**GROUP, "households": {"target": "20", "facilitators": "5"}}, activities=activities)
    place = books.in_activity(books.group.activities[0], "ballot", "choices")
    assert found(check_votes_on_trade, books) == [("households.votes", place)] * told


def test_there_is_one_first_sale_and_it_is_the_first() -> None:
    market = {"title": "ตลาดนัด", "kind": "promotion", "first_sale": "yes"}
    assert found(check_first_sale, checked(activities={MARKET: market})) == []
    books = checked(activities={MARKET: market, "2560-05-03-fair": market})
    place = books.in_activity(books.group.activities[1], "first_sale")
    assert found(check_first_sale, books) == [("activity.first-sale", place)]
    assert path_of(MARKET) in sentences(check_first_sale, books)[0]


def test_a_group_of_a_programme_says_where_its_raw_material_comes_from() -> None:
    books = checked(group=with_origin(year="2560"))
    assert found(check_raw_material, books) == [("product.raw-material", books.in_product(books.group.products[0]))]
    told = checked(group=with_origin(year="2560"), product={**PRODUCT, "raw_material_origin": "พริกในหมู่บ้าน"})
    assert found(check_raw_material, told) == []
    assert found(check_raw_material, checked()) == [], "a group of no programme need not"
    only_a_part = checked(product={**PRODUCT, "raw_material_local": "80"})
    assert [code for code, _ in found(check_raw_material, only_a_part)] == ["product.raw-material"]
