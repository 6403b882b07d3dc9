"""Bytes become text that is fit to read, or a fault at the place."""

import pytest

from sammachip_site.content.text_file import LARGEST_FILE, read_text, tidy
from sammachip_site.domain.diagnostics import Location


def faults(content: bytes) -> list[tuple[str, int, int]]:
    _, found = read_text("f.yaml", content)
    return [(fault.code, fault.location.line, fault.location.column) for fault in found]


def test_text_with_and_without_a_byte_order_mark_is_the_same() -> None:
    assert read_text("f.yaml", "ชื่อ".encode()) == read_text("f.yaml", "ชื่อ".encode("utf-8-sig")) == ("ชื่อ", ())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_computer_are_read(end: str) -> None:
    assert read_text("f.yaml", f"a{end}b".encode()) == ("a\nb", ())


def test_bytes_of_another_encoding_are_a_fault_at_the_first_letter_that_cannot_be_read() -> None:
    content = "a: 1\nก: ".encode() + "น้ำพริก".encode("cp874")
    assert faults(content) == [("reading.encoding", 2, 4)]


@pytest.mark.parametrize(("encoding", "column"), [("utf-16-le", 2), ("utf-16-be", 1)])
def test_two_bytes_a_letter_are_one_fault_of_encoding(encoding: str, column: int) -> None:
    assert faults("a: 1\nb: 2\n".encode(encoding)) == [("reading.encoding", 1, column)]


def test_the_encoding_fault_says_how_to_save_again() -> None:
    _, (fault,) = read_text("f.yaml", b"\xff")
    assert fault.location == Location("f.yaml", 1, 1)
    assert "Save As" in fault.hint_th
    assert "UTF-8" in fault.hint_th


def test_a_file_of_256_kib_is_read_and_a_larger_one_is_not() -> None:
    assert faults(b"a" * LARGEST_FILE) == []
    assert faults(b"a" * (LARGEST_FILE + 1)) == [("reading.too-large", 1, 1)]


@pytest.mark.parametrize(
    "character",
    [
        "\x07",
        "\x1b",
        "\x7f",
        "\x85",
        "\u061c",
        "\u200e",
        "\u200f",
        "\u2028",
        "\u202a",
        "\u202e",
        "\u2066",
        "\ufffd",
        "\uffff",
    ],
)
def test_characters_that_nobody_sees_are_refused_at_their_place(character: str) -> None:
    assert faults(f"a: 1\nb: ก{character}ข".encode()) == [("reading.character", 2, 5)]


def test_each_line_tells_its_first_invisible_character() -> None:
    content = "\u202ea\u202eb\nc\n\u200ed".encode()
    assert faults(content) == [("reading.character", 1, 1), ("reading.character", 3, 1)]


@pytest.mark.parametrize("text", ["พริก\u200bแห้ง", "👩\u200d🌾", "a\tb"])
def test_characters_that_texts_need_are_kept(text: str) -> None:
    assert read_text("f.md", text.encode()) == (text, ())


@pytest.mark.parametrize(
    ("content", "program"),
    [
        (rb"{\rtf1\ansi name: x}", "Word (RTF)"),
        (b"PK\x03\x04\x14\x00\xff", "Word, Excel, ZIP"),
        (b"\xd0\xcf\x11\xe0\x00\x00", "Word, Excel"),
        (b"\xef\xbb\xbf\r\n<!DOCTYPE HTML>\n\x07", "HTML"),
        (b"<html><body>name: x</body>", "HTML"),
        (b"%PDF-1.4\n\xe2", "PDF"),
        (b"\xff\xd8\xff\xe0" + bytes(LARGEST_FILE), "JPEG"),
    ],
)
def test_a_file_of_another_program_is_one_fault_that_names_it(content: bytes, program: str) -> None:
    text, (fault,) = read_text("f.yaml", content)
    assert (text, fault.code, fault.location) == ("", "reading.not-plain-text", Location("f.yaml"))
    assert program in fault.message_th


def test_two_versions_that_git_left_are_a_fault() -> None:
    content = b"a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> main\n"
    assert faults(content) == [("reading.conflict", 2, 1)]


@pytest.mark.parametrize(
    ("written", "tidied"),
    [
        ("น\u0e49\u0e4d\u0e32", "น้ำ"),
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("กำ", "กำ"),
        ("cafe\u0301", "café"),
        ("081\u200b-234", "081-234"),
        ("พริก\u200bแห้ง", "พริก\u200bแห้ง"),
        ("\ufeffชื่อ", "ชื่อ"),
        ("น้ำพริก\u00a0ตาแดง\u202f\u3000", "น้ำพริก ตาแดง  "),
    ],
)
def test_a_word_is_written_in_one_way_only(written: str, tidied: str) -> None:
    assert tidy(written) == tidied
