from sammachip_site.pages.offers import in_turns
from tests.pages.shop import group_at, sells, shared


def test_products_of_the_groups_come_in_turns() -> None:
    many = group_at("301007", "many", *sells("a1", "a2"))
    other = group_at("301007", "other", *sells("b1"))
    none = group_at("301007", "none")
    turns = [(group.slug, product.slug) for group, product in in_turns([many, none, other])]
    assert turns == [("many", "a1"), ("other", "b1"), ("many", "a2")]


def test_what_is_there_comes_first_and_what_is_gone_last() -> None:
    one = group_at(
        "301007", "one", *sells("gone", status="sold_out"), *sells("soon", status="made_to_order"), *sells("there")
    )
    other = group_at("301007", "other", *sells("too"))
    assert [offer.product.slug for offer in shared([one, other]).offers] == ["too", "there", "soon", "gone"]
