"""A sentence of the theme, which says one thing and several things in the right number."""

import re
from collections.abc import Mapping
from typing import Any

_IN_NUMBER = re.compile(r"\{(?P<name>\w+):(?P<one>[^{}|]*)\|(?P<several>[^{}|]*)\}")


class Sentence(str):
    """A sentence with braces to fill: ``{count}`` with the value, ``{count:person|people}`` with the word for it."""

    __slots__ = ()

    def in_number(self, values: Mapping[str, object]) -> str:
        """The sentence with the words of its numbers chosen; all other braces stay.

        Raises:
            KeyError: a number that decides about a word is missing.
        """
        if "|" not in self:
            return self
        return _IN_NUMBER.sub(lambda word: word["one" if str(values[word["name"]]) == "1" else "several"], self)

    def format(self, *values: Any, **named: Any) -> str:
        """The sentence with all its braces filled."""
        return str.format(self.in_number(named), *values, **named)
