from dataclasses import replace
from posixpath import dirname
from typing import Any

import pytest

from sammachip_site.checks.checked_group import CheckedGroup
from sammachip_site.checks.products import (
    check_cost,
    check_food_label,
    check_has_photo,
    check_ingredient_percents,
    check_price_step_quantities,
    check_price_steps,
    check_prices,
    check_same_names,
)
from sammachip_site.domain.diagnostics import Location
from sammachip_site.domain.product import ProductProfile
from tests.checks.findings import found, sentences
from tests.domain.sample_group import PRODUCT, checked


def with_product(**fields: Any) -> CheckedGroup:
    """The group whose product has these fields."""
    return checked(product={**PRODUCT, **fields})


def place_of(books: CheckedGroup, *keys: str | int) -> Location:
    """The place of a value of the product."""
    return books.in_product(books.group.products[0], *keys)


def test_scenario_18_nothing_is_offered_without_its_price() -> None:
    books = with_product(
        price="0",
        variants=[{"name": "ถุง", "price": "20"}, {"name": "ขวด", "price": "0"}],
        price_steps=[{"quantity": "3", "price": "0"}],
    )
    assert found(check_prices, books) == [
        ("product.price", place_of(books, "price")),
        ("product.price", place_of(books, "variants", 1, "price")),
        ("product.price", place_of(books, "price_steps", 0, "price")),
    ]
    assert "ประกาศ กกร. ฉบับที่ 70 พ.ศ. 2563" in sentences(check_prices, books)[0]


@pytest.mark.parametrize("quantity", ["0", "1"])
def test_a_set_has_two_or_more(quantity: str) -> None:
    books = with_product(price_steps=[{"quantity": quantity, "price": "50"}])
    place = place_of(books, "price_steps", 0, "quantity")
    assert found(check_price_step_quantities, books) == [("product.price-step-quantity", place)]
    assert found(check_price_steps, books) == [], "one slip, one fault"


def test_a_set_is_not_dearer_than_one_by_one() -> None:
    books = with_product(price_steps=[{"quantity": "3", "price": "100"}, {"quantity": "5", "price": "180"}])
    place = place_of(books, "price_steps", 1, "price")
    assert found(check_price_steps, books) == [("product.price-step-dearer", place)]
    assert sentences(check_price_steps, books) == ["“น้ำพริกตาแดง” 5 หน่วย ราคา 180 บาท แพงกว่าซื้อทีละหน่วย (175 บาท)"]


def test_a_product_that_sells_below_its_cost_is_pointed_out() -> None:
    steps = [{"name": "พริก", "amount": "30"}, {"name": "กระปุก", "amount": "6.50"}]
    books = with_product(unit_cost=steps)
    assert found(check_cost, books) == [("product.below-cost", place_of(books, "unit_cost"))]
    assert sentences(check_cost, books) == ["“น้ำพริกตาแดง” ต้นทุน 36.50 บาท สูงกว่าราคาขาย 35.00 บาท"]


def test_ingredients_are_no_more_than_the_whole() -> None:
    books = with_product(ingredients=[{"name": "พริก", "percent": "60"}, {"name": "เกลือ", "percent": "40.5"}])
    place = place_of(books, "ingredients")
    assert found(check_ingredient_percents, books) == [("product.ingredient-percent", place)]
    assert sentences(check_ingredient_percents, books) == ["ส่วนประกอบของ “น้ำพริกตาแดง” รวม 100.5% เกิน 100%"]


def test_food_says_what_is_in_it_who_should_not_eat_it_and_how_long_it_keeps() -> None:
    bare = {field: PRODUCT[field] for field in ("name", "summary", "price", "unit", "net_content")}
    food = checked(product={**bare, "category": "food"})
    assert found(check_food_label, food) == [("product.food-label", place_of(food))]
    assert sentences(check_food_label, food) == ["“น้ำพริกตาแดง” เป็นของกิน แต่ยังไม่ได้บอก ingredients, allergens, keeps"]
    assert found(check_food_label, checked(product={**bare, "category": "textile"})) == []


def test_a_product_without_a_photo_is_pointed_out() -> None:
    books = with_product(photos=[])
    assert found(check_has_photo, books) == [("product.no-photo", place_of(books))]


def beside(**fields: Any) -> CheckedGroup:
    """The group whose product lies beside another that has these fields, in a later file."""
    books = checked()
    (product,) = books.group.products
    other = ProductProfile.model_validate({**PRODUCT, **fields})
    second = replace(product, slug="z", path=f"{dirname(product.path)}/z.md", profile=other)
    return replace(books, group=replace(books.group, products=(second, product)))


@pytest.mark.parametrize(
    ("fields", "faults"),
    [
        ({"price": "40"}, 1),
        ({"name": "น้ำพริก ตาแดง", "net_content": f"{PRODUCT['net_content']} "}, 1),
        ({"name": "น้ำพริกหนุ่ม"}, 0),
        ({"net_content": "1 กิโลกรัม"}, 0),
        ({"unit": "ถุง"}, 0),
        ({"draft": "yes"}, 0),
    ],
)
def test_one_product_is_not_offered_twice(fields: dict[str, str], faults: int) -> None:
    books = beside(**fields)
    place = Location(books.group.products[0].path)
    assert found(check_same_names, books) == [("product.same-name", place)] * faults
    assert all(books.group.products[1].path in sentence for sentence in sentences(check_same_names, books))
