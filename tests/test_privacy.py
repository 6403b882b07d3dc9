"""What members hold and who they are stays with the group: no file of the published example tells any of it."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sammachip_site.cli.failures import explain
from sammachip_site.executors import InProcess
from sammachip_site.serve import Preview
from tests.build.sites import GROUP, edit, make_project
from tests.cli.command import run
from tests.conftest import REPOSITORY

CITIZEN_ID = "1103702071811"
ACCOUNT = "promptpay: {phone: 081-234-5678, account_name: กลุ่มบ้านไร่}\n"


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


def test_only_the_work_of_this_week_and_later_names_members_codes(example_site: Path) -> None:
    codes = member_codes()
    assert len(codes) > 30
    told = {path for path, text in texts_of(example_site) for code in codes if code in text}
    schedule = ("/lum-khao/schedule/index.html", "/lum-khao/schedule.ics", "/lum-khao/notice-board/index.html")
    assert {path for path in told if not path.endswith(schedule)} == set()


def test_no_share_register_schedule_or_slip_is_published(example_site: Path) -> None:
    names = {path.name for path in example_site.rglob("*")}
    assert not names & {"shares.csv", "schedule.csv", "all.html"}
    assert not [name for name in names if name.startswith("slip")]


def with_account(folder: Path, line: str) -> Path:
    """The source of a site whose group receives money as *line* says, and its project's folder."""
    project = make_project(folder / "site")
    edit(project, GROUP, "contacts:", f"{line}contacts:")
    return project.source


def digits_told(said: str) -> str:
    """What of the citizen number stands in *said*: its longest part of three digits or more."""
    parts = (CITIZEN_ID[start:stop] for start in range(13) for stop in range(start + 3, 14))
    return max((part for part in parts if part in re.sub(r"[ .-]", "", said)), key=len, default="")


@pytest.mark.parametrize("kind", ["phone", "e_wallet", "tax_id"])
@pytest.mark.parametrize("written", [CITIZEN_ID, "1-1037-02071-81-1", "๑๑๐๓๗๐๒๐๗๑๘๑๑"])
def test_a_citizen_number_to_be_paid_is_refused_once_and_no_part_of_it_is_told(
    kind: str, written: str, tmp_path: Path
) -> None:
    source = with_account(tmp_path, f"promptpay:\n  {kind}: {written}\n  account_name: กลุ่มบ้านไร่\n")
    for form in ("text", "json", "github"):
        for language in ("th", "en"):
            result = run("check", "--source", source, "--format", form, "--lang", language)
            assert result.exit_code == 1
            assert (result.output.count("promptpay.citizen-id"), digits_told(result.output)) == (1, "")
    (fault,) = json.loads(run("check", "--source", source, "--format", "json").stdout)
    assert fault["code"] == "promptpay.citizen-id"
    assert "ประชาชน" in fault["message_th"]


def test_the_preview_of_a_faulty_account_tells_no_digit_of_it(tmp_path: Path) -> None:
    project = make_project(tmp_path / "site", output=tmp_path / "site/.cache/preview")
    edit(project, GROUP, "contacts:", f"promptpay:\n  tax_id: {CITIZEN_ID}\n  account_name: กลุ่ม\ncontacts:")
    preview = Preview(project, lambda: project.today, explain, lambda *_: None)
    preview.rebuild(InProcess())
    page = preview.answer("/").body.decode()
    assert "promptpay.citizen-id" in page
    assert digits_told(page) == ""


@pytest.mark.parametrize(
    "line",
    [
        f"promptpay: {CITIZEN_ID}\n",
        f"promptpay: {{number: {CITIZEN_ID}, account_name: กลุ่ม}}\n",
        ACCOUNT.replace("กลุ่มบ้านไร่", f"กลุ่ม {CITIZEN_ID}"),
        ACCOUNT.replace("}", f", note: โอน {CITIZEN_ID}}}"),
        ACCOUNT.replace("}", f", consent: {CITIZEN_ID}}}"),
        ACCOUNT.replace("081-234-5678", f"[{CITIZEN_ID}]"),
    ],
)
def test_a_citizen_number_anywhere_about_the_account_is_masked(line: str, tmp_path: Path) -> None:
    result = run("check", "--source", with_account(tmp_path, line), "--format", "json")
    assert result.exit_code == 1
    assert len(digits_told(result.output)) < 4
    assert CITIZEN_ID not in result.output


def test_a_citizen_number_of_another_line_is_still_told(tmp_path: Path) -> None:
    line = f"promptpay:\n  tax_id: {CITIZEN_ID}\n  account_name: กลุ่ม\n  note: {CITIZEN_ID}\n"
    result = run("check", "--source", with_account(tmp_path, line), "--format", "json")
    assert [fault["code"] for fault in json.loads(result.stdout)] == ["promptpay.citizen-id", "privacy.citizen-id"]
    assert CITIZEN_ID not in result.output


@pytest.mark.parametrize(
    "number",
    [
        "phone: 081-234-5678",
        "phone: +66 81 234 5678",
        "e_wallet: 004 999 000 123 456",
        "e_wallet: 110370207181199",
        "tax_id: 0107536000315",
        "tax_id: 0-1075-36000-31-5",
    ],
)
def test_a_number_that_may_be_public_is_no_citizen_number(number: str, tmp_path: Path) -> None:
    source = with_account(tmp_path, f"promptpay:\n  {number}\n  account_name: กลุ่มบ้านไร่\n")
    built = run("build", "--source", source, "--output", source / "public", "--jobs", 1, "--quiet")
    assert (built.exit_code, built.output) == (0, "")
