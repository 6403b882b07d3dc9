"""The open data of a published site, read back: bytes of a stranger in, values out, and nothing else gets through."""

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import NoReturn, TypeVar

from pydantic import BaseModel, ValidationError

from sammachip_site.domain.published import Json

M = TypeVar("M", bound=BaseModel)

DEEPEST = 20  # levels; ours have eight
_LONGEST_NUMBER = 18  # digits

Field = tuple[str, str]  # where in the file, as ``inputs.members``; and what stands there


class PublishedFault(ValueError):
    """A file that is not in the form in which we publish: *fields* are those that say nothing, if it is that."""

    def __init__(self, *fields: Field) -> None:
        super().__init__(fields)
        self.fields = fields


def read_json(content: bytes) -> Json:
    """The value of a JSON file as we publish it: UTF-8, whole numbers, every name once, at most 20 levels.

    Raises:
        PublishedFault: it is none.
    """
    try:
        value: Json = json.loads(
            content.decode("utf-8-sig"),
            object_pairs_hook=_each_once,
            parse_float=_refuse,
            parse_constant=_refuse,
            parse_int=_whole_number,
        )
        _refuse_depth(value, DEEPEST)
        json.dumps(value, ensure_ascii=False).encode()  # half a surrogate pair is no text
    except (ValueError, RecursionError):
        raise PublishedFault from None
    return value


def _refuse(text: str) -> NoReturn:
    raise ValueError(text)


def _whole_number(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        raise ValueError(text)
    return int(text)


def _each_once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    """A name that stands twice would be one value for us, and another for the next program."""
    whole = dict(pairs)
    if len(whole) != len(pairs):
        raise ValueError(pairs)
    return whole


def _refuse_depth(value: Json, levels: int) -> None:
    if not levels:
        raise ValueError("too deep")
    if isinstance(value, dict | list):
        for held in value.values() if isinstance(value, dict) else value:
            _refuse_depth(held, levels - 1)


def read_as(model: type[M], value: Json) -> M:
    """The *model* that *value* describes.

    Raises:
        PublishedFault: it does not, with every field that says nothing.
    """
    try:
        return model.model_validate(_as_typed(value))
    except ValidationError as error:
        faults = error.errors(include_url=False)
        raise PublishedFault(*((".".join(map(str, each["loc"])), _shown(each["input"])) for each in faults)) from None


def _as_typed(value: Json) -> Json:
    """*value* as somebody would have typed it: every number and every yes or no a text."""
    match value:
        case dict():
            return {name: _as_typed(held) for name, held in value.items()}
        case list():
            return [_as_typed(held) for held in value]
        case bool():
            return "yes" if value else "no"
        case int():
            return str(value)
        case _:
            return value


def _shown(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def read_rows(content: bytes) -> tuple[dict[str, str], ...]:
    """The rows of a CSV file as we publish it, each by its columns.

    Raises:
        PublishedFault: it is none, or a row has more or fewer cells than the header.
    """
    try:
        return tuple(_rows(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)))
    except (ValueError, csv.Error):
        raise PublishedFault from None


def _rows(reader: "csv.DictReader[str]") -> Iterator[dict[str, str]]:
    for row in reader:
        if None in row or None in row.values():
            raise ValueError(row)
        yield row


def read_journal(content: bytes) -> tuple[tuple[int, str], ...]:
    """What a journal says of money: its accounts with their codes and Thai names, its days, postings and balances.

    Each comes with its line, from 1; what a transaction was for is left out.
    """
    lines = enumerate(content.decode(errors="replace").splitlines(), start=1)
    return tuple((number, said) for number, line in lines if (said := _without_words(line)))


def _without_words(line: str) -> str:
    """The part of *line* that is no description, document or note; empty where it is nothing else."""
    if line.startswith("account ") or line[10:16] == " open " or re.match(r"  (?:; )?(?:code|name-th): ", line):
        return line.strip()
    if line[:1].isdigit():
        return line if line[10:19] == " balance " else line[:10]
    words = line.split()
    is_posting = line[:1].isspace() and words and words[0][:1].isupper() and words[-1] == "THB"
    return " ".join(words) if is_posting else ""
