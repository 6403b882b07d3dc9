"""What the schema allows at a place of a file: which fields, of which kind, and how to type each."""

import types
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.money import Satang

# Words and no figures: somebody would paste an invented amount into the books.
_KINDS: dict[Any, dict[Locale, str]] = {
    LocalizedText: {"th": "ข้อความ", "en": "text"},
    Satang: {"th": "จำนวนเงินเป็นบาท", "en": "(amount in baht)"},
    date: {"th": "วัน/เดือน/ปี", "en": "day/month/year"},
    int: {"th": "จำนวน", "en": "(number)"},
    bool: {"th": "yes หรือ no", "en": "yes or no"},
}


def field_type_at(model: type[BaseModel], loc: Sequence[str | int]) -> Any:
    """The type of what stands under the keys *loc* in a file of *model*; None when there is no such field."""
    kind: Any = model
    for key in loc:
        kind = _inside(kind, key)
    return kind


def field_names_at(model: type[BaseModel], loc: Sequence[str | int]) -> tuple[str, ...]:
    """The keys that may stand in the mapping under the keys *loc*."""
    kind = field_type_at(model, loc)
    return tuple(kind.model_fields) if _is_model(kind) else ()


def required_fields_at(model: type[BaseModel], loc: Sequence[str | int]) -> frozenset[str]:
    """The keys that must stand in the mapping under the keys *loc*."""
    kind = field_type_at(model, loc)
    fields = kind.model_fields if _is_model(kind) else {}
    return frozenset(name for name, field in fields.items() if field.is_required())


def rule_when_missing_at(model: type[BaseModel], loc: Sequence[str | int]) -> str:
    """The rule that is broken when the required field at *loc* is missing."""
    kind = field_type_at(model, loc[:-1])
    rules: Mapping[str, str] = getattr(kind, "rules_when_missing", {})
    return rules.get(str(loc[-1]), "structure.missing-field")


def describe(kind: Any, locale: Locale) -> str:
    """What a person types for a value of *kind*: its shape, with words where their own figures belong."""
    if kind in _KINDS:
        return _KINDS[kind][locale]
    if get_origin(kind) is tuple:
        return f"[{describe(item_type(kind), locale)}, …]"
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return " / ".join(kind)
    if name := first_field(kind):
        return f"{{{name}: {describe(field_type_at(kind, (name,)), locale)}, …}}"
    return "…"


def item_type(kind: Any) -> Any:
    """The type of the items of a list of *kind*; None when it is no list."""
    return _bare(get_args(kind)[0]) if get_origin(kind) is tuple else None


def first_field(kind: Any) -> str | None:
    """The field by which somebody would begin a mapping of *kind*; None for a single value."""
    if get_origin(kind) is dict:
        return "…"
    if not _is_model(kind) or kind is LocalizedText:
        return None
    names: tuple[str, ...] = tuple(kind.model_fields)
    return min(names, key=lambda name: _rank(kind, name))


def _rank(kind: Any, name: str) -> int:
    """How far from its beginning a field stands in a mapping of *kind*: any word that it needs stands first."""
    field = field_type_at(kind, (name,))
    if not kind.model_fields[name].is_required():
        return 3
    if field in {LocalizedText, str}:
        return 0
    if isinstance(field, type) and issubclass(field, StrEnum):
        return 1
    return 4 if item_type(field) or _is_model(field) else 2


def _inside(kind: Any, key: str | int) -> Any:
    """The type of the value under *key* in a value of *kind*."""
    if _is_model(kind):
        field = kind.model_fields.get(key)
        return _bare(field.annotation) if field else None
    if get_origin(kind) is tuple:
        return item_type(kind)
    return _bare(get_args(kind)[1]) if get_origin(kind) is dict else None


def _bare(kind: Any) -> Any:
    """*kind* without its validators and without "or nothing"."""
    if get_origin(kind) is Annotated:
        return _bare(get_args(kind)[0])
    if get_origin(kind) in {Union, types.UnionType}:
        return _bare(next(part for part in get_args(kind) if part is not type(None)))
    return kind


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
