"""Rules of a product: price, cost, what is in it, whether there is any."""

from collections.abc import Iterator
from posixpath import dirname

from sammachip_site.checks.checked_group import Check, CheckedGroup
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.digits import to_arabic_digits
from sammachip_site.domain.loaded_group import Product
from sammachip_site.domain.money import Satang, format_baht, format_price
from sammachip_site.domain.photo import suits_shops
from sammachip_site.domain.product import Category, ProductProfile
from sammachip_site.domain.sources import Key
from sammachip_site.domain.values import WHOLE, format_percent

_LABEL_FIELDS = ("ingredients", "allergens", "keeps")


def check_prices(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.price``.

    Source: Notification 70, B.E. 2563, of the Central Committee on Prices of Goods and Services, under
    section 28 of the Price of Goods and Services Act B.E. 2542.
    """
    for product in checked.group.products:
        for keys, price in _prices(product.profile):
            if price == 0:
                location = checked.in_product(product, *keys)
                yield diagnose("product.price", location, name=product.profile.name.th)


def check_price_step_quantities(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.price-step-quantity``."""
    for product in checked.group.products:
        for place, step in enumerate(product.profile.price_steps):
            if step.quantity < 2:
                yield diagnose(
                    "product.price-step-quantity",
                    checked.in_product(product, "price_steps", place, "quantity"),
                    name=product.profile.name.th,
                    quantity=step.quantity,
                )


def check_price_steps(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.price-step-dearer``."""
    for product in checked.group.products:
        for place, step in enumerate(product.profile.price_steps):
            singly = product.profile.price * step.quantity
            if step.price > singly and step.quantity >= 2:
                yield diagnose(
                    "product.price-step-dearer",
                    checked.in_product(product, "price_steps", place, "price"),
                    name=product.profile.name.th,
                    quantity=step.quantity,
                    price=format_price(step.price),
                    singly=format_price(singly),
                )


def check_cost(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.below-cost``."""
    for product in checked.group.products:
        profile = product.profile
        if profile.unit_profit < 0:
            yield diagnose(
                "product.below-cost",
                checked.in_product(product, "unit_cost"),
                name=profile.name.th,
                cost=format_baht(profile.price - profile.unit_profit),
                price=format_baht(profile.price),
            )


def check_ingredient_percents(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.ingredient-percent``."""
    for product in checked.group.products:
        total = sum(ingredient.percent or 0 for ingredient in product.profile.ingredients)
        if total > WHOLE:
            yield diagnose(
                "product.ingredient-percent",
                checked.in_product(product, "ingredients"),
                name=product.profile.name.th,
                total=format_percent(total),
            )


def check_food_label(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.food-label``."""
    for product in checked.group.products:
        missing = [field for field in _LABEL_FIELDS if not getattr(product.profile, field)]
        if missing and product.profile.category in {Category.FOOD, Category.DRINK}:
            yield diagnose(
                "product.food-label",
                checked.in_product(product),
                name=product.profile.name.th,
                fields=", ".join(missing),
            )


def check_has_photo(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.no-photo``."""
    for product in checked.group.products:
        if not product.profile.photos:
            yield diagnose("product.no-photo", checked.in_product(product), name=product.profile.name.th)


def check_shops_take_photo(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.shop-photo``: examples and drafts are offered in no shop."""
    for product in checked.group.products:
        if checked.profile.example or product.profile.draft or not product.profile.photos:
            continue
        photo = checked.group.photo(dirname(product.path), product.profile.photos[0])
        if photo and not suits_shops(*photo.largest_square):
            width, height = photo.largest_square
            location = checked.in_product(product, "photos", 0, "file")
            yield diagnose("product.shop-photo", location, name=product.profile.name.th, width=width, height=height)


def check_same_names(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.same-name``: of products that customers see; told at the later of the two, by file.

    Two of one address are told as such.
    """
    first: dict[tuple[str, ...], Product] = {}
    shown = (product for product in checked.group.products if not product.profile.draft)
    for product in sorted(shown, key=lambda product: product.path):
        profile = product.profile
        offered = tuple(_folded(text.th) for text in (profile.name, profile.net_content, profile.unit))
        if (other := first.setdefault(offered, product)).slug != product.slug:
            location = checked.in_product(product, "name")
            yield diagnose("product.same-name", location, name=profile.name.th, path=other.path)


CHECKS: tuple[Check, ...] = (
    check_same_names,
    check_prices,
    check_price_step_quantities,
    check_price_steps,
    check_cost,
    check_ingredient_percents,
    check_food_label,
    check_has_photo,
    check_shops_take_photo,
)


def _folded(text: str) -> str:
    """*text* without what may differ when the same is typed twice: spaces, capitals, Thai numerals."""
    return to_arabic_digits("".join(text.split())).casefold()


def _prices(profile: ProductProfile) -> Iterator[tuple[tuple[Key, ...], Satang]]:
    """Every price at which the product is offered, with the path of its keys."""
    yield ("price",), profile.price
    for place, variant in enumerate(profile.variants):
        yield ("variants", place, "price"), variant.price
    for place, step in enumerate(profile.price_steps):
        yield ("price_steps", place, "price"), step.price
