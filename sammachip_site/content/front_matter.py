"""A Markdown file that begins with YAML between two lines of ``---``."""

import re

from sammachip_site.content.yaml_document import YamlDocument, read_yaml
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)


def read_front_matter(path: str, text: str) -> tuple[YamlDocument | None, int, tuple[Diagnostic, ...]]:
    """The front matter of *text*, with the lines of the file, and the offset at which the Markdown begins."""
    opening = _OPENING.match(text)
    if opening is None:
        return None, 0, (diagnose("reading.front-matter", Location(path)),)
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        return None, len(text), (diagnose("reading.front-matter-open", Location(path)),)
    # An empty line in place of the first --- keeps every line at its number.
    document, faults = read_yaml(path, "\n" + text[opening.end() : closing.start()])
    return document, closing.end(), faults
