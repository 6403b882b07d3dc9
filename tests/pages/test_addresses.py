import pytest

from sammachip_site.pages.addresses import group_url, page_path, page_url, product_url


@pytest.mark.parametrize(
    ("url", "path"),
    [
        (page_url("th"), "index.html"),
        (page_url("en"), "en/index.html"),
        (group_url("th", "g", "books", "2560"), "groups/g/books/2560/index.html"),
        (product_url("en", "g", "p"), "en/products/g/p/index.html"),
    ],
)
def test_an_address_is_answered_by_the_index_of_its_folder(url: str, path: str) -> None:
    assert page_path(url) == path
    assert url.startswith("/")
    assert url.endswith("/")
