"""Every rule has a tiny whole project that breaks it, and what is said of it is pinned word for word.

``tests/sites/broken/<code>/expected.txt`` holds the exact lines, Thai and English. After a sentence has been
changed on purpose, ``python -m tests.test_wrong_content`` writes the files anew: read the difference.
"""

import json
import os
import re
import shutil
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sammachip_site.cli import main
from sammachip_site.domain.rules import RULES
from tests.slips import GROUP, SLIPS, saved_as

SITES = Path(__file__).parent / "sites"
BROKEN = SITES / "broken"
TOO_LARGE = {"table.too-large": ("content/groups/ban-rai/ledger/2560.csv", 17 * 2**20)}  # bytes, none of them kept here
DAY = {"SOURCE_DATE_EPOCH": "1795305600"}  # 22 November 2569


def check(site: Path, folder: Path) -> list[str]:
    """What ``sammachip check`` says of a copy of *site* in *folder*: a line in Thai and one in English each."""
    copy = shutil.copytree(site, folder / site.name, symlinks=True)
    if site.name in TOO_LARGE:
        path, size = TOO_LARGE[site.name]
        os.truncate(copy / path, size)
    command = ["check", "--source", str(copy), "--format", "json", "--jobs", "1"]
    result = CliRunner().invoke(main, command, env=DAY, catch_exceptions=False)
    faults = json.loads(result.stdout)
    errors = [fault for fault in faults if fault["severity"] == "error"]
    assert result.exit_code == bool(errors)
    return [_line(fault, locale) for fault in faults for locale in ("th", "en")]


def _line(fault: dict[str, object], locale: str) -> str:
    place = f"{fault['path']}:{fault['line']}:{fault['column']}"
    said = f"{fault[f'message_{locale}']} — {fault[f'hint_{locale}']}"
    return f"{place}: {fault['severity']} {fault['code']}: {said}"


def test_every_rule_has_a_broken_site_and_every_broken_site_a_rule() -> None:
    assert sorted(site.name for site in BROKEN.iterdir()) == sorted(RULES)


@pytest.mark.parametrize("code", sorted(RULES))
def test_a_broken_site_is_told_word_for_word(code: str, tmp_path: Path) -> None:
    said = check(BROKEN / code, tmp_path)
    assert "\n".join(said) + "\n" == (BROKEN / code / "expected.txt").read_text("utf-8")
    assert [line.split(": ")[1] for line in said] == [f"{RULES[code].severity} {code}"] * 2


@pytest.mark.parametrize("site", sorted(path.name for path in (SITES / "good").iterdir()))
def test_a_good_site_has_nothing_to_be_told(site: str, tmp_path: Path) -> None:
    assert check(SITES / "good" / site, tmp_path) == []


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good site after its first build, output and cache beside the content."""
    project = shutil.copytree(SITES / "good" / "minimal", tmp_path_factory.mktemp("published") / "site")
    assert build(project).exit_code == 0
    return project


def build(project: Path) -> Result:
    """Run ``sammachip build`` as an officer would."""
    command = ["build", "--source", str(project), "--output", str(project / "public"), "--jobs", "1", "--quiet"]
    return CliRunner().invoke(main, command, env=DAY, catch_exceptions=False)


def contents(folder: Path) -> dict[Path, bytes]:
    """Every file of *folder* and what is in it."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_thirty_kinds_of_wrong_content_are_known() -> None:
    assert len(SLIPS) >= 30


@pytest.mark.parametrize("kind", SLIPS)
def test_wrong_content_gives_one_fault_at_its_line_and_the_old_site_stays(
    kind: str, published: Path, tmp_path: Path
) -> None:
    project = shutil.copytree(published, tmp_path / "site")
    before = contents(project / "public")
    make, expected = SLIPS[kind]
    make(project)
    result = build(project)
    assert re.findall(r"^(\S.*?:\d+:\d+): error ([a-z.-]+):", result.stderr, re.MULTILINE) == [
        tuple(expected.rsplit(" ", 1))
    ]
    assert "warning" not in result.stderr
    assert result.exit_code == 1
    assert contents(project / "public") == before


def test_a_byte_order_mark_changes_nothing(published: Path, tmp_path: Path) -> None:
    project = shutil.copytree(published, tmp_path / "site")
    before = contents(project / "public")
    saved_as(GROUP, "utf-8-sig")(project)
    assert build(project).exit_code == 0
    assert contents(project / "public") == before


if __name__ == "__main__":
    for broken in sorted(BROKEN.iterdir()):
        with tempfile.TemporaryDirectory() as folder:
            lines = check(broken, Path(folder))
        (broken / "expected.txt").write_text("\n".join(lines) + "\n", "utf-8")
