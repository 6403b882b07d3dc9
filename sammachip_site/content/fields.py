"""What the schema allows at a place of a file: which fields, of which kind, with an example of each."""

import types
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang

_EXAMPLES: dict[Any, str] = {
    LocalizedText: "ข้อความ",
    Satang: "1250.50",  # without a comma it may also stand in braces
    date: "2560-03-29",
    int: "20",
    bool: "yes",
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


def example_of(kind: Any) -> str:
    """Something that a person could type for a value of *kind*."""
    if kind in _EXAMPLES:
        return _EXAMPLES[kind]
    if get_origin(kind) is tuple:
        return f"[{example_of(_bare(get_args(kind)[0]))}, …]"
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return next(iter(kind))
    if _is_model(kind):
        name = next(name for name, field in kind.model_fields.items() if field.is_required())
        return f"{{{name}: {example_of(field_type_at(kind, (name,)))}, …}}"
    return "…"


def _inside(kind: Any, key: str | int) -> Any:
    """The type of the value under *key* in a value of *kind*."""
    if _is_model(kind):
        field = kind.model_fields.get(key)
        return _bare(field.annotation) if field else None
    if get_origin(kind) is tuple:
        return _bare(get_args(kind)[0])
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
