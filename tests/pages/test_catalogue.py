from collections.abc import Sequence

from sammachip_site.domain.localized import Locale
from sammachip_site.domain.summary import GroupSummary
from sammachip_site.pages.catalogue import PRODUCTS_ON_A_PAGE, CatalogueView, make_catalogue
from tests.pages.shop import group_at, sells, shared

FOOD = group_at("301007", "food", *sells("a", "b"), *sells("gone", status="sold_out"))
MATS = group_at("301204", "mats", *sells("mat", category="home", status="made_to_order"))


def views(groups: Sequence[GroupSummary], locale: Locale = "th") -> dict[str, CatalogueView]:
    """Every page of the catalogue of these groups, by its file."""
    made = {page.path.removesuffix("index.html"): page.view for page in make_catalogue(shared(groups, locale))}
    assert all(isinstance(view, CatalogueView) for view in made.values())
    return made  # type: ignore[return-value]


def links(view: CatalogueView) -> list[list[tuple[str, int, bool]]]:
    """The address, count and mark of every filter, row by row."""
    return [[(link.url, link.count, link.is_current) for link in row.links] for row in view.filters]


def test_there_is_a_list_of_everything_of_every_category_and_of_what_is_there_now() -> None:
    assert {path: len(view.products) for path, view in views([FOOD, MATS]).items()} == {
        "products/": 4,
        "products/available/": 2,
        "categories/food/": 3,
        "categories/food/available/": 2,
        "categories/home/": 1,
    }


def test_filters_lead_only_to_what_there_is_and_say_how_much() -> None:
    shown = views([FOOD, MATS])
    assert links(shown["products/"]) == [
        [("/products/", 4, True), ("/categories/food/", 3, False), ("/categories/home/", 1, False)],
        [("/products/", 4, True), ("/products/available/", 2, False)],
        [("/areas/30/3010/", 3, False), ("/areas/30/3012/", 1, False)],
    ]
    assert links(shown["categories/food/available/"]) == [
        [("/products/available/", 2, False), ("/categories/food/available/", 2, True)],
        [("/categories/food/", 3, False), ("/categories/food/available/", 2, True)],
        [("/areas/30/3010/food/", 3, False)],
    ]


def test_a_list_lies_in_the_wider_ones() -> None:
    def parents(view: CatalogueView) -> list[str]:
        return [link.url for link in view.frame.breadcrumbs]

    shown = views([FOOD], "en")
    assert parents(shown["en/products/"]) == ["/en/"]
    assert parents(shown["en/categories/food/"]) == ["/en/", "/en/products/"]
    assert parents(shown["en/categories/food/available/"]) == ["/en/", "/en/products/", "/en/categories/food/"]


def test_a_long_list_goes_on_under_numbered_addresses() -> None:
    many = group_at("301007", "many", *sells(*(f"p{number:03}" for number in range(PRODUCTS_ON_A_PAGE + 1))))
    shown = views([many])
    assert [len(shown[path].products) for path in ("products/", "products/page/2/")] == [PRODUCTS_ON_A_PAGE, 1]
    second = shown["products/page/2/"]
    assert second.frame.url == "https://example.test/products/page/2/"
    assert "หน้า 2" in second.frame.title
    assert second.counted == f"สินค้า {PRODUCTS_ON_A_PAGE + 1} อย่าง จาก 1 กลุ่ม"


def test_a_catalogue_without_products_still_answers() -> None:
    assert [(path, view.products) for path, view in views([group_at("301007", "new")]).items()] == [("products/", ())]


def test_of_very_many_areas_those_with_most_products_are_offered_first() -> None:
    groups = [group_at(f"{code}0101", f"g{code}", *sells("a", *["b"] * (code > 20))) for code in range(11, 31)]
    row = views(groups)["products/"].filters[2]
    assert [link.url for link in row.links] == [
        *(f"/areas/{code}/" for code in (11, 12)),
        *(f"/areas/{code}/" for code in range(21, 31)),
    ]
    assert row.more_url == "/areas/"
