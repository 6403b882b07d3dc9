"""Where in the content files a value was written, so that a fault found later can still name its line."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sammachip_site.domain.diagnostics import Location

Key = str | int
KeyPath = tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class WrittenText:
    """A text that somebody typed, and where it begins; *is_verbatim* says that its lines are those of the file."""

    location: Location
    text: str
    is_verbatim: bool = False

    def locate(self, offset: int) -> Location:
        """The place of *offset* in the text, as near as it can be told."""
        if not self.is_verbatim:
            return self.location
        row = self.text.count("\n", 0, offset)
        column = offset - self.text.rfind("\n", 0, offset)
        start = self.location
        return Location(start.path, start.line + row, column if row else start.column + offset)


@dataclass(frozen=True, slots=True)
class Sources:
    """The places of every value of a group's files: file → path of keys → (line, column), from 1.

    *texts* are the values of those files that are text, and the Markdown.
    """

    marks: Mapping[str, Mapping[KeyPath, tuple[int, int]]] = field(default_factory=dict)
    texts: tuple[WrittenText, ...] = ()

    def locate(self, path: str, *keys: Key) -> Location:
        """The place of the value under *keys* in the file *path*, or of the nearest thing that holds it."""
        marks = self.marks.get(path, {})
        while keys and keys not in marks:
            keys = keys[:-1]
        line, column = marks.get(keys, (1, 1))
        return Location(path, line, column)


@dataclass(frozen=True, slots=True)
class TableSource:
    """The text of a table file, so that a fault found later can still name the cell; lines count from 1."""

    path: str
    lines: tuple[str, ...]
    delimiter: str
    columns: Mapping[str, int]

    def locate(self, line: int, column: str = "") -> Location:
        """The place of a cell of the record that begins on *line*; the record itself where it has no such cell."""
        place = self.columns.get(column)
        return Location(self.path, line) if place is None else self.locate_cell(line, place)

    def locate_cell(self, line: int, place: int) -> Location:
        """The place of the cell number *place*, from 0, of the record that begins on *line*."""
        text = self._record(line)
        offset = _start_of_cell(text, self.delimiter, place)
        return Location(self.path, line + text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset))

    def _record(self, line: int) -> str:
        """The text of the record that begins on *line*: it goes on as long as a quotation mark is open."""
        stop, marks = line, self.lines[line - 1].count('"')
        while marks % 2 and stop < len(self.lines):
            marks += self.lines[stop].count('"')
            stop += 1
        return "\n".join(self.lines[line - 1 : stop])


def _start_of_cell(text: str, delimiter: str, place: int) -> int:
    """Where the cell number *place* begins in the record that *text* begins with; 0 when it has no such cell."""
    quoted = False
    for offset, letter in enumerate(text):
        if place == 0:
            return offset
        if letter == '"':
            quoted = not quoted
        elif letter == delimiter and not quoted:
            place -= 1
        elif letter == "\n" and not quoted:
            return 0
    return len(text) if place == 0 else 0
