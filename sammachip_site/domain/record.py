"""The base of every noun that is read from a file."""

from collections.abc import Mapping
from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen part of a content file; a key that it does not know is a fault.

    *rules_when_missing* names the rule that the lack of a required field breaks, where a law has more to say of it.
    """

    rules_when_missing: ClassVar[Mapping[str, str]] = {}

    model_config = ConfigDict(frozen=True, extra="forbid")
