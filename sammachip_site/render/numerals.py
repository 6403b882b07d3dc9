"""Thai numerals on sheets that are printed: only people read those."""

import re

from sammachip_site.domain.digits import to_thai_digits

# A tag or comment, or a sign written by its number; between them stands text.
_PIECE = re.compile(r"(<!--.*?-->|<[^>]*>|&#?\w+;)", re.DOTALL)
_NAME = re.compile(r"<(/?)([a-z][a-z0-9]*)")
_KEPT_ELEMENTS = frozenset({"head", "script", "style", "svg"})
_KEPT = re.compile(r'\s(?:translate="no"|lang="en")')


def write_thai_numerals(html: str) -> str:
    """*html* with ``๑๒๓`` for ``123`` in its text.

    What machines read stays as it is: attributes, the head, drawings. So does what people type or compare letter by
    letter, which says ``translate="no"``, and what is English: addresses.
    """
    written: list[str] = []
    kept, depth = "", 0  # the name of the element that keeps its digits, and how many of that name are open
    for piece in _PIECE.split(html):
        tag = _NAME.match(piece)
        if tag and not kept and not tag[1] and (tag[2] in _KEPT_ELEMENTS or _KEPT.search(piece)):
            kept, depth = tag[2], 1
        elif tag and tag[2] == kept:
            depth += -1 if tag[1] else 1
            kept = kept if depth else ""
        is_text = not piece.startswith(("<", "&"))
        written.append(to_thai_digits(piece) if is_text and not kept else piece)
    return "".join(written)
