"""The last look before anything is published: does a citizen number stand in what readers would get?"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping

from sammachip_site.content.citizen_ids import find_private_ids, hide_things, legible, may_hold_private_id
from sammachip_site.content.layout import suffix_of
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose
from sammachip_site.render.output import Output

_MARKUP = (".html", ".xml", ".svg", ".atom")
_TEXTS = (*_MARKUP, ".csv", ".beancount", ".journal", ".json", ".geojson", ".txt", ".ics")
_MADE = re.compile(r"[-/][0-9a-f]{8,64}(?:-[0-9]+)?\.[a-z0-9]{2,5}\b")  # names that end in the digest of a picture
_INLINE_TAG = re.compile(
    r"</?(?:abbr|b|cite|code|del|em|i|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)>"  # as Markdown has them
)
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))")
_SOURCE_MARK = re.compile(r"<!--.*?-->|<[^<>]*>|\\\n[ \t]*|[*~`\\]", re.DOTALL)


def find_published_ids(
    outputs: Iterable[Output], declared: frozenset[str], sources: Mapping[str, bytes], place: str
) -> Iterator[Diagnostic]:
    """The first citizen number in *outputs* but for the *declared* numbers, told of the line of *sources* it is from.

    What people typed is searched where it stands; this finds what only appears when it is read: escapes of
    YAML, entities, marks of emphasis between the digits. Where no line explains it, the file or folder *place* and
    the page are told.
    """
    for output in outputs:
        if output.path.endswith(_TEXTS):
            for _, digits in _find_in(output.path, output.content.decode()):
                if digits not in declared:
                    yield _tell(digits, output.path, _find_line(digits, sources), place)
                    return


def _find_in(path: str, text: str) -> list[tuple[int, str]]:
    """The citizen numbers that a reader of the *text* of the file *path* gets."""
    text = _MADE.sub("|", text)
    if not may_hold_private_id(_as_read(path, text), suffix_of(path)):
        return []
    return find_private_ids(_as_read(path, hide_things(text)), suffix_of(path))  # tags tell where a digest ends


def _as_read(path: str, text: str) -> str:
    """The *text* of the file *path* without what nobody sees."""
    if path.endswith(".ics"):
        return text.replace("\r\n ", "")  # a long line goes on below
    return html.unescape(_INLINE_TAG.sub("", text)) if path.endswith(_MARKUP) else text


def _tell(digits: str, page: str, line: Location | None, place: str) -> Diagnostic:
    if line:
        return diagnose("privacy.citizen-id", line, value=digits)
    return diagnose("privacy.citizen-id", Location(place), value=f"{digits} ({page})")


def _find_line(digits: str, sources: Mapping[str, bytes]) -> Location | None:
    """Where in *sources* the *digits* stand under escapes and marks: the line, or the file if they go over several."""
    texts = {path: legible(path, content) for path, content in sources.items()}
    for path, text in texts.items():
        for row, line in enumerate(text.split("\n"), start=1):
            if _says(line, digits):
                return Location(path, row)
    return next((Location(path) for path, text in texts.items() if _says(text, digits)), None)


def _says(source: str, digits: str) -> bool:
    """Does the *source* of a text say these *digits* once nothing stands between them any more?"""
    plain = _ESCAPE.sub(lambda escape: chr(int(escape[1] or escape[2] or escape[3], 16)), source)
    plain = html.unescape(_SOURCE_MARK.sub("", plain))
    return digits in {found for _, found in find_private_ids(plain)}
