from sammachip_site.pages.groups import GROUPS_ON_A_PAGE, GroupsView, make_groups
from tests.pages.shop import group_at, shared


def test_groups_stand_under_their_districts_in_the_order_of_codes() -> None:
    (page,) = make_groups(shared([group_at("301901", "north"), group_at("301007", "ban-rai")]))
    assert isinstance(page.view, GroupsView)
    assert [(each.url, each.district.th, [card.url for card in each.groups]) for each in page.view.districts] == [
        ("/areas/30/3010/", "อ.ที่3010", ["/groups/ban-rai/"]),
        ("/areas/30/3019/", "อ.ที่3019", ["/groups/north/"]),
    ]


def test_groups_that_have_ended_stand_apart_after_all_others() -> None:
    ended = group_at("301007", "a-first").model_copy(update={"ended": "2024-12-28"})
    (page,) = make_groups(shared([ended, group_at("301901", "north")]))
    assert isinstance(page.view, GroupsView)
    assert [card.url for each in page.view.districts for card in each.groups] == ["/groups/north/"]
    (card,) = page.view.ended[0].groups
    assert (card.url, card.has_ended, card.status and card.status.text) == ("/groups/a-first/", True, "หยุดดำเนินการแล้ว")


def test_a_long_directory_goes_on_and_repeats_the_district_that_goes_on() -> None:
    groups = [group_at("301007", f"g{number:02}") for number in range(GROUPS_ON_A_PAGE + 1)]
    first, second = make_groups(shared(groups))
    assert (first.path, second.path) == ("groups/index.html", "groups/page/2/index.html")
    assert isinstance(second.view, GroupsView)
    assert [card.url for each in second.view.districts for card in each.groups] == ["/groups/g18/"]
    assert second.view.group_count == GROUPS_ON_A_PAGE + 1
