"""QR codes as drawings that stand inside a page."""

import io
from functools import lru_cache

import segno
from markupsafe import Markup, escape

_QUIET = 4  # modules of white around the code, without which a telephone does not find it (ISO/IEC 18004)


def draw_qr(text: str, label: str, *, is_marked: bool = False) -> Markup:
    """A QR code of *text* as SVG without a size of its own, black on white even by night; *label* says what it is for.

    One that *is_marked* has a word laid over its middle, and is still read: a quarter of its bytes may be lost.

    Raises:
        ValueError: *text* is longer than a QR code can hold.
    """
    code = _encode(text, "q" if is_marked else "m")
    drawing = io.BytesIO()
    code.save(
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
    svg = drawing.getvalue().decode()
    # segno writes numbers and colours only; the label is escaped.
    return Markup(svg.replace("<svg ", f'<svg role="img" aria-label="{escape(label)}" ', 1))  # noqa: S704


@lru_cache(maxsize=512)  # products of one price are paid by the same code, in both languages
def _encode(text: str, error: str) -> segno.QRCode:
    return segno.make_qr(text, error=error)
