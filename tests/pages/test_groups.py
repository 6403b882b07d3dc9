from sammachip_site.pages.groups import by_district
from tests.pages.village import ALL_WORDS, pages


def test_groups_stand_under_their_districts_in_the_order_of_codes() -> None:
    group = pages().summary
    elsewhere = group.model_copy(update={"slug": "north", "tambon_code": "301901"})
    districts = by_district([elsewhere, group], "th", ALL_WORDS["th"])
    assert [(each.code, [card.url for card in each.groups]) for each in districts] == [
        ("3010", ["/groups/ban-rai/"]),
        ("3019", ["/groups/north/"]),
    ]
