"""What Markdown may not hold: scripts, frames, pictures, and links that run or lead nowhere."""

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

_CODE = re.compile(r"(?<![\\`])(`+)(?!`)(?:(?!\n\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_TEXT = r"\[(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*\]"  # of a link, in which a picture may stand
_PICTURE = re.compile(rf"(?<!\\)!{_TEXT}(?:\([^)\n]*\)|\[[^\]\n]*\])|<\s*img\b", re.IGNORECASE)
_TARGET = re.compile(
    rf"(?<![!\\]){_TEXT}\(\s*<?(?P<inline>[^\s)>]*)"
    r"|^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?(?P<named>[^\s>]+)"
    r"|<a\b[^<>]*?\bhref\s*=\s*[\"']?(?P<typed>[^\"'\s>]*)",
    re.IGNORECASE | re.MULTILINE,
)
# Scripts are told as such.
_LEADS_SOMEWHERE = re.compile(r"https?://|mailto:|tel:|/(?!/)|(?:javascript|vbscript|data)\s*(?::|&)", re.IGNORECASE)


def find_scripts(path: str, text: str, start: int = 0) -> Iterator[Diagnostic]:
    """Whatever could run in a reader's browser in the Markdown *text* from the offset *start*."""
    for match in _ELEMENT.finditer(text, start):
        yield diagnose("reading.script", locate(path, text, match.start()), value=f"<{match['name']}>")
    for match in _EVENT.finditer(text, start):
        yield diagnose("reading.script", locate(path, text, match.start("name")), value=f"{match['name']}=")
    for match in _LINK.finditer(text, start):
        yield diagnose("reading.script-link", locate(path, text, match.start("name")), value=match["name"])


def find_dead_ends(path: str, text: str, start: int = 0) -> Iterator[Diagnostic]:
    """Pictures, which no text shows, and links that lead nowhere, in the Markdown *text* from the offset *start*."""
    prose = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code.group()), text[start:])
    for match in _PICTURE.finditer(prose):
        yield diagnose("reading.picture", locate(path, text, start + match.start()), value=match.group())
    for match in _TARGET.finditer(prose):
        kind = match.lastgroup or ""
        if not _LEADS_SOMEWHERE.match(match[kind]):
            yield diagnose("reading.link", locate(path, text, start + match.start(kind)), value=match[kind])
