"""A list is light, whatever people write and however much they sell: no page of one is heavier than 60 KB."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import product as combinations
from pathlib import Path

import pytest

from sammachip_site.checks.texts import FAR_TOO_LONG, LONGEST_IN_GROUP, LONGEST_IN_PRODUCT, LONGEST_IN_VILLAGE
from sammachip_site.domain.availability import Availability
from sammachip_site.domain.localized import LOCALES, Locale, LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.photo import Photo
from sammachip_site.domain.product import Category
from sammachip_site.domain.summary import GroupSummary, ProductSummary
from sammachip_site.pages.group_products import make_group_products
from sammachip_site.pages.page import Page, PlannedFile
from sammachip_site.pages.pictures import Shape, make_picture
from sammachip_site.pages.plan import plan_shared
from sammachip_site.pages.storefront import make_storefront
from sammachip_site.render.files import render_files
from sammachip_site.render.theme import make_theme
from tests.pages.village import ALL_WORDS, pages, site

LIMIT_BYTES = 60_000
ROOT = Path(__file__).parents[1]
SLUG = "a" * 56
PHOTO = Photo(f"content/products/g/{'b' * 200}.jpg", "ab" * 32, 4000, 3000, "hue-330 shade-3")


def longest(characters: int) -> LocalizedText:
    """A Thai text without a translation, as long as a card may have to hold."""
    return LocalizedText(th="ก" * characters * FAR_TOO_LONG)


def heaviest_product(group: str, number: int) -> ProductSummary:
    """A product whose card has everything, and all of it long."""
    name, summary, unit, net_content = (longest(most) for most in LONGEST_IN_PRODUCT.values())
    return ProductSummary(
        slug=f"{SLUG}-{number:06}",
        name=name,
        summary=summary,
        category=tuple(Category)[number % len(Category)],
        price=Satang(9_999_999_99),
        unit=unit,
        net_content=net_content,
        availability=Availability.model_validate({"status": "pre_order", "order_until": "2569-12-30"}),
        picture=make_picture(PHOTO, longest(100), group, Shape.SQUARE, avif=True),
    )


def heaviest_groups(count: int, *, of_each: int) -> Iterator[GroupSummary]:
    """So many groups in as many areas as they can lie in."""
    one = pages().summary
    place = longest(LONGEST_IN_VILLAGE["name"])
    codes = [f"{province}{district:02}{tambon:02}" for province, district, tambon in AREAS]
    for number in range(count):
        slug = f"{SLUG}-{number:06}"
        yield one.model_copy(
            update={
                "slug": slug,
                "name": longest(LONGEST_IN_GROUP["name"]),
                "short_name": longest(LONGEST_IN_GROUP["short_name"]),
                "village": place,
                "tambon": place,
                "district": place,
                "province": place,
                "tambon_code": codes[number % len(codes)],
                "picture": make_picture(PHOTO, longest(100), slug, Shape.SQUARE, avif=True),
                "paperwork": one.paperwork.model_copy(update={"cash_reports": tuple(range(2550, 2570))}),
                "products": tuple(heaviest_product(slug, each) for each in range(of_each)),
            }
        )


# As many as there are: 77 provinces, in one of them 32 districts (Nakhon Ratchasima), in one of these 26 tambons.
AREAS = [
    *combinations([30], [1], range(1, 27)),
    *combinations([30], range(2, 33), [1]),
    *combinations(range(11, 88), [50], [1]),
]


def weights(plan: Iterable[PlannedFile]) -> dict[str, int]:
    """The bytes of every HTML page of *plan*."""
    files: dict[str, bytes] = {}
    for folder in ("templates", "static"):
        files |= {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in (ROOT / folder).rglob("*.*")}
    html = [file for file in plan if isinstance(file, Page) and file.path.endswith(".html")]
    return {output.path: len(output.content) for output in render_files(html, make_theme([files]), site())}


def too_heavy(found: Mapping[str, int]) -> dict[str, int]:
    return {path: weight for path, weight in found.items() if weight > LIMIT_BYTES}


def test_no_page_that_groups_share_is_too_heavy_for_any_content() -> None:
    found = weights(plan_shared(list(heaviest_groups(140, of_each=2)), site(), ALL_WORDS))
    assert too_heavy(found) == {}
    assert max(found.values()) > LIMIT_BYTES * 0.8, "pages are cut smaller than they need be"


@pytest.mark.parametrize("locale", LOCALES)
def test_a_group_that_sells_two_hundred_things_has_no_heavy_page(locale: Locale) -> None:
    (summary,) = heaviest_groups(1, of_each=200)
    shown = replace(pages(locale), summary=summary)
    assert too_heavy(weights([make_storefront(shown), *make_group_products(shown)])) == {}
