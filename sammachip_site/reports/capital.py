"""Where a group's money to work with comes from, kind by kind."""

from dataclasses import dataclass

from sammachip_site.domain.group import Capital, CapitalKind, CapitalSource
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.money import Satang
from sammachip_site.reports.shares import paid_until


@dataclass(frozen=True, slots=True)
class CapitalOfKind:
    """The sources of one kind, largest first, and what they come to in satang."""

    kind: CapitalKind
    amount: Satang
    sources: tuple[CapitalSource, ...]


def share_capital_of(group: LoadedGroup, capital: Capital) -> Satang:
    """What the shares of *capital* were paid with, by the register where it tells; or else their value that day."""
    register = group.share_register
    if register and register.tells(capital.as_of):
        return paid_until(register, capital, capital.as_of)
    return Satang(capital.shares * capital.value_on(capital.as_of))


def total_capital(group: LoadedGroup) -> Satang:
    """All capital of *group*, in satang; 0 where it tells of none."""
    capital = group.profile.capital
    return Satang(share_capital_of(group, capital) + capital.other_total) if capital else Satang(0)


def capital_by_kind(capital: Capital) -> tuple[CapitalOfKind, ...]:
    """All capital other than shares, one entry for each kind that there is, in the order of `CapitalKind`."""
    sorted_sources = sorted(capital.other, key=lambda source: -source.amount)
    by_kind = {kind: tuple(s for s in sorted_sources if s.kind is kind) for kind in CapitalKind}
    return tuple(
        CapitalOfKind(kind, Satang(sum(source.amount for source in sources)), sources)
        for kind, sources in by_kind.items()
        if sources
    )
