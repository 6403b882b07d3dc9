"""Table files as village computers save them: whichever encoding, delimiter and header language, cell by cell."""

import csv
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import lru_cache, partial
from io import StringIO
from itertools import chain
from typing import NamedTuple, TypeVar

from sammachip_site.content.table_text import read_table_text
from sammachip_site.domain.diagnostics import Diagnostic, Location, ValueFault, diagnose
from sammachip_site.domain.sources import TableSource
from sammachip_site.domain.thai_calendar import parse_date

V = TypeVar("V")

TOTAL = re.compile(  # how the words of a sum or a balance begin
    r"(?:ยอด)?(?:รวม|ยกมา|ยกไป|คงเหลือ)|ยอดเงิน|(?:sub)?total\b|balance\b|carried\b|brought\b", re.IGNORECASE
)
_NOWHERE = -1  # the place of a column that the table does not have: the last cell of every row is empty
_DELIMITERS = (",", ";", "\t")
_OF_ONE_ROW = {"ledger.total-row", "ledger.unfinished-row", "ledger.both-sides", "ledger.no-amount"}
_FEW = 5  # cells of a column may each be wrong in the same way; more are one mistake
_ALIKE = 0.7  # a header that is more alike to a missing one than this is that one, mistyped
_FOLDED = re.compile(r"\s*\(บาท\)|[\s_./()-]+")
_TIME = re.compile(r"[\s,T]+[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?:\s*น\.?)?$")
_SPLIT_AMOUNT = re.compile(r"^-?[0-9๐-๙]{1,3}(?:\n[0-9๐-๙]{3})+(?:\.[0-9๐-๙]+)?$", re.MULTILINE)  # a cell a line
_CURLY = re.compile("^[“”][^“”\n]*\n[^“”]*”$", re.MULTILINE)  # they hold no comma: the cell becomes two
_FORMULA = re.compile(r"=|#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|#)")


@dataclass(frozen=True, slots=True)
class TableShape:
    """The columns that a table may have, each with the headers that mean it, the Thai one first."""

    columns: Mapping[str, tuple[str, ...]]
    required: tuple[str, ...]

    def column_of(self, header: str) -> str | None:
        """The column that *header* means, whatever its spaces, signs and capitals."""
        return self.folded_names.get(_fold(header))

    @property
    def folded_names(self) -> dict[str, str]:
        """The column behind every word that may head it."""
        return {_fold(name): column for column, names in self.columns.items() for name in (column, *names)}

    def nearest(self, header: str, columns: Sequence[str]) -> str | None:
        """The one of *columns* that a mistyped *header* means, if it looks like one."""
        names = {folded: column for folded, column in self.folded_names.items() if column in columns}
        found = get_close_matches(_fold(header), names, n=1, cutoff=_ALIKE)
        return names[found[0]] if found else None

    @property
    def in_words(self) -> str:
        """Every column in both languages."""
        return ", ".join(f"{names[0]} ({column})" for column, names in self.columns.items())


class Row(NamedTuple):
    """A record of a table, which begins on *line*, from 1; cells stripped of spaces, in the file's order.

    The last cell is empty and not in the file. In a `Table` every row has as many cells as the header.
    """

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
        self._faults: dict[Diagnostic, tuple[str, ...]] = {}  # each with what makes others the same mistake
        self._source = table.source
        self._places = defaultdict(lambda: _NOWHERE, table.source.columns)

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the cells read so far, each once; what is wrong in a whole column is told once too."""
        alike: dict[tuple[str, ...], list[Diagnostic]] = defaultdict(list)
        for fault, sign in self._faults.items():
            alike[sign].append(fault)
        return tuple(chain.from_iterable(map(_tell_once, alike.values())))

    def cell(self, row: Row, column: str) -> str:
        """The cell as written; empty where the row or the table has no such cell."""
        return row.cells[self._places[column]]

    def cell_after(self, row: Row, column: str) -> tuple[str, str]:
        """The column that the file has after *column*, and its cell as written; empty where there is none."""
        place = self._places[column]
        if place == _NOWHERE:
            return "", ""
        after = next((name for name, other in self._source.columns.items() if other == place + 1), "")
        return after, row.cells[place + 1]

    def text(self, row: Row, column: str) -> str:
        """The words of a cell on one line; a formula, or what Excel shows for a failed one, is told."""
        cell = self.cell(row, column)
        if not cell:
            return cell
        text = _on_one_line(cell)
        if text[0] in "=#" and _FORMULA.match(text):
            self.refuse("table.formula", row, column, value=text)
        return text

    def refuse(self, code: str, row: Row, column: str, **values: object) -> None:
        """Remember the fault *code* of a cell; a cell that holds a formula has that fault and no other."""
        if _FORMULA.match(text := self.cell(row, column)):
            code, values = "table.formula", {"value": text}
        fault = diagnose(code, self._source.locate(row.line, column), **values)
        self._faults[fault] = _sign_of(fault, column)

    def refuse_empty(self, row: Row, shape: TableShape) -> None:
        """Remember every cell that may not be empty, and is."""
        for column in shape.required:
            if not self.cell(row, column):
                self.refuse("table.empty-cell", row, column, key=column, key_th=shape.columns[column][0])

    def refuse_total(self, row: Row) -> bool:
        """Is the row a sum, and no record? Then that is all that is told of it."""
        first = next(place for place, cell in enumerate(row.cells) if cell)
        if not TOTAL.match(words := row.cells[first]):
            return False
        fault = diagnose("table.total-row", self._source.locate_cell(row.line, first), value=words)
        self._faults[fault] = (str(row.line),)
        return True

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


@lru_cache(maxsize=4096)  # a day has several rows
def parse_day(text: str) -> date:
    """The day in a cell, to which spreadsheets and forms may add the time.

    Raises:
        ValueFault: ``date.…``, as `parse_date` does.
    """
    return parse_date(_TIME.sub("", text))


def read_table(path: str, content: bytes, shape: TableShape) -> tuple[Table | None, tuple[Diagnostic, ...]]:
    """The table in a file, and what is wrong with it; None where its columns or rows cannot be trusted.

    A row that cannot be told apart into cells is left out.
    """
    text, faults = read_table_text(path, content)
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
    source = TableSource(path, lines, delimiter, columns)
    names = frozenset(_fold(name) for name in header.cells if name).union(shape.folded_names)
    width = len(header.cells)
    find_fault = partial(_find_row_fault, source, names, width, is_curly="”" in text)
    refused = {row.line: fault for row in body if (fault := find_fault(row))}
    table = Table(source, tuple(_fit(row, width) for row in body if row.line not in refused))
    return table, (*refused.values(), *_find_columns_without_header(table, width))


def _sign_of(fault: Diagnostic, column: str) -> tuple[str, ...]:
    """What cells of a *column* have in common that are wrong by one and the same mistake; a row stands for itself."""
    if fault.code in _OF_ONE_ROW:
        return fault.code, str(fault.location.line)
    return (fault.code, column) if fault.code.startswith("date.") else (fault.code, column, fault.message_th)


def _tell_once(alike: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    """Faults that are *alike*; the first of them for all, where the column was filled in or saved so."""
    if len(alike) <= _FEW:
        return alike
    first = alike[0]
    said = {"fault": first.message_th, "fault_en": first.message_en, "hint": first.hint_th, "hint_en": first.hint_en}
    return (diagnose("table.same-fault", first.location, rule=first.code, count=len(alike) - 1, **said),)


def _fit(row: Row, width: int) -> Row:
    """*row* with *width* cells; those that it has beyond them are empty."""
    if len(row.cells) == width:
        return row
    return Row(row.line, [*row.cells, *[""] * (width - len(row.cells))][:width])


def named_columns(content: bytes, shape: TableShape) -> frozenset[str]:
    """The columns of *shape* that the first row of a file names, whatever else may be wrong with it."""
    text, _ = read_table_text("", content)
    return frozenset(_known_columns(text, _find_delimiter(text, shape), shape))


def _find_delimiter(text: str, shape: TableShape) -> str:
    """The delimiter with which the header names the most columns; the comma where none does."""
    return max(_DELIMITERS, key=lambda delimiter: len(_known_columns(text, delimiter, shape)))


def _known_columns(text: str, delimiter: str, shape: TableShape) -> list[str]:
    """The columns that the header, which is the first line that is not blank, names."""
    header = next((line for line in text.split("\n") if line.strip(" \t,;")), "")
    named = (shape.column_of(name.strip('" ')) for name in header.split(delimiter))
    return [column for column in named if column]


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    """Every record that is not blank, with the line it begins on."""
    reader = csv.reader(StringIO(text), delimiter=delimiter, strict=True)
    line = 1
    for cells in reader:
        stripped = [cell.strip() for cell in cells]
        if any(stripped):
            stripped.append("")
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
    missing = [column for column in shape.columns if column not in columns.values()]
    for place, column in columns.items():
        location, name = source.locate_cell(header.line, place), header.cells[place][:40]
        if column is None and (meant := shape.nearest(name, missing)):
            missing.remove(meant)  # one mistyped word is one fault
            meant_th = shape.columns[meant][0]
            faults.append(diagnose("table.header-misspelt", location, value=name, column=meant, column_th=meant_th))
        elif column is None:
            faults.append(diagnose("table.header-unknown", location, value=name, columns=shape.in_words))
        elif places.setdefault(column, place) != place:
            faults.append(diagnose("table.header-twice", location, value=name))
    location = Location(source.path, header.line)
    faults += [
        diagnose("table.header-required", location, column=column, column_th=shape.columns[column][0])
        for column in missing
        if column in shape.required
    ]
    return places, tuple(faults)


def _find_row_fault(
    source: TableSource, names: frozenset[str], width: int, row: Row, *, is_curly: bool
) -> Diagnostic | None:
    """What makes the cells of a row belong to no column: the header again, curly quotes, more cells than *width*."""
    first = row.cells[0] or next(filter(None, row.cells))
    if _fold(first) in names and all(_fold(cell) in names for cell in row.cells if cell):
        return diagnose("table.header-again", source.locate_cell(row.line, 0), value=first)
    is_long = len(row.cells) > width
    text = "\n".join(row.cells) if is_curly or is_long else ""
    if is_curly and (curly := _CURLY.search(text)):
        return diagnose("table.quote", source.locate_cell(row.line, curly.string.count("\n", 0, curly.start())))
    if is_long and (split := _SPLIT_AMOUNT.search(text)):
        place = split.string.count("\n", 0, split.start())
        return diagnose("table.split-amount", source.locate_cell(row.line, place), value=split[0].replace("\n", ","))
    beyond = (place for place, cell in enumerate(row.cells) if cell and place >= width - 1)
    return next((_without_header(source, row, place) for place in beyond), None)


def _find_columns_without_header(table: Table, width: int) -> Iterator[Diagnostic]:
    """The first cell of each of the *width* columns that has no header."""
    for place in sorted({*range(width)}.difference(table.source.columns.values())):
        if row := next((row for row in table.rows if row.cells[place]), None):
            yield _without_header(table.source, row, place)


def _without_header(source: TableSource, row: Row, place: int) -> Diagnostic:
    return diagnose("table.header-empty", source.locate_cell(row.line, place), value=row.cells[place][:40])


@lru_cache(maxsize=4096)  # most words of a book are those of an earlier row
def _on_one_line(cell: str) -> str:
    return " ".join(cell.split())


@lru_cache(maxsize=1024)  # every row is asked whether it is the header again
def _fold(header: str) -> str:
    return _FOLDED.sub("", header).casefold()
