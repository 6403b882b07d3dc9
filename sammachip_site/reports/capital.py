"""Where a group's money to work with comes from, kind by kind."""

from dataclasses import dataclass

from sammachip_site.domain.group import Capital, CapitalKind, CapitalSource
from sammachip_site.domain.money import Satang


@dataclass(frozen=True, slots=True)
class CapitalOfKind:
    """The sources of one kind, largest first, and what they come to in satang."""

    kind: CapitalKind
    amount: Satang
    sources: tuple[CapitalSource, ...]


def capital_by_kind(capital: Capital) -> tuple[CapitalOfKind, ...]:
    """All capital other than shares, one entry for each kind that there is, in the order of `CapitalKind`."""
    sorted_sources = sorted(capital.other, key=lambda source: -source.amount)
    by_kind = {kind: tuple(s for s in sorted_sources if s.kind is kind) for kind in CapitalKind}
    return tuple(
        CapitalOfKind(kind, Satang(sum(source.amount for source in sources)), sources)
        for kind, sources in by_kind.items()
        if sources
    )
