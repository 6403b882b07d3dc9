"""What a group sells: price, net content, what is in it, its marks, whether there is any."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, ClassVar

from sammachip_site.domain.availability import Availability
from sammachip_site.domain.contact import MarketplaceLink
from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.digits import to_arabic_digits
from sammachip_site.domain.marks import Mark
from sammachip_site.domain.money import Satang
from sammachip_site.domain.photo import PhotoReference
from sammachip_site.domain.record import Record
from sammachip_site.domain.values import (
    Flag,
    HundredthsOfPercent,
    Price,
    SalePrice,
    Slug,
    Text,
    WholeNumber,
    choices_of,
    parsed_from_text,
)


def parse_gtin(text: str) -> str:
    """A 13-digit GTIN whose last digit checks the rest. Source: GS1 General Specifications 7.9.

    Raises:
        ValueFault: ``product.gtin``.
    """
    digits = re.sub(r"[ -]", "", to_arabic_digits(text.strip()))
    if not re.fullmatch(r"[0-9]{13}", digits):
        raise ValueFault("product.gtin", value=text)
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits[:12]))
    if (10 - total % 10) % 10 != int(digits[12]):
        raise ValueFault("product.gtin", value=text)
    return digits


def parse_claim_permit(text: str) -> str:
    """The number of a permit to advertise food, ``ฆอ. 123/2569``.

    Raises:
        ValueFault: ``product.claim-permit``.
    """
    match = re.fullmatch(r"(?:ฆอ\.?\s*)?([0-9]{1,6})\s*/\s*([0-9]{4})", to_arabic_digits(text.strip()))
    if match is None:
        raise ValueFault("product.claim-permit", value=text)
    return f"ฆอ. {match[1]}/{match[2]}"


class Category(StrEnum):
    """The five kinds of OTOP products. Source: Community Development Department's selection criteria."""

    FOOD = "food"
    DRINK = "drink"
    TEXTILE = "textile"
    HOME = "home"
    HERB = "herb"


CATEGORY_NAMES: dict[Category, tuple[str, str]] = {
    Category.FOOD: ("อาหาร", "Food"),
    Category.DRINK: ("เครื่องดื่ม", "Drinks"),
    Category.TEXTILE: ("ผ้าและเครื่องแต่งกาย", "Cloth and clothing"),
    Category.HOME: ("ของใช้ ของตกแต่ง ของที่ระลึก", "Household goods and gifts"),
    Category.HERB: ("สมุนไพรที่ไม่ใช่อาหาร", "Herbs other than food"),
}


class Variant(Record):
    """Another size or flavour with a price of its own."""

    name: Text
    price: SalePrice
    net_content: Text | None = None


class PriceStep(Record):
    """A price for so many units together: 3 jars, 100 baht."""

    quantity: WholeNumber
    price: SalePrice


class Ingredient(Record):
    """One ingredient and its share of the weight, in hundredths of a percent."""

    name: Text
    percent: HundredthsOfPercent | None = None


class CostStep(Record):
    """What one unit costs under one name; *village* says that the money stays in the village."""

    name: Text
    amount: Price
    village: Flag = False


class ProductProfile(Record):
    """The front matter of a product's Markdown file. *price* is for one *unit* of *net_content*.

    *raw_material_local* is how much of the raw material comes from the village or near it.
    *claim_permit* is the number under which the food authority permitted what is said of the product.
    """

    rules_when_missing: ClassVar[Mapping[str, str]] = dict.fromkeys(
        ("price", "unit", "net_content"), "product.no-price"
    )

    name: Text
    summary: Text
    category: Annotated[Category, choices_of(Category)]
    price: SalePrice
    unit: Text
    net_content: Text
    price_steps: tuple[PriceStep, ...] = ()
    variants: tuple[Variant, ...] = ()
    availability: Availability = Availability()
    ingredients: tuple[Ingredient, ...] = ()
    allergens: Text | None = None
    keeps: Text | None = None
    after_opening: Text | None = None
    raw_material_origin: Text | None = None
    raw_material_local: HundredthsOfPercent | None = None
    marks: tuple[Mark, ...] = ()
    claim_permit: Annotated[str, parsed_from_text(parse_claim_permit)] | None = None
    gtin: Annotated[str, parsed_from_text(parse_gtin)] | None = None
    unit_cost: tuple[CostStep, ...] = ()
    unit_cost_note: Text | None = None
    marketplaces: tuple[MarketplaceLink, ...] = ()
    photos: tuple[PhotoReference, ...] = ()
    position: WholeNumber = 100
    slug: Slug | None = None
    draft: Flag = False

    @property
    def public_numbers(self) -> frozenset[str]:
        """The 13 digits of its bar code and food serials: some of them look like a person's number."""
        serials = (mark.food_serial.replace("-", "") for mark in self.marks if mark.food_serial)
        return frozenset((*serials, self.gtin) if self.gtin else serials)

    @property
    def unit_profit(self) -> Satang:
        """What is left of the price after the published unit cost, in satang."""
        return Satang(self.price - sum(step.amount for step in self.unit_cost))
