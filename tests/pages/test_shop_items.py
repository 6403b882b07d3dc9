import pytest

from sammachip_site.pages.shop_items import ITEM_ID_LIMIT, item_id, worldwide_gtin


def test_a_product_has_a_number_that_tells_whose_it_is() -> None:
    assert item_id("ban-rai", "narok") == "ban-rai.narok"


def test_a_variant_is_numbered_by_its_name_and_not_by_its_place() -> None:
    assert item_id("ban-rai", "narok", "ชุดใหญ่") == item_id("ban-rai", "narok", "ชุดใหญ่")
    assert item_id("ban-rai", "narok", "ชุดใหญ่") != item_id("ban-rai", "narok", "ชุดเล็ก")
    assert item_id("ban-rai", "narok", "ชุดใหญ่").startswith("ban-rai.narok.")


def test_long_names_are_cut_and_still_told_apart() -> None:
    one, other = item_id("g" * 63, "p" * 63), item_id("g" * 63, "p" * 62)
    assert (len(one), len(other)) == (ITEM_ID_LIMIT, ITEM_ID_LIMIT)
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
