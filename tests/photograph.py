"""A picture as heavy as a photograph, made of chance that is the same every time."""

import io
import random

from PIL import Image

SIZE_PX = (4000, 3000)  # 12 megapixels, as telephones take them
GRAIN_PX = (8, 16, 32, 64, 128, 256, 512, 1024, 2000, 4000)
STRONGEST, FADING = 0.4, 0.75


def take_photograph(seed: int) -> bytes:
    """A JPEG of 12 megapixels: gradients of colour under detail of every size, each finer one fainter.

    Measured: a square of 320 pixels takes 12.1 KB as WebP of quality 75. Those of the photos that come with
    scikit-learn and scikit-image (a flower, a cup, a cat, a portrait, a rocket, a temple) take 5 to 19, half over 11.
    """
    chance = random.Random(seed)  # noqa: S311  a picture, not a secret
    light = _cloud(chance, (4, 3))
    weight = STRONGEST
    for width in GRAIN_PX:
        light = Image.blend(light, _cloud(chance, (width, width * 3 // 4)), weight)
        weight *= FADING
    colours = (_cloud(chance, (6, 4)).point(lambda value: 128 + (value - 128) // 3) for _ in "bc")
    picture = io.BytesIO()
    Image.merge("YCbCr", (light, *colours)).save(picture, "JPEG", quality=90)
    return picture.getvalue()


def _cloud(chance: random.Random, size: tuple[int, int]) -> Image.Image:
    """Spots of light and dark, as many as *size* says."""
    spots = Image.frombytes("L", size, chance.randbytes(size[0] * size[1]))
    return spots.resize(SIZE_PX, Image.Resampling.BICUBIC)
