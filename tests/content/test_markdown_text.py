"""Whatever could run in a reader's browser is an error at its line."""

import pytest

from sammachip_site.content.markdown_text import find_scripts


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ("<script>alert(1)</script>", "reading.script", 1),
        ("ดู <SCRIPT src=x>", "reading.script", 4),
        ("< iframe src=x>", "reading.script", 1),
        ("<svg/onload=alert(1)>", "reading.script", 1),
        ("<img src=x onerror=alert(1)>", "reading.script", 12),
        ("<a href='x'onclick = 'y'>", "reading.script", 12),
        ("[กด](javascript:alert(1))", "reading.script-link", 6),
        ("[กด](  JaVaScRiPt:alert(1))", "reading.script-link", 8),
        ("[กด](<javascript:x>)", "reading.script-link", 7),
        ("[กด]: javascript:x", "reading.script-link", 7),
        ("<javascript:x>", "reading.script-link", 2),
        ("<a href=javascript:x>", "reading.script-link", 9),
        ("[กด](javascript&#58;x)", "reading.script-link", 6),
        ("[กด](data:text/html;base64,x)", "reading.script-link", 6),
    ],
)
def test_a_script_is_told_at_its_place(line: str, code: str, column: int) -> None:
    found = list(find_scripts("s.md", f"# เรื่อง\n\n{line}\n"))
    assert {fault.code for fault in found} >= {code}
    assert next((f.location.line, f.location.column) for f in found if f.code == code) == (3, column)


@pytest.mark.parametrize(
    "text",
    [
        "[ร้าน](https://example.com)",
        "ภาษา JavaScript: ง่าย",
        "2 < 3 และ onion = หอม",
        "<b>หนา</b>",
        "- **ราคา**: 35 บาท\n\n| ก | ข |\n|---|---|\n",
    ],
)
def test_plain_markdown_is_left_alone(text: str) -> None:
    assert list(find_scripts("s.md", text)) == []


def test_only_the_text_from_the_start_is_searched() -> None:
    text = "<script>\n<script>\n"
    assert [fault.location.line for fault in find_scripts("s.md", text, 9)] == [2]
