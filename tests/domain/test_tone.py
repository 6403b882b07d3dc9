import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.tone import tone_of

BYTES = st.integers(0, 255)


@pytest.mark.parametrize(
    ("colour", "tone"),
    [
        ((0, 0, 0), "shade-1"),
        ((128, 128, 128), "shade-2"),
        ((255, 255, 255), "shade-3"),
        ((120, 118, 122), "shade-2"),
        ((200, 30, 30), "hue-0 shade-2"),
        ((120, 20, 40), "hue-0 shade-1"),
        ((90, 60, 30), "hue-30 shade-1"),
        ((240, 220, 150), "hue-60 shade-3"),
        ((60, 60, 200), "hue-240 shade-2"),
    ],
)
def test_a_colour_is_told_by_its_hue_and_how_light_it_is(colour: tuple[int, int, int], tone: str) -> None:
    assert tone_of(*colour) == tone


@given(BYTES, BYTES, BYTES)
def test_every_colour_has_one_of_39_tones(red: int, green: int, blue: int) -> None:
    hues = {"", *(f"hue-{hue} " for hue in range(0, 360, 30))}
    assert tone_of(red, green, blue) in {f"{hue}shade-{shade}" for hue in hues for shade in (1, 2, 3)}
