"""What a rule is: a code that never changes, its weight, and its sentences in two languages."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be wrong. Braces in the sentences are filled with the values of the case."""

    code: str
    severity: Literal["error", "warning"]
    message_th: str
    message_en: str
    hint_th: str
    hint_en: str


def error(code: str, message_th: str, message_en: str, hint_th: str, hint_en: str) -> Rule:
    """A rule whose breaking stops the build."""
    return Rule(code, "error", message_th, message_en, hint_th, hint_en)


def warning(code: str, message_th: str, message_en: str, hint_th: str, hint_en: str) -> Rule:
    """A rule whose breaking is told, and the site is published all the same."""
    return Rule(code, "warning", message_th, message_en, hint_th, hint_en)
