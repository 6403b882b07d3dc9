"""A YAML file as plain text, lists and mappings, with the line and column of everything in it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from yaml import MarkedYAMLError
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from sammachip_site.content.text_file import is_tidy, refused_character, tidy
from sammachip_site.content.yaml_syntax import explain_syntax, explain_top_level
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose
from sammachip_site.domain.sources import KeyPath

DEEPEST = 20

Node: TypeAlias = str | list["Node"] | dict[str, "Node"]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """What a YAML file says: every scalar is text, and what was left empty is left out.

    *values* and *keys* hold the line and column (from 1) of the value and of the key under each path of keys,
    also of those that were left empty, which *blanks* lists.
    """

    path: str
    content: dict[str, Node] = field(default_factory=dict)
    values: dict[KeyPath, Place] = field(default_factory=dict)
    keys: dict[KeyPath, Place] = field(default_factory=dict)
    blanks: tuple[KeyPath, ...] = ()


def read_yaml(path: str, text: str) -> tuple[YamlDocument | None, tuple[Diagnostic, ...]]:
    """The document in *text*; None when it has a fault.

    Refused: syntax errors, duplicate keys, aliases, anchors, tags, keys that are no text, nesting beyond 20,
    a second document, and a top level that is no mapping.
    """
    builder = _Builder(path, text)
    try:
        document = builder.document()
    except _TooDeepError:
        document = None
    except MarkedYAMLError as error:
        builder.faults.append(explain_syntax(path, text, error))
    return (None if builder.faults else document), tuple(builder.faults)


class _TooDeepError(Exception):
    """Nothing below this place is worth reading."""


class _Builder:
    """Turns the events of the C parser into a document, one node after another."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.next_event: Callable[[], Any] = CParser(text).get_event
        self.tidy: Callable[[str], str] = str.strip if is_tidy(text) else lambda value: tidy(value).strip()
        self.has_escapes = "\\" in text
        self.values: dict[KeyPath, Place] = {}
        self.keys: dict[KeyPath, Place] = {}
        self.blanks: list[KeyPath] = []
        self.faults: list[Diagnostic] = []

    def document(self) -> YamlDocument:
        """The one document of the file."""
        self.next_event()
        start = self.next_event()
        content = None if isinstance(start, StreamEndEvent) else self.node(self.next_event(), ())
        if not isinstance(content, dict):
            self.refuse_top_level(content)
            return YamlDocument(self.path)
        self.next_event()
        if isinstance(second := self.next_event(), DocumentStartEvent):
            self.fault("reading.documents", _place(second))
        return YamlDocument(self.path, content, self.values, self.keys, tuple(self.blanks))

    def node(self, event: Any, path: KeyPath) -> Node | None:
        """The value that begins with *event*; None when it was left empty."""
        if isinstance(event, ScalarEvent):
            self.values[path] = _place(event)
            return self.scalar(event)
        if isinstance(event, AliasEvent):
            self.fault("reading.alias", _place(event), value=f"*{event.anchor}")
            return None
        self.values[path] = self.keys.get(path) or _place(event)  # a list is looked for where its field begins
        self.refuse_decorations(event)
        if len(path) > DEEPEST:
            self.fault("reading.too-deep", _place(event), most=DEEPEST)
            raise _TooDeepError
        return self.mapping(path) if isinstance(event, MappingStartEvent) else self.sequence(path)

    def scalar(self, event: ScalarEvent) -> str | None:
        """The text of a scalar; None when it is blank."""
        self.refuse_decorations(event)
        if self.has_escapes and (character := refused_character(event.value)):
            self.fault("reading.character", _place(event), value=character)
        return self.tidy(event.value) or None

    def mapping(self, path: KeyPath) -> dict[str, Node]:
        """The keys and values up to the end of the mapping."""
        content: dict[str, Node] = {}
        while not isinstance(event := self.next_event(), MappingEndEvent):
            key = self.key(event, path)
            value = self.node(value_event := self.next_event(), (*path, key))
            if value is not None:
                content[key] = value
            elif key and value_event.start_mark.index == event.end_mark.index:
                self.refuse_comma(event)
            else:
                self.blanks.append((*path, key))
        return content

    def key(self, event: Any, path: KeyPath) -> str:
        """The text of a key, new in its mapping."""
        if not isinstance(event, ScalarEvent) or not event.value.strip():
            self.fault("reading.key", _place(event))
            self.node(event, (*path, ""))
            return ""
        self.refuse_decorations(event)
        key = self.tidy(event.value)
        here = (*path, key)
        if here in self.keys:
            self.fault("reading.duplicate-key", _place(event), key=key, first=self.keys[here][0])
            return f"{key} {_place(event)[0]}"  # what stands under it is new, not one more duplicate each
        self.keys[here] = _place(event)
        return key

    def sequence(self, path: KeyPath) -> list[Node]:
        """The items up to the end of the list."""
        content: list[Node] = []
        while not isinstance(event := self.next_event(), SequenceEndEvent):
            value = self.node(event, (*path, len(content)))
            if value is not None:
                content.append(value)
        return content

    def refuse_decorations(self, event: Any) -> None:
        """Anchors and tags make a text mean something else than what stands there."""
        if event.anchor is not None:
            self.fault("reading.alias", _place(event), value=f"&{event.anchor}")
        if event.tag is not None:
            self.fault("reading.tag", _place(event), value=event.tag)

    def refuse_comma(self, key: Any) -> None:
        """Without a colon of its own, a key in braces is the rest of a text that a comma cut in two."""
        glued, colon, _ = str(key.value).partition(":")
        if colon:
            self.fault("reading.space-after-colon", _place(key), key=glued)
        else:
            self.fault("reading.comma", _place(key), value=self.tidy(key.value))

    def refuse_top_level(self, content: Node | None) -> None:
        """The file says nothing, or is a list or a single text."""
        if content is None:
            self.fault("reading.empty", (1, 1))
            return
        line, column = self.values[()]
        self.faults.append(explain_top_level(self.path, self.text, Location(self.path, line, column)))

    def fault(self, code: str, place: Place, **values: object) -> None:
        """One more fault, at *place* of the file."""
        self.faults.append(diagnose(code, Location(self.path, *place), **values))


def _place(event: Any) -> Place:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
