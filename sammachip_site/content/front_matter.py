"""A Markdown file that begins with YAML between two lines of ``---``."""

import re

from sammachip_site.content.text_file import locate
from sammachip_site.content.yaml_document import YamlDocument, read_yaml
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose

_OPENING = re.compile(r"\s*---[^\S\n]*\n")
_CLOSING = re.compile(r"^---[^\S\n]*(?:\n|\Z)", re.MULTILINE)
# What people type for ---, and what their editor makes of it.
_MEANT = re.compile(r"^[^\S\n]*(?P<line>- ?-[- ]*|[—–−‒―‐]+|[+=*_~]{3,}|-{3}[^-\n].*)[^\S\n]*$", re.MULTILINE)
_FIELD_LINE = re.compile(r"[\w-]+ *:|[ \t-]|#|$")


def read_front_matter(path: str, text: str) -> tuple[YamlDocument | None, int, tuple[Diagnostic, ...]]:
    """The front matter of *text*, with the lines of the file, and the offset at which the Markdown begins."""
    opening = _OPENING.match(text)
    if opening is None:
        return None, 0, (_explain_opening(path, text),)
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        return None, len(text), (_explain_closing(path, text, opening.end()),)
    # Empty lines in place of the first --- and what precedes it keep every line at its number.
    above = "\n" * text.count("\n", 0, opening.end())
    document, faults = read_yaml(path, above + text[opening.end() : closing.start()])
    return document, closing.end(), faults


def _explain_opening(path: str, text: str) -> Diagnostic:
    """Something else stands for the first ``---``, or nothing."""
    start = len(text) - len(text.lstrip())
    meant = _MEANT.match(text, start)
    return _refuse_line(path, text, meant) if meant else diagnose("reading.front-matter", Location(path))


def _explain_closing(path: str, text: str, start: int) -> Diagnostic:
    """Something else stands for the second ``---``, or it is wanted where the fields from *start* end."""
    lines = text.split("\n")
    rows = range(text.count("\n", 0, start), len(lines))
    row = next((row for row in rows if not _FIELD_LINE.match(lines[row])), len(lines) - 1)
    meant = _MEANT.search(text, start)
    if meant and text.count("\n", 0, meant.start()) <= row:
        return _refuse_line(path, text, meant)
    return diagnose("reading.front-matter-open", Location(path, row + 1))


def _refuse_line(path: str, text: str, line: re.Match[str]) -> Diagnostic:
    location = locate(path, text, line.start("line"))
    return diagnose("reading.front-matter-line", location, value=line["line"].rstrip()[:40])
