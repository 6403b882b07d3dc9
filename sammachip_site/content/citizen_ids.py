"""Looks for citizen numbers in everything that people typed, before anything else reads it."""

import re
from collections.abc import Iterator, Mapping

from sammachip_site.content.layout import TEXT_SUFFIXES, suffix_of
from sammachip_site.content.text_file import locate
from sammachip_site.domain.diagnostics import Diagnostic, Location, ValueFault, diagnose
from sammachip_site.domain.privacy import find_citizen_ids
from sammachip_site.domain.product import parse_food_serial, parse_gtin

# One in ten of these numbers happens to pass the check of a citizen number.
_PUBLIC_NUMBERS = {"food_serial": parse_food_serial, "gtin": parse_gtin}
_DECLARED = re.compile(r"\b(?P<field>food_serial|gtin)\s*:\s*[\"']?(?P<number>[0-9๐-๙][0-9๐-๙ -]+)")


def find_citizen_ids_in_files(files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """Every citizen number in a text file or a file's name, unless declared as a food serial or GTIN."""
    texts = {path: _legible(content) for path, content in files.items() if suffix_of(path) in TEXT_SUFFIXES}
    declared = {number for text in texts.values() for number in _declared_numbers(text)}
    for path, text in texts.items():
        for offset, digits in find_citizen_ids(text):
            if digits not in declared:
                yield diagnose("privacy.citizen-id", locate(path, text, offset), value=digits)
    for path in files:
        folder, _, name = path.rpartition("/")
        for _, digits in find_citizen_ids(name):
            if digits not in declared:  # the folder stands for the file: its name must not be said again
                yield diagnose("privacy.citizen-id", Location(folder), value=digits)


def _legible(content: bytes) -> str:
    """The text of a file in whichever of the two encodings that Thai computers write."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp874", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _declared_numbers(text: str) -> Iterator[str]:
    """The 13 digits of each valid food serial and GTIN that a field of *text* declares."""
    for match in _DECLARED.finditer(text):
        try:
            yield _PUBLIC_NUMBERS[match["field"]](match["number"]).replace("-", "")
        except ValueFault:
            continue
