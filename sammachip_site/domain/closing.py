"""A year that is closed: what was counted, what was published, and the digest that shows any later change."""

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from sammachip_site.domain.accounts import ChartOfAccounts
from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.record import Record
from sammachip_site.domain.values import Amount, Day, Price, Slug, Text, parsed_from_text


def parse_digest(text: str) -> str:
    """A SHA-256 in hex, as published: 64 digits and small letters, also in groups divided by spaces.

    Raises:
        ValueFault: ``closing.digest``.
    """
    written = "".join(text.split()).lower()
    if not re.fullmatch(r"[0-9a-f]{64}", written):
        raise ValueFault("closing.digest", value=text[:20])
    return written


def format_digest(digest: str) -> str:
    """*digest* in groups of four, as people read it to each other."""
    return " ".join(digest[start : start + 4] for start in range(0, len(digest), 4))


Digest = Annotated[str, parsed_from_text(parse_digest)]


class ClosedFigures(Record):
    """What the year came to when it was closed or corrected, in satang."""

    income_total: Amount
    expense_total: Amount
    net_profit: Amount
    closing_cash: Amount


class Correction(Record):
    """A change of a closed year that a meeting agreed to; *digest*, *figures* and *accounts* are those since then."""

    date: Day
    reason: Text
    resolution: Text
    resolution_id: Slug | None = None
    digest: Digest
    figures: ClosedFigures
    accounts: dict[str, Text] = Field(default_factory=dict)


class Closing(Record):
    """What ``sammachip close`` writes: the money counted, the year as it was published, and its place in the chain.

    *previous* is a digest of the year before; None in the first year that is known. *accounts* are the names under
    which the meeting read the year. *corrections* stand in the order in which they were made.
    """

    date: Day
    counted_cash: Price
    counted_bank: Price = Satang(0)
    previous: Digest | None = None
    digest: Digest
    figures: ClosedFigures
    accounts: dict[str, Text] = Field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()

    @property
    def latest(self) -> "Closing | Correction":
        """The closing, or its last correction: whose digest and figures the year has now."""
        return self.corrections[-1] if self.corrections else self

    @property
    def changes(self) -> "tuple[tuple[Closing | Correction, Correction], ...]":
        """Each correction after what it replaces: the closing, or the correction before it."""
        return tuple(zip((self, *self.corrections), self.corrections, strict=False))


def accounts_as_closed(accounts: ChartOfAccounts, closing: Closing | None) -> ChartOfAccounts:
    """*accounts* under the names that they had when a year was closed; those of a year that is not are today's.

    A name that is the same in Thai keeps its translation of today.
    """
    names: Mapping[str, LocalizedText] = closing.latest.accounts if closing else {}
    renamed = {
        code: accounts[code].model_copy(update={"name": name})
        for code, name in names.items()
        if code in accounts and accounts[code].name.th != name.th
    }
    return {**accounts, **renamed}


class ChainCorrection(Record):
    """A correction as ``integrity.json`` tells it; *replaces* is the digest before it."""

    date: str
    reason: str
    resolution: str
    replaces: str


class ChainLink(Record):
    """A closed year in ``integrity.json``: its digest now, that of the year before, and how it came to change."""

    year: int
    digest: str
    previous: str | None
    closed_on: str
    corrections: tuple[ChainCorrection, ...] = ()

    @property
    def digests(self) -> tuple[str, ...]:
        """Every digest that the year ever had, the first one first."""
        return (*(correction.replaces for correction in self.corrections), self.digest)
