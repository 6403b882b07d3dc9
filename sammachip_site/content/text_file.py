"""From a file's bytes to text that is fit to read: UTF-8, not too long, nothing invisible that misleads."""

import re
import unicodedata
from codecs import BOM_UTF8

from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose

LARGEST_FILE = 256 * 1024

_PROGRAMS = {
    rb"{\rtf": "Word (RTF)",
    b"pk\x03\x04": "Word, Excel, ZIP",
    b"\xd0\xcf\x11\xe0": "Word, Excel",
    b"%pdf-": "PDF",
    b"<!doctype html": "HTML",
    b"<html": "HTML",
    b"<?xml": "XML",
    b"\xff\xd8\xff": "JPEG",
    b"\x89png": "PNG",
}

# What neither an editor nor a reader sees: control characters, marks that turn the direction of writing
# (a figure may read differently from what it is), separators that only some programs count as line ends,
# and the sign that an earlier program puts for a letter it could not read.
_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd-\uffff]"
)
# Thai uses the zero-width space to say where a line may break; elsewhere it only spoils numbers and names.
_ZERO_WIDTH = re.compile("[\u200b\u2060\ufeff](?:(?<![\u0e00-\u0e7f].)|(?![\u0e00-\u0e7f]))")
# Spaces that keyboards do not type and web pages and word processors leave: between words they mean a space.
ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD_SPACE = re.compile(f"[{ODD_SPACES}]")
_CONFLICT = re.compile(r"^(?:<{7} |>{7} )", re.MULTILINE)
_SPLIT_SARA_AM = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")
_UNTIDY = (_ZERO_WIDTH, _ODD_SPACE, _SPLIT_SARA_AM)


def read_text(path: str, content: bytes) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text of a file, its lines ended as Unix does, and what is wrong with it; with a fault no text."""
    if program := _program_of(content):
        return "", (diagnose("reading.not-plain-text", Location(path), program=program),)
    if len(content) > LARGEST_FILE:
        return "", (diagnose("reading.too-large", Location(path), kib=len(content) // 1024),)
    content = content.removeprefix(BOM_UTF8)
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        return "", (diagnose("reading.encoding", _place_in_bytes(path, content, error.start)),)
    if "\0" in text:  # two bytes a letter, as Windows' "Unicode" has them
        return "", (diagnose("reading.encoding", locate(path, text, text.index("\0"))),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    faults = (*find_refused_characters(path, text), *_find_conflict(path, text))
    return ("" if faults else text), faults


def _program_of(content: bytes) -> str | None:
    """Whose file this is, when it is no plain text: each kind of file begins in a way of its own."""
    start = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return next((program for opening, program in _PROGRAMS.items() if start.startswith(opening)), None)


def find_refused_characters(path: str, text: str) -> tuple[Diagnostic, ...]:
    """The first invisible or broken character of each line of *text*."""
    if not _REFUSED.search(text):
        return ()
    return tuple(
        diagnose("reading.character", Location(path, row, match.start() + 1), value=f"U+{ord(match.group()):04X}")
        for row, line in enumerate(text.split("\n"), start=1)
        if (match := _REFUSED.search(line))
    )


def _find_conflict(path: str, text: str) -> tuple[Diagnostic, ...]:
    """The first place where Git left two versions for a person to choose from."""
    match = _CONFLICT.search(text)
    return (diagnose("reading.conflict", locate(path, text, match.start())),) if match else ()


def refused_character(text: str) -> str | None:
    """The number of the first invisible or broken character of *text*, ``U+202E``, if there is one."""
    match = _REFUSED.search(text)
    return f"U+{ord(match.group()):04X}" if match else None


def _place_in_bytes(path: str, content: bytes, offset: int) -> Location:
    before = content[:offset].decode()
    return locate(path, before, len(before))


def place_of(text: str, offset: int) -> tuple[int, int]:
    """The line and the column of *offset* in *text*, from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def locate(path: str, text: str, offset: int) -> Location:
    """The place of *offset* in the *text* of the file *path*."""
    return Location(path, *place_of(text, offset))


def is_tidy(text: str) -> bool:
    """Would `tidy` leave *text* as it is?"""
    return unicodedata.is_normalized("NFC", text) and not any(sign.search(text) for sign in _UNTIDY)


def tidy(text: str) -> str:
    """*text* with each Thai word written in one way: NFC, one-piece sara am, plain spaces, no stray zero-width ones."""
    composed = unicodedata.normalize("NFC", _ODD_SPACE.sub(" ", _ZERO_WIDTH.sub("", text)))
    return _SPLIT_SARA_AM.sub("\\1\u0e33", composed)
