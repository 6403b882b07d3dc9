"""Pictures: as an officer names them, as they are, and as pages need them."""

import re
from dataclasses import dataclass
from typing import Annotated

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.record import Record
from sammachip_site.domain.values import Text, parsed_from_text


def parse_photo_path(text: str) -> str:
    """The path of a photo from the folder of the file that names it: ``photos/jar.jpg``, never out of that folder.

    Raises:
        ValueFault: ``photo.path``: an absolute path, a step upwards, a backslash, a web address.
    """
    steps = text.split("/")
    if re.search(r"[\\:?*\"<>|]", text) or {"", ".", ".."} & set(steps):
        raise ValueFault("photo.path", value=text)
    return text


class PhotoReference(Record):
    """A photo named in a content file; *file* is relative to the folder of that file; *alt* says what it shows."""

    file: Annotated[str, parsed_from_text(parse_photo_path)]
    alt: Text


WIDEST_SQUARE_PX = 960  # no page shows a product wider
SHOPS_LEAST_PX = 500  # Source: Meta, "Product image specifications"; Google takes smaller ones


def suits_shops(width: int, height: int) -> bool:
    """Do shops on the web take a picture of this many pixels?"""
    return min(width, height) >= SHOPS_LEAST_PX


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo that was found and can be read; width and height in pixels, upright; *digest* is SHA-256 in hex.

    *tone* is the colour that it has from afar, as `domain.tone` names colours.
    """

    path: str
    digest: str
    width: int
    height: int
    tone: str = ""

    @property
    def largest_square(self) -> tuple[int, int]:
        """Width and height of the largest picture that pages show of a product: the middle of its photo."""
        side = min(self.width, self.height, WIDEST_SQUARE_PX)
        return side, side


@dataclass(frozen=True, slots=True, order=True)
class Rendition:
    """One picture to make from a photo: at most *width* pixels wide, in *format* (``webp``, ``jpeg``, ``avif``).

    With a *canvas* its middle lies on that of one of this width and height in pixels; ``(0, 0)`` is none.
    """

    photo_path: str
    photo_digest: str
    width: int
    format: str
    output_path: str
    canvas: tuple[int, int] = (0, 0)

    @property
    def shown_width(self) -> int:
        """How wide it is in the end, in pixels."""
        return self.canvas[0] or self.width
