"""Which sizes of a photo a page offers, and where they will be."""

import re
from collections.abc import Iterable
from enum import Enum
from pathlib import PurePosixPath

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.photo import WIDEST_SQUARE_PX, Photo, Rendition
from sammachip_site.domain.summary import GroupSummary, PictureSummary, SharePicture


class Shape(Enum):
    """How much of a photo a place shows, with the widths to make of it in pixels."""

    # On telephones a card is 37 % and a photo of a gallery 75 % of the screen wide, at 1.75 pixels to each of its own.
    SQUARE = (200, 280, 320, 420, 560, 640, WIDEST_SQUARE_PX)
    WHOLE = (320, 640, 800, 1200, 1600)


OLD_BROWSERS_PX = 640  # those that read no WebP get one size
SHARE_PX = (1200, 630)  # Source: Facebook, "Images in Link Shares"; LINE shows the same shape
LONGEST_NAME = 40  # a page repeats it in every size and format; the digest after it tells photos apart


def rendition_sizes(photo: Photo, shape: Shape) -> tuple[tuple[int, int], ...]:
    """The width and height of every picture to make of *photo*; the photo itself is never enlarged."""
    widest = min(photo.width, photo.height) if shape is Shape.SQUARE else photo.width
    widths = (*(width for width in shape.value if width < widest), widest)[: len(shape.value)]
    if shape is Shape.SQUARE:
        return tuple((width, width) for width in widths)
    return tuple((width, max(1, round(photo.height * width / photo.width))) for width in widths)


def make_picture(photo: Photo, alt: LocalizedText, group: str, shape: Shape, *, avif: bool) -> PictureSummary:
    """*photo* as pages show it: the address of every size in WebP and perhaps AVIF, and of two in JPEG."""
    planned = plan_renditions(photo, group, shape, avif=avif)
    width, height = rendition_sizes(photo, shape)[-1]
    return PictureSummary(
        alt=alt,
        tone=photo.tone,
        webp=_addresses(planned, "webp"),
        jpeg=_addresses(planned, "jpeg"),
        avif=_addresses(planned, "avif"),
        width=width,
        height=height,
    )


def _addresses(planned: Iterable[Rendition], kind: str) -> tuple[tuple[int, str], ...]:
    return tuple((each.shown_width, f"/{each.output_path}") for each in planned if each.format == kind)


def plan_renditions(photo: Photo, group: str, shape: Shape, *, avif: bool) -> tuple[Rendition, ...]:
    """Every picture to make of *photo* in *shape*, so that all addresses of `make_picture` exist."""
    sizes = rendition_sizes(photo, shape)
    for_old = next(size for size in reversed(sizes) if size[0] <= OLD_BROWSERS_PX or size is sizes[0])
    kinds = (("webp", sizes), ("jpeg", dict.fromkeys((for_old, sizes[-1]))), ("avif", sizes if avif else ()))
    return tuple(_plan(photo, group, shape, size, kind) for kind, of_kind in kinds for size in of_kind)


def _plan(photo: Photo, group: str, shape: Shape, size: tuple[int, int], kind: str) -> Rendition:
    """One picture; of a square the middle of one that is as wide as leaves nothing of it empty."""
    if shape is Shape.WHOLE:
        return Rendition(photo.path, photo.digest, size[0], kind, _output_path(photo, group, size[0], kind))
    side, _ = size
    whole = max(side, -(-side * photo.width // photo.height))
    return Rendition(photo.path, photo.digest, whole, kind, _output_path(photo, f"{group}/square", side, kind), size)


def share_size(width_px: int, height_px: int) -> tuple[int, int]:
    """The smallest width and height in the shape of `SHARE_PX` that a photo fits into, and no more than `SHARE_PX`."""
    width, height = SHARE_PX
    if width_px * height > height_px * width:
        across = min(width, width_px)
        return across, -(-across * height // width)
    down = min(height, height_px)
    return -(-down * width // height), down


def make_share_picture(photo: Photo, alt: LocalizedText, group: str) -> SharePicture:
    """All of *photo* in the shape that LINE and Facebook show."""
    width, height = share_size(photo.width, photo.height)
    return SharePicture(alt=alt, url=f"/{_share_path(photo, group, width)}", width=width, height=height)


def first_share_picture(groups: Iterable[GroupSummary]) -> SharePicture | None:
    """What stands for all *groups* together: the picture of the first that has one."""
    return next((group.share for group in groups if group.share), None)


def plan_share_picture(photo: Photo, group: str) -> Rendition:
    """The picture to make of *photo*, so that the address of `make_share_picture` exists."""
    width, height = share_size(photo.width, photo.height)
    whole = min(width, max(1, photo.width * height // photo.height))
    return Rendition(photo.path, photo.digest, whole, "jpeg", _share_path(photo, group, width), (width, height))


def _share_path(photo: Photo, group: str, width: int) -> str:
    return _output_path(photo, f"{group}/share", width, "jpeg")


def _output_path(photo: Photo, group: str, width: int, kind: str) -> str:
    name = re.sub(r"[0-9]{13,}", "", PurePosixPath(photo.path).stem.lower())  # LINE's, or perhaps a citizen number
    stem = re.sub(r"[^a-z0-9]+", "-", name)[:LONGEST_NAME].strip("-") or "photo"
    return f"photos/{group}/{stem}-{photo.digest[:10]}-{width}.{'jpg' if kind == 'jpeg' else kind}"
