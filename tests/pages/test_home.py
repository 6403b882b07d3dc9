from sammachip_site.pages.home import in_turns, make_totals
from tests.pages.village import pages


def test_the_front_page_takes_products_of_the_groups_in_turns() -> None:
    one = pages().summary
    product = one.products[0]
    many = one.model_copy(update={"products": (product, product.model_copy(update={"slug": "second"}))})
    other = one.model_copy(update={"slug": "other", "products": (product,)})
    none = one.model_copy(update={"slug": "none", "products": ()})
    turns = [(group.slug, each.slug) for group, each in in_turns([many, none, other])]
    assert turns == [("ban-rai", "narok"), ("other", "narok"), ("ban-rai", "second")]


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
