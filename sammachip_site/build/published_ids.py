"""The last look before anything is published: does a citizen number stand in what readers would get?"""

import html
import re
from collections.abc import Iterable, Iterator

from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose
from sammachip_site.domain.privacy import find_citizen_ids
from sammachip_site.render.output import Output

_ROWS = (".csv",)
_MARKUP = (".html", ".xml", ".svg")
_TEXTS = (*_ROWS, *_MARKUP, ".json", ".geojson", ".txt")
# Names that end in the digest of a picture, codes of closed years, the figures of a drawing: nobody typed them.
_MADE = re.compile(
    r"[-/][0-9a-f]{8,64}(?:-[0-9]+)?\.[a-z0-9]{2,5}\b"
    r"|\b[0-9a-f]{64}\b"
    r"|\b(?:[0-9a-f]{4} ){15}[0-9a-f]{4}\b"
    r"|\s(?:d|points|viewBox|transform|style|sizes)=\"[^\"]*\""
)
_INLINE_TAG = re.compile(r"</?(?:b|code|del|em|i|mark|s|small|strong|sub|sup|u|wbr)>")


def find_published_ids(outputs: Iterable[Output], declared: frozenset[str], place: str) -> Iterator[Diagnostic]:
    """The first citizen number in *outputs* but for the *declared* numbers, told of the file *place*.

    What people typed is searched where it stands; this finds what only appears when it is read: escapes of
    YAML, entities, marks of emphasis between the digits.
    """
    for output in outputs:
        if output.path.endswith(_TEXTS):
            text = _as_read(output.path, output.content.decode())
            for _, digits in find_citizen_ids(text, folded=not output.path.endswith(_ROWS)):
                if digits not in declared:
                    yield diagnose("privacy.citizen-id", Location(place), value=digits)
                    return


def _as_read(path: str, text: str) -> str:
    """The *text* of the file *path* without what nobody typed and what nobody sees."""
    text = _MADE.sub("|", text)
    return html.unescape(_INLINE_TAG.sub("", text)) if path.endswith(_MARKUP) else text
