"""Telling why a command did nothing: the errors of the content first, then every reason of the command itself."""

from collections.abc import Sequence
from datetime import date

from sammachip_site.build.refusal import Refusal
from sammachip_site.cli.faults import echo, print_faults
from sammachip_site.cli.sentences import say
from sammachip_site.domain.diagnostics import Diagnostic
from sammachip_site.domain.thai_calendar import format_date


def print_refusals(faults: Sequence[Diagnostic], refusals: Sequence[Refusal], errors: str, lang: str) -> None:
    """*faults*, the sentence *errors* where there are any, and *refusals*, each in *lang* on standard error."""
    print_faults(faults, lang)
    if faults:
        echo(say(errors, lang, errors=len(faults)))
    for refusal in refusals:
        values = {
            name: format_date(value, lang, short=True) if isinstance(value, date) else value
            for name, value in refusal.values.items()
        }
        echo(say(refusal.reason, lang, **values))
