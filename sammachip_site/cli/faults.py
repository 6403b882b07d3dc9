"""Telling what is wrong: for people, for programs, and for the lines of a pull request."""

import json
from collections.abc import Sequence
from dataclasses import asdict

import click

from sammachip_site.cli.sentences import say
from sammachip_site.domain.diagnostics import Diagnostic, Severity


def print_faults(faults: Sequence[Diagnostic], lang: str) -> None:
    """One line for each of *faults*, by file and line, and one with their number, on standard error."""
    for fault in sorted(faults):
        echo(fault.in_locale(lang))
    errors = sum(fault.severity is Severity.ERROR for fault in faults)
    if faults:
        echo(say("counts", lang, errors=errors, warnings=len(faults) - errors))


def echo(line: str) -> None:
    """*line* on standard error; a file name that is no text is shown by its bytes."""
    click.echo(line.encode(errors="backslashreplace"), err=True)


def printable(text: str) -> str:
    """*text* of a stranger, with nothing in it that a terminal would obey."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)


def as_json(faults: Sequence[Diagnostic]) -> str:
    """*faults* as a JSON array of flat objects."""
    return json.dumps([_flat(fault) for fault in sorted(faults)], ensure_ascii=False, indent=2)


def _flat(fault: Diagnostic) -> dict[str, object]:
    written = asdict(fault)
    return {**written.pop("location"), "severity": written.pop("severity"), **written}


def as_github(faults: Sequence[Diagnostic], lang: str) -> str:
    """*faults* as the workflow commands that put each beside its line.

    Source: GitHub Actions, "Workflow commands": data and properties are escaped differently.
    """
    return "\n".join(_command(fault, lang) for fault in sorted(faults))


def _command(fault: Diagnostic, lang: str) -> str:
    message, hint = (fault.message_en, fault.hint_en) if lang == "en" else (fault.message_th, fault.hint_th)
    place = fault.location
    return (
        f"::{fault.severity} file={_property(place.path)},line={place.line},col={place.column},"
        f"title={_property(fault.code)}::{_escape(f'{message} — {hint}')}"
    )


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
