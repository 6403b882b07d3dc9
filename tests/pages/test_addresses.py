import pytest

from sammachip_site.pages.addresses import (
    beancount_path,
    group_url,
    hledger_path,
    ledger_path,
    package_path,
    page_path,
    page_url,
    product_url,
    statement_path,
    workbook_path,
)


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


def test_every_data_file_of_a_group_lies_in_one_folder() -> None:
    assert (
        ledger_path("g", 2560),
        statement_path("g", 2560),
        beancount_path("g", 2560),
        hledger_path("g", 2560),
        workbook_path("g"),
        package_path("g"),
    ) == (
        "groups/g/data/ledger-2560.csv",
        "groups/g/data/statement-2560.json",
        "groups/g/data/ledger-2560.beancount",
        "groups/g/data/ledger-2560.journal",
        "groups/g/data/books.xlsx",
        "groups/g/data/datapackage.json",
    )
