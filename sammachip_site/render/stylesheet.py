"""The style sheets of a site, joined from the theme's small ones."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

_LAYERS = "@layer tokens, base, layout, parts, pages, print;"
_FIRST = ("tokens.css", "base.css", "layout.css")
_FOLDERS = ("parts/", "pages/")
_PAPER = "paper/"
# Strings and unquoted addresses stand as they are; comments and white space between them may go.
_KEPT_OR_COMMENT = re.compile(
    r"""(?P<kept>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\(\s*[^"'\s][^)]*\))|(?P<comment>/\*.*?\*/)""",
    re.DOTALL,
)
_ADDRESS = re.compile(r"""url\(\s*(["']?)(?:\.\./)*(?P<name>[^"')]+?)\1\s*\)""")


def bundle_stylesheets(files: Mapping[str, str], addresses: Mapping[str, str]) -> dict[str, str]:
    """The style sheets of a site by name, each joined from some of *files* (by name below ``static/css/``).

    ``site.css`` is that of every page, in the order of its layers. ``paper.css`` comes after it where the account book,
    a statement or a sheet to print is shown: customers' pages do without. Needless bytes are left out, and
    ``url(img/x.svg)``, counted from ``static/``, becomes the published one of *addresses*.
    """
    of_paper = [name for name in sorted(files) if name.startswith(_PAPER) and name.endswith(".css")]
    bundles = {"site.css": [_LAYERS, *(files[name] for name in _in_order(files))]}
    if of_paper:
        bundles["paper.css"] = [files[name] for name in of_paper]
    return {name: _bundle(texts, addresses) for name, texts in bundles.items()}


def _bundle(texts: Iterable[str], addresses: Mapping[str, str]) -> str:
    return squeeze_css(_ADDRESS.sub(lambda match: _published(match, addresses), "\n".join(texts))) + "\n"


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
