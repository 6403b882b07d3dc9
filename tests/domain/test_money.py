import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.money import (
    decimal_baht,
    format_baht,
    format_price,
    format_whole_baht,
    parse_baht,
)
from tests.domain.refusal import code_of
from tests.domain.thai_digits import to_thai_digits

satang = st.integers(-(10**15), 10**15)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("0", 0),
        ("35", 3500),
        ("1250.5", 125050),
        ("1,250.50", 125050),
        ("๑,๒๕๐.๕๐ บาท", 125050),
        ("฿1,250.50", 125050),
        ("฿ 1250", 125000),
        ("1,250 baht", 125000),
        ("1,250.-", 125000),
        ("๑,๒๕๐.- บาท", 125000),
        ("1,250 THB", 125000),
        ("500 บาทถ้วน", 50000),
        ("  20  ", 2000),
        ("-0.25", -25),
        ("−2,000.00", -200000),
        ("10,000,000,000,000", 10**15),
    ],
)
def test_an_amount_is_read_as_people_write_it(text: str, amount: int) -> None:
    assert parse_baht(text) == amount


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "money.invalid"),
        ("-", "money.invalid"),
        ("ทักแชทถามราคา", "money.invalid"),
        ("12O0", "money.mistyped"),
        ("“3,000”", "money.mistyped"),
        ("๓，０００", "money.mistyped"),
        ("1 250", "money.invalid"),
        ("12,34,567", "money.invalid"),
        ("5.", "money.invalid"),
        (".5", "money.invalid"),
        ("1+1", "money.invalid"),
        ("٣٥", "money.invalid"),
        ("35-40", "money.invalid"),
        ("1.250,50", "money.separators"),
        ("1250,5", "money.separators"),
        ("1.250", "money.decimals"),
        ("100.125", "money.decimals"),
        ("1.250.000", "money.separators"),
        ("1.2345", "money.decimals"),
        ("1250.505", "money.decimals"),
        ("1e3", "money.exponent"),
        ("1.5E6", "money.exponent"),
        ("10,000,000,000,001", "money.too-large"),
        ("9" * 5000, "money.too-large"),
    ],
)
def test_an_amount_that_can_be_misread_is_refused(text: str, code: str) -> None:
    assert code_of(parse_baht, text) == code


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [("1.250,50", "1,250.50"), ("12O0", "1200"), ("l2", "12"), ("“3,000”", "3,000"), ("３，０００", "3,000")],
)
def test_a_refused_amount_comes_with_what_was_probably_meant(text: str, suggestion: str) -> None:
    with pytest.raises(ValueFault) as caught:
        parse_baht(text)
    assert caught.value.values["suggestion"] == suggestion


@pytest.mark.parametrize("text", ["?", "ร้อยบาท", "1,2,50", "1.2345", "1e3"])
def test_no_amount_is_suggested_that_was_not_written(text: str) -> None:
    with pytest.raises(ValueFault) as caught:
        parse_baht(text)
    assert "suggestion" not in caught.value.values


@given(satang)
def test_what_is_shown_reads_back_as_the_same_amount(amount: int) -> None:
    assert parse_baht(format_baht(amount)) == amount
    assert parse_baht(to_thai_digits(format_baht(amount))) == amount
    assert parse_baht(decimal_baht(amount)) == amount


@given(st.integers(0, 10**15))
def test_a_price_tag_reads_back_as_the_same_price(amount: int) -> None:
    assert parse_baht(format_price(amount)) == amount


@pytest.mark.parametrize(
    ("amount", "baht", "whole", "price", "decimal"),
    [
        (0, "0.00", "0", "0", "0.00"),
        (3500, "35.00", "35", "35", "35.00"),
        (3550, "35.50", "36", "35.50", "35.50"),
        (249, "2.49", "2", "2.49", "2.49"),
        (125050, "1,250.50", "1,251", "1,250.50", "1250.50"),
        (-200000, "−2,000.00", "−2,000", "−2,000", "-2000.00"),
        (-49, "−0.49", "0", "−0.49", "-0.49"),
    ],
)
def test_an_amount_is_written_for_books_for_charts_for_tags_and_for_machines(
    amount: int, baht: str, whole: str, price: str, decimal: str
) -> None:
    assert format_baht(amount) == baht
    assert format_whole_baht(amount) == whole
    assert format_price(amount) == price
    assert decimal_baht(amount) == decimal


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        ("(500)", "-500"),
        ("500-", "-500"),
        ("'500", "500"),
        ("12O0", "1200"),
        ("1.250,50", "1,250.50"),
    ],
)
def test_what_was_probably_meant_is_suggested(text: str, suggested: str) -> None:
    with pytest.raises(ValueFault) as fault:
        parse_baht(text)
    assert fault.value.values["suggestion"] == suggested
