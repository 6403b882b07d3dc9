"""How much stands on one sheet of paper: whatever is too much for it goes on to the next, and nothing is cut."""

import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

_ABOVE_AND_BELOW = {"Mn", "Cf"}  # vowels and tone marks take no room of their own


def count_lines(text: str, letters_in_a_line: int) -> int:
    """The lines that *text* takes where so many letters stand beside each other; one at least."""
    letters = sum(unicodedata.category(letter) not in _ABOVE_AND_BELOW for letter in text)
    return max(1, -(-letters // letters_in_a_line))


def fill_sheets(items: Iterable[T], height_of: Callable[[T], int], room: int) -> Iterator[tuple[T, ...]]:
    """*items* in their order on as few sheets as have *room* for them, the fullest as empty as it can be.

    One that is higher has a sheet to itself.
    """
    measured = [(item, height_of(item)) for item in items]

    def count_sheets(height: int) -> int:
        return sum(1 for _ in _fill(measured, height))

    fewest = count_sheets(room)
    enough = bisect_left(range(room), -fewest, key=lambda height: -count_sheets(height))
    return _fill(measured, enough)


def _fill(measured: Iterable[tuple[T, int]], room: int) -> Iterator[tuple[T, ...]]:
    """As many items on each sheet as have *room*."""
    sheet: list[T] = []
    used = 0
    for item, height in measured:
        if sheet and used + height > room:
            yield tuple(sheet)
            sheet, used = [], 0
        sheet.append(item)
        used += height
    if sheet:
        yield tuple(sheet)
