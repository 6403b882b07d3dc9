"""Telling somebody who waits how far the work is."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

Item = TypeVar("Item")


class Progress(Protocol):
    """Whoever wants to know about long work."""

    def over(self, items: Iterable[Item], count: int, work: str) -> Iterator[Item]:
        """*items*, of which there will be *count*, passed on as they come; *work* names what is done."""
        ...


class Quiet:
    """Tells nobody."""

    def over(self, items: Iterable[Item], count: int, work: str) -> Iterator[Item]:  # noqa: ARG002
        """The *items* as they come."""
        return iter(items)
