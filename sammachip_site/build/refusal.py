"""Why a command does nothing, for people to read."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason why a command does nothing: a key of the command line's sentences, and their values."""

    reason: str
    values: Mapping[str, object]
