"""The number by which the Revenue Department knows a company, a cooperative or another juristic person."""

import re

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.digits import to_arabic_digits
from sammachip_site.domain.privacy import has_mod11_check_digit


def parse_tax_id(text: str) -> str:
    """A juristic person's 13-digit tax number: begins with 0, last digit checks the rest.

    Raises:
        ValueFault: ``group.tax-id``; a citizen number is one of the refused.
    """
    digits = re.sub(r"[ -]", "", to_arabic_digits(text.strip()))
    if not re.fullmatch(r"0[0-9]{12}", digits) or not has_mod11_check_digit(digits):
        raise ValueFault("group.tax-id", value=text)
    return digits
