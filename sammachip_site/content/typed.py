"""From plain text, lists and mappings to the nouns of the field; every fault at its line and column."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, TypeAlias, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from sammachip_site.content.fields import (
    describe,
    field_names_at,
    field_type_at,
    first_field,
    item_type,
    required_fields_at,
    rule_when_missing_at,
)
from sammachip_site.content.yaml_document import Node, YamlDocument
from sammachip_site.domain.diagnostics import Diagnostic, Location, ValueFault, diagnose
from sammachip_site.domain.record import Record
from sammachip_site.domain.sources import Key, KeyPath

R = TypeVar("R", bound=Record)
Fields: TypeAlias = Mapping[str, Node]
Homes: TypeAlias = Mapping[str, Sequence[tuple[tuple[int, int], KeyPath]]]

# What people call a field before they have seen its name.
_IN_THAI = {
    "ชื่อ": ("name",),
    "ชื่อกลุ่ม": ("name",),
    "ชื่อสินค้า": ("name",),
    "ก่อตั้ง": ("founded",),
    "วันที่": ("date",),
    "หมวด": ("account", "category"),
    "รายรับ": ("income",),
    "รายจ่าย": ("expense",),
    "ราคา": ("price",),
    "หน่วย": ("unit",),
    "จำนวนเงิน": ("amount",),
    "ร้อยละ": ("percent",),
    "ยอดยกมา": ("opening_cash",),
    "ยอดยกไป": ("closing_cash",),
    "สมาชิก": ("members",),
    "หุ้น": ("shares",),
    "ตำแหน่ง": ("posts",),
    "โทร": ("phone",),
    "เบอร์โทร": ("phone",),
    "หมายเหตุ": ("note",),
}
_LIST_TYPES = {"tuple_type", "list_type"}
_SHOWN = 60  # characters of a value that a message repeats
_MAPPING_TYPES = {"dict_type", "model_type", "model_attributes_type"}


def read_record(model: type[R], document: YamlDocument) -> tuple[R | None, tuple[Diagnostic, ...]]:
    """The *model* that the document describes; None, and every fault, when it does not."""
    record, errors = _validate(model, document)
    faults = tuple(dict.fromkeys(_diagnose_all(model, document, errors)))
    return (None if faults else record), faults


def _validate(model: type[R], document: YamlDocument) -> tuple[R | None, list[ErrorDetails]]:
    try:
        return model.model_validate(document.content), []
    except ValidationError as error:
        return None, [each for each in error.errors(include_url=False) if not _is_short_of_faulty_items(each)]


def _is_short_of_faulty_items(error: ErrorDetails) -> bool:
    """A list is also told to be too short when every item in it has a fault: that fault is enough."""
    return error["type"] == "too_short" and bool(error["input"])


def _diagnose_all(model: type[Record], document: YamlDocument, errors: Sequence[ErrorDetails]) -> Iterator[Diagnostic]:
    unknown = list(_unknown_keys(model, document, errors))
    meant = {loc: name for loc in unknown if (name := _meant_by(model, loc))}
    homes = _homes_of_fields(model, document) if len(meant) < len(unknown) else {}
    moved = {loc: home for loc in unknown if loc not in meant and (home := _home_of(document, loc, homes))}
    for loc in unknown:
        yield _unknown_key(model, document, loc, meant.get(loc), moved.get(loc))
    told = {(*loc[:-1], name) for loc, name in meant.items()} | set(moved.values())
    for error in errors:
        if error["type"] == "missing" and error["loc"] not in told:
            yield from _missing_field(model, document, error["loc"])
        elif error["type"] not in {"missing", "extra_forbidden"}:
            yield _wrong_value(model, document, error)


def _unknown_keys(
    model: type[Record], document: YamlDocument, errors: Sequence[ErrorDetails]
) -> Iterator[tuple[Key, ...]]:
    """The keys that the model does not know, also those left empty, which validation never sees."""
    yield from (error["loc"] for error in errors if error["type"] == "extra_forbidden")
    for blank in document.blanks:
        known = field_names_at(model, blank[:-1])
        if known and blank[-1] not in known:
            yield blank


def _meant_by(model: type[Record], loc: KeyPath) -> str | None:
    """The known key that an unknown one most resembles."""
    names = field_names_at(model, loc[:-1])
    if translated := next((name for name in _IN_THAI.get(str(loc[-1]), ()) if name in names), None):
        return translated
    written = str(loc[-1]).lower().replace("-", "_").replace(" ", "_")
    return next(iter(get_close_matches(written, names, n=1, cutoff=0.7)), None)


def _homes_of_fields(model: type[Record], document: YamlDocument) -> Homes:
    """Every field that the mappings of the file may hold, with where each of these begins, from above."""
    homes = defaultdict(list)
    for loc, place in document.values.items():
        for name in field_names_at(model, loc):
            homes[name].append((place, (*loc, name)))
    return {name: sorted(places, key=lambda home: home[0]) for name, places in homes.items()}


def _home_of(document: YamlDocument, loc: KeyPath, homes: Homes) -> KeyPath | None:
    """Where the unknown key at *loc* belongs: in the nearest mapping above that knows it and lacks it."""
    known = homes.get(str(loc[-1]), ())
    above = known[: bisect_left(known, document.keys[loc], key=lambda home: home[0])]
    return above[-1][1] if above and above[-1][1] not in document.keys else None


def _unknown_key(
    model: type[Record], document: YamlDocument, loc: KeyPath, meant: str | None, home: KeyPath | None
) -> Diagnostic:
    location = Location(document.path, *document.keys[loc])
    if meant:
        return diagnose("structure.misspelt-key", location, key=loc[-1], suggestion=meant)
    if home:
        parent = next((key for key in reversed(home[:-1]) if isinstance(key, str)), None)
        thai, english = (f"ใต้ {parent}:", f"under {parent}:") if parent else ("ชิดซ้ายสุด", "at the left edge")
        return diagnose("structure.misplaced-key", location, key=loc[-1], home=thai, home_en=english)
    known = ", ".join(field_names_at(model, loc[:-1]))
    return diagnose("structure.unknown-key", location, key=loc[-1], known=known)


def _missing_field(model: type[Record], document: YamlDocument, loc: KeyPath) -> Iterator[Diagnostic]:
    """The required field at *loc*; told once where a dash too many divides its item in two."""
    key, kind = loc[-1], field_type_at(model, loc)
    location = Location(document.path, *(document.keys.get(loc) or _nearest(document, loc[:-1])))
    before, item, after = _neighbours(document, loc[:-1])
    needed, known = required_fields_at(model, loc[:-1]), frozenset(field_names_at(model, loc[:-1]))
    if _make_one_item(before, item, needed, known):
        yield diagnose("structure.extra-dash", location, key=next(iter(before)))
    elif not _make_one_item(item, after, needed, known):
        thai, english = f"{key}: {describe(kind, 'th')}", f"{key}: {describe(kind, 'en')}"
        code = rule_when_missing_at(model, loc)
        yield diagnose(code, location, key=key, example=thai, example_en=english)


def _neighbours(document: YamlDocument, loc: KeyPath) -> tuple[Fields, Fields, Fields]:
    """The fields of the list item at *loc*, between those of the items before and after it."""
    if not loc or not isinstance(loc[-1], int):
        return {}, {}, {}
    items: Any = document.content
    for key in loc[:-1]:
        items = items[key]
    return _fields_of(items, loc[-1] - 1), _fields_of(items, loc[-1]), _fields_of(items, loc[-1] + 1)


def _fields_of(items: Sequence[Node], place: int) -> Fields:
    item = items[place] if 0 <= place < len(items) else {}
    return item if isinstance(item, dict) else {}


def _make_one_item(first: Fields, second: Fields, needed: frozenset[str], known: frozenset[str]) -> bool:
    """Have two items no field in common, and together all that are *needed* and only those that are *known*?"""
    return bool(first and second) and first.keys().isdisjoint(second) and needed <= {*first, *second} <= known


def _wrong_value(model: type[Record], document: YamlDocument, error: ErrorDetails) -> Diagnostic:
    loc = error["loc"]
    place = document.keys[loc[:-1]] if loc[-1] == "[key]" else _nearest(document, loc)  # pydantic's word for a key
    location = Location(document.path, *place)
    fault = error.get("ctx", {}).get("error")
    if isinstance(fault, ValueFault):
        return diagnose(fault.code, location, **fault.values)
    return _wrong_shape(field_type_at(model, loc), location, error)


def _wrong_shape(kind: Any, location: Location, error: ErrorDetails) -> Diagnostic:
    """A text, a list or a mapping where a value of *kind* stands in another shape."""
    key = next((key for key in reversed(error["loc"]) if isinstance(key, str)), "")
    if error["type"] == "too_short":
        return diagnose("structure.empty-list", location, key=key)
    is_list, is_item = error["type"] in _LIST_TYPES, isinstance(error["loc"][-1], int)
    field = first_field(item_type(kind) if is_list else kind)
    if field and (is_list or is_item):
        return diagnose("structure.item-fields", location, key=key, example=f"- {_as_field(error['input'], field)}")
    if is_list:
        items = _in_brackets(_shown(error["input"]))
        return diagnose("structure.list-expected", location, key=key, example=f"{key}: [{items}]")
    if field and error["type"] in _MAPPING_TYPES:
        return diagnose("structure.mapping-expected", location, key=key, example=_as_field(error["input"], field))
    return diagnose("structure.text-expected", location, key=key, value=_shown(error["input"]))


def _as_field(value: Any, field: str) -> str:
    """A field and its value: the first that was written, or else the words that were written as *field*."""
    while isinstance(value, list):
        value = next(iter(value), "")
    return f"{next(iter(value), field)}: {_shown(value)}" if isinstance(value, dict) else f"{field}: {value}"[:_SHOWN]


def _in_brackets(value: str) -> str:
    """The items of a list that somebody wrote as one text, each with a comma after it."""
    return ", ".join(re.split(r"\s*(?:[,;]|\s(?:และ|and)\s)\s*", value.strip("[]")))


def _shown(value: Any) -> str:
    """What was written instead, in one line: the first value of a mapping, the words of a list."""
    while isinstance(value, dict):
        value = next(iter(value.values()), "")
    words = ", ".join(_shown(item) for item in value) if isinstance(value, list) else str(value)
    return words[:_SHOWN]


def _nearest(document: YamlDocument, loc: KeyPath) -> tuple[int, int]:
    """The place of the value at *loc*, or of the nearest thing that holds it."""
    keys: tuple[Key, ...] = loc
    while keys and keys not in document.values:
        keys = keys[:-1]
    return document.values.get(keys, (1, 1))
