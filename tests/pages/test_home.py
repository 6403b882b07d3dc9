from sammachip_site.pages.home import FEATURED_PRODUCTS, HomeView, make_home, make_totals
from tests.pages.shop import group_at, sells, shared
from tests.pages.village import pages


def test_the_totals_are_of_the_latest_year_that_a_meeting_approved() -> None:
    group = pages().summary
    ahead = group.model_copy(update={"years": group.years[1:]})
    totals = make_totals([group, ahead])
    assert (totals.year, totals.sales, totals.groups, totals.members, totals.approved) == (2567, 3_500_00, 2, 62, 1)


def test_without_an_approved_year_the_totals_are_of_the_latest() -> None:
    group = pages().summary
    totals = make_totals([group.model_copy(update={"years": group.years[1:]})])
    assert (totals.year, totals.approved) == (2568, 0)


def test_a_year_that_is_not_over_is_in_no_total() -> None:
    group = pages().summary
    running = group.years[1].model_copy(update={"is_over": False})
    assert make_totals([group.model_copy(update={"years": (running,)})]).year is None


def test_a_site_without_groups_has_totals_of_nothing() -> None:
    assert make_totals([]).year is None


def test_the_front_page_shows_some_products_and_leads_to_all_kinds_and_areas() -> None:
    many = [*(f"p{number}" for number in range(FEATURED_PRODUCTS))]
    groups = [
        group_at("301007", "food", *sells(*many)),
        group_at("301204", "mats", *sells("mat", category="home", status="sold_out")),
    ]
    view = make_home(shared(groups)).view
    assert isinstance(view, HomeView)
    assert [card.url for card in view.products] == [f"/products/food/{slug}/" for slug in many]
    assert view.product_count == FEATURED_PRODUCTS + 1
    assert [link.url for link in view.categories] == ["/categories/food/", "/categories/home/"]
    assert [link.url for link in view.areas] == ["/areas/30/3010/", "/areas/30/3012/"]
