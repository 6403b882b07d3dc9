"""What a group sells: price, net content, what is in it, its marks, whether there is any."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated

from sammachip_site.domain.availability import Availability
from sammachip_site.domain.contact import MarketplaceLink
from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.digits import to_arabic_digits
from sammachip_site.domain.money import Satang
from sammachip_site.domain.photo import PhotoReference
from sammachip_site.domain.record import Record
from sammachip_site.domain.values import (
    BuddhistYear,
    Day,
    Flag,
    HundredthsOfPercent,
    Price,
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


def parse_food_serial(text: str) -> str:
    """A food serial number (เลขสารบบอาหาร) ``30-2-01234-6-0001``.

    Source: Food and Drug Administration, regulation on food serial numbers: two digits of the province, one of the
    kind of place and authority (1 and 2 makers, 3 and 4 importers), five of the place, one of the authority that
    gave the number, four of the food.

    Raises:
        ValueFault: ``product.food-serial``.
    """
    digits = re.sub(r"[ -]", "", to_arabic_digits(text.strip()))
    if not re.fullmatch(r"[1-9][0-9][1-4][0-9]{10}", digits):
        raise ValueFault("product.food-serial", value=text)
    return f"{digits[:2]}-{digits[2]}-{digits[3:8]}-{digits[8]}-{digits[9:]}"


def parse_stars(text: str) -> int:
    """One to five OTOP stars.

    Raises:
        ValueFault: ``product.otop-stars``.
    """
    written = to_arabic_digits(text.strip())
    if not re.fullmatch(r"[1-5]", written):
        raise ValueFault("product.otop-stars", value=text)
    return int(written)


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
    price: Price
    net_content: Text | None = None


class PriceStep(Record):
    """A price for so many units together: 3 jars, 100 baht."""

    quantity: WholeNumber
    price: Price


class Ingredient(Record):
    """One ingredient and its share of the weight, in hundredths of a percent."""

    name: Text
    percent: HundredthsOfPercent | None = None


class MarkKind(StrEnum):
    """Certificates and registrations that a product may carry."""

    OTOP = "otop"
    FOOD_SERIAL = "food_serial"
    COMMUNITY_STANDARD = "community_standard"
    HALAL = "halal"
    GEOGRAPHICAL_INDICATION = "geographical_indication"


MARK_NAMES: dict[MarkKind, tuple[str, str]] = {
    MarkKind.OTOP: ("OTOP", "OTOP"),
    MarkKind.FOOD_SERIAL: ("อย.", "Thai FDA"),
    MarkKind.COMMUNITY_STANDARD: ("มผช.", "TCPS"),
    MarkKind.HALAL: ("ฮาลาล", "Halal"),
    MarkKind.GEOGRAPHICAL_INDICATION: ("สิ่งบ่งชี้ทางภูมิศาสตร์", "Geographical indication"),
}


class Mark(Record):
    """One mark: OTOP stars have a selection *year*; a food serial its 13 digits; the others a *number*."""

    kind: Annotated[MarkKind, choices_of(MarkKind)]
    stars: Annotated[int, parsed_from_text(parse_stars)] | None = None
    year: BuddhistYear | None = None
    food_serial: Annotated[str, parsed_from_text(parse_food_serial)] | None = None
    number: str | None = None
    expires: Day | None = None

    def is_valid_on(self, day: date) -> bool:
        """Has the mark not expired on *day*?"""
        return self.expires is None or day <= self.expires


class CostStep(Record):
    """What one unit costs under one name; *village* says that the money stays in the village."""

    name: Text
    amount: Price
    village: Flag = False


class ProductProfile(Record):
    """The front matter of a product's Markdown file. *price* is for one *unit* of *net_content*."""

    name: Text
    summary: Text
    category: Annotated[Category, choices_of(Category)]
    price: Price
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
    marks: tuple[Mark, ...] = ()
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
