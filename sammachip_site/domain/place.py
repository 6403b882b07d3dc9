"""Where a group is: village, tambon, district, province."""

import re
from typing import Annotated

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.digits import to_arabic_digits
from sammachip_site.domain.record import Record
from sammachip_site.domain.values import Text, WholeNumber, parsed_from_text


def parse_tambon_code(text: str) -> str:
    """Six digits: province (2), district (2), tambon (2).

    Source: codes of the Department of Provincial Administration.

    Raises:
        ValueFault: ``tambon.code``.
    """
    written = to_arabic_digits(text.strip())
    if not re.fullmatch(r"[1-9][0-9](?!00)[0-9][0-9](?!00)[0-9][0-9]", written):
        raise ValueFault("tambon.code", value=text)
    return written


def parse_postcode(text: str) -> str:
    """Five digits.

    Raises:
        ValueFault: ``postcode.invalid``.
    """
    written = to_arabic_digits(text.strip())
    if not re.fullmatch(r"[1-9][0-9]{4}", written):
        raise ValueFault("postcode.invalid", value=text)
    return written


class Village(Record):
    """The village that a group belongs to; names without their ต. อ. จ."""

    name: Text
    moo: WholeNumber | None = None
    tambon: Text
    tambon_code: Annotated[str, parsed_from_text(parse_tambon_code)]
    district: Text
    province: Text
    postcode: Annotated[str, parsed_from_text(parse_postcode)] | None = None

    @property
    def province_code(self) -> str:
        """The two digits of the province."""
        return self.tambon_code[:2]
