"""A person's mistake as a value: where it stands, what is wrong with it, and what to type instead."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from string import Formatter

from sammachip_site.domain.privacy import mask_path, mask_private_digits
from sammachip_site.domain.rules import RULES


class Severity(StrEnum):
    """Whether a fault stops the build."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file; *path* is relative to the source folder with ``/``; lines and columns count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One fault, told in Thai and in English."""

    location: Location
    code: str
    severity: Severity
    message_th: str
    message_en: str
    hint_th: str
    hint_en: str

    def in_locale(self, locale: str) -> str:
        """The whole fault in one line: place, severity, code, message and hint."""
        message, hint = (self.message_en, self.hint_en) if locale == "en" else (self.message_th, self.hint_th)
        return f"{self.location}: {self.severity} {self.code}: {message} — {hint}"


class ValueFault(ValueError):
    """A text that is not a value of its kind; *code* names the rule it breaks.

    Raised by the ``parse_…`` functions of this floor; whoever knows the place turns it into a `Diagnostic`.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def diagnose(code: str, location: Location, **values: object) -> Diagnostic:
    """The fault *code* at *location*; *values* fill the braces of the rule's sentences, private digits masked.

    Raises:
        KeyError: no such rule, or a value that its sentences need is missing. Both are bugs.
    """
    rule = RULES[code]
    shown = {name: mask_private_digits(str(value)) for name, value in values.items()}
    fill = Formatter().vformat
    return Diagnostic(
        replace(location, path=mask_path(location.path)),
        code,
        Severity(rule.severity),
        fill(rule.message_th, (), shown),
        fill(rule.message_en, (), shown),
        fill(rule.hint_th, (), shown),
        fill(rule.hint_en, (), shown),
    )


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Is there a fault that stops the build?"""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
