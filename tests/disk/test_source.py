import os
from datetime import date
from pathlib import Path

import pytest

from sammachip_site.disk.digests import Digests
from sammachip_site.disk.project import Project
from sammachip_site.disk.source import SourceTree, replace_file, scan_source


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A source folder with one group and one product."""
    root = tmp_path / "site"
    for path in ("site.yaml", "content/groups/a/group.yaml", "content/products/a/p.md", "templates/x.html"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(path)
    return root


def scan(source: Path) -> SourceTree:
    project = Project(source, source / "public", date(2026, 11, 22))
    return scan_source(project, Digests(source / ".cache/digests.json"))


def test_a_group_is_its_own_folder_and_its_products_folder(source: Path) -> None:
    tree = scan(source)
    assert {slug: list(files) for slug, files in tree.groups.items()} == {
        "a": ["content/groups/a/group.yaml", "content/products/a/p.md"]
    }
    assert list(tree.site) == ["site.yaml"]
    assert list(tree.theme[-1][1]) == ["templates/x.html"]
    assert tree.faults == ()


def test_a_folder_of_products_without_a_group_is_a_seller_only(source: Path) -> None:
    (source / "content/products/b").mkdir()
    (source / "content/products/b/p.md").write_text("")
    tree = scan(source)
    assert (list(tree.groups), tree.sellers) == (["a"], frozenset("ab"))


def test_what_editors_and_file_managers_leave_is_of_no_group(source: Path) -> None:
    before = scan(source)
    for name in (".DS_Store", "group.yaml~", ".group.yaml.swp", "~$book.xlsx", "Thumbs.db", ".git/HEAD"):
        (source / "content/groups/a" / name).parent.mkdir(exist_ok=True)
        (source / "content/groups/a" / name).write_text("")
    after = scan(source)
    assert (after.groups, after.strays, after.faults) == (before.groups, before.strays, before.faults)
    assert list(after.beside) == ["content/groups/a/group.yaml~"]
    assert list(after.unread) == ["content/groups/a/group.yaml~"]


def test_pages_of_the_sites_own_are_markdown_directly_in_their_folder(source: Path) -> None:
    for path in ("about.md", "about.en.md", "README.md", "deeper/x.md", "about.txt"):
        (source / "content/pages" / path).parent.mkdir(parents=True, exist_ok=True)
        (source / "content/pages" / path).write_text("")
    tree = scan(source)
    assert list(tree.pages) == ["content/pages/about.en.md", "content/pages/about.md"]
    assert list(tree.strays) == [f"content/pages/{name}" for name in ("README.md", "about.txt", "deeper/x.md")]


def test_files_that_stand_beside_the_groups_belong_to_none(source: Path) -> None:
    strays = ["content/groups/README.md", "content/members.csv", "content/products/b/p.md", "content/products/new.md"]
    (source / "content/products/b").mkdir()
    for path in strays:
        (source / path).write_text("")
    tree = scan(source)
    assert list(tree.groups) == ["a"]
    assert sorted(tree.strays) == strays


@pytest.mark.parametrize("target", ["/etc/hostname", "/etc", "../../../../elsewhere", "nowhere", "../a", "..", "link"])
def test_a_link_that_leaves_the_tree_leads_nowhere_or_round_is_refused(source: Path, target: str) -> None:
    (source.parent / "elsewhere").write_text("")
    (source / "content/groups/a/link").symlink_to(target)
    tree = scan(source)
    assert [(fault.code, fault.location.path) for fault in tree.faults] == [("folder.link", "content/groups/a/link")]
    assert list(tree.groups["a"]) == ["content/groups/a/group.yaml", "content/products/a/p.md"]


@pytest.mark.parametrize("folder", ["content", "content/groups", "templates", "site.yaml"])
def test_a_whole_folder_that_lies_elsewhere_is_refused(source: Path, folder: str) -> None:
    (source / folder).rename(source.parent / "elsewhere")
    (source / folder).symlink_to(source.parent / "elsewhere")
    assert "folder.link" in {fault.code for fault in scan(source).faults}


def test_a_link_within_the_tree_is_followed(source: Path) -> None:
    (source / "content/groups/a/same.yaml").symlink_to("group.yaml")
    tree = scan(source)
    assert tree.faults == ()
    assert tree.groups["a"]["content/groups/a/same.yaml"] == tree.groups["a"]["content/groups/a/group.yaml"]


def test_a_link_to_private_files_of_the_tree_is_refused(source: Path) -> None:
    (source / "private").mkdir()
    (source / "private/members.csv").write_text("")
    (source / "content/groups/a/members.csv").symlink_to("../../../private/members.csv")
    assert [fault.code for fault in scan(source).faults] == ["folder.link"]


def test_a_pipe_is_no_file(source: Path) -> None:
    os.mkfifo(source / "content/groups/a/pipe")
    assert list(scan(source).groups["a"]) == ["content/groups/a/group.yaml", "content/products/a/p.md"]


def test_a_file_name_that_is_no_text_does_not_stop_the_scan(source: Path) -> None:
    (source / "content/groups/a" / os.fsdecode(b"\xff.yaml")).write_text("")
    assert len(scan(source).groups["a"]) == 3


def test_a_site_file_of_another_name_is_part_of_the_site(source: Path) -> None:
    (source / "site.yaml").rename(source / "Site.yml")
    (source / "site.txt").mkdir()
    assert list(scan(source).site) == ["Site.yml"]


@pytest.mark.parametrize(
    ("before", "after", "folder", "expected"),
    [
        ("content", "contents", "contents", "content"),
        ("content", "ข้อมูล", "ข้อมูล", "content"),
        ("content/groups", "groups", "groups", "content/groups"),
        ("content/products", "product", "product", "content/products"),
    ],
)
def test_groups_and_products_that_lie_beside_the_content_are_told(
    source: Path, before: str, after: str, folder: str, expected: str
) -> None:
    (source / before).rename(source / after)
    (fault,) = scan(source).faults
    assert (fault.code, fault.location.path) == ("structure.misnamed-folder", folder)
    assert f"make it {expected}, or" in fault.hint_en


def test_a_second_folder_of_content_is_told_and_other_folders_are_not(source: Path) -> None:
    for path in ("contents/groups/b/group.yaml", "old/groups/b/group.yaml", "products/jar.jpg", "groups/README.md"):
        (source / path).parent.mkdir(parents=True)
        (source / path).write_text("")
    assert [fault.location.path for fault in scan(source).faults] == ["contents"]


def test_a_file_is_replaced_at_once_and_keeps_who_may_read_it(source: Path) -> None:
    file = source / "content/groups/a/group.yaml"
    file.chmod(0o640)
    replace_file(source, "content/groups/a/group.yaml", b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o640)
    assert list(file.parent.iterdir()) == [file]


def test_a_link_stays_a_link_when_what_it_leads_to_is_replaced(source: Path) -> None:
    (source / "content/groups/a/link.yaml").symlink_to("group.yaml")
    replace_file(source, "content/groups/a/link.yaml", b"new")
    assert (source / "content/groups/a/link.yaml").is_symlink()
    assert (source / "content/groups/a/group.yaml").read_bytes() == b"new"
