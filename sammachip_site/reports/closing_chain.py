"""The chain of closed years: each names a digest of the year before, so that none can be changed or taken out alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from sammachip_site.domain.closing import ChainLink


class ChainBreak(StrEnum):
    """How a chain can be broken."""

    BEGINNING = "beginning"  # the first year names a year before it, which is not there
    GAP = "gap"  # the year before was not closed, or its closing was taken out
    LINK = "link"  # the year before never had the digest that this year names
    LOST = "lost"  # a digest that was published earlier is not there any more


@dataclass(frozen=True, slots=True)
class ChainFault:
    """A *year* at which a chain is broken."""

    year: int
    kind: ChainBreak


def verify_chain(links: Sequence[ChainLink], published_before: Sequence[ChainLink] = ()) -> tuple[ChainFault, ...]:
    """Where the chain of one group's closed years is broken, by year.

    *published_before* is an earlier copy of the same chain: every digest in it must still be told. Only with it can
    a chain that lost its last years be found.
    """
    links = sorted(links, key=lambda link: link.year)
    return tuple(sorted((*_find_breaks(links), *_find_lost(links, published_before)), key=lambda fault: fault.year))


def _find_breaks(links: Sequence[ChainLink]) -> Iterator[ChainFault]:
    if links and links[0].previous is not None:
        yield ChainFault(links[0].year, ChainBreak.BEGINNING)
    for before, link in pairwise(links):
        if link.year != before.year + 1:
            yield ChainFault(link.year, ChainBreak.GAP)
        elif link.previous not in before.digests:
            yield ChainFault(link.year, ChainBreak.LINK)


def _find_lost(links: Sequence[ChainLink], published_before: Sequence[ChainLink]) -> Iterator[ChainFault]:
    digests = {link.year: link.digests for link in links}
    for link in published_before:
        if not set(link.digests) <= set(digests.get(link.year, ())):
            yield ChainFault(link.year, ChainBreak.LOST)
