"""A YAML file as plain text, lists and mappings, with the line and column of everything in it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
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
from sammachip_site.content.yaml_lookalikes import (
    explain_comment,
    explain_key,
    explain_text,
    is_suspicious,
    split_lines,
)
from sammachip_site.content.yaml_syntax import explain_syntax, explain_top_level
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose, has_errors
from sammachip_site.domain.sources import KeyPath, WrittenText

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
    """The document in *text*; None when it has an error.

    Refused: syntax errors, duplicate keys, aliases, anchors, tags, keys that are no text, nesting beyond 20,
    a second document, a top level that is no mapping, and signs that only look like those of YAML.
    """
    builder = _Builder(path, text)
    try:
        document = builder.document()
    except _TooDeepError:
        document = None
    except MarkedYAMLError as error:
        builder.faults.append(explain_syntax(path, text, error))
    # The parser may stop at what was told already.
    return (None if has_errors(builder.faults) else document), tuple(dict.fromkeys(builder.faults))


def texts_of(document: YamlDocument) -> Iterator[WrittenText]:
    """Every text value of *document*, at its place."""
    return _texts_below(document, document.content, ())


def _texts_below(document: YamlDocument, node: Node, path: KeyPath) -> Iterator[WrittenText]:
    if isinstance(node, str):
        yield WrittenText(Location(document.path, *document.values[path]), node)
        return
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        yield from _texts_below(document, value, (*path, key))


class _TooDeepError(Exception):
    """Nothing below this place is worth reading."""


@dataclass(frozen=True, slots=True)
class _Repetition:
    """A key that its mapping has already, and the lines of both."""

    key: str
    place: Place
    first: Place


class _Builder:
    """Turns the events of the C parser into a document, one node after another."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.next_event: Callable[[], Any] = CParser(text).get_event
        self.tidy: Callable[[str], str] = str.strip if is_tidy(text) else lambda value: tidy(value).strip()
        self.has_escapes = "\\" in text
        self.is_suspicious = is_suspicious(text)
        self.brackets = 0  # how many are open where the reader is
        self.values: dict[KeyPath, Place] = {}
        self.keys: dict[KeyPath, Place] = {}
        self.blanks: list[KeyPath] = []
        self.faults: list[Diagnostic] = []

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file, and an empty one after them."""
        return split_lines(self.text)

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
            return self.scalar(event, path)
        if isinstance(event, AliasEvent):
            self.fault("reading.alias", _place(event), value=f"*{event.anchor}")
            return None
        self.values[path] = self.keys.get(path) or _place(event)  # a list is looked for where its field begins
        self.refuse_decorations(event)
        if len(path) > DEEPEST:
            self.fault("reading.too-deep", _place(event), most=DEEPEST)
            raise _TooDeepError
        self.brackets += bool(event.flow_style)
        held = self.mapping(event, path) if isinstance(event, MappingStartEvent) else self.sequence(path)
        self.brackets -= bool(event.flow_style)
        return held

    def scalar(self, event: ScalarEvent, path: KeyPath) -> str | None:
        """The text of a scalar; None when it is blank."""
        self.refuse_decorations(event)
        if self.is_suspicious:
            self.tell(explain_text(self.path, event) or self.lookalike(event))
            self.tell(explain_comment(self.path, self.lines, event, _field_of(path)))
        if self.has_escapes and (character := refused_character(event.value)):
            self.fault("reading.character", _place(event), value=character)
        return self.tidy(event.value) or None

    def lookalike(self, event: Any) -> Diagnostic | None:
        """What was meant to stand before *event*; within brackets a line begins with whatever comes next."""
        return None if self.brackets else explain_key(self.path, self.lines, event)

    def mapping(self, start: MappingStartEvent, path: KeyPath) -> dict[str, Node]:
        """The keys and values up to the end of the mapping that begins with *start*."""
        content: dict[str, Node] = {}
        repeated: list[_Repetition] = []
        while not isinstance(event := self.next_event(), MappingEndEvent):
            key = self.key(event, path, repeated)
            value = self.node(value_event := self.next_event(), (*path, key))
            if value is not None:
                content[key] = value
            elif key and value_event.start_mark.index == event.end_mark.index:
                if repeated and repeated[-1].place == _place(event):
                    repeated.pop()  # two amounts cut in two have the same "000": no field that was typed twice
                self.refuse_comma(event, self.values.get((*path, next(reversed(content), ""))))
            else:
                self.blanks.append((*path, key))
        if repeated:
            self.refuse_repeated(repeated, self.values[path], is_item=bool(path) and not start.flow_style)
        return content

    def key(self, event: Any, path: KeyPath, repeated: list[_Repetition]) -> str:
        """The text of a key, new in its mapping; one that is not joins those that are *repeated*."""
        if not isinstance(event, ScalarEvent) or not event.value.strip():
            self.fault("reading.key", _place(event))
            self.node(event, (*path, ""))
            return ""
        self.refuse_decorations(event)
        key = self.tidy(event.value)
        here = (*path, key)
        if here in self.keys:
            repeated.append(_Repetition(key, _place(event), self.keys[here]))
            return f"{key} {_place(event)[0]}"  # what stands under it is new, not one more duplicate each
        if self.is_suspicious:
            self.tell(self.lookalike(event))
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

    def refuse_comma(self, key: Any, before: Place | None) -> None:
        """Without a colon of its own, a key in braces is the rest of the text that began *before* the comma."""
        glued, colon, _ = str(key.value).partition(":")
        if colon:
            self.fault("reading.space-after-colon", _place(key), key=glued)
            return
        row, stop = key.end_mark.line, key.end_mark.column
        start = before[1] - 1 if before and before[0] == row + 1 else key.start_mark.column
        whole = self.lines[row][start:stop].replace('"', "'")
        self.fault("reading.comma", _place(key), value=self.tidy(key.value), whole=whole)

    def tell(self, fault: Diagnostic | None) -> None:
        """One more fault, where one was found."""
        if fault:
            self.faults.append(fault)

    def refuse_repeated(self, repeated: Sequence[_Repetition], start: Place, *, is_item: bool) -> None:
        """The keys that the mapping from *start* has twice; an item whose fields begin anew wants a dash."""
        wants_dash = is_item and (repeated[0].first == start or _go_on(repeated))
        code = "reading.forgotten-dash" if wants_dash else "reading.duplicate-key"
        for each in repeated:
            if not wants_dash or each.key == repeated[0].key:
                self.fault(code, each.place, key=each.key, first=each.first[0])

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


def _field_of(path: KeyPath) -> str:
    """The field that *path* leads to, or whose list it leads into."""
    return next((key for key in reversed(path) if isinstance(key, str)), "")


def _go_on(repeated: Sequence[_Repetition]) -> bool:
    """Do two keys or more come again in their first order, as the fields of a new item do?"""
    return len(repeated) > 1 and repeated[0].first < repeated[1].first


def _place(event: Any) -> Place:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
