"""The one stylesheet of a site, joined from the theme's small ones."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

_LAYERS = "@layer tokens, base, layout, parts, pages, print;"
_FIRST = ("tokens.css", "base.css", "layout.css")
_FOLDERS = ("parts/", "pages/")
# Strings and unquoted addresses stand as they are; comments and white space between them may go.
_KEPT_OR_COMMENT = re.compile(
    r"""(?P<kept>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\(\s*[^"'\s][^)]*\))|(?P<comment>/\*.*?\*/)""",
    re.DOTALL,
)
_ADDRESS = re.compile(r"""url\(\s*(["']?)(?:\.\./)*(?P<name>[^"')]+?)\1\s*\)""")


def bundle_stylesheet(files: Mapping[str, str], addresses: Mapping[str, str]) -> str:
    """All of *files* (by name below ``static/css/``) in the order of their layers, without needless bytes.

    ``url(img/x.svg)``, counted from ``static/``, becomes the published one of *addresses*.
    """
    whole = "\n".join([_LAYERS, *(files[name] for name in _in_order(files))])
    return squeeze_css(_ADDRESS.sub(lambda match: _published(match, addresses), whole)) + "\n"


def _in_order(names: Mapping[str, str]) -> Iterator[str]:
    yield from (name for name in _FIRST if name in names)
    for folder in _FOLDERS:
        yield from sorted(name for name in names if name.startswith(folder) and name.endswith(".css"))


def _published(match: re.Match[str], addresses: Mapping[str, str]) -> str:
    name = str(PurePosixPath(match["name"]))
    return f"url({addresses[name]})" if name in addresses else match[0]


def squeeze_css(text: str) -> str:
    """*text* without comments, and without white space beside ``{``, ``}``, ``;`` and ``,``."""
    kept: list[str] = []

    def set_aside(match: re.Match[str]) -> str:
        if match["comment"]:
            return " "
        kept.append(match["kept"])
        return "\0"

    squeezed = re.sub(r"\s+", " ", _KEPT_OR_COMMENT.sub(set_aside, text))
    squeezed = re.sub(r" ?([{};,]) ?", r"\1", squeezed).replace(";}", "}").strip()
    return re.sub("\0", lambda _: kept.pop(0), squeezed)
