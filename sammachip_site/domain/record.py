"""The base of every noun that is read from a file."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen part of a content file; a key that it does not know is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid")
