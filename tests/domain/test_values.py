from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from sammachip_site.domain.values import (
    Amount,
    HundredthsOfPercent,
    Price,
    format_percent,
    parse_flag,
    parse_https_url,
    parse_percent,
    parse_price,
    parse_slug,
    parse_whole_number,
)
from tests.domain.refusal import code_of


@pytest.mark.parametrize(
    ("text", "number"), [("20", 20), ("๒๐", 20), ("1,250", 1250), ("007", 7), ("10,000,000", 10_000_000)]
)
def test_a_whole_number_is_read(text: str, number: int) -> None:
    assert parse_whole_number(text) == number


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "number.invalid"),
        ("20.5", "number.invalid"),
        ("-1", "number.invalid"),
        ("สิบ", "number.invalid"),
        ("1,25", "number.invalid"),
        ("1" + ",000" * 2000, "number.invalid"),
        ("10,000,001", "number.range"),
    ],
)
def test_what_is_no_whole_number_is_refused(text: str, code: str) -> None:
    assert code_of(parse_whole_number, text) == code


@pytest.mark.parametrize(
    ("text", "hundredths"),
    [("40", 4000), ("40%", 4000), ("๔๐ %", 4000), ("12.5", 1250), ("0.05", 5), ("100", 10000), ("0", 0)],
)
def test_a_percentage_is_read_in_hundredths(text: str, hundredths: int) -> None:
    assert parse_percent(text) == hundredths


@pytest.mark.parametrize("text", ["", "100.01", "101", "-5", "12.345", "40%%", "สี่สิบ", "40/100", "1/3"])
def test_what_is_no_percentage_is_refused(text: str) -> None:
    assert code_of(parse_percent, text) == "percent.invalid"


@given(st.integers(0, 10000))
def test_every_percentage_with_two_decimals_is_exact(hundredths: int) -> None:
    assert parse_percent(f"{hundredths // 100}.{hundredths % 100:02d}") == hundredths


def test_a_price_is_never_negative() -> None:
    assert parse_price("0") == 0
    assert code_of(parse_price, "-35") == "money.negative"


@pytest.mark.parametrize(("text", "answer"), [("yes", True), ("ใช่", True), ("No", False), ("ไม่ใช่", False)])
def test_yes_and_no_are_read_in_both_languages(text: str, answer: object) -> None:
    assert parse_flag(text) is answer


def test_what_is_neither_yes_nor_no_is_refused() -> None:
    assert code_of(parse_flag, "maybe") == "flag.invalid"


@pytest.mark.parametrize("text", ["nam-phrik", "2560", "a", "x" * 63])
def test_a_name_fit_for_addresses_is_taken(text: str) -> None:
    assert parse_slug(text) == text


@pytest.mark.parametrize("text", ["", "Nam-Phrik", "nam phrik", "-a", "a-", "a--b", "น้ำพริก", "a/b", "..", "x" * 64])
def test_a_name_unfit_for_addresses_is_refused(text: str) -> None:
    assert code_of(parse_slug, text) == "slug.invalid"


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com",
        "https://www.facebook.com/profile.php?id=1&x=2#top",
        "https://shopee.co.th/น้ำพริก",
        "https://example.com:8443/a",
    ],
)
def test_a_secure_link_is_taken(text: str) -> None:
    assert parse_https_url(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "http://example.com",
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.com",
        "https://localhost/",
        "https://user:word@example.com/",
        "https://example.com/a b",
        'https://example.com/"onclick',
        "https://example.com/<script>",
        "www.facebook.com/group",
    ],
)
def test_any_other_link_is_refused(text: str) -> None:
    assert code_of(parse_https_url, text) == "url.not-https"


@pytest.mark.parametrize(("hundredths", "text"), [(4000, "40"), (1250, "12.5"), (333, "3.33"), (100_00, "100")])
def test_a_percentage_has_no_idle_zeros(hundredths: int, text: str) -> None:
    assert format_percent(hundredths) == text


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [(Price, 1_250_50, "1250.50"), (Amount, -5_00, "-5.00"), (HundredthsOfPercent, 12_50, "12.5")],
)
def test_a_value_is_published_as_people_could_type_it(kind: Any, value: int, text: str) -> None:
    adapter: TypeAdapter[int] = TypeAdapter(kind)
    assert adapter.dump_python(value, mode="json") == text
    assert adapter.validate_python(text) == value
