"""What the schema allows at a place, and an example of it."""

import pytest

from sammachip_site.content.fields import example_of, field_names_at, field_type_at
from sammachip_site.domain.group import GroupProfile
from sammachip_site.domain.product import ProductProfile
from sammachip_site.domain.site import SiteProfile


@pytest.mark.parametrize(
    ("loc", "names"),
    [
        (("village", "tambon"), ("th", "en")),
        (("committee", "members", 3), ("name", "posts", "title", "consent")),
        (("capital", "other", 0), ("kind", "name", "amount", "received", "note")),
        (("founded",), ()),
        (("unknown", "below"), ()),
    ],
)
def test_the_keys_of_a_mapping_are_those_of_its_kind(loc: tuple[str | int, ...], names: tuple[str, ...]) -> None:
    assert field_names_at(GroupProfile, loc) == names


def test_the_values_of_a_mapping_by_code_are_found() -> None:
    assert field_names_at(SiteProfile, ("accounts", "sales")) == ("name", "kind")


@pytest.mark.parametrize(
    ("field", "example"),
    [
        ("name", "ข้อความ"),
        ("category", "food"),
        ("price", "1250.50"),
        ("position", "20"),
        ("draft", "yes"),
        ("photos", "[{file: …, …}, …]"),
        ("marks", "[{kind: otop, …}, …]"),
    ],
)
def test_every_kind_of_field_has_an_example_to_type(field: str, example: str) -> None:
    assert example_of(field_type_at(ProductProfile, (field,))) == example


def test_a_day_has_an_example() -> None:
    assert example_of(field_type_at(GroupProfile, ("committee", "elected"))) == "2560-03-29"
