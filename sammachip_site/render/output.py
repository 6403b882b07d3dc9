"""A finished file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site; *path* is relative to the output folder, with ``/``."""

    path: str
    content: bytes
