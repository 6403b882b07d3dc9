"""Looks for citizen numbers in everything that people typed, before anything else reads it."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterable, Iterator, Mapping

from sammachip_site.content.front_matter import read_front_matter
from sammachip_site.content.layout import TEXT_SUFFIXES, suffix_of
from sammachip_site.content.text_file import locate
from sammachip_site.content.yaml_document import Node, YamlDocument
from sammachip_site.domain.contact import MARKETPLACE_HOSTS
from sammachip_site.domain.diagnostics import Diagnostic, Location, ValueFault, diagnose
from sammachip_site.domain.digits import to_arabic_digits
from sammachip_site.domain.marks import parse_food_serial
from sammachip_site.domain.privacy import find_citizen_ids, may_hold_citizen_id
from sammachip_site.domain.product import parse_gtin

_ROWS = frozenset({"csv", "tsv", "beancount", "journal"})  # each line is a record of its own
_DRAWINGS = frozenset({"svg", "html", "htm"})
_LABEL_GROUPS = re.compile(r"\d{2}-\d-\d{5}-\d-\d{4}")
_HOSTS = "|".join(re.escape(host) for hosts in MARKETPLACE_HOSTS.values() for host in hosts)
# What looks like a citizen number by chance, and is told apart by what it is part of: an item of a shop on the web;
# a photo that LINE and others name after the millisecond of its making, here from 2011 to 2034; a digest.
_THINGS = re.compile(
    rf"https://(?:www\.)?(?:{_HOSTS})/[\w.~/?#@!$&()*+;=%:-]*"
    r"|(?<![0-9])(?:1[3-9][0-9]|20[0-4])[0-9]{10}(?:[ _-]?\(?[0-9]{1,2}\)?)?\.(?=(?:jpe?g|png|webp|avif|hei[cf]|gif)\b)"
    r"|\b(?=[0-9]*[a-f])[0-9a-f]{32,}\b|\b(?:[0-9a-f]{4} ){15}[0-9a-f]{4}\b",
    re.ASCII | re.IGNORECASE,
)
_FIGURES = re.compile(r"\s(?:d|points|viewBox|transform|style|sizes)=\"[^\"]*\"")  # of a drawing


def find_citizen_ids_in_files(
    files: Mapping[str, bytes], declared: frozenset[str] = frozenset()
) -> Iterator[Diagnostic]:
    """Every citizen number in a text file or a file's path, but for the *declared* numbers of goods."""
    for path, content in files.items():
        text = legible(path, content)
        for offset, digits in find_private_ids(text, suffix_of(path)):
            if digits not in declared:
                yield diagnose("privacy.citizen-id", locate(path, text, offset), value=digits)
    named = dict(found for path in files for found in _find_in_path(path))
    for path, digits in named.items():
        if digits not in declared:
            yield diagnose("privacy.citizen-id", Location(path), value=digits)


def find_citizen_ids_beside(files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """Every citizen number in *files* that nothing is made of; an old copy of a product declares its own numbers."""
    for path, content in files.items():
        document, _, _ = read_front_matter(path, legible(path, content))
        declared = declared_numbers([document] if document else [])
        yield from find_citizen_ids_in_files({path: content}, declared)


def find_private_ids(text: str, suffix: str = "") -> list[tuple[int, str]]:
    """The offset and digits of every citizen number in the *text* of a file of that *suffix*.

    Numbers of things are left out: see `_THINGS`, and the figures of drawings.
    """
    if not may_hold_private_id(text, suffix):
        return []
    return find_citizen_ids(_hide_figures(hide_things(text), suffix), rows=suffix in _ROWS)


def may_hold_private_id(text: str, suffix: str) -> bool:
    """As `may_hold_citizen_id`, of the *text* of a file of that *suffix*: the figures of a drawing are left out."""
    return may_hold_citizen_id(_hide_figures(text, suffix))


def hide_things(text: str) -> str:
    """*text* of the same length without what looks like a citizen number by chance: see `_THINGS`."""
    return _THINGS.sub(_blank, text)


def _hide_figures(text: str, suffix: str) -> str:
    """*text* of the same length, without the figures that lines are drawn by where it may have drawings."""
    return _FIGURES.sub(_blank, text) if suffix in _DRAWINGS else text


def declared_numbers(products: Iterable[YamlDocument]) -> frozenset[str]:
    """The 13 digits of every food serial, written as on the label, and bar code in the fields of *products*.

    One in ten of these numbers happens to pass the check of a citizen number.
    """
    return frozenset(number for product in products for number in _declared_in(product.content))


def _declared_in(fields: Mapping[str, Node]) -> Iterator[str]:
    if gtin := _digits_of(fields.get("gtin"), parse_gtin):
        yield gtin
    marks = fields.get("marks")
    for mark in marks if isinstance(marks, list) else ():
        written = mark.get("food_serial") if isinstance(mark, dict) else None
        if isinstance(written, str) and _LABEL_GROUPS.fullmatch(to_arabic_digits(written)):
            yield _digits_of(written, parse_food_serial)


def _digits_of(written: Node | None, parse: Callable[[str], str]) -> str:
    """The digits of a number of goods; none when it is not *written* as one."""
    try:
        return parse(written).replace("-", "") if isinstance(written, str) else ""
    except ValueFault:
        return ""


def _find_in_path(path: str) -> Iterator[tuple[str, str]]:
    """The file or folder that a citizen number is part of the name of, and the number."""
    parts = path.split("/")
    for count, part in enumerate(parts, start=1):
        for _, digits in find_private_ids(part):
            yield "/".join(parts[:count]), digits


def legible(path: str, content: bytes) -> str:
    """The text of a file in whichever encoding Thai computers write; nothing if it is none, as a picture or a PDF."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        text = content.decode("utf-16", errors="replace")
    elif _is_binary(content) and suffix_of(path) not in TEXT_SUFFIXES:
        return ""
    else:
        text = _decode(content).replace("\0", "")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_binary(content: bytes) -> bool:
    return b"\0" in content or content.startswith(b"%PDF-")


def _decode(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp874", errors="replace")


def _blank(thing: re.Match[str]) -> str:
    """As many signs that stand for nothing, so that what follows keeps its place."""
    return "|" * len(thing.group())
