from pathlib import Path

import pytest

from tests.cli.command import run


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["bulid"], "ไม่มีคำสั่ง bulid หมายถึง build ใช่ไหม"),
        (["publish-it-now"], "ไม่มีคำสั่ง publish-it-now"),
        (["--colour"], "ไม่มีตัวเลือก --colour"),
        (["build", "--draft"], "ไม่มีตัวเลือก --draft หมายถึง --drafts ใช่ไหม"),
        (["build", "--source"], "ตัวเลือก --source ขาดค่าที่ต้องพิมพ์ต่อท้าย หรือมีค่าทั้งที่ไม่รับค่า"),
        (["build", "--clean=1"], "ตัวเลือก --clean ขาดค่าที่ต้องพิมพ์ต่อท้าย หรือมีค่าทั้งที่ไม่รับค่า"),
        (["build", "--source", "nowhere"], "ค่าของ --source ใช้ไม่ได้ ไม่มีโฟลเดอร์นี้"),
        (["check", "--format", "xml"], "ค่าของ --format ใช้ไม่ได้ พิมพ์ได้เฉพาะ text หรือ json หรือ github"),
        (["build", "--jobs", "0"], "ค่าของ --jobs ใช้ไม่ได้ พิมพ์จำนวนเต็มตั้งแต่ 1 ขึ้นไป"),
        (["serve", "--port", "99999"], "ค่าของ --port ใช้ไม่ได้ พิมพ์จำนวนเต็มตั้งแต่ 1 ถึง 65535"),
        (["build", "--base-url", "example.org"], "ค่าของ --base-url ใช้ไม่ได้"),
        (["build", "now"], "พิมพ์คำสั่งไม่ถูก"),
    ],
)
def test_wrong_usage_is_told_in_thai_and_then_as_click_does(words: list[str], said: str) -> None:
    result = run(*words)
    first, *rest = result.stderr.splitlines()
    assert (result.exit_code, result.stdout, first) == (2, "", said)
    assert rest[-1].startswith("Error: ")


def test_a_command_without_words_shows_the_help() -> None:
    result = run()
    assert (result.exit_code, result.stderr.startswith("Usage: ")) == (2, True)


def test_a_day_that_is_no_number_is_told_in_both_languages(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    result = run("check", "--source", tmp_path, env={"SOURCE_DATE_EPOCH": "x"})
    assert result.exit_code == 2
    assert result.stderr.endswith("SOURCE_DATE_EPOCH=x: พิมพ์วินาทีนับจาก ค.ศ. 1970 · type seconds since 1970\n")
