"""Table files as village computers save them: whichever encoding, delimiter and header language, cell by cell."""

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import TypeVar

from sammachip_site.content.text_file import find_refused_characters, place_of, tidy
from sammachip_site.domain.diagnostics import Diagnostic, Location, ValueFault, diagnose
from sammachip_site.domain.sources import TableSource

V = TypeVar("V")

LARGEST_TABLE_MIB = 16
_DELIMITERS = (",", ";", "\t")
_FOLDED = re.compile(r"[\s_./()-]+")


@dataclass(frozen=True, slots=True)
class TableShape:
    """The columns that a table may have, each with the headers that mean it, the Thai one first."""

    columns: Mapping[str, tuple[str, ...]]
    required: tuple[str, ...]

    def column_of(self, header: str) -> str | None:
        """The column that *header* means, whatever its spaces, signs and capitals."""
        folded = _fold(header)
        for column, names in self.columns.items():
            if folded == _fold(column) or any(folded == _fold(name) for name in names):
                return column
        return None

    @property
    def in_words(self) -> str:
        """Every column in both languages."""
        return ", ".join(f"{names[0]} ({column})" for column, names in self.columns.items())


@dataclass(frozen=True, slots=True)
class Row:
    """A record of a table, which begins on *line*, from 1; cells stripped of spaces, in the file's order."""

    line: int
    cells: Sequence[str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table's rows that are not blank, and where each of its cells stands."""

    source: TableSource
    rows: tuple[Row, ...]


class CellReader:
    """Reads the cells of a table's rows by column, and remembers what is wrong with them."""

    def __init__(self, table: Table) -> None:
        self.faults: list[Diagnostic] = []
        self._source = table.source

    def cell(self, row: Row, column: str) -> str:
        """The cell as written; empty where the row or the table has no such cell."""
        place = self._source.columns.get(column)
        return "" if place is None or place >= len(row.cells) else row.cells[place]

    def text(self, row: Row, column: str) -> str:
        """The words of a cell on one line."""
        return " ".join(self.cell(row, column).split())

    def refuse(self, code: str, row: Row, column: str, **values: object) -> None:
        """Remember the fault *code* of a cell."""
        self.faults.append(diagnose(code, self._source.locate(row.line, column), **values))

    def refuse_empty(self, row: Row, shape: TableShape) -> None:
        """Remember every cell that may not be empty, and is."""
        for column in shape.required:
            if not self.cell(row, column):
                self.refuse("table.empty-cell", row, column, key=column, key_th=shape.columns[column][0])

    def parsed(self, row: Row, column: str, parse: Callable[[str], V]) -> V | None:
        """What the cell says; None when it is empty, and when it has a fault, which is told."""
        text = self.cell(row, column)
        if not text:
            return None
        try:
            return parse(text)
        except ValueFault as fault:
            self.refuse(fault.code, row, column, **fault.values)
            return None


def read_table(path: str, content: bytes, shape: TableShape) -> tuple[Table | None, tuple[Diagnostic, ...]]:
    """The table in a file, and what is wrong with it; None where its columns or rows cannot be trusted."""
    text, faults = _read_text(path, content)
    if faults:
        return None, faults
    delimiter = _find_delimiter(text, shape)
    lines = tuple(text.split("\n"))
    source = TableSource(path, lines, delimiter, {})
    try:
        rows = list(_rows(text, delimiter))
    except csv.Error:
        return None, (_find_open_quote(source, text),)
    if not rows:
        return None, (diagnose("table.empty", Location(path), columns=shape.in_words),)
    header, *body = rows
    columns, faults = _read_header(source, header, shape)
    if faults:
        return None, faults
    table = Table(TableSource(path, lines, delimiter, columns), tuple(body))
    return table, tuple(_find_cells_without_header(table, {*columns.values()}))


def _read_text(path: str, content: bytes) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text of the file in whichever of the two encodings that Thai computers write; with a fault no text."""
    mib = len(content) / 2**20
    if mib > LARGEST_TABLE_MIB:
        return "", (diagnose("table.too-large", Location(path), mib=round(mib), most=LARGEST_TABLE_MIB),)
    text, undecoded = _decode(content)
    if undecoded is not None:
        return "", (diagnose("table.encoding", Location(path, *place_of(text, len(text)))),)
    if "\0" in text:  # two bytes a letter, as Excel's "Unicode text" has them
        return "", (diagnose("table.encoding", Location(path, *place_of(text, text.index("\0")))),)
    text = tidy(text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " "))
    faults = find_refused_characters(path, text)
    return ("" if faults else text), faults


def _decode(content: bytes) -> tuple[str, int | None]:
    """The text as UTF-8, or else as Windows-874; or the text before the first unreadable byte, and its place."""
    for encoding in ("utf-8-sig", "cp874"):
        try:
            return content.decode(encoding), None
        except UnicodeDecodeError as error:
            place = error.start
    return content[:place].decode("cp874"), place


def _find_delimiter(text: str, shape: TableShape) -> str:
    """The delimiter with which the header names the most columns; the comma where none does."""
    header = next((line for line in text.split("\n") if line.strip(" \t,;")), "")
    return max(_DELIMITERS, key=lambda delimiter: _count_known(header, delimiter, shape))


def _count_known(header: str, delimiter: str, shape: TableShape) -> int:
    return sum(shape.column_of(name.strip('" ')) is not None for name in header.split(delimiter))


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    """Every record that is not blank, with the line it begins on."""
    reader = csv.reader(StringIO(text), delimiter=delimiter, strict=True)
    line = 1
    for cells in reader:
        stripped = [cell.strip() for cell in cells]
        if any(stripped):
            yield Row(line, stripped)
        line = reader.line_num + 1


def _find_open_quote(source: TableSource, text: str) -> Diagnostic:
    """The record that cannot be split into cells."""
    line = 1
    reader = csv.reader(StringIO(text), delimiter=source.delimiter, strict=True)
    try:
        for _ in reader:
            line = reader.line_num + 1
    except csv.Error:
        column = source.lines[line - 1].find('"') + 1
        return diagnose("table.quote", Location(source.path, line, max(column, 1)))
    raise AssertionError("a text that could not be read can be read")


def _read_header(source: TableSource, header: Row, shape: TableShape) -> tuple[dict[str, int], tuple[Diagnostic, ...]]:
    """The place of each column, and what is wrong with the header."""
    columns = {place: shape.column_of(name) for place, name in enumerate(header.cells) if name}
    if not any(columns.values()):
        shown = next(cell for cell in header.cells if cell)
        location = source.locate_cell(header.line, 0)
        return {}, (diagnose("table.header-missing", location, value=shown[:40], columns=shape.in_words),)
    places: dict[str, int] = {}
    faults = []
    for place, column in columns.items():
        location, name = source.locate_cell(header.line, place), header.cells[place][:40]
        if column is None:
            faults.append(diagnose("table.header-unknown", location, value=name, columns=shape.in_words))
        elif places.setdefault(column, place) != place:
            faults.append(diagnose("table.header-twice", location, value=name))
    missing = [column for column in shape.required if column not in places]
    location = Location(source.path, header.line)
    faults += [
        diagnose("table.header-required", location, column=column, column_th=shape.columns[column][0])
        for column in missing
    ]
    return places, tuple(faults)


def _find_cells_without_header(table: Table, known: set[int]) -> Iterator[Diagnostic]:
    """The first cell of each row that stands in no column: often the end of an amount with a comma."""
    width = max(known) + 1
    is_full = len(known) == width
    for row in table.rows:
        if is_full and len(row.cells) <= width:
            continue
        place = next((place for place, cell in enumerate(row.cells) if cell and place not in known), None)
        if place is not None:
            location = table.source.locate_cell(row.line, place)
            yield diagnose("table.header-empty", location, value=row.cells[place][:40])


def _fold(header: str) -> str:
    return _FOLDED.sub("", header).casefold()
