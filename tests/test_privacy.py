"""What members hold and who they are stays with the group: no file of the published example tells any of it."""

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import REPOSITORY


def texts_of(site: Path) -> Iterator[tuple[str, str]]:
    """Every published file as text, the sheets of a workbook one by one."""
    for path in sorted(site.rglob("*")):
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as workbook:
                yield from ((f"{path}!{name}", workbook.read(name).decode()) for name in workbook.namelist())
        elif path.is_file():
            yield str(path), path.read_bytes().decode(errors="replace")


def member_codes() -> set[str]:
    """The codes in every share register and work schedule of the example."""
    codes: set[str] = set()
    for path in (REPOSITORY / "content/groups").rglob("*.csv"):
        for row in csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))):
            cell = row.get("รหัสสมาชิก") or (row.get("สมาชิก") if path.name == "schedule.csv" else None) or ""
            codes.update(cell.split())
    return codes


def test_no_published_file_names_a_members_code(example_site: Path) -> None:
    codes = member_codes()
    assert len(codes) > 30
    told = [(path, code) for path, text in texts_of(example_site) for code in codes if code in text]
    assert told == []


def test_no_share_register_schedule_or_slip_is_published(example_site: Path) -> None:
    names = {path.name for path in example_site.rglob("*")}
    assert not names & {"shares.csv", "schedule.csv", "all.html"}
    assert not [name for name in names if name.startswith("slip")]
