"""Front matter keeps the line numbers of its file."""

import pytest

from sammachip_site.content.front_matter import read_front_matter


def test_lines_are_those_of_the_file() -> None:
    text = "---\nname: ก\nprice: 35\n---\nเนื้อเรื่อง\n"
    document, start, faults = read_front_matter("p.md", text)
    assert faults == ()
    assert document is not None
    assert document.content == {"name": "ก", "price": "35"}
    assert document.values["price",] == (3, 8)
    assert text[start:] == "เนื้อเรื่อง\n"


def test_a_fault_in_it_has_the_line_of_the_file() -> None:
    _, _, (fault,) = read_front_matter("p.md", "---\nname: ก\nname: ข\n---\n")
    assert (fault.code, fault.location.line) == ("reading.duplicate-key", 3)


@pytest.mark.parametrize("text", ["name: ก\n", "", "- ก\n---\nname: ก\n---\n"])
def test_it_must_begin_the_file(text: str) -> None:
    assert [fault.code for fault in read_front_matter("p.md", text)[2]] == ["reading.front-matter"]


@pytest.mark.parametrize(
    "text", ["--- \nname: ก\n---\t\n", "\n\n---\nname: ก\n---\n", " ---\nname: ก\n---\n", "---\u00a0\nname: ก\n---\n"]
)
def test_spaces_and_empty_lines_around_the_first_line_do_no_harm(text: str) -> None:
    document, _, faults = read_front_matter("p.md", text)
    assert faults == ()
    assert document is not None
    assert document.content == {"name": "ก"}
    assert document.values["name",] == (text[: text.index("name")].count("\n") + 1, 7)


@pytest.mark.parametrize("line", ["----", "—", "––", "- - -", "+++", "--"])
def test_another_line_in_place_of_the_dashes_is_told_where_it_stands(line: str) -> None:
    for text, row in ((f"\n{line}\nname: ก\n---\n", 2), (f"---\nname: ก\n\n{line}\nเนื้อเรื่อง\n***\n", 4)):
        (fault,) = read_front_matter("p.md", text)[2]
        assert (fault.code, fault.location.line, fault.location.column) == ("reading.front-matter-line", row, 1)


def test_nothing_may_follow_on_the_closing_line() -> None:
    (fault,) = read_front_matter("p.md", "---\nname: ก\n--- เนื้อเรื่อง\n")[2]
    assert (fault.code, fault.location.line) == ("reading.front-matter-line", 3)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\nname: ก\n", 3),
        ("---\n", 2),
        ("---\nname: ก\nlist:\n  - ข\n\nเนื้อเรื่อง\n\n***\n", 6),
    ],
)
def test_it_must_be_closed_where_the_text_begins(text: str, line: int) -> None:
    (fault,) = read_front_matter("p.md", text)[2]
    assert (fault.code, fault.location.line) == ("reading.front-matter-open", line)


def test_there_may_be_no_text_after_it() -> None:
    document, start, _ = read_front_matter("p.md", "---\nname: ก\n---")
    assert document is not None
    assert start == len("---\nname: ก\n---")
