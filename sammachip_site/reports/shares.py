"""The share register in numbers that show nobody: how many shares, how many holders, how they are spread."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median_high, median_low

from sammachip_site.domain.group import Capital
from sammachip_site.domain.money import Satang
from sammachip_site.domain.shares import ShareMovement, ShareRegister
from sammachip_site.domain.thai_calendar import Period

# docs/decisions/0011 tells why.
FEWEST_IN_A_BAND = 3
FEWEST_FOR_BANDS = 6
FEWEST_FOR_A_SPREAD = 10
_LAST_OF_BANDS = (5, 10, 20, 30, 50, 100, 200, 300, 500, 1_000, 2_000, 3_000, 5_000, 10_000)
_CELLS = tuple(zip((1, *(last + 1 for last in _LAST_OF_BANDS)), (*_LAST_OF_BANDS, None), strict=True))


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

    A band holds `FEWEST_IN_A_BAND` members at least, its ends are round numbers that no holding made, and two holdings
    at least are possible in it, even to who knows the fewest and the most shares of a member. Of fewer than
    `FEWEST_FOR_BANDS` members, and where one band would hold everybody, there are none.
    """
    held = sorted(holdings)
    if len(held) < FEWEST_FOR_BANDS:
        return ()
    per_cell = Counter(bisect_left(_LAST_OF_BANDS, shares) for shares in held)
    bands = _merge(Band(first, last, per_cell[cell]) for cell, (first, last) in enumerate(_CELLS))
    if bands[0].last == held[0]:
        bands = _join(bands, 0)
    if bands[-1].first == held[-1]:
        bands = _join(bands, len(bands) - 2)
    return bands if len(bands) > 1 else ()


def _merge(cells: Iterable[Band]) -> tuple[Band, ...]:
    """Neighbouring *cells* put together until each has members enough; together they have."""
    bands: list[Band] = []
    for cell in cells:
        if bands and bands[-1].members < FEWEST_IN_A_BAND:
            bands[-1] = _span(bands[-1], cell)
        else:
            bands.append(cell)
    while bands[-1].members < FEWEST_IN_A_BAND:
        bands[-2:] = [_span(*bands[-2:])]
    return tuple(bands)


def _join(bands: tuple[Band, ...], place: int) -> tuple[Band, ...]:
    """*bands* with the one at *place* and the next made one; one band alone stays."""
    if len(bands) == 1:
        return bands
    return (*bands[:place], _span(bands[place], bands[place + 1]), *bands[place + 2 :])


def _span(band: Band, after: Band) -> Band:
    return Band(band.first, after.last, band.members + after.members)
