"""The colour of a photo from afar, in so few shades that each can be a class of the style sheet."""

from colorsys import rgb_to_hls

HUES = tuple(range(0, 360, 30))
COLOURLESS = 0.1  # less saturation than this is grey to the eye
DARK, LIGHT = 0.38, 0.68  # of lightness, where one shade ends and the next begins


def tone_of(red: int, green: int, blue: int) -> str:
    """The classes of a colour of three bytes: ``hue-30 shade-2``; a colour without a hue has a shade alone.

    Shade 1 is dark, 3 is light.
    """
    hue, lightness, saturation = rgb_to_hls(red / 255, green / 255, blue / 255)
    shade = f"shade-{1 + (lightness > DARK) + (lightness > LIGHT)}"
    if saturation < COLOURLESS:
        return shade
    return f"hue-{HUES[round(hue * len(HUES)) % len(HUES)]} {shade}"
