"""The figures of a published page: what each tells machines, and what it shows people."""

import re
from collections.abc import Iterator
from html import unescape

from sammachip_site.domain.published import PageFigure

# Neither may hold a "<", so that no page, however it is made, is read twice.
_FIGURE = re.compile(r"<data\b([^<>]*)>([^<>]*)</data>")
_ATTRIBUTE = re.compile(r'\b([a-z]+)="([^"]*)"')


def read_figures(content: bytes) -> Iterator[PageFigure]:
    """Every amount on a page, in their order, each with its line, from 1."""
    text = content.decode(errors="replace")
    line, place = 1, 0
    for match in _FIGURE.finditer(text):
        line, place = line + text.count("\n", place, match.start()), match.start()
        attributes = {name: unescape(value) for name, value in _ATTRIBUTE.findall(match[1])}
        yield PageFigure(attributes.get("itemprop", ""), attributes.get("value", ""), unescape(match[2]), line)


def has_translation(content: bytes, locale: str) -> bool:
    """Does the page say that there is one like it in *locale*?"""
    return f'hreflang="{locale}"'.encode() in content
