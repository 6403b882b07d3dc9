import re
from pathlib import Path

import pytest

from tests.build.sites import GOOD
from tests.checks.test_shares import FILES
from tests.cli.command import build, run
from tests.closed_group import AGREEMENT, FOLDER, YEAR

REGISTER = f"{FOLDER}/shares.csv"
SCHEDULE = "date,task,members\n2567-03-01,ตำน้ำพริก,ส-01 ส-02\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A site with a group that keeps a cash book, a share register and a schedule."""
    (tmp_path / "site.yaml").write_bytes((GOOD / "site.yaml").read_bytes())
    files = {**FILES, f"{FOLDER}/agreement.yaml": AGREEMENT, f"{FOLDER}/schedule.csv": SCHEDULE}
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def slips(source: Path, *words: object) -> tuple[int, str]:
    """The exit code of ``sammachip slips`` and *words*, and what it says."""
    result = run("slips", *words, "--source", source)
    return result.exit_code, result.output


def words_of(page: Path) -> str:
    """What is read on a page."""
    text = re.sub(r"<style>.*?</style>|<[^>]+>", " ", page.read_text("utf-8"), flags=re.DOTALL)
    return " ".join(text.split())


def test_every_member_has_a_slip_and_one_file_has_them_all(source: Path) -> None:
    code, said = slips(source, "ban-rai")
    folder = source / "private/slips/ban-rai/2567"
    assert (code, said.splitlines()[0]) == (0, f"ทำใบแจ้งสมาชิกปี 2567 แล้ว 20 ใบ ใน {folder}")
    names = sorted(path.name for path in folder.iterdir() if path.name != ".gitignore")
    assert names == ["all.html", *(f"slip-ส-{number:02}.html" for number in range(1, 21))]
    own = words_of(folder / "slip-ส-07.html")
    assert "ส-07 หุ้นต้นปี 0 ซื้อเพิ่ม 5 ม.ค. 2567 +3 หุ้นสิ้นปี หุ้นละ 100 บาท รวม 300.00 บาท 3" in own
    assert "ปันผลตามหุ้น 3 จาก 50 หุ้น ของ 1,800.00 บาท 108.00" in own
    assert "/groups/ban-rai/books/2567/" in own
    assert "ส-08" not in own
    assert words_of(folder / "all.html").count("ลงชื่อผู้รับ") == 20


def test_slips_are_written_in_english_too(source: Path) -> None:
    assert slips(source, "ban-rai", 2567, "--lang", "en")[0] == 0
    own = words_of(source / "private/slips/ban-rai/2567/slip-ส-07.html")
    assert "Bought 5 Jan 2024 +3" in own
    assert "/en/groups/ban-rai/books/2567/" in own


def test_nothing_of_the_slips_and_of_the_register_reaches_the_site(source: Path) -> None:
    (source / REGISTER).write_text((source / REGISTER).read_text("utf-8").replace("shares\n", "shares,note\n"), "utf-8")
    lines = (source / REGISTER).read_text("utf-8").rstrip("\n").split("\n")
    (source / REGISTER).write_text("\n".join([*lines[:-1], f"{lines[-1]},กู้มาซื้อ"]) + "\n", "utf-8")
    assert slips(source, "ban-rai")[0] == 0
    assert build(source).exit_code == 0
    for path in (source / "public").rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        assert "ส-0".encode() not in content, path
        assert "กู้มาซื้อ".encode() not in content, path
        assert "slip" not in path.name


@pytest.mark.parametrize("place", ["public", "content/groups/ban-rai", "static", "."])
def test_slips_are_never_written_where_others_would_see_them(source: Path, place: str) -> None:
    before = sorted(source.rglob("*"))
    code, said = slips(source, "ban-rai", "--output", source / place)
    assert code == 2
    assert "เลือก --output อื่น เช่น private/slips" in said
    assert [path for path in source.rglob("*") if path not in before and ".cache" not in path.parts] == []


def test_every_reason_not_to_write_slips_is_told_at_once(source: Path) -> None:
    (source / REGISTER).unlink()
    year = source / FOLDER / "years/2569.yaml"
    (source / FOLDER / "ledger/2567.csv").rename(source / FOLDER / "ledger/2569.csv")
    (source / YEAR).rename(year)
    code, said = slips(source, "ban-rai", 2569)
    assert code == 1
    assert "ledger.outside-year" in said
    assert "กลุ่มนี้ยังมีข้อผิดพลาด" in said
    assert "ไม่มีทะเบียนหุ้น content/groups/ban-rai/shares.csv" in said
    assert "ปี 2569 ยังไม่จบ วันสุดท้ายคือ 31 ธ.ค. 2569" in said
    assert said.splitlines()[-1] == "ยังไม่ได้ทำใบแจ้งสมาชิก"
    assert not (source / "private").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nobody",), "there is no group nobody"),
        (("ban-rai", 2560), "this group has no books of 2560 that can be read; there are: 2567"),
    ],
)
def test_a_group_or_a_year_that_is_not_there(source: Path, words: tuple[object, ...], said: str) -> None:
    assert slips(source, *words, "--lang", "en")[0] == 1
    assert said in slips(source, *words, "--lang", "en")[1]


def test_a_register_that_begins_after_the_year_has_no_slips_of_it(source: Path) -> None:
    (source / REGISTER).write_text("date,member,shares\n2568-06-01,ส-01,50\n", "utf-8")
    (source / YEAR).write_text("opening_cash: 0\nmembers: 20\nshares: 50\n", "utf-8")
    code, said = slips(source, "ban-rai", 2567, "--lang", "en")
    assert code == 1
    assert "the share register begins after 31 Dec 2024, the last day of 2567" in said
