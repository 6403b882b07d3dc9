import json
import os
from pathlib import Path

import pytest

from tests.build.sites import GROUP, edit, make_project
from tests.cli.command import run


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A site with one error."""
    project = make_project(tmp_path / "site")
    edit(project, GROUP, "moo: 3", "moo: x")
    return project.source


def test_a_good_site_ends_with_0_and_nothing_is_written_to_the_output(tmp_path: Path) -> None:
    source = make_project(tmp_path / "site").source
    assert (run("check", "--source", source).exit_code, (source / "public").exists()) == (0, False)


def test_text_goes_to_standard_error(source: Path) -> None:
    result = run("check", "--source", source)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("content/groups/ban-rai/group.yaml:7:8: error number.invalid: ")
    assert result.stderr.endswith("ข้อผิดพลาด 1 คำเตือน 0\n")


def test_json_has_the_promised_names(source: Path) -> None:
    result = run("check", "--source", source, "--format", "json")
    (fault,) = json.loads(result.stdout)
    assert result.exit_code == 1
    assert sorted(fault) == sorted(
        ("path", "line", "column", "severity", "code", "message_th", "message_en", "hint_th", "hint_en")
    )
    assert (fault["path"], fault["line"], fault["column"]) == (GROUP, 7, 8)
    assert (fault["severity"], fault["code"]) == ("error", "number.invalid")


def test_json_of_a_good_site_is_an_empty_array(tmp_path: Path) -> None:
    source = make_project(tmp_path / "site").source
    assert json.loads(run("check", "--source", source, "--format", "json").stdout) == []


def test_a_pull_request_shows_faults_beside_their_lines(source: Path) -> None:
    result = run("check", "--source", source, "--format", "github", "--lang", "en")
    assert result.stdout.startswith(f"::error file={GROUP},line=7,col=8,title=number.invalid::“x”")


def test_a_source_that_may_only_be_read_can_be_checked(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert run("check", "--source", source).exit_code == 1


@pytest.mark.parametrize("form", ["json", "github", "text"])
def test_a_file_name_that_is_no_text_can_be_told(source: Path, form: str) -> None:
    (source / "content/groups/ban-rai" / os.fsdecode(b"\xff.docx")).write_text("")
    result = run("check", "--source", source, "--format", form)
    assert result.exit_code == 1
    assert "\\udcff.docx" in result.output
