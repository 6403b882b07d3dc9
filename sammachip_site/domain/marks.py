"""Certificates and registrations that a product may carry."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.digits import to_arabic_digits
from sammachip_site.domain.record import Record
from sammachip_site.domain.values import BuddhistYear, Day, choices_of, parsed_from_text


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


class MarkKind(StrEnum):
    """Certificates and registrations that a product may carry."""

    OTOP = "otop"
    OTOP_MARK = "otop_mark"
    FOOD_SERIAL = "food_serial"
    COMMUNITY_STANDARD = "community_standard"
    HALAL = "halal"
    GEOGRAPHICAL_INDICATION = "geographical_indication"


MARK_NAMES: dict[MarkKind, tuple[str, str]] = {
    MarkKind.OTOP: ("OTOP", "OTOP"),
    MarkKind.OTOP_MARK: ("เครื่องหมายผลิตภัณฑ์ OTOP", "OTOP product mark"),
    MarkKind.FOOD_SERIAL: ("อย.", "Thai FDA"),
    MarkKind.COMMUNITY_STANDARD: ("มผช.", "TCPS"),
    MarkKind.HALAL: ("ฮาลาล", "Halal"),
    MarkKind.GEOGRAPHICAL_INDICATION: ("สิ่งบ่งชี้ทางภูมิศาสตร์", "Geographical indication"),
}


class MarkColour(StrEnum):
    """The four colours of the OTOP product mark. Source: Community Development Department, OTOP product mark."""

    GOLD = "gold"
    SILVER = "silver"
    RED = "red"
    BLUE = "blue"


MARK_COLOUR_NAMES: dict[MarkColour, tuple[str, str]] = {
    MarkColour.GOLD: ("สีทอง Premium", "gold, Premium"),
    MarkColour.SILVER: ("สีเงิน Classic", "silver, Classic"),
    MarkColour.RED: ("สีแดง Standard", "red, Standard"),
    MarkColour.BLUE: ("สีน้ำเงิน", "blue"),
}


class Mark(Record):
    """One mark: OTOP stars have a selection *year*; a food serial its 13 digits; the others a *number*.

    The OTOP product mark is another thing than the stars: it has a *colour*, and its number where there is one.
    """

    kind: Annotated[MarkKind, choices_of(MarkKind)]
    stars: Annotated[int, parsed_from_text(parse_stars)] | None = None
    colour: Annotated[MarkColour, choices_of(MarkColour)] | None = None
    year: BuddhistYear | None = None
    food_serial: Annotated[str, parsed_from_text(parse_food_serial)] | None = None
    number: str | None = None
    expires: Day | None = None

    def is_valid_on(self, day: date) -> bool:
        """Has the mark not expired on *day*?"""
        return self.expires is None or day <= self.expires
