from datetime import date
from pathlib import Path

import pytest

from sammachip_site.disk.failures import OutputRefusedError
from sammachip_site.disk.private_files import refuse_public_folder, write_private_files
from sammachip_site.disk.project import Project
from sammachip_site.disk.publish import RECORD


@pytest.fixture
def project(tmp_path: Path) -> Project:
    source = tmp_path / "site"
    (source / "content").mkdir(parents=True)
    return Project(source, source / "public", date(2026, 11, 22))


@pytest.mark.parametrize(
    "place",
    [
        "public",
        "public/x",
        "content/x",
        "static",
        "templates/x",
        ".git/x",
        ".cache/slips",
        ".",
        "..",
        "private/../content",
    ],
)
def test_what_others_could_see_is_no_place_for_private_files(project: Project, place: str) -> None:
    with pytest.raises(OutputRefusedError) as refused:
        refuse_public_folder(project, project.source / place)
    assert refused.value.reason == "slips.public-folder"


def test_neither_is_a_link_to_such_a_place_nor_any_published_site(project: Project, tmp_path: Path) -> None:
    (project.source / "private").symlink_to(project.source / "content")
    (tmp_path / "www").mkdir()
    (tmp_path / "www" / RECORD).write_text("{}")
    for place in (project.source / "private", project.source / "private" / "slips", tmp_path / "www" / "slips"):
        with pytest.raises(OutputRefusedError):
            refuse_public_folder(project, place)


def test_a_file_is_no_folder(project: Project, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputRefusedError) as refused:
        refuse_public_folder(project, tmp_path / "file")
    assert refused.value.reason == "output.not-a-folder"


@pytest.mark.parametrize("place", ["site/private/slips", "elsewhere/slips"])
def test_other_places_will_do(project: Project, tmp_path: Path, place: str) -> None:
    refuse_public_folder(project, tmp_path / place)


def test_nobody_else_may_read_what_is_written_and_git_leaves_it_out(tmp_path: Path) -> None:
    folder = tmp_path / "private" / "slips"
    write_private_files(folder, {"slip-1.html": b"one", "slip-2.html": b"two"}, replacing="slip-*.html")
    assert [path.stat().st_mode & 0o777 for path in (folder.parent, folder, folder / "slip-1.html")] == [
        0o700,
        0o700,
        0o600,
    ]
    assert (folder / ".gitignore").read_text() == "*\n"


def test_slips_of_an_earlier_time_go_and_other_files_stay(tmp_path: Path) -> None:
    (tmp_path / "slip-9.html").write_text("of a code that was mistyped")
    (tmp_path / "note.txt").write_text("mine")
    (tmp_path / "all.html").write_text("old")
    (tmp_path / "all.html").chmod(0o644)
    write_private_files(tmp_path, {"all.html": b"new"}, replacing="slip-*.html")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".gitignore", "all.html", "note.txt"]
    assert (tmp_path / "all.html").stat().st_mode & 0o777 == 0o600
