"""Every rule has a tiny whole project that breaks it, and what is said of it is pinned word for word.

``tests/sites/broken/<code>/expected.txt`` holds the exact lines, Thai and English. After a sentence has been
changed on purpose, ``python -m tests.test_wrong_content`` writes the files anew: read the difference.
"""

import json
import shutil
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from sammachip_site.cli import main
from sammachip_site.domain.rules import RULES

SITES = Path(__file__).parent / "sites"
BROKEN = SITES / "broken"
DAY = {"SOURCE_DATE_EPOCH": "1795305600"}  # 22 November 2569


def check(site: Path, folder: Path) -> list[str]:
    """What ``sammachip check`` says of a copy of *site* in *folder*: a line in Thai and one in English each."""
    copy = shutil.copytree(site, folder / site.name, symlinks=True)
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


if __name__ == "__main__":
    for broken in sorted(BROKEN.iterdir()):
        with tempfile.TemporaryDirectory() as folder:
            lines = check(broken, Path(folder))
        (broken / "expected.txt").write_text("\n".join(lines) + "\n", "utf-8")
