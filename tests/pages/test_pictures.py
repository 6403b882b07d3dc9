import pytest

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.photo import Photo
from sammachip_site.pages.pictures import (
    Shape,
    make_picture,
    make_share_picture,
    plan_renditions,
    plan_share_picture,
    rendition_sizes,
    share_size,
)

ALT = LocalizedText(th="กระปุก")


@pytest.mark.parametrize(
    ("photo_px", "shape", "sizes_px"),
    [
        ((4000, 3000), Shape.WHOLE, ((320, 240), (640, 480), (800, 600), (1200, 900), (1600, 1200))),
        ((4000, 3), Shape.WHOLE, ((320, 1), (640, 1), (800, 1), (1200, 1), (1600, 1))),
        ((700, 900), Shape.WHOLE, ((320, 411), (640, 823), (700, 900))),
        ((320, 200), Shape.WHOLE, ((320, 200),)),
        ((1200, 300), Shape.SQUARE, ((200, 200), (280, 280), (300, 300))),
        ((100, 120), Shape.SQUARE, ((100, 100),)),
    ],
)
def test_no_picture_is_larger_than_its_photo(
    photo_px: tuple[int, int], shape: Shape, sizes_px: tuple[tuple[int, int], ...]
) -> None:
    assert rendition_sizes(Photo("a.jpg", "cd" * 32, *photo_px), shape) == sizes_px


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("avif", [False, True])
def test_every_address_of_a_picture_is_a_planned_rendition(avif: bool, shape: Shape) -> None:  # noqa: FBT001
    photo = Photo("content/products/g/รูป 1.JPG", "cd" * 32, 3000, 2000, "hue-30 shade-1")
    picture = make_picture(photo, ALT, "g", shape, avif=avif)
    addresses = {url for _, url in (*picture.webp, *picture.jpeg, *picture.avif)}
    assert addresses == {f"/{each.output_path}" for each in plan_renditions(photo, "g", shape, avif=avif)}
    assert (picture.width, picture.height) == ((1600, 1067) if shape is Shape.WHOLE else (960, 960))
    assert [width for width, _ in picture.jpeg] == [640, picture.width]
    assert picture.tone == "hue-30 shade-1"
    assert all(url.isascii() and " " not in url for url in addresses)


@pytest.mark.parametrize(("photo_px", "width_px"), [((4000, 3000), 267), ((3000, 4000), 200), ((640, 480), 267)])
def test_a_square_is_the_middle_of_a_picture_that_covers_it(photo_px: tuple[int, int], width_px: int) -> None:
    smallest = plan_renditions(Photo("content/a.jpg", "cd" * 32, *photo_px), "g", Shape.SQUARE, avif=False)[0]
    assert (smallest.width, smallest.canvas, smallest.shown_width) == (width_px, (200, 200), 200)


@pytest.mark.parametrize(
    ("name", "stem"),
    [("1700123456781.jpg", "photo"), ("kluai-1700123456781.jpg", "kluai"), ("IMG_20260312.jpg", "img-20260312")],
)
def test_a_number_that_could_be_a_persons_is_no_part_of_an_address(name: str, stem: str) -> None:
    photo = Photo(f"content/products/g/{name}", "cd" * 32, 200, 200)
    paths = [each.output_path for each in plan_renditions(photo, "g", Shape.WHOLE, avif=False)]
    assert paths == [f"photos/g/{stem}-cdcdcdcdcd-200.webp", f"photos/g/{stem}-cdcdcdcdcd-200.jpg"]


@pytest.mark.parametrize(
    ("photo_px", "share_px"),
    [
        ((4000, 3000), (1200, 630)),
        ((3000, 4000), (1200, 630)),
        ((1200, 630), (1200, 630)),
        ((4000, 600), (1200, 630)),
        ((640, 480), (915, 480)),
        ((480, 640), (1200, 630)),
        ((1000, 200), (1000, 525)),
        ((1, 1), (2, 1)),
    ],
)
def test_a_shared_picture_has_one_shape_and_shows_all_of_its_photo_which_is_never_enlarged(
    photo_px: tuple[int, int], share_px: tuple[int, int]
) -> None:
    assert share_size(*photo_px) == share_px


def test_the_address_of_a_shared_picture_is_a_planned_rendition() -> None:
    photo = Photo("content/products/g/รูป 1.JPG", "cd" * 32, 4000, 600)
    picture, rendition = make_share_picture(photo, ALT, "g"), plan_share_picture(photo, "g")
    assert picture.url == f"/{rendition.output_path}" == "/photos/g/share/1-cdcdcdcdcd-1200.jpg"
    assert (picture.width, picture.height) == rendition.canvas == (1200, 630)
    assert (rendition.width, rendition.format) == (1200, "jpeg")


@pytest.mark.parametrize(("photo_px", "width_px"), [((3000, 4000), 472), ((640, 480), 640), ((2000, 1), 1200)])
def test_the_photo_lies_on_its_shared_picture_as_large_as_it_fits(photo_px: tuple[int, int], width_px: int) -> None:
    assert plan_share_picture(Photo("content/a.jpg", "cd" * 32, *photo_px), "g").width == width_px
