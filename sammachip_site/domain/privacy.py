"""What must never be shown: a person's citizen number, and how to speak of it without saying it."""

import re

from sammachip_site.domain.digits import to_arabic_digits

_DIGIT, _GAP = "[0-9๐-๙]", "[ \u00a0._–-]"
_LONG_NUMBER = re.compile(f"{_DIGIT}(?:{_GAP}?{_DIGIT}){{8,}}")
# Thirteen digits in a row; or in the groups of the card (1-4-5-2-1); or in other groups, all divided alike
# and with no more digits on either side, lest two telephone numbers in a row look like one long number.
_CITIZEN_ID = re.compile(
    f"(?<!{_DIGIT})[1-8๑-๘](?:"
    f"{_DIGIT}{{12}}(?!{_DIGIT})"
    f"|{_GAP}{_DIGIT}{{4}}{_GAP}{_DIGIT}{{5}}{_GAP}{_DIGIT}{{2}}{_GAP}{_DIGIT}(?!{_DIGIT})"
    f"|(?<!{_DIGIT}{_GAP}.)(?=(?:{_GAP}?{_DIGIT}){{12}}(?!{_GAP}?{_DIGIT}))"
    f"{_DIGIT}*(?P<gap>{_GAP})(?:{_DIGIT}+(?P=gap))*{_DIGIT}+(?!{_GAP}?{_DIGIT})"
    ")"
)


def mask_private_digits(text: str) -> str:
    """*text* with the middle of every number of nine or more digits hidden: build logs are public."""
    return _LONG_NUMBER.sub(lambda match: _mask(match.group()), text)


def _mask(number: str) -> str:
    return number[0] + re.sub(r"[0-9๐-๙]", "x", number[1:-2]) + number[-2:]


def is_citizen_id(digits: str) -> bool:
    """Are these 13 Arabic digits a valid Thai citizen number?

    Source: Department of Provincial Administration: the first digit is 1 to 8, and the thirteenth is
    ``(11 - sum(digit × weight 13…2) mod 11) mod 10``.
    """
    if len(digits) != 13 or not digits.isdecimal() or digits[0] not in "12345678":
        return False
    return has_mod11_check_digit(digits)


def has_mod11_check_digit(digits: str) -> bool:
    """Does the last of 13 digits check the twelve before it (citizen numbers and juristic tax numbers)?"""
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(13, 1, -1), strict=False))
    return (11 - total % 11) % 10 == int(digits[12])


def find_citizen_ids(text: str) -> list[tuple[int, str]]:
    """Every citizen number written in *text* as ``(offset, 13 Arabic digits)``, dashes and spaces allowed."""
    found = []
    for match in _CITIZEN_ID.finditer(text):
        digits = re.sub(r"[^0-9]", "", to_arabic_digits(match.group()))
        if is_citizen_id(digits):
            found.append((match.start(), digits))
    return found
