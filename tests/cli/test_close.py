import re
from pathlib import Path

import pytest

from tests.build.sites import GOOD
from tests.cli.command import build, run
from tests.closed_group import FILES, LEDGER, NEXT_YEAR, YEAR


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A site with a group that keeps a cash book for two years."""
    (tmp_path / "site.yaml").write_bytes((GOOD / "site.yaml").read_bytes())
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def close(source: Path, *words: object) -> tuple[int, str]:
    """The exit code of ``sammachip close ban-rai`` and *words*, and what it says."""
    result = run("close", "ban-rai", *words, "--source", source)
    return result.exit_code, result.output


def edit(source: Path, path: str, before: str, after: str) -> None:
    text = (source / path).read_text("utf-8")
    assert before in text
    (source / path).write_text(text.replace(before, after), "utf-8")


def test_a_year_is_closed_with_the_money_that_was_counted(source: Path) -> None:
    before = (source / YEAR).read_bytes()
    code, said = close(source, 2567, "--cash", "4,500.50", "--bank", "1,500", "--date", "20/1/2568")
    after = (source / YEAR).read_bytes()
    assert (code, after[: len(before)]) == (0, before)
    digest = re.search(rb"digest: ([0-9a-f]{64})", after)
    assert digest is not None
    assert digest[1].decode() in said.replace(" ", "")
    assert "date: 2568-01-20\n  counted_cash: 4500.50\n  counted_bank: 1500.00\n" in after.decode()
    assert build(source).exit_code == 0
    assert digest[1] in (source / "public/integrity.json").read_bytes()
    assert digest[1] in (source / "public/groups/ban-rai/data/statement-2567.json").read_bytes()


def test_all_reasons_not_to_close_are_told_at_once_and_nothing_is_written(source: Path) -> None:
    edit(source, NEXT_YEAR, "approval:", "# approval:")
    before = {path: path.read_bytes() for path in source.rglob("*.*") if path.is_file()}
    code, said = close(source, 2568, "--cash", "5", "--date", "1/1/2568")
    assert code == 1
    assert [line.split(" ")[0] for line in said.splitlines()] == [
        "ปี",
        "ปี",
        "เงินสดที่นับได้",
        "สมุดบัญชีมีเงินในธนาคาร",
        "วันที่",
        "ยังไม่ได้ปิดบัญชี",
    ]
    assert "ยังไม่มีที่ประชุมรับรอง" in said
    assert "ปี 2567 ยังไม่ปิด ปิดปีนั้นก่อน" in said
    assert "เงินสดที่นับได้ 5.00 บาท สมุดบัญชีมี 5,500.50 บาท ต่างกัน 5,495.50 บาท" in said
    assert "--bank" in said
    assert all(path.read_bytes() == content for path, content in before.items())


def test_the_reasons_are_told_in_english_too(source: Path) -> None:
    code, said = close(source, 2568, "--cash", "5", "--lang", "en")
    assert code == 1
    assert "the year 2567 is not closed: close it before 2568" in said
    assert not re.search("[ก-๛]", said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nobody", 2567), "ไม่มีกลุ่มชื่อ nobody ใช้ชื่อโฟลเดอร์ใน content/groups/ ที่มี: ban-rai"),
        (("ban-rai", 2570), "ไม่มีบัญชีปี 2570 ที่อ่านได้ ปีที่มี: 2567, 2568"),
    ],
)
def test_a_group_or_a_year_that_is_not_there_is_told(source: Path, words: tuple[object, ...], said: str) -> None:
    result = run("close", *words, "--cash", 5, "--source", source)
    assert result.exit_code == 1
    assert said in result.output


def test_a_group_with_an_error_is_not_closed(source: Path) -> None:
    edit(source, LEDGER, "ขายตลาดนัด", "ขายให้ 081-234-5678")
    code, said = close(source, 2567, "--cash", "4,500.50", "--bank", "1,500")
    assert code == 1
    assert "ledger.private-phone" in said
    assert "ยังมีข้อผิดพลาด 1 แห่ง" in said


def test_a_year_that_is_not_over_is_not_closed(source: Path) -> None:
    (source / NEXT_YEAR).rename((source / NEXT_YEAR).with_name("2569.yaml"))
    (source / "content/groups/ban-rai/ledger/2568.csv").unlink()
    (source / "content/groups/ban-rai/ledger/2569.csv").write_text("date,description,account,income,expense\n")
    edit(source, "content/groups/ban-rai/years/2569.yaml", "shares: 50", "shares: 50\nopening_cash: 0")
    code, said = close(source, 2569, "--cash", "0")
    assert code == 1
    assert "ปี 2569 ยังไม่จบ วันสุดท้ายคือ 31 ธ.ค. 2569" in said
    assert "--date" not in said  # no day would do


def test_a_year_whose_closing_was_taken_out_after_it_was_published_is_not_closed_anew(source: Path) -> None:
    before = (source / YEAR).read_bytes()
    words = (2567, "--cash", "4,500.50", "--bank", "1,500", "--date", "20/1/2568")
    close(source, *words)
    closed = (source / YEAR).read_bytes()
    assert build(source).exit_code == 0
    (source / YEAR).write_bytes(before)
    code, said = close(source, *words)
    digest = re.search(rb"digest: ([0-9a-f]{8})", closed)
    assert digest is not None
    assert (code, (source / YEAR).read_bytes()) == (1, before)
    assert f"ปี 2567 เคยปิดและเผยแพร่แล้วด้วยรหัส {digest[1].decode()}" in said


def test_a_year_is_closed_once(source: Path) -> None:
    words = (2567, "--cash", "4,500.50", "--bank", "1,500", "--date", "20/1/2568")
    assert close(source, *words)[0] == 0
    code, said = close(source, *words)
    assert code == 1
    assert "ปิดบัญชีแล้วเมื่อ 20 ม.ค. 2568" in said


def test_scenario_23_a_closed_year_changes_only_with_a_reason_and_the_page_shows_old_and_new(source: Path) -> None:
    close(source, 2567, "--cash", "4,500.50", "--bank", "1,500", "--date", "20/1/2568")
    edit(source, LEDGER, "3,000.50", "3,100.50")
    assert build(source).exit_code == 1
    correct = (2567, "--correct", "--reason", "จดขาด 100 บาท", "--resolution", "มติ 2/2568", "--date", "1/2/2568")
    assert close(source, *correct)[0] == 0
    assert build(source).exit_code == 0
    page = (source / "public/groups/ban-rai/books/2567/index.html").read_text("utf-8")
    correction = page[page.index('<div class="correction">') :]
    for shown in ("1 กุมภาพันธ์ 2568", "จดขาด 100 บาท", "มติ 2/2568", "1,000.50", "1,100.50"):
        assert shown in correction
    code, said = close(source, *correct)
    assert code == 1
    assert "ยังเหมือนตอนปิด" in said


def test_a_year_that_is_not_closed_needs_no_correction(source: Path) -> None:
    code, said = close(source, 2567, "--correct", "--reason", "x", "--resolution", "y")
    assert code == 1
    assert "ยังไม่ปิดบัญชี แก้ไฟล์ได้เลย" in said


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--bank", 5),
        ("--correct",),
        ("--correct", "--reason", "x"),
        ("--cash", 5, "--reason", "x"),
        ("--cash", "5x"),
    ],
)
def test_options_that_do_not_belong_together_are_wrong_usage(source: Path, words: tuple[object, ...]) -> None:
    assert close(source, 2567, *words)[0] == 2


def test_a_file_in_an_unusual_layout_is_left_alone_and_the_lines_are_shown(source: Path) -> None:
    edit(source, YEAR, "opening_cash: 0\n", "---\nopening_cash: 0\n")
    (source / YEAR).write_text((source / YEAR).read_text("utf-8") + "...\n", "utf-8")
    before = (source / YEAR).read_bytes()
    code, said = close(source, 2567, "--cash", "4,500.50", "--bank", "1,500", "--date", "20/1/2568")
    assert code == 1
    assert "\nclosing:\n  date: 2568-01-20\n" in said
    assert (source / YEAR).read_bytes() == before
