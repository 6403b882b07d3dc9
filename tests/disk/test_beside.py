from pathlib import Path

import pytest

from sammachip_site.disk.beside import LARGEST_NOTE, scan_beside
from sammachip_site.disk.digests import Digests


def scan(source: Path, *leftovers: str) -> list[str]:
    found = scan_beside(source, leftovers, ("site.yaml",), Digests(source / ".cache/digests.json"))
    return [path for path, _ in found]


def write(source: Path, *paths: str) -> None:
    for path in paths:
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).write_text(path)


def test_the_texts_beside_the_content_are_found(tmp_path: Path) -> None:
    write(tmp_path, "README.md", "members.csv", "docs/a/b.md", "site.yaml", ".env", "other/x.csv", "public/index.html")
    assert scan(tmp_path) == ["docs/a/b.md", "README.md", "members.csv"]


def test_leftovers_are_found_in_their_folders_but_for_what_programs_made(tmp_path: Path) -> None:
    write(tmp_path, "content/.old/a.csv", "content/.old/.git/x", "content/.old/._a.csv", "content/.a.swp")
    write(tmp_path, "content/group.yaml~", "content/.git/HEAD", "content/.DS_Store")
    leftovers = ["content/.old", "content/.a.swp", "content/group.yaml~", "content/.git", "content/.DS_Store"]
    assert scan(tmp_path, *leftovers) == ["content/.old/a.csv", "content/group.yaml~"]


@pytest.mark.parametrize("name", ["a.md", "docs"])
def test_a_link_is_not_followed(tmp_path: Path, name: str) -> None:
    write(tmp_path.parent / "elsewhere", "a.md")
    target = tmp_path.parent / "elsewhere"
    (tmp_path / name).symlink_to(target if name == "docs" else target / "a.md")
    assert scan(tmp_path) == []


def test_a_file_that_nobody_typed_is_too_large(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(bytes(LARGEST_NOTE + 1))
    (tmp_path / "b.csv").write_bytes(bytes(LARGEST_NOTE))
    assert scan(tmp_path) == ["b.csv"]
