"""Photos: what a file is, and the pictures that pages need of it. Bytes in, bytes out.

A photo is decoded once, set upright, brought to sRGB, and leaves all its metadata behind: a reader's picture
never says where it was taken.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PIL import Image, ImageCms, ImageFile

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.tone import tone_of

RECIPE = "2"  # to be raised when the same photo and operation should give other bytes
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
LARGEST_PX = 50_000_000

_ORIENTATION: Final = 0x0112
_GPS: Final = 0x8825
_MIRROR = Image.Transpose.FLIP_LEFT_RIGHT
_TURNS: dict[int, tuple[Image.Transpose, ...]] = {
    2: (_MIRROR,),
    3: (Image.Transpose.ROTATE_180,),
    4: (Image.Transpose.FLIP_TOP_BOTTOM,),
    5: (Image.Transpose.TRANSPOSE,),
    6: (Image.Transpose.ROTATE_270,),
    7: (Image.Transpose.TRANSVERSE,),
    8: (Image.Transpose.ROTATE_90,),
}  # Source: EXIF 2.32, tag 0x0112
_LYING = frozenset({5, 6, 7, 8})  # stored on its side: width and height change places
_ENCODINGS: dict[str, dict[str, Any]] = {
    "webp": {"format": "WEBP", "quality": 60, "method": 4},
    "jpeg": {"format": "JPEG", "quality": 80, "progressive": True, "optimize": True},
    # One thread: with more, the encoder cuts the picture elsewhere and the bytes depend on the machine.
    "avif": {"format": "AVIF", "quality": 50, "speed": 8, "max_threads": 1},
}
_PREVIEW = (64, 64)
_RIM = 24  # the edge of a picture is this part of it
_BLURRED = 12  # as many colours along an edge

# Whatever exceeds the limit is refused by us, with a sentence, from the size in the file's head.
Image.MAX_IMAGE_PIXELS = None
ImageFile.LOAD_TRUNCATED_IMAGES = False


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What a readable photo file says of itself; width and height in pixels, upright; *tone* from afar."""

    width: int
    height: int
    has_gps: bool
    tone: str


@dataclass(frozen=True, slots=True, order=True)
class Operation:
    """A picture to make: at most *width* pixels wide, in *format* (``webp``, ``jpeg``, ``avif``).

    With a *canvas* its middle lies on that of one of this width and height in pixels; ``(0, 0)`` is none.
    """

    width: int
    format: str
    canvas: tuple[int, int] = (0, 0)


def probe(content: bytes) -> PhotoFacts:
    """What the photo in *content* is; all of it is read, so that what passes here can be rendered.

    Raises:
        ValueFault: ``photo.…``: not one of `FORMATS`, more than 50 megapixels, cut off or damaged.
    """
    with _opened(content) as photo:
        orientation = _orientation(photo)
        width, height = _upright(photo.size, orientation)
        photo.draft(None, _PREVIEW)  # a JPEG is read to its end but only its coarsest part is computed
        _load(photo)
        return PhotoFacts(width, height, _has_gps(photo), _tone(photo))


def render_photo(content: bytes, operations: Sequence[Operation]) -> tuple[bytes, ...]:
    """The pictures that *operations* ask for, in their order; none is larger than the photo.

    Raises:
        ValueFault: as `probe` does.
    """
    pictures = dict(_resized(content, sorted({operation.width for operation in operations}, reverse=True)))
    return tuple(
        _encode(_lay(pictures[operation.width], operation.canvas), operation.format) for operation in operations
    )


def _resized(content: bytes, widths: Sequence[int]) -> Iterator[tuple[int, Image.Image]]:
    """The photo at each of *widths* (largest first), each made from the one before."""
    with _opened(content) as photo:
        orientation = _orientation(photo)
        full_size = _upright(photo.size, orientation)
        photo.draft(None, _upright(_fit(full_size, widths[0]), orientation))
        _load(photo)
        profile = photo.info.get("icc_profile")
        picture = _shrink(_plain(photo), _upright(_fit(full_size, widths[0]), orientation))
        picture = _to_srgb(picture, profile)
    for turn in _TURNS.get(orientation, ()):
        picture = picture.transpose(turn)
    for width in widths:
        picture = _shrink(picture, _fit(full_size, width))
        yield width, picture


def _opened(content: bytes) -> Image.Image:
    try:
        photo = Image.open(io.BytesIO(content), formats=FORMATS)
    except Exception as fault:  # decoders meet hostile bytes and raise whatever they like
        raise ValueFault(_why_not(content)) from fault
    if photo.width * photo.height > LARGEST_PX:
        raise ValueFault("photo.too-large", megapixels=round(photo.width * photo.height / 1_000_000))
    return photo


def _why_not(content: bytes) -> str:
    if not content:
        return "photo.empty"
    head = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if content[4:8] == b"ftyp" and content[8:12] in {
        b"heic",
        b"heix",
        b"hevc",
        b"heim",
        b"heis",
        b"mif1",
        b"msf1",
    }:
        return "photo.heic"
    if head.startswith((b"<svg", b"<?xml", b"<!--", b"<!DOCTYPE svg")):
        return "photo.svg"
    if content.startswith((b"\xff\xd8\xff", b"\x89PNG", b"RIFF")) or content[4:12] == b"ftypavif":
        return "photo.damaged"
    return "photo.kind"


def _load(photo: Image.Image) -> None:
    try:
        photo.load()
    except Exception as fault:
        raise ValueFault("photo.damaged") from fault


def _orientation(photo: Image.Image) -> int:
    try:
        return int(photo.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 — a broken EXIF block is no reason to refuse a picture
        return 1


def _has_gps(photo: Image.Image) -> bool:
    try:
        exif = bool(photo.getexif().get_ifd(_GPS))
    except Exception:  # noqa: BLE001 — as above
        exif = False
    xmp = photo.info.get("xmp", photo.info.get("XML:com.adobe.xmp", b""))
    return exif or b"GPSLatitude" in (xmp.encode() if isinstance(xmp, str) else xmp)


def _tone(photo: Image.Image) -> str:
    pixel = _plain(photo).resize((1, 1), Image.Resampling.BOX).convert("RGB").tobytes()
    return tone_of(*pixel)


def _upright(size: tuple[int, int], orientation: int) -> tuple[int, int]:
    return (size[1], size[0]) if orientation in _LYING else size


def _fit(size: tuple[int, int], width: int) -> tuple[int, int]:
    """*size* shrunk to at most *width*, in proportion."""
    if width >= size[0]:
        return size
    return width, max(1, round(size[1] * width / size[0]))


def _plain(photo: Image.Image) -> Image.Image:
    """*photo* without palette, transparency (it lies on white) or more than eight bits a channel."""
    if photo.mode.startswith("I"):
        return photo.convert("I").point(lambda value: value / 256).convert("L")
    if photo.mode in {"L", "RGB", "CMYK"} and "transparency" not in photo.info:
        return photo
    if photo.mode == "1":
        return photo.convert("L")
    layered = photo.convert("RGBA")
    paper = Image.new("RGB", photo.size, "white")
    paper.paste(layered, mask=layered.getchannel("A"))
    return paper


def _shrink(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    if picture.size == size:
        return picture
    return picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _lay(picture: Image.Image, canvas: tuple[int, int]) -> Image.Image:
    """*picture* on the middle of a *canvas* (width, height), whose rest goes on with the colours of its edges."""
    if not all(canvas):
        return picture
    (across, down), (width, height) = canvas, picture.size
    if width >= across and height >= down:
        left, top = (width - across) // 2, (height - down) // 2
        return picture.crop((left, top, left + across, top + down))
    ground = Image.new("RGB", canvas)
    if width < across:
        rim, few, half = max(1, width // _RIM), (1, _BLURRED), (across // 2 + 1, down)
        edges = {(0, 0): (0, 0, rim, height), (across // 2, 0): (width - rim, 0, width, height)}
    else:
        rim, few, half = max(1, height // _RIM), (_BLURRED, 1), (across, down // 2 + 1)
        edges = {(0, 0): (0, 0, width, rim), (0, down // 2): (0, height - rim, width, height)}
    for place, edge in edges.items():
        blurred = picture.resize(few, Image.Resampling.BOX, box=edge).resize(half, Image.Resampling.BICUBIC)
        ground.paste(blurred, place)
    ground.paste(picture, ((across - width) // 2, (down - height) // 2))
    return ground


def _to_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """*picture* in sRGB and without a word about where it came from; a broken profile is passed over."""
    if profile:
        picture = _through_profile(picture, profile)
    picture = picture.convert("RGB")
    picture.info.clear()
    return picture


def _through_profile(picture: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture
    return converted if converted is not None else picture


def _encode(picture: Image.Image, encoding: str) -> bytes:
    target = io.BytesIO()
    picture.save(target, **_ENCODINGS[encoding])
    return target.getvalue()
