"""Bars of charts as whole percents of the longest: CSS classes carry them, since styles in line are refused."""

from collections.abc import Iterable

from sammachip_site.domain.money import Satang


def bar_percent(amount: Satang | int, longest: Satang | int) -> int:
    """*amount* as a percent of *longest*, 0 to 100; something that is not nothing shows at least 1."""
    if amount <= 0 or longest <= 0:
        return 0
    return max(1, min(100, round(amount * 100 / longest)))


def longest_of(amounts: Iterable[Satang | int]) -> int:
    """The largest of *amounts*, 0 when there are none."""
    return max(amounts, default=0)
