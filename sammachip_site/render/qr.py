"""QR codes as drawings that stand inside a page."""

import io
from functools import lru_cache

import segno
from markupsafe import Markup, escape

_QUIET = 4  # modules of white around the code, without which a telephone does not find it (ISO/IEC 18004)
_MASK = 2  # a code says which of eight patterns lies over it; to find the best takes most of the time: decision 0025


def draw_qr(text: str, label: str, *, is_marked: bool = False) -> Markup:
    """A QR code of *text* as SVG without a size of its own, black on white even by night; *label* says what it is for.

    One that *is_marked* has a word laid over its middle, and is still read: a quarter of its bytes may be lost.

    Raises:
        ValueError: *text* is longer than a QR code can hold.
    """
    svg = _draw(text, "q" if is_marked else "m")
    # segno writes numbers and colours only; the label is escaped.
    return Markup(svg.replace("<svg ", f'<svg role="img" aria-label="{escape(label)}" ', 1))  # noqa: S704


@lru_cache(maxsize=4096)  # a product's page and its shelf card have one code, products of one price are paid by one
def _draw(text: str, error: str) -> str:
    drawing = io.BytesIO()
    segno.make_qr(text, error=error, mask=_MASK).save(
        drawing,
        kind="svg",
        border=_QUIET,
        dark="#000",
        light="#fff",
        xmldecl=False,
        svgns=False,
        svgclass="qr",
        lineclass=None,
        omitsize=True,
        nl=False,
    )
    return drawing.getvalue().decode()
