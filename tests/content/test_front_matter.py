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


@pytest.mark.parametrize("text", ["name: ก\n", "", "\n---\nname: ก\n---\n", "----\nname: ก\n---\n"])
def test_it_must_stand_on_the_first_line(text: str) -> None:
    assert [fault.code for fault in read_front_matter("p.md", text)[2]] == ["reading.front-matter"]


@pytest.mark.parametrize("text", ["---\nname: ก\n", "---\n", "---\nname: ก\n--- เนื้อเรื่อง\n"])
def test_it_must_be_closed(text: str) -> None:
    assert [fault.code for fault in read_front_matter("p.md", text)[2]] == ["reading.front-matter-open"]


def test_there_may_be_no_text_after_it() -> None:
    document, start, _ = read_front_matter("p.md", "---\nname: ก\n---")
    assert document is not None
    assert start == len("---\nname: ก\n---")
