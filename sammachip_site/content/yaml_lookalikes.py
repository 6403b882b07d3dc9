"""Signs that look like those of YAML and are others: pasted from a web page, a word processor or a table."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from sammachip_site.content.text_file import ODD_SPACES
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose

_BULLETS = "•‣◦●○▪■·*–—−‒―‐"
_WIDE_COLONS = "：﹕∶꞉"
_START = r"^ *(?:- +)*"  # what stands before a field or an item on its line

_ODD_SPACE = re.compile(rf"^[ -]*(?:[A-Za-z_]+:)?(?P<value>[{ODD_SPACES}])")
_WIDE_COLON = re.compile(rf"{_START}[A-Za-z_]+ *(?P<value>[{_WIDE_COLONS}])")
_BULLET = re.compile(rf"^ *(?P<value>[{_BULLETS}])(?=[{ODD_SPACES}\t \w])")
_GLUED_DASH = re.compile(r"^ *(?P<value>-)(?=[^\W\d])")
_ROW = re.compile(r"^ *(?:- +)*(?:(?!: )[^\t\n])*[^\s:](?P<value>\t)(?=[\t ]*\S)")
_CURLY_FIELD = re.compile(rf"{_START}[\w-]+: +(?P<value>[“”„])")
_SIGNS = {
    "reading.space": _ODD_SPACE,
    "reading.wide-sign": _WIDE_COLON,
    "reading.bullet": _BULLET,
    "reading.space-after-dash": _GLUED_DASH,
    "reading.pasted-row": _ROW,
}

_CURLY = re.compile(r"[“”„].*[“”]|[‘’‚].*[‘’]", re.DOTALL)
_WIDE_COLON_ANYWHERE = re.compile(rf"[{_WIDE_COLONS}:]\s*")
_SHOWN = 60  # characters of a line that a message repeats
_WIDE_DIGIT = re.compile("[０-９]")
_COMMENT = re.compile(r"(?P<gap>[ \t]+)#(?P<words>\w.*)")
_FIGURES = re.compile(r"[\d.,/% -]+")
_LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")  # YAML breaks lines at more signs than editors do
# A file without any of these needs no second look.
_SUSPICIOUS = re.compile(rf"[{ODD_SPACES}{_WIDE_COLONS}•‣◦●○▪■·–—−‒―‐“”„‘’０-９\t]|[ \t]#\w|^ *-[^\W\d]", re.MULTILINE)


def is_suspicious(text: str) -> bool:
    """May anything in *text* only look like YAML?"""
    return bool(_SUSPICIOUS.search(text))


def split_lines(text: str) -> list[str]:
    """The lines of *text* as YAML counts them, and an empty one after them."""
    return [*_LINE_END.split(text), ""]


def explain_line(path: str, line: str, row: int) -> Diagnostic | None:
    """The sign at the beginning of *line*, the one at *row* from 0, that only looks like one of YAML."""
    for code, pattern in _SIGNS.items():
        if match := pattern.search(line):
            sign = f"U+{ord(match['value']):04X}" if pattern is _ODD_SPACE else match["value"]
            place = Location(path, row + 1, match.start("value") + 1)
            return diagnose(code, place, value=sign, usual=_in_usual_letters(line))
    return None


def explain_quote(path: str, line: str, row: int) -> Diagnostic | None:
    """The curly quote that opens the value of the field on *line*."""
    match = _CURLY_FIELD.search(line)
    if match is None:
        return None
    return diagnose("reading.curly-quotes", Location(path, row + 1, match.start("value") + 1), value=match["value"])


def explain_key(path: str, lines: Sequence[str], event: Any) -> Diagnostic | None:
    """What was meant to stand before the key of *event* and became a part of it."""
    mark = event.start_mark
    line = lines[mark.line]
    begins_line = not line[: mark.column].strip(" -")
    return explain_line(path, line, mark.line) if begins_line and _is_plain(event) else None


def explain_text(path: str, event: Any) -> Diagnostic | None:
    """What in the text of *event* only looks like YAML, like a quote, or like a digit."""
    mark = event.start_mark
    here = Location(path, mark.line + 1, mark.column + 1)
    if _is_plain(event) and _CURLY.fullmatch(event.value):
        return diagnose("reading.curly-quotes", here, value=event.value[0])
    if digit := _WIDE_DIGIT.search(event.value):
        return diagnose("reading.wide-sign", here, value=digit.group(), usual=_in_usual_letters(event.value))
    return None


def explain_comment(path: str, lines: Sequence[str], event: Any, key: str) -> Diagnostic | None:
    """The rest of a text without quotes that ``#`` made a comment of: told when no space follows the ``#``.

    What stands beside figures is a remark.
    """
    mark = event.end_mark
    match = _COMMENT.match(lines[mark.line], mark.column) if _is_plain(event) else None
    if match is None or _FIGURES.fullmatch(event.value):
        return None
    whole = f"{event.value}{match.group() if event.value else match.group().lstrip()}".replace('"', "'").rstrip()
    place = Location(path, mark.line + 1, match.end("gap") + 1)
    return diagnose("reading.comment-in-text", place, key=key, words=match["words"].rstrip(), whole=whole)


def _in_usual_letters(text: str) -> str:
    """*text* with what a keyboard types in place of full-width letters, and a space after its colon."""
    usual = _WIDE_COLON_ANYWHERE.sub(": ", unicodedata.normalize("NFKC", text))
    return usual.strip(" -").partition("\n")[0][:_SHOWN]


def _is_plain(event: Any) -> bool:
    return not event.style
