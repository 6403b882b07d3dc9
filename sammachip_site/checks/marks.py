"""Rules of the marks that products carry."""

from collections.abc import Iterator

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.loaded_group import Product
from sammachip_site.domain.marks import MARK_NAMES, Mark, MarkKind
from sammachip_site.domain.thai_calendar import buddhist_year

_WITHOUT_NUMBER = frozenset({MarkKind.OTOP, MarkKind.OTOP_MARK})


def check_otop(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.mark-otop``."""
    for product, place, mark in _marks(checked):
        if mark.kind is MarkKind.OTOP and (mark.stars is None or mark.year is None):
            location = checked.in_product(product, "marks", place)
            yield diagnose("product.mark-otop", location, name=product.profile.name.th)


def check_colour(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.mark-colour``."""
    for product, place, mark in _marks(checked):
        if mark.kind is MarkKind.OTOP_MARK and mark.colour is None:
            location = checked.in_product(product, "marks", place)
            yield diagnose("product.mark-colour", location, name=product.profile.name.th)


def check_numbers(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.mark-number``."""
    for product, place, mark in _marks(checked):
        field = "food_serial" if mark.kind is MarkKind.FOOD_SERIAL else "number"
        if mark.kind not in _WITHOUT_NUMBER and not getattr(mark, field):
            yield diagnose(
                "product.mark-number",
                checked.in_product(product, "marks", place),
                field=field,
                **_mark_in_words(product, mark),
            )


def check_expiry(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.mark-expired``."""
    for product, place, mark in _marks(checked):
        if mark.expires and not mark.is_valid_on(checked.today):
            yield diagnose(
                "product.mark-expired",
                checked.in_product(product, "marks", place, "expires"),
                **_mark_in_words(product, mark),
                **in_words(date=mark.expires),
            )


def check_year(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.mark-year``."""
    for product, place, mark in _marks(checked):
        if mark.year and mark.year > buddhist_year(checked.today):
            yield diagnose(
                "product.mark-year",
                checked.in_product(product, "marks", place, "year"),
                year=mark.year,
                **_mark_in_words(product, mark),
            )


def check_province(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.mark-province``: the food authority numbers makers by province."""
    expected = checked.profile.village.province_code
    for product, place, mark in _marks(checked):
        if mark.food_serial and mark.food_serial[:2] != expected:
            yield diagnose(
                "product.mark-province",
                checked.in_product(product, "marks", place, "food_serial"),
                serial=mark.food_serial,
                found=mark.food_serial[:2],
                expected=expected,
            )


CHECKS: tuple[Check, ...] = (check_otop, check_colour, check_numbers, check_expiry, check_year, check_province)


def _marks(checked: CheckedGroup) -> Iterator[tuple[Product, int, Mark]]:
    for product in checked.group.products:
        for place, mark in enumerate(product.profile.marks):
            yield product, place, mark


def _mark_in_words(product: Product, mark: Mark) -> dict[str, str]:
    thai, english = MARK_NAMES[mark.kind]
    return {"mark": thai, "mark_en": english, "name": product.profile.name.th}
