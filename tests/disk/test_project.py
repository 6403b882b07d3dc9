from datetime import date
from pathlib import Path

import pytest

from sammachip_site.disk.failures import NoSiteError, OutputRefusedError
from sammachip_site.disk.project import (
    PACKAGE,
    Project,
    refuse_folder_without_site,
    refuse_harmful_output,
    shipped_theme,
)


def refuse(source: Path, output: Path) -> None:
    refuse_harmful_output(Project(source, output, date(2026, 11, 22)))


@pytest.mark.parametrize(
    "output",
    [
        "",
        "..",
        "content",
        "content/groups/x",
        "templates",
        "static/css",
        ".git",
        ".git/x",
        ".cache",
        ".cache/renditions",
        ".cache/preview/x",
        "content/../static",
    ],
)
def test_an_output_that_could_harm_the_source_is_refused(tmp_path: Path, output: str) -> None:
    source = tmp_path / "site"
    source.mkdir()
    with pytest.raises(OutputRefusedError):
        refuse(source, (source / output).resolve())


def test_the_program_itself_is_no_output(tmp_path: Path) -> None:
    with pytest.raises(OutputRefusedError):
        refuse(tmp_path, PACKAGE)


def test_a_file_is_no_output(tmp_path: Path) -> None:
    (tmp_path / "public").write_text("")
    with pytest.raises(OutputRefusedError):
        refuse(tmp_path, tmp_path / "public")


@pytest.mark.parametrize("output", ["public", "out/site", "../public", ".cache/preview"])
def test_other_folders_are_fine(tmp_path: Path, output: str) -> None:
    source = tmp_path / "site"
    source.mkdir()
    refuse(source, (source / output).resolve())


def test_the_shipped_theme_has_templates_and_static_files() -> None:
    assert (shipped_theme() / "templates").is_dir()
    assert (shipped_theme() / "static").is_dir()


def test_a_folder_without_site_and_content_is_refused(tmp_path: Path) -> None:
    (tmp_path / "groups").mkdir()
    with pytest.raises(NoSiteError):
        refuse_folder_without_site(tmp_path)


@pytest.mark.parametrize("name", ["site.yaml", "Site.yml", "content"])
def test_a_folder_with_a_part_of_a_site_is_looked_at(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    refuse_folder_without_site(tmp_path)
