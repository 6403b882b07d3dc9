"""Why a command does nothing, for people to read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason why a command does nothing: a key of the command line's sentences, and their values."""

    reason: str
    values: Mapping[str, object]


def no_such_group(slug: str, groups: Iterable[str]) -> Refusal:
    """There is no group *slug* among the *groups*."""
    return Refusal("refused.no-group", {"group": slug, "known": ", ".join(sorted(groups)) or "–"})
