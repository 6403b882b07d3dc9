"""Rules of what may be said of food."""

from collections.abc import Iterator

from sammachip_site.checks.checked_group import Check, CheckedGroup
from sammachip_site.domain.claims import find_claims
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.loaded_group import Product
from sammachip_site.domain.product import Category
from sammachip_site.domain.sources import WrittenText


def check_claims(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.claim``: of food and drink, unless the group says the number of its permit."""
    for product in checked.group.products:
        profile = product.profile
        if profile.category in {Category.FOOD, Category.DRINK} and not profile.claim_permit:
            for text in _texts_of(checked, product):
                for offset, phrase in find_claims(text.text):
                    yield diagnose("product.claim", text.locate(offset), name=profile.name.th, phrase=phrase)


CHECKS: tuple[Check, ...] = (check_claims,)


def _texts_of(checked: CheckedGroup, product: Product) -> Iterator[WrittenText]:
    """Everything that is written of *product*: its fields, and its description in either language."""
    paths = {product.path, f"{product.path.removesuffix('.md')}.en.md"}
    return (text for text in checked.group.sources.texts if text.location.path in paths)
