"""A published spreadsheet, read back: its sheets cell by cell, and nothing of a stranger's that grows without end."""

import io
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError, iterparse
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from sammachip_site.content.published import PublishedFault

LARGEST_UNPACKED_MIB = 64
MOST_CELLS = 500_000

_LARGEST = LARGEST_UNPACKED_MIB * 2**20
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"'  # in no other is a "<!" hidden
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(frozen=True, slots=True)
class SheetCell:
    """What stands in a cell: the text, or the number as it is written, and the formula that gives it, if one does."""

    content: str
    formula: str = ""
    is_number: bool = False


Cells = Mapping[str, SheetCell]  # by place: "C12"; an empty cell is none


def read_workbook(content: bytes) -> Mapping[str, Cells]:
    """The sheets of a workbook as we publish it, by their names.

    Raises:
        PublishedFault: it is none, or unpacked it is larger than any of ours.
    """
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            return dict(_Workbook(archive).sheets())
    except (BadZipFile, zlib.error, EOFError, ParseError, LookupError, ValueError, RuntimeError):
        raise PublishedFault from None


class _Workbook:
    """Reads a workbook part by part, as long as all of it together stays small."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._bytes_left = _LARGEST
        self._cells_left = MOST_CELLS

    def sheets(self) -> Iterator[tuple[str, Cells]]:
        files = {each.get("Id"): each.get("Target") for each in self._elements("xl/_rels/workbook.xml.rels", _RELATION)}
        texts = ["".join(each.itertext()) for each in self._elements("xl/sharedStrings.xml", f"{_MAIN}si")]
        names = [
            (each.get("name"), each.get(_RELATION_ID)) for each in self._elements("xl/workbook.xml", f"{_MAIN}sheet")
        ]
        if len(dict(names)) < len(names):
            raise ValueError("two sheets of one name")
        for name, relation in names:
            yield str(name), dict(self._cells(f"xl/{files[relation]}", texts))

    def _cells(self, part: str, texts: list[str]) -> Iterator[tuple[str, SheetCell]]:
        for cell in self._elements(part, f"{_MAIN}c"):
            self._cells_left -= 1
            if self._cells_left < 0:
                raise ValueError("too many cells")
            value, formula = cell.findtext(f"{_MAIN}v", ""), cell.findtext(f"{_MAIN}f", "")
            is_text = cell.get("t") == "s"
            if value or formula:
                yield cell.get("r", ""), SheetCell(texts[int(value)] if is_text else value, formula, not is_text)

    def _elements(self, part: str, tag: str) -> Iterator[Element]:
        for _, element in iterparse(io.BytesIO(self._part(part))):  # noqa: S314 — no part declares anything, see _part
            if element.tag == tag:
                yield element
                element.clear()

    def _part(self, name: str) -> bytes:
        """The part called *name*; what it says of its own size is not believed."""
        entry = self._archive.getinfo(name)
        if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise ValueError(name)
        with self._archive.open(entry) as stream:
            content = stream.read(self._bytes_left + 1)
        self._bytes_left -= len(content)
        if self._bytes_left < 0 or not content.startswith(_DECLARATION) or b"<!" in content:
            raise ValueError(name)
        return content
