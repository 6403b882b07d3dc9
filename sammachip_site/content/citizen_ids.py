"""Looks for citizen numbers in everything that people typed, before anything else reads it."""

import re
from collections.abc import Iterable, Iterator, Mapping

from sammachip_site.content.layout import TEXT_SUFFIXES, suffix_of
from sammachip_site.content.text_file import locate
from sammachip_site.domain.diagnostics import Diagnostic, Location, ValueFault, diagnose
from sammachip_site.domain.privacy import find_citizen_ids
from sammachip_site.domain.product import parse_food_serial, parse_gtin

# One in ten of these numbers happens to pass the check of a citizen number.
_PUBLIC_NUMBERS = {"food_serial": parse_food_serial, "gtin": parse_gtin}
_DECLARED = re.compile(r"\b(?P<field>food_serial|gtin)\s*:\s*[\"']?(?P<number>[0-9๐-๙][0-9๐-๙ -]+)")
# The code of a closed year, in which thirteen digits may stand in a row: a program wrote it.
_CLOSING_CODE = re.compile(r"\b[0-9a-f]{64}\b")
_ROWS = frozenset({"csv", "tsv"})  # each line is a record of its own


def find_citizen_ids_in_files(files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """Every citizen number in a text file or a file's path, unless declared as a food serial or GTIN."""
    texts = {path: _legible(content) for path, content in files.items() if _is_text(path)}
    declared = _declared_in(texts.values())
    for path, text in texts.items():
        for offset, digits in find_citizen_ids(text, folded=suffix_of(path) not in _ROWS):
            if digits not in declared:
                yield diagnose("privacy.citizen-id", locate(path, text, offset), value=digits)
    named = dict(found for path in files for found in _find_in_path(path))
    for path, digits in named.items():
        if digits not in declared:
            yield diagnose("privacy.citizen-id", Location(path), value=digits)


def declared_numbers(files: Mapping[str, bytes]) -> frozenset[str]:
    """The 13 digits of every valid food serial and GTIN that a field in *files* declares."""
    return _declared_in(_legible(content) for path, content in files.items() if _is_text(path))


def _is_text(path: str) -> bool:
    """Is this a text by its name, or by having a name without an ending, as CODEOWNERS has?"""
    return suffix_of(path) in TEXT_SUFFIXES or "." not in path.rpartition("/")[2]


def _find_in_path(path: str) -> Iterator[tuple[str, str]]:
    """The file or folder that a citizen number is part of the name of, and the number."""
    parts = path.split("/")
    for count, part in enumerate(parts, start=1):
        for _, digits in find_citizen_ids(part):
            yield "/".join(parts[:count]), digits


def _legible(content: bytes) -> str:
    """The text of a file in whichever of the two encodings that Thai computers write, without codes of programs."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp874", errors="replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CLOSING_CODE.sub("x" * 64, text)


def _declared_in(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(number for text in texts for number in _declared_numbers(text))


def _declared_numbers(text: str) -> Iterator[str]:
    """The 13 digits of each valid food serial and GTIN that a field of *text* declares."""
    for match in _DECLARED.finditer(text):
        try:
            yield _PUBLIC_NUMBERS[match["field"]](match["number"]).replace("-", "")
        except ValueFault:
            continue
