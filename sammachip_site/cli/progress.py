"""A bar on the terminal for whoever waits."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

from sammachip_site.build.progress import Progress, Quiet
from sammachip_site.cli.sentences import say

Item = TypeVar("Item")


def choose_progress(lang: str, *, quiet: bool = False) -> Progress:
    """A bar where a person is watching; nothing in a log."""
    return Quiet() if quiet or not sys.stderr.isatty() else Bar(lang)


class Bar:
    """Shows how far the work is, in *lang*."""

    def __init__(self, lang: str) -> None:
        self._lang = lang

    def over(self, items: Iterable[Item], count: int, work: str) -> Iterator[Item]:
        """The *items* as they come, each moving the bar."""
        if not count:
            yield from items
            return
        with click.progressbar(items, length=count, label=say(work, self._lang), file=sys.stderr) as bar:
            yield from bar
