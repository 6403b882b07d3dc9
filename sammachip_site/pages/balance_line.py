"""The money of each day as one line of steps: a drawing whose numbers stand in words beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sammachip_site.domain.money import Satang

LINES = 3  # about as many lines across as a reader can count without looking twice
_ROUND = (1, 2, 5)
_BAHT = 100


@dataclass(frozen=True, slots=True)
class BalanceLine:
    """The drawing in a box *days* wide and 100 high, and its extremes in satang; days count from *first_day*."""

    first_day: int
    last_day: int
    days: int
    steps: str
    grid: str
    floor: Satang
    highest: Satang
    highest_day: int
    lowest: Satang
    lowest_day: int


def make_balance_line(balances: Sequence[Satang], first_day: int) -> BalanceLine:
    """The line of what was left at the end of each day of *balances*, of which the first is of *first_day*.

    Raises:
        ValueError: *balances* is empty.
    """
    lowest, highest = min(balances), max(balances)
    marks = grid_amounts(lowest, highest)
    return BalanceLine(
        first_day,
        first_day + len(balances) - 1,
        len(balances),
        _draw_steps([_height(balance, marks) for balance in balances]),
        "".join(f"M0 {_height(mark, marks)}H{len(balances)}" for mark in marks),
        marks[0],
        highest,
        first_day + balances.index(highest),
        lowest,
        first_day + balances.index(lowest),
    )


def grid_amounts(lowest: Satang, highest: Satang) -> tuple[Satang, ...]:
    """Round amounts, evenly apart, from one that is not above *lowest* to one that is not below *highest*."""
    step = round_step(max(highest - lowest, _BAHT) // (LINES - 1))
    bottom = lowest // step * step
    top = max(-(-highest // step) * step, bottom + step)
    return tuple(Satang(mark) for mark in range(bottom, top + 1, step))


def round_step(satang: int) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50, … baht that is not below *satang*."""
    unit = _BAHT
    while _ROUND[-1] * unit < satang:
        unit *= 10
    return next(factor * unit for factor in _ROUND if factor * unit >= satang)


def _height(amount: Satang, marks: Sequence[Satang]) -> str:
    """How far below the upper edge *amount* lies, of 100."""
    return f"{(marks[-1] - amount) * 100 / (marks[-1] - marks[0]):.1f}"


def _draw_steps(heights: Sequence[str]) -> str:
    """A path that stays at each height for one day; days of the same height are one stroke."""
    changes = [(day, after) for day, (before, after) in enumerate(pairwise(heights), start=1) if after != before]
    return f"M0 {heights[0]}" + "".join(f"H{day}V{height}" for day, height in changes) + f"H{len(heights)}"
