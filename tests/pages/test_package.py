from typing import Any

from sammachip_site.pages.package import make_package
from sammachip_site.pages.year_files import LEDGER_COLUMNS
from tests.oracles.books import write_books
from tests.pages.village import group, site


def test_the_package_lists_the_files_of_every_year() -> None:
    books = write_books(0)
    content: Any = make_package(books.group, books.statements, books.site).content
    assert [resource["path"] for resource in content["resources"]] == [
        "group.json",
        "ledger-2566.csv",
        "statement-2566.json",
        "ledger-2566.beancount",
        "ledger-2566.journal",
        "ledger-2567.csv",
        "statement-2567.json",
        "ledger-2567.beancount",
        "ledger-2567.journal",
        "statement-2568.json",
        "ledger-2568.beancount",
        "ledger-2568.journal",
        "cash-report-2566.csv",
        "cash-report-2567.csv",
        "books.xlsx",
    ]
    names = [resource["name"] for resource in content["resources"]]
    assert len(set(names)) == len(names)
    assert tuple(field["name"] for field in content["resources"][1]["schema"]["fields"]) == LEDGER_COLUMNS


def test_a_group_without_books_has_a_package_of_one_file() -> None:
    content: Any = make_package(group(), (), site()).content
    assert content["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert content["title"] == "บัญชีเปิดของกลุ่มน้ำพริก บ้านไร่"
    assert [resource["path"] for resource in content["resources"]] == ["group.json"]
