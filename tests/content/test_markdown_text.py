"""Whatever could run in a reader's browser is an error at its line."""

import pytest

from sammachip_site.content.markdown_text import find_dead_ends, find_scripts


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


def dead_ends(text: str) -> list[str]:
    """Where the pictures and dead links of *text* stand."""
    faults = find_dead_ends("s.md", text)
    return [f"{fault.location.line}:{fault.location.column} {fault.code}" for fault in faults]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("[ราคา](price.html)", "1:8 reading.link"),
        ("ดู[ราคา](../price/)", "1:10 reading.link"),
        ('[ราคา](price.html "ราคา")', "1:8 reading.link"),
        ("[ราคา](<price list.html>)", "1:9 reading.link"),
        ("[ราคา](www.example.com)", "1:8 reading.link"),
        ("[ราคา](//example.com)", "1:8 reading.link"),
        ("[ราคา](#price)", "1:8 reading.link"),
        ("[ราคา](data.csv)", "1:8 reading.link"),
        ("[ราคา]()", "1:8 reading.link"),
        ("[ราคา]: price.html", "1:9 reading.link"),
        ("<a class=x href='price.html'>ราคา</a>", "1:18 reading.link"),
        ("![พริก](chili.jpg)", "1:1 reading.picture"),
        ("![พริก][1]", "1:1 reading.picture"),
        ("![](https://example.com/a.jpg)", "1:1 reading.picture"),
        ("แกง <img src=/a.jpg>", "1:5 reading.picture"),
    ],
)
def test_a_link_that_leads_nowhere_and_a_picture_are_told_at_their_place(line: str, place: str) -> None:
    assert dead_ends(line) == [place]


def test_a_picture_in_a_link_is_told_and_so_is_where_the_link_leads() -> None:
    assert dead_ends("[![x](a.jpg)](b.html)") == ["1:2 reading.picture", "1:15 reading.link"]


@pytest.mark.parametrize(
    "line",
    [
        "[ราคา](https://example.com/a?b=c)",
        "[ราคา](HTTP://example.com)",
        "[ราคา](/groups/ban-rai/)",
        "[โทร](tel:+66812345678) [เขียน](mailto:a@example.com)",
        "[ราคา]: https://example.com",
        "เปิดทุกวัน[^1] ลด 50%! [ดู](/)",
        "[^1]: ยกเว้นวันพระ",
        "พิมพ์ `[ราคา](price.html)` และ ``![](a.jpg)``",
        "\\[ราคา](price.html) \\![พริก]",
        "[x] (ไม่ใช่ลิงก์) และ a[0]",
        "[กด](javascript:x)",
    ],
)
def test_other_links_and_brackets_are_in_order(line: str) -> None:
    assert dead_ends(line) == []


def test_dead_ends_are_looked_for_from_the_offset_at_their_lines() -> None:
    text = "---\n[a](b)\n---\n[c](d)"
    assert [fault.location.line for fault in find_dead_ends("s.md", text, text.rindex("[c"))] == [4]


@pytest.mark.parametrize("text", ["[" * 50_000, "[a" * 50_000, "<a " * 50_000, "`a" * 50_000, "![" * 50_000])
def test_a_text_that_never_closes_is_read_at_once(text: str) -> None:
    assert dead_ends(text) == []
