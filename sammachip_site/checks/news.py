"""Rules of news: nobody tells it before its day."""

from collections.abc import Iterator

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose


def check_past(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``news.future``; a draft may wait for its day."""
    for news in checked.group.news:
        if news.day > checked.today and not news.profile.draft:
            yield diagnose("news.future", Location(news.path), **in_words(date=news.day))


CHECKS: tuple[Check, ...] = (check_past,)
