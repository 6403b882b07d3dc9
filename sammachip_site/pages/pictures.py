"""Which sizes of a photo a page offers, and where they will be."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.photo import WIDEST_PX, Photo, Rendition
from sammachip_site.domain.summary import GroupSummary, PictureSummary, SharePicture

WIDTHS_PX = (320, 640, WIDEST_PX)
SHARE_PX = (1200, 630)  # Source: Facebook, "Images in Link Shares"; LINE shows the same shape
LONGEST_NAME = 40  # a page repeats it in every size and format; the digest after it tells photos apart


def rendition_widths(width_px: int) -> tuple[int, ...]:
    """The widths to make of a photo *width_px* wide: three at most, none larger than the photo."""
    smaller = tuple(width for width in WIDTHS_PX if width < width_px)
    return (*smaller, width_px)[: len(WIDTHS_PX)]


def make_picture(photo: Photo, alt: LocalizedText, group: str, *, avif: bool) -> PictureSummary:
    """*photo* as pages show it: the address of every size, in WebP, JPEG and perhaps AVIF."""
    widths = rendition_widths(photo.width)
    width, height = photo.shown_size
    return PictureSummary(
        alt=alt,
        webp=tuple((width, f"/{_output_path(photo, group, width, 'webp')}") for width in widths),
        jpeg=tuple((width, f"/{_output_path(photo, group, width, 'jpeg')}") for width in widths),
        avif=tuple((width, f"/{_output_path(photo, group, width, 'avif')}") for width in widths) if avif else (),
        width=width,
        height=height,
    )


def plan_renditions(photo: Photo, group: str, *, avif: bool) -> tuple[Rendition, ...]:
    """Every picture to make of *photo*, so that all addresses of `make_picture` exist."""
    return tuple(
        Rendition(photo.path, photo.digest, width, kind, _output_path(photo, group, width, kind))
        for width in rendition_widths(photo.width)
        for kind in ("webp", "jpeg", *(["avif"] if avif else []))
    )


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
