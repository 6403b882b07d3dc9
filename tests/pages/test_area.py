from collections.abc import Sequence

from sammachip_site.domain.localized import Locale
from sammachip_site.domain.summary import GroupSummary
from sammachip_site.pages.area import GROUPS_ON_A_PAGE, PRODUCTS_ON_A_PAGE, AreaView, make_area_pages
from tests.pages.shop import group_at, sells, shared

FOOD = group_at("301007", "food", *sells("a", "b"), *sells("mat", category="home"))
NEXT = group_at("301015", "next", *sells("c"))


def views(groups: Sequence[GroupSummary], locale: Locale = "th") -> dict[str, AreaView]:
    """Every page of areas of these groups, by its file."""
    made = {page.path.removesuffix("index.html"): page.view for page in make_area_pages(shared(groups, locale))}
    assert all(isinstance(view, AreaView) for view in made.values())
    return made  # type: ignore[return-value]


def test_areas_lie_in_each_other_and_all_but_tambons_have_categories() -> None:
    assert {path: (len(view.groups), len(view.products)) for path, view in views([FOOD, NEXT]).items()} == {
        "areas/": (0, 0),
        "areas/30/": (2, 4),
        "areas/30/food/": (0, 3),
        "areas/30/home/": (0, 1),
        "areas/30/3010/": (2, 4),
        "areas/30/3010/food/": (0, 3),
        "areas/30/3010/home/": (0, 1),
        "areas/30/3010/301007/": (1, 3),
        "areas/30/3010/301015/": (1, 1),
    }


def test_links_lead_down_and_up() -> None:
    shown = views([FOOD, NEXT])
    district, tambon = shown["areas/30/3010/"], shown["areas/30/3010/301007/"]
    assert [(link.name.th, link.url, link.groups, link.products) for link in district.below] == [
        ("ต.ที่301007", "/areas/30/3010/301007/", 1, 3),
        ("ต.ที่301015", "/areas/30/3010/301015/", 1, 1),
    ]
    assert [link.url for link in tambon.frame.breadcrumbs] == ["/", "/areas/", "/areas/30/", "/areas/30/3010/"]
    assert (tambon.below, tambon.categories) == ((), None)
    in_category = shown["areas/30/3010/food/"]
    assert in_category.frame.breadcrumbs[-1].url == "/areas/30/3010/"
    assert in_category.categories is not None
    assert [(link.url, link.count, link.is_current) for link in in_category.categories.links] == [
        ("/areas/30/3010/", 4, False),
        ("/areas/30/3010/food/", 3, True),
        ("/areas/30/3010/home/", 1, False),
    ]


def test_an_area_is_named_with_what_it_is_in_either_language() -> None:
    assert views([FOOD])["areas/30/3010/food/"].frame.title.startswith("อาหาร อ.ที่3010 ")
    assert views([FOOD], "en")["en/areas/30/3010/"].frame.title.startswith("Amphoe At 3010 ")


def test_an_area_of_many_pages_shows_every_group_and_every_product_once() -> None:
    slugs = [f"p{number:02}" for number in range(PRODUCTS_ON_A_PAGE)]
    groups = [group_at("301007", f"g{number}", *sells(*slugs)) for number in range(GROUPS_ON_A_PAGE + 1)]
    shown = [view for path, view in views(groups).items() if path.startswith("areas/30/3010/301007/")]
    assert len(shown) == len(groups)
    assert [card.url for view in shown for card in view.groups] == [f"/groups/{group.slug}/" for group in groups]
    products = [card.url for view in shown for card in view.products]
    assert len(products) == len(set(products)) == len(groups) * PRODUCTS_ON_A_PAGE


def test_a_group_that_sells_nothing_yet_is_in_its_area() -> None:
    assert [card.url for card in views([group_at("301007", "new")])["areas/30/"].groups] == ["/groups/new/"]
