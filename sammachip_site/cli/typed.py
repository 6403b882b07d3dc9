"""Values on the command line, typed as in the content files."""

from collections.abc import Callable

import click

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.money import parse_baht
from sammachip_site.domain.rules import RULES
from sammachip_site.domain.thai_calendar import parse_buddhist_year, parse_date


class Typed(click.ParamType[object]):
    """A value as the content files have it; *name* is what the help shows."""

    def __init__(self, name: str, parse: Callable[[str], object]) -> None:
        self.name = name
        self._parse = parse

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> object:
        """What *value* says, or why it says nothing, in both languages."""
        try:
            return self._parse(value) if isinstance(value, str) else value
        except ValueFault as fault:
            rule = RULES[fault.code]
            said = f"{rule.message_th} — {rule.hint_th} · {rule.message_en} — {rule.hint_en}"
            self.fail(said.format(**fault.values), param, ctx)


MONEY = Typed("amount", parse_baht)
DAY = Typed("date", parse_date)
YEAR = Typed("year", parse_buddhist_year)
