"""A photo comes in the smallest size that fills its place, the one that greets the reader first of all."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.page_kinds import file_of, pages_by_kind
from tests.browser.visitor import Visitor, scroll_to_the_end

SCREENS = [(320, 3), (360, 2), (768, 1), (1280, 1), (1280, 2)]
WIDEST_PHONE_PX = 680
PHONE_DENSITY = 1.75  # at arm's length nobody sees more pixels of a photo: decision 0018
TOLERANCE = 1.1

# Of every photo: its place, its size there in the page's pixels, the width that was loaded, and those it comes in.
LOADED = """async () => {
  for (const image of document.images) image.loading = 'eager';
  await Promise.all([...document.images].map(image => image.decode()));
  return [...document.querySelectorAll('picture img')].map(image => ({
    place: image.closest('[class]:not(img, .row-link)').className,
    shown: image.getBoundingClientRect().width,
    loaded: parseInt(image.currentSrc.match(/-([0-9]+)[.](?:webp|avif)$/)[1]),
    offered: image.previousElementSibling.srcset.split(',').map(each => parseInt(each.trim().split(' ')[1])),
  }));
}"""

FIRST_SCREEN = """() => [...document.images]
  .filter(image => image.getBoundingClientRect().top < innerHeight)
  .filter(image => { const box = image.getBoundingClientRect(); return box.left < innerWidth && box.height; })
  .map(image => [image.loading, image.fetchPriority])"""

SHIFTS = """() => new Promise(resolve => new PerformanceObserver(list => resolve(list.getEntries().length))
  .observe({type: 'layout-shift', buffered: true}) || setTimeout(() => resolve(0), 500))"""

WITHOUT_SIZE = """() => [...document.images]
  .filter(image => !image.getAttribute('width') || !image.getAttribute('height'))
  .map(image => image.outerHTML)"""

SHORT_OF_CONTRAST = """() => {
  const light = text => {
    const parts = text.match(/[0-9.]+/g).slice(0, 3).map(part => part / 255);
    const [red, green, blue] = parts.map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
    return .2126 * red + .7152 * green + .0722 * blue + .05;
  };
  const hues = ['', ...Array.from({length: 12}, (_, step) => `hue-${step * 30}`)];
  const tones = hues.flatMap(hue => [1, 2, 3].map(shade => `tone ${hue} shade-${shade}`));
  const image = document.body.appendChild(new Image());
  const colours = new Map(tones.map(tone => {
    image.className = tone;
    const style = getComputedStyle(image);
    return [tone, [light(style.backgroundColor), light(style.color), style.backgroundColor]];
  }));
  const faint = [...colours].filter(([, [one, other]]) => Math.max(one, other) / Math.min(one, other) < 4.5);
  return [faint.map(([tone]) => tone), new Set([...colours.values()].map(([, , colour]) => colour)).size];
}"""


def pages_with_photos(site: Path) -> list[str]:
    """The pages with the fewest and the most photos of every kind that has any; a translation has the same."""
    found: list[str] = []
    for kind, pages in pages_by_kind(site).items():
        counts = {page: file_of(site, page).read_text("utf-8").count("<picture>") for page in pages}
        with_photos = sorted(filter(counts.get, pages), key=counts.__getitem__)
        if with_photos and not kind.endswith(", en"):
            found += dict.fromkeys((with_photos[0], with_photos[-1]))
    return found


def faults_of(photo: dict[str, Any], width_px: int, density: float) -> list[str]:
    """Whether too little or too much was loaded."""
    needed = photo["shown"] * (min(density, PHONE_DENSITY) if width_px <= WIDEST_PHONE_PX else density)
    told = f"{photo['place']} is {photo['shown']:.0f} px at {density}: {photo['loaded']} of {photo['offered']}"
    smaller = [width for width in photo["offered"] if width < photo["loaded"]]
    if photo["loaded"] * TOLERANCE < needed and photo["loaded"] < max(photo["offered"]):
        return [f"{told} is too little"]
    return [f"{told} is too much"] if smaller and max(smaller) > needed * TOLERANCE else []


@pytest.mark.parametrize(("width_px", "density"), SCREENS)
def test_the_smallest_size_that_suffices_is_loaded(
    example_site: Path, visitor: Visitor, width_px: int, density: float
) -> None:
    faults = set()
    for address in pages_with_photos(example_site):
        page = visitor.turn_to(address, width_px=width_px, density=density)
        faults |= {
            f"{address}: {fault}" for photo in page.evaluate(LOADED) for fault in faults_of(photo, width_px, density)
        }
    if faults:
        pytest.fail("\n".join(sorted(faults)), pytrace=False)


def test_one_picture_of_the_first_screen_goes_before_all_others_and_none_waits(
    example_site: Path, visitor: Visitor
) -> None:
    for address in [*pages_with_photos(example_site), "/"]:
        page = visitor.turn_to(address)
        pictures = page.evaluate(FIRST_SCREEN)
        assert "lazy" not in [loading for loading, _ in pictures], address
        everywhere = page.evaluate("[...document.images].filter(image => image.fetchPriority === 'high').length")
        assert [priority for _, priority in pictures].count("high") == bool(pictures), address
        assert everywhere <= 1, address


def test_nothing_moves_while_pictures_come(example_site: Path, visitor: Visitor) -> None:
    for address in [*pages_with_photos(example_site), "/"]:
        page = visitor.turn_to(address)
        scroll_to_the_end(page)
        assert page.evaluate(SHIFTS) == 0, address
        assert page.evaluate(WITHOUT_SIZE) == []


def test_a_planted_shift_is_counted(visitor: Visitor) -> None:
    page = visitor.open("/groups/")
    page.evaluate("document.querySelector('main').prepend(...Array.from({length: 9}, () => new Option('late')))")
    page.wait_for_timeout(200)
    assert page.evaluate(SHIFTS) > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_words_of_a_missing_photo_can_be_read_on_every_tone_and_no_two_tones_are_alike(
    visitor: Visitor, scheme: Any
) -> None:
    page = visitor.open("/")
    page.emulate_media(color_scheme=scheme)
    assert page.evaluate(SHORT_OF_CONTRAST) == [[], 39]
