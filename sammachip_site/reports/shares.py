"""The share register in numbers that show nobody: how many shares, how many holders, how they are spread."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median_high, median_low

from sammachip_site.domain.group import Capital
from sammachip_site.domain.money import Satang
from sammachip_site.domain.shares import ShareMovement, ShareRegister
from sammachip_site.domain.thai_calendar import Period

# docs/decisions/0010 tells why.
FEWEST_IN_A_BAND = 3
FEWEST_FOR_BANDS = 6
FEWEST_FOR_A_SPREAD = 10
_LAST_OF_BANDS = (5, 10, 20, 30, 50, 100, 200, 300, 500, 1_000, 2_000, 3_000, 5_000, 10_000)


@dataclass(frozen=True, slots=True)
class Band:
    """How many *members* hold from *first* to *last* shares, both included; *last* is None where there is no end."""

    first: int
    last: int | None
    members: int


@dataclass(frozen=True, slots=True)
class Spread:
    """The fewest and the most shares that a member holds, and those in the middle: two where holders are even."""

    least: int
    median_low: int
    median_high: int
    most: int


def holdings_on(register: ShareRegister, day: date) -> dict[str, int]:
    """The shares of every member who holds any at the end of *day*, by code."""
    held: Counter[str] = Counter()
    for movement in register.movements:
        if movement.date <= day:
            held[movement.member] += movement.shares
    return {member: shares for member, shares in sorted(held.items()) if shares}


def count_shares(register: ShareRegister, day: date) -> int:
    """All shares at the end of *day*."""
    return sum(holdings_on(register, day).values())


def count_holders(register: ShareRegister, day: date) -> int:
    """How many members hold shares at the end of *day*."""
    return len(holdings_on(register, day))


def moved_within(register: ShareRegister, period: Period) -> tuple[ShareMovement, ...]:
    """The movements of *period*."""
    return tuple(movement for movement in register.movements if period.start <= movement.date < period.stop)


def paid_for(movements: Iterable[ShareMovement], capital: Capital) -> Satang:
    """What was paid for the shares of *movements*, less what was paid back: each at the value of its day; in satang."""
    return Satang(sum(movement.shares * capital.value_on(movement.date) for movement in movements))


def paid_until(register: ShareRegister, capital: Capital, day: date) -> Satang:
    """What the shares held at the end of *day* were paid with, in satang."""
    return paid_for((movement for movement in register.movements if movement.date <= day), capital)


def measure_spread(holdings: Iterable[int]) -> Spread | None:
    """The spread of *holdings*, each of one member; None of nobody's."""
    held = sorted(holdings)
    return Spread(held[0], median_low(held), median_high(held), held[-1]) if held else None


def shows_spread(members: int) -> bool:
    """Is a group of so many *members* large enough to tell the fewest and the most shares of one?"""
    return members >= FEWEST_FOR_A_SPREAD


def divide_into_bands(holdings: Iterable[int]) -> tuple[Band, ...]:
    """All *holdings* (shares of one member each, more than 0) in bands that single nobody out, smallest first.

    A band holds `FEWEST_IN_A_BAND` members at least, and its ends are round numbers that no holding made. Of fewer
    than `FEWEST_FOR_BANDS` members, and where one band would hold everybody, there are none.
    """
    held = sorted(holdings)
    if len(held) < FEWEST_FOR_BANDS:
        return ()
    per_cell = Counter(bisect_left(_LAST_OF_BANDS, shares) for shares in held)
    ends = _merge([per_cell[cell] for cell in range(len(_LAST_OF_BANDS) + 1)])
    return tuple(_bands(ends)) if len(ends) > 1 else ()


def _merge(counts: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbouring cells put together until each has members enough: the last cell of each, and its members."""
    merged: list[tuple[int, int]] = []
    members = 0
    for cell, count in enumerate(counts):
        members += count
        if members >= FEWEST_IN_A_BAND:
            merged.append((cell, members))
            members = 0
    if members:
        merged[-1] = (merged[-1][0], merged[-1][1] + members)
    return merged


def _bands(ends: Sequence[tuple[int, int]]) -> Iterable[Band]:
    lasts = [_LAST_OF_BANDS[cell] for cell, _ in ends[:-1]]
    firsts = [1, *(last + 1 for last in lasts)]
    for first, last, (_, members) in zip(firsts, [*lasts, None], ends, strict=True):
        yield Band(first, last, members)
