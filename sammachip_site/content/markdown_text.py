"""What Markdown may not hold: scripts, frames, and links that run instead of lead somewhere."""

import re
from collections.abc import Iterator

from sammachip_site.content.text_file import locate
from sammachip_site.domain.diagnostics import Diagnostic, diagnose

_ELEMENT = re.compile(
    r"<\s*(?P<name>script|iframe|frame|object|embed|applet|style|link|meta|base|form|svg)\b",
    re.IGNORECASE,
)
_EVENT = re.compile(r"<[a-z][^<>]*?[\s/\"'](?P<name>on[a-z]+)\s*=", re.IGNORECASE)
_LINK = re.compile(
    r"(?:\][(:]\s*(?:<\s*)?|<\s*|=\s*(?:[\"']\s*)?)(?P<name>(?:javascript|vbscript|data)\s*(?::|&colon;|&#0*58;|&#x0*3a;))",
    re.IGNORECASE,
)


def find_scripts(path: str, text: str, start: int = 0) -> Iterator[Diagnostic]:
    """Whatever could run in a reader's browser in the Markdown *text* from the offset *start*."""
    for match in _ELEMENT.finditer(text, start):
        yield diagnose("reading.script", locate(path, text, match.start()), value=f"<{match['name']}>")
    for match in _EVENT.finditer(text, start):
        yield diagnose("reading.script", locate(path, text, match.start("name")), value=f"{match['name']}=")
    for match in _LINK.finditer(text, start):
        yield diagnose("reading.script-link", locate(path, text, match.start("name")), value=match["name"])
