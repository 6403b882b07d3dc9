from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.money import Satang
from sammachip_site.domain.net_content import NetContent, read_net_content


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("100 กรัม", 100, "g"),
        ("๑๒๐ กรัม", 120, "g"),
        ("50ก.", 50, "g"),
        ("1.5 กก.", 1500, "g"),
        ("1 กิโลกรัม", 1000, "g"),
        ("2 ขีด", 200, "g"),
        ("1,200 g", 1200, "g"),
        ("0.5 Kg", 500, "g"),
        ("250 มล.", 250, "ml"),
        ("750 ซีซี", 750, "ml"),
        ("1 ลิตร", 1000, "ml"),
        ("330 ml", 330, "ml"),
    ],
)
def test_a_weight_or_a_volume_is_read(text: str, amount: int, unit: str) -> None:
    assert read_net_content(text) == NetContent(Fraction(amount), unit)


@pytest.mark.parametrize(
    "text", ["", "กรัม", "0 กรัม", "ชุด 4 ใบ", "1 ผืน", "1.5 × 2 เมตร", "10 ชิ้น 200 กรัม", "100-120 กรัม", "ประมาณ 1 กก."]
)
def test_what_is_neither_is_not_compared(text: str) -> None:
    assert read_net_content(text) is None


@pytest.mark.parametrize(
    ("price", "text", "of_hundred"),
    [(35_00, "100 กรัม", 35_00), (35_00, "120 กรัม", 29_17), (60_00, "1 กก.", 6_00), (1, "3 กก.", 0), (3, "200 g", 2)],
)
def test_packs_are_compared_by_what_a_hundred_grams_cost(price: int, text: str, of_hundred: int) -> None:
    content = read_net_content(text)
    assert content is not None
    assert content.price_of_hundred(Satang(price)) == of_hundred


@given(st.integers(0, 10**9), st.integers(1, 10**5))
def test_the_price_of_a_hundred_is_off_by_half_a_satang_at_most(price: int, grams: int) -> None:
    rounded = NetContent(Fraction(grams), "g").price_of_hundred(Satang(price))
    assert abs(Fraction(price * 100, grams) - rounded) <= Fraction(1, 2)
