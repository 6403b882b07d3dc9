"""What the schema allows at a place, and how to type it."""

import pytest

from sammachip_site.content.fields import describe, field_names_at, field_type_at, first_field
from sammachip_site.domain.group import GroupProfile
from sammachip_site.domain.product import ProductProfile
from sammachip_site.domain.site import SiteProfile


@pytest.mark.parametrize(
    ("loc", "names"),
    [
        (("village", "tambon"), ("th", "en")),
        (("committee", "members", 3), ("name", "consent", "posts", "title")),
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
        ("category", "food / drink / textile / home / herb"),
        ("price", "จำนวนเงินเป็นบาท"),
        ("position", "จำนวน"),
        ("draft", "yes หรือ no"),
        ("photos", "[{file: …, …}, …]"),
    ],
)
def test_every_kind_of_field_is_described_without_a_figure(field: str, example: str) -> None:
    assert describe(field_type_at(ProductProfile, (field,)), "th") == example


def test_a_day_and_an_amount_are_described_in_both_languages() -> None:
    elected = field_type_at(GroupProfile, ("committee", "elected"))
    share_value = field_type_at(GroupProfile, ("capital", "share_value"))
    assert (describe(elected, "th"), describe(elected, "en")) == ("วัน/เดือน/ปี", "day/month/year")
    assert describe(share_value, "en") == "(amount in baht)"


@pytest.mark.parametrize(
    ("loc", "field"),
    [
        (("committee", "members", 0), "name"),
        (("village",), "name"),
        (("capital",), "as_of"),
        (("name",), None),
        (("founded",), None),
    ],
)
def test_a_mapping_begins_with_a_field_that_takes_a_word(loc: tuple[str | int, ...], field: str | None) -> None:
    assert first_field(field_type_at(GroupProfile, loc)) == field
