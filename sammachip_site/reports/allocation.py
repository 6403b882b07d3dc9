"""How a year's profit is shared by the agreement in force, so that the lines sum to it exactly."""

from collections.abc import Sequence
from datetime import date

from sammachip_site.domain.agreement import (
    IMPLIED_BY_BASE,
    Agreement,
    AgreementPart,
    AgreementVersion,
    AllocationBase,
    AllocationLine,
    SharedBy,
    Sharers,
)
from sammachip_site.domain.money import Satang
from sammachip_site.domain.statement import AllocatedLine, Allocation
from sammachip_site.domain.values import WHOLE

EXAMPLE_PROFIT = Satang(1_000_00)
_LARGER_EXAMPLES = (Satang(10_000_00), Satang(100_000_00), Satang(1_000_000_00))


def version_in_force(agreement: Agreement, day: date) -> AgreementVersion | None:
    """The version that took effect last, on or before *day*; None before the first."""
    begun = [version for version in agreement.versions if version.effective <= day]
    return max(begun, key=lambda version: version.effective, default=None)


def divide_by_largest_remainder(amount: Satang | int, weights: Sequence[int]) -> tuple[Satang, ...]:
    """*amount* satang, zero or more, divided in proportion to *weights*; the parts sum to it exactly.

    Each part is first rounded down to the satang; the satang left over go, one each, to the parts that lost
    most, and among equals to the earlier. When every weight is zero, every part is.
    """
    whole = sum(weights)
    if not whole:
        return tuple(Satang(0) for _ in weights)
    parts = [amount * weight // whole for weight in weights]
    lost = [amount * weight % whole for weight in weights]
    receivers = sorted(range(len(weights)), key=lambda place: -lost[place])[: amount - sum(parts)]
    return tuple(Satang(part + (place in receivers)) for place, part in enumerate(parts))


def allocate(version: AgreementVersion, net_profit: Satang | int, sharers: Sharers) -> Allocation:
    """*net_profit*, more than zero, shared by *version* among *sharers*.

    The lines are served in the order written. A line receives what is due to it, or what the lines before
    it left when that is less: never more than the profit, never less than nothing. What all of them leave
    is then divided among the ``percent_of_remainder`` lines by largest remainder.
    """
    amounts = _serve_in_order(dues(version, net_profit, sharers), net_profit)
    rest = Satang(net_profit - sum(amounts))
    remainders = divide_by_largest_remainder(rest, _weights(version, AllocationBase.PERCENT_OF_REMAINDER))
    return Allocation(
        version,
        tuple(
            _allocated(part, line, Satang(amount + remainder), sharers)
            for (part, line), amount, remainder in zip(version.lines, amounts, remainders, strict=True)
        ),
    )


def dues(version: AgreementVersion, net_profit: Satang | int, sharers: Sharers) -> tuple[Satang, ...]:
    """What is due to each line, whether the profit suffices or not; 0 for lines of the remainder."""
    weights = _weights(version, AllocationBase.PERCENT_OF_NET)
    rest = max(0, WHOLE - sum(weights))
    percents = divide_by_largest_remainder(net_profit, (*weights, rest))[:-1]
    return tuple(
        Satang(percent + (line.amount or 0) * _units(line, sharers))
        for (_, line), percent in zip(version.lines, percents, strict=True)
    )


def example(version: AgreementVersion, sharers: Sharers) -> Allocation:
    """The worked example that members read: 1,000 baht shared by *version*.

    Where 1,000 baht cannot pay every line what is due to it (so many baht a share, say), the example is the
    first of 10,000, 100,000 and 1,000,000 baht that can: `Allocation.total` says which.
    """
    profit = next(
        (profit for profit in (EXAMPLE_PROFIT, *_LARGER_EXAMPLES) if sum(dues(version, profit, sharers)) <= profit),
        EXAMPLE_PROFIT,
    )
    return allocate(version, profit, sharers)


def _serve_in_order(amounts_due: Sequence[Satang], net_profit: Satang | int) -> tuple[Satang, ...]:
    served: list[Satang] = []
    left = net_profit
    for due in amounts_due:
        served.append(Satang(min(due, left)))
        left -= served[-1]
    return tuple(served)


def _weights(version: AgreementVersion, base: AllocationBase) -> tuple[int, ...]:
    """The percentages of the lines of *base*, in hundredths; 0 for every other line."""
    return tuple((line.percent or 0) if line.base is base else 0 for _, line in version.lines)


def _units(line: AllocationLine, sharers: Sharers) -> int:
    """How many times a line's amount is due."""
    if line.base is AllocationBase.FIXED:
        return 1
    implied = IMPLIED_BY_BASE.get(line.base)
    return sharers.count(implied) if implied else 0


def _allocated(part: AgreementPart, line: AllocationLine, amount: Satang, sharers: Sharers) -> AllocatedLine:
    by = line.divided_by
    count = sharers.count(by) if by else None
    # A baht of patronage receives less than a satang: each member's part is found from the whole amount.
    each = Satang(amount // count) if count and by is not SharedBy.PATRONAGE else None
    return AllocatedLine(part, line, amount, count, each)
