import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.pages.shop_items import ID_LIMIT, item_id, shorten, worldwide_gtin


def test_a_product_has_a_number_that_tells_whose_it_is() -> None:
    assert item_id("ban-rai", "narok") == "ban-rai.narok"


def test_a_variant_is_numbered_by_its_name_and_not_by_its_place() -> None:
    assert item_id("ban-rai", "narok", "ชุดใหญ่") == item_id("ban-rai", "narok", "ชุดใหญ่")
    assert item_id("ban-rai", "narok", "ชุดใหญ่") != item_id("ban-rai", "narok", "ชุดเล็ก")
    assert item_id("ban-rai", "narok", "ชุดใหญ่").startswith("ban-rai.narok.")


def test_long_names_are_cut_and_still_told_apart() -> None:
    one, other = item_id("g" * 63, "p" * 63), item_id("g" * 63, "p" * 62)
    assert (len(one), len(other)) == (ID_LIMIT, ID_LIMIT)
    assert one != other


@pytest.mark.parametrize(
    ("gtin", "worldwide"),
    [
        ("8850000000003", "8850000000003"),
        ("2000000000015", None),
        ("0212345678904", None),
        ("0412345678902", None),
        (None, None),
    ],
)
def test_a_bar_code_for_use_inside_a_shop_is_nobody_elses_business(gtin: str | None, worldwide: str | None) -> None:
    assert worldwide_gtin(gtin) == worldwide


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("น้ำพริกนรก", 10, "น้ำพริกนรก"),
        ("น้ำพริกนรก", 9, "น้ำพริกน…"),
        ("พริกน้ำ", 6, "พริก…"),  # a letter does not lose its tone and vowel
        ("กา เปะ", 5, "กา…"),  # a vowel does not lose the letter that follows it
        ("one two three", 11, "one two…"),
        ("one-two-three", 11, "one-two-th…"),
    ],
)
def test_a_text_is_cut_between_words_or_at_least_between_syllables(text: str, limit: int, short: str) -> None:
    assert shorten(text, limit) == short


@given(st.text(alphabet="กขคงนพร้่ำาิเแะ ab", max_size=60), st.integers(1, 60))
def test_what_is_cut_is_never_too_long_and_never_ends_within_a_syllable(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert len(short) <= limit
    if short != text:
        kept = short.removesuffix("…")
        assert text.startswith(kept)
        assert text[len(kept)] not in "้่ำาิะ" or not kept
