"""Where in the content files a value was written, so that a fault found later can still name its line."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sammachip_site.domain.diagnostics import Location

Key = str | int
KeyPath = tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """The places of every value of a group's files: file → path of keys → (line, column), from 1."""

    marks: Mapping[str, Mapping[KeyPath, tuple[int, int]]] = field(default_factory=dict)

    def locate(self, path: str, *keys: Key) -> Location:
        """The place of the value under *keys* in the file *path*, or of the nearest thing that holds it."""
        marks = self.marks.get(path, {})
        while keys and keys not in marks:
            keys = keys[:-1]
        line, column = marks.get(keys, (1, 1))
        return Location(path, line, column)
