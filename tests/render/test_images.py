import io
import struct
import zlib
from itertools import pairwise

import pytest
from PIL import Image, ImageCms

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.render.images import Operation, PhotoFacts, probe, render_photo

RED, GREEN, BLUE = (200, 30, 30), (30, 160, 60), (30, 60, 200)
GPS = 0x8825
ORIENTATION = 0x0112


def saved(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    target = io.BytesIO()
    picture.save(target, kind, **options)
    return target.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def two_halves(width: int = 400, height: int = 200) -> Image.Image:
    """Red on the left, blue on the right."""
    picture = Image.new("RGB", (width, height), RED)
    picture.paste(BLUE, (width // 2, 0, width, height))
    return picture


def quarters() -> Image.Image:
    """Red top left, blue top right, green below: every turn of it looks different."""
    picture = two_halves(400, 300)
    picture.paste(GREEN, (0, 150, 400, 300))
    return picture


@pytest.mark.parametrize(("across", "down"), [(200, 200), (120, 60), (100, 50)])
def test_on_a_canvas_all_of_the_photo_is_seen_and_the_rest_has_its_colours(across: int, down: int) -> None:
    picture = opened(render_photo(saved(two_halves()), (Operation(100, "jpeg", (across, down)),))[0])
    assert picture.size == (across, down)
    left, top = (across - 100) // 2, (down - 50) // 2
    assert is_near(picture.getpixel((left + 10, top + 10)), RED)
    assert is_near(picture.getpixel((left + 90, top + 40)), BLUE)
    assert is_near(picture.getpixel((2, 2)), RED, 20)
    assert is_near(picture.getpixel((across - 3, down - 3)), BLUE, 20)


def test_a_canvas_smaller_than_the_picture_keeps_its_middle() -> None:
    picture = opened(render_photo(saved(two_halves()), (Operation(200, "jpeg", (100, 100)),))[0])
    assert picture.size == (100, 100)
    assert is_near(picture.getpixel((40, 50)), RED)
    assert is_near(picture.getpixel((60, 50)), BLUE)


def test_pictures_on_a_canvas_and_without_one_are_made_of_one_photo() -> None:
    operations = (Operation(200, "jpeg"), Operation(200, "jpeg", (200, 150)), Operation(40, "webp"))
    sizes = [opened(content).size for content in render_photo(saved(two_halves()), operations)]
    assert sizes == [(200, 100), (200, 150), (40, 20)]


def rendered(content: bytes, width: int = 100, kind: str = "jpeg") -> Image.Image:
    return opened(render_photo(content, (Operation(width, kind),))[0])


def is_near(found: object, expected: tuple[int, int, int], distance: int = 12) -> bool:
    assert isinstance(found, tuple)
    return all(abs(one - other) <= distance for one, other in zip(found, expected, strict=True))


def with_exif(orientation: int = 1, *, gps: bool = False) -> bytes:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    if gps:
        exif.get_ifd(GPS).update({1: "N", 2: (15.0, 14.0, 0.0), 3: "E", 4: (102.0, 15.0, 0.0)})
    return exif.tobytes()


TURNS = {
    1: (),
    2: (Image.Transpose.FLIP_LEFT_RIGHT,),
    3: (Image.Transpose.ROTATE_180,),
    4: (Image.Transpose.FLIP_TOP_BOTTOM,),
    5: (Image.Transpose.TRANSPOSE,),
    6: (Image.Transpose.ROTATE_90,),
    7: (Image.Transpose.TRANSVERSE,),
    8: (Image.Transpose.ROTATE_270,),
}  # what a camera held that way does to the scene


@pytest.mark.parametrize("orientation", TURNS)
def test_a_photo_comes_out_upright_however_the_camera_was_held(orientation: int) -> None:
    stored = quarters()
    for turn in TURNS[orientation]:
        stored = stored.transpose(turn)
    content = saved(stored, exif=with_exif(orientation), quality=95)
    assert probe(content) == PhotoFacts(400, 300, has_gps=False, tone="hue-150 shade-1")
    upright = rendered(content, 200)
    assert upright.size == (200, 150)
    assert is_near(upright.getpixel((20, 20)), RED)
    assert is_near(upright.getpixel((180, 20)), BLUE)
    assert is_near(upright.getpixel((20, 130)), GREEN)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_each_accepted_format_is_read(kind: str) -> None:
    content = saved(two_halves(), kind)
    assert probe(content) == PhotoFacts(400, 200, has_gps=False, tone="hue-300 shade-1")
    assert rendered(content).size == (100, 50)


@pytest.mark.parametrize(("kind", "expected"), [("webp", "WEBP"), ("jpeg", "JPEG"), ("avif", "AVIF")])
def test_a_rendition_has_the_format_that_was_asked_for(kind: str, expected: str) -> None:
    assert rendered(saved(two_halves()), kind=kind).format == expected


def test_renditions_come_in_the_order_of_the_operations() -> None:
    operations = tuple(Operation(width, kind) for width in (40, 300, 160) for kind in ("jpeg", "webp"))
    sizes = [opened(content).size for content in render_photo(saved(two_halves()), operations)]
    assert sizes == [(40, 20), (40, 20), (300, 150), (300, 150), (160, 80), (160, 80)]


def test_a_photo_is_never_enlarged() -> None:
    assert rendered(saved(two_halves()), 5000).size == (400, 200)


def test_a_strip_keeps_at_least_one_row() -> None:
    assert rendered(saved(two_halves(4000, 3)), 320).size == (320, 1)


@pytest.mark.parametrize("kind", ["jpeg", "webp", "avif"])
def test_no_metadata_leaves(kind: str) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    content = saved(two_halves(), exif=with_exif(gps=True), icc_profile=srgb, comment=b"Somchai", xmp=b"<x>Somchai</x>")
    (picture,) = render_photo(content, (Operation(100, kind),))
    for trace in (b"Exif", b"EXIF", b"Somchai", b"ICC", b"acsp", b"GPS"):
        assert trace not in picture
    assert not opened(picture).getexif()


def test_a_photo_that_tells_where_it_was_taken_is_found_out() -> None:
    assert probe(saved(two_halves(), exif=with_exif(gps=True))).has_gps
    assert probe(saved(two_halves(), "PNG", exif=with_exif(gps=True))).has_gps
    assert probe(saved(two_halves(), "WEBP", exif=with_exif(gps=True))).has_gps
    assert probe(saved(two_halves(), xmp=b"<x exif:GPSLatitude='15,14N'/>")).has_gps


def test_the_same_photo_gives_the_same_bytes() -> None:
    content = saved(two_halves(), quality=90)
    operations = (Operation(200, "webp"), Operation(200, "jpeg"), Operation(100, "avif"))
    assert render_photo(content, operations) == render_photo(content, operations)


def test_a_print_shops_cmyk_photo_keeps_its_colours() -> None:
    cmyk = two_halves().convert("CMYK")
    picture = rendered(saved(cmyk, quality=95))
    assert picture.mode == "RGB"
    assert is_near(picture.getpixel((10, 25)), RED)
    assert is_near(picture.getpixel((90, 25)), BLUE)


def test_a_wide_gamut_photo_is_brought_to_srgb() -> None:
    # (234, 51, 35) in Display P3 is the pure red (255, 0, 0) of sRGB.
    content = saved(Image.new("RGB", (64, 64), (234, 51, 35)), "PNG", icc_profile=display_p3())
    assert is_near(rendered(content, 64, "webp").getpixel((32, 32)), (255, 0, 0), 6)


def test_a_broken_colour_profile_is_passed_over() -> None:
    content = saved(two_halves(), icc_profile=b"not a profile")
    assert is_near(rendered(content).getpixel((10, 25)), RED)


def test_transparency_lies_on_white_paper() -> None:
    clear = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    assert is_near(rendered(saved(clear, "PNG")).getpixel((50, 50)), (255, 255, 255), 2)
    palette = Image.new("P", (100, 100), 0)
    palette.putpalette([0, 0, 0])
    assert is_near(rendered(saved(palette, "PNG", transparency=0)).getpixel((50, 50)), (255, 255, 255), 2)


@pytest.mark.parametrize(("mode", "white"), [("L", 255), ("1", 1), ("LA", (255, 255)), ("I;16", 65535)])
def test_grey_pictures_of_every_depth_are_read(mode: str, white: int | tuple[int, int]) -> None:
    content = saved(Image.new(mode, (50, 50), white), "PNG")
    assert is_near(rendered(content, 50).convert("RGB").getpixel((25, 25)), (255, 255, 255), 2)


def fault_of(content: bytes) -> str:
    with pytest.raises(ValueFault) as fault:
        probe(content)
    return fault.value.code


def test_what_is_no_picture_is_refused() -> None:
    assert fault_of(b"hello, village") == "photo.kind"
    assert fault_of(saved(two_halves(), "GIF")) == "photo.kind"
    assert fault_of(saved(two_halves(), "TIFF")) == "photo.kind"


def test_an_empty_file_is_told_as_such() -> None:
    assert fault_of(b"") == "photo.empty"


def test_an_iphones_heic_is_recognised_under_any_name() -> None:
    assert fault_of(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 100) == "photo.heic"


@pytest.mark.parametrize(
    "start", ["<svg xmlns='http://www.w3.org/2000/svg'/>", "<?xml version='1.0'?><svg/>", "\ufeff <svg/>"]
)
def test_a_drawing_is_refused(start: str) -> None:
    assert fault_of(start.encode()) == "photo.svg"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("part", [0.05, 0.5, 0.97])
def test_a_photo_that_was_not_copied_to_its_end_is_refused(kind: str, part: float) -> None:
    content = saved(Image.effect_noise((200, 200), 90).convert("RGB"), kind)
    assert fault_of(content[: int(len(content) * part)]) == "photo.damaged"


def test_fifty_megapixels_are_enough_and_a_bomb_is_never_unpacked() -> None:
    assert fault_of(png_of_size(10_001, 5_000)) == "photo.too-large"
    assert fault_of(png_of_size(100_000, 100_000)) == "photo.too-large"
    assert fault_of(png_of_size(10_000, 5_000)) == "photo.damaged"  # it has no pixels


def png_of_size(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds nothing."""

    def chunk(name: bytes, content: bytes) -> bytes:
        body = name + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def display_p3() -> bytes:
    """A Display P3 profile of the smallest kind: three primaries, a white point, one gamma curve."""

    def fixed(value: float) -> bytes:
        return struct.pack(">i", round(value * 65536))

    def xyz(*values: float) -> bytes:
        return b"XYZ \0\0\0\0" + b"".join(fixed(value) for value in values)

    # Source: IEC 61966-2-1 for the curve; SMPTE EG 432-1 primaries adapted to D50.
    curve = b"para\0\0\0\0\0\x03\0\0" + b"".join(
        fixed(value) for value in (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    )
    text = "P3".encode("utf-16-be")
    name = b"mluc\0\0\0\0" + struct.pack(">II", 1, 12) + b"enUS" + struct.pack(">II", len(text), 28) + text
    tags = {
        b"desc": name,
        b"cprt": name,
        b"wtpt": xyz(0.96420, 1.0, 0.82491),
        b"rXYZ": xyz(0.51512, 0.24120, -0.00105),
        b"gXYZ": xyz(0.29198, 0.69225, 0.04189),
        b"bXYZ": xyz(0.15710, 0.06657, 0.78407),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, body = b"", b""
    start = 128 + 4 + 12 * len(tags)
    for tag, content in tags.items():
        padded = content + b"\0" * (-len(content) % 4)
        table += tag + struct.pack(">II", start + len(body), len(content))
        body += padded
    head = struct.pack(">I4sI4s4s4s", start + len(body), b"lcms", 0x04300000, b"mntr", b"RGB ", b"XYZ ")
    head += b"\0" * 12 + b"acsp" + b"\0" * 28 + fixed(0.9642) + fixed(1.0) + fixed(0.8249)
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body


def test_renditions_shrink_with_their_width() -> None:
    noise = saved(Image.effect_noise((700, 300), 60).convert("RGB"))
    operations = tuple(Operation(width, "webp") for width in (640, 320, 160))
    sizes = [len(content) for content in render_photo(noise, operations)]
    assert all(larger > smaller for larger, smaller in pairwise(sizes))
