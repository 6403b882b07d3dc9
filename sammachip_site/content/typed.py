"""From plain text, lists and mappings to the nouns of the field; every fault at its line and column."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from sammachip_site.content.fields import example_of, field_names_at, field_type_at
from sammachip_site.content.yaml_document import YamlDocument
from sammachip_site.domain.diagnostics import Diagnostic, Location, ValueFault, diagnose
from sammachip_site.domain.record import Record
from sammachip_site.domain.sources import Key, KeyPath

R = TypeVar("R", bound=Record)

_LIST_TYPES = {"tuple_type", "list_type"}
_MAPPING_TYPES = {"dict_type", "model_type", "model_attributes_type"}


def read_record(model: type[R], document: YamlDocument) -> tuple[R | None, tuple[Diagnostic, ...]]:
    """The *model* that the document describes; None, and every fault, when it does not."""
    record, errors = _validate(model, document)
    faults = tuple(_diagnose_all(model, document, errors))
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
    meant = {loc: _meant_by(model, loc) for loc in _unknown_keys(model, document, errors)}
    misspelt = {(*loc[:-1], name) for loc, name in meant.items() if name}
    for loc, name in meant.items():
        yield _unknown_key(model, document, loc, name)
    for error in errors:
        if error["type"] == "missing" and error["loc"] not in misspelt:
            yield _missing_field(model, document, error["loc"])
        elif error["type"] not in {"missing", "extra_forbidden"}:
            yield _wrong_value(document, error)


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
    written = str(loc[-1]).lower().replace("-", "_").replace(" ", "_")
    return next(iter(get_close_matches(written, names, n=1, cutoff=0.7)), None)


def _unknown_key(model: type[Record], document: YamlDocument, loc: KeyPath, meant: str | None) -> Diagnostic:
    location = Location(document.path, *document.keys[loc])
    if meant:
        return diagnose("structure.misspelt-key", location, key=loc[-1], suggestion=meant)
    known = ", ".join(field_names_at(model, loc[:-1]))
    return diagnose("structure.unknown-key", location, key=loc[-1], known=known)


def _missing_field(model: type[Record], document: YamlDocument, loc: KeyPath) -> Diagnostic:
    place = document.keys.get(loc) or _nearest(document, loc[:-1])
    example = f"{loc[-1]}: {example_of(field_type_at(model, loc))}"
    return diagnose("structure.missing-field", Location(document.path, *place), key=loc[-1], example=example)


def _wrong_value(document: YamlDocument, error: ErrorDetails) -> Diagnostic:
    location = Location(document.path, *_nearest(document, error["loc"]))
    fault = error.get("ctx", {}).get("error")
    if isinstance(fault, ValueFault):
        return diagnose(fault.code, location, **fault.values)
    key = next((key for key in reversed(error["loc"]) if isinstance(key, str)), "")
    return diagnose(_shape_code(error["type"]), location, key=key, value=_shown(error["input"]))


def _shape_code(kind: str) -> str:
    if kind == "too_short":
        return "structure.empty-list"
    if kind in _LIST_TYPES:
        return "structure.list-expected"
    return "structure.mapping-expected" if kind in _MAPPING_TYPES else "structure.text-expected"


def _shown(value: Any) -> str:
    """The first words of what was written instead."""
    while isinstance(value, list | dict):
        value = next(iter(value), "")
    return str(value)[:40]


def _nearest(document: YamlDocument, loc: KeyPath) -> tuple[int, int]:
    """The place of the value at *loc*, or of the nearest thing that holds it."""
    keys: tuple[Key, ...] = loc
    while keys and keys not in document.values:
        keys = keys[:-1]
    return document.values.get(keys, (1, 1))
