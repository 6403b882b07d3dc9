"""The share register in numbers that show nobody: how many shares, how many holders."""

from collections import Counter
from datetime import date

from sammachip_site.domain.shares import ShareRegister


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
