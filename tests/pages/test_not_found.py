from sammachip_site.pages.not_found import NotFoundView, make_not_found
from tests.pages.village import ALL_WORDS, site


def test_a_lost_reader_is_led_home_to_the_products_and_to_the_groups() -> None:
    page = make_not_found(site(), ALL_WORDS["th"])
    assert page.path == "404.html"
    assert isinstance(page.view, NotFoundView)
    assert [link.url for link in page.view.links] == ["/", "/products/", "/groups/"]
