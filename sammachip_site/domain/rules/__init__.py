"""Every rule of the content, by code. docs/checks.md explains each; tests/sites/broken/ shows each."""

from collections.abc import Mapping
from types import MappingProxyType

from sammachip_site.domain.rules import (
    activities,
    availability,
    books,
    closing,
    folders,
    groups,
    ledger,
    news,
    payments,
    payouts,
    photos,
    privacy,
    products,
    questions,
    reading,
    schedule,
    shares,
    structure,
    tables,
    values,
)
from sammachip_site.domain.rules.rule import Rule

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        rule.code: rule
        for area in (
            folders,
            reading,
            tables,
            structure,
            values,
            privacy,
            groups,
            payments,
            products,
            availability,
            photos,
            books,
            ledger,
            payouts,
            schedule,
            shares,
            closing,
            activities,
            questions,
            news,
        )
        for rule in area.RULES
    }
)
