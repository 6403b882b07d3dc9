"""What lies in the content and in no group's folder: a slip must not lose a product or a group unnoticed."""

import pytest

from sammachip_site.content.misplaced import find_stray_faults

PRODUCT = "---\nname: น้ำพริก\ncategory: food\nprice: 35\n---\n".encode()


def told(*paths: str, groups: str = "a", sellers: str = "", content: bytes = b"") -> list[str]:
    """What is said of these files, each of that *content*, beside *groups* of one letter."""
    folders = {slug: [f"content/groups/{slug}/group.yaml"] for slug in groups}
    faults = find_stray_faults(dict.fromkeys(paths, content), folders, sellers)
    return [f"{fault.location.path} {fault.severity} {fault.code} → {_paths_in(fault.hint_en)}" for fault in faults]


def _paths_in(hint: str) -> str:
    return ", ".join(word.rstrip(",;") for word in hint.split() if word.startswith("content/"))


def test_a_product_directly_among_the_folders_of_products_is_told_its_place() -> None:
    place = "content/products/a/chili.md"
    for name in ("chili.md", "chili.MD"):
        assert told(f"content/products/{name}") == [f"content/products/{name} error structure.misplaced-file → {place}"]
    several = told("content/products/chili.md", groups="ab")
    assert several == ["content/products/chili.md error structure.misplaced-file → content/products/<group>/chili.md"]


@pytest.mark.parametrize("path", ["content/chili.md", "content/groups/chili.txt", "content/shop/a/chili"])
def test_a_product_lost_elsewhere_is_known_by_its_fields(path: str) -> None:
    assert told(path, content=PRODUCT) == [f"{path} error structure.misplaced-file → content/products/a/chili.md"]


def test_a_file_of_a_group_in_no_groups_folder_is_told_its_place() -> None:
    path = "content/groups/agreement.yaml"
    assert told(path) == [f"{path} error structure.misplaced-file → content/groups/a/agreement.yaml"]


def test_a_place_that_is_taken_is_not_recommended() -> None:
    path = "content/groups/group.yaml"
    assert told(path) == [f"{path} error structure.two-files → content/groups/a/group.yaml"]


def test_a_misnamed_folder_is_told_once_and_not_file_by_file() -> None:
    assert told("content/product/a/x.md", "content/product/a/x.jpg", "content/product/README.md") == [
        "content/product error structure.misnamed-folder → content/products"
    ]


def test_products_of_a_group_that_is_not_there_are_told() -> None:
    assert told("content/products/b/x.md", sellers="ab") == [
        "content/products/b error structure.no-such-group → content/groups/b"
    ]


@pytest.mark.parametrize("path", ["content/Groups/b/group.yaml", "content/b/group.yaml"])
def test_products_of_a_group_in_a_misnamed_folder_have_a_seller(path: str) -> None:
    (fault,) = told(path, "content/products/b/x.md", groups="", sellers="b")
    assert "structure.misnamed-folder" in fault


def test_other_files_are_pointed_out_and_notes_are_not() -> None:
    assert told("content/members.csv", "content/groups/README.md", "content/minutes/x.md") == [
        "content/members.csv warning structure.unexpected-file → ",
        "content/minutes/x.md warning structure.unexpected-file → ",
    ]


def test_citizen_numbers_are_looked_for_here_too() -> None:
    (warning, error) = told("content/members.csv", content=b"1101700230708")
    assert "privacy.citizen-id" in error, warning
