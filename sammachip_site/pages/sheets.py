"""How much stands on one sheet of paper: whatever is too much for it goes on to the next, and nothing is cut."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

_ABOVE_AND_BELOW = {"Mn", "Cf"}  # vowels and tone marks take no room of their own


def count_lines(text: str, letters_in_a_line: int) -> int:
    """The lines that *text* takes where so many letters stand beside each other; one at least."""
    letters = sum(unicodedata.category(letter) not in _ABOVE_AND_BELOW for letter in text)
    return max(1, -(-letters // letters_in_a_line))


def fill_sheets(items: Iterable[T], height_of: Callable[[T], int], room: int) -> Iterator[tuple[T, ...]]:
    """*items* in their order, as many on each sheet as have *room*; one that is higher has a sheet to itself."""
    sheet: list[T] = []
    used = 0
    for item in items:
        height = height_of(item)
        if sheet and used + height > room:
            yield tuple(sheet)
            sheet, used = [], 0
        sheet.append(item)
        used += height
    if sheet:
        yield tuple(sheet)
