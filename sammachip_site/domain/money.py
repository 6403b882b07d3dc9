"""Money in whole satang: how people write it, and how we write it back."""

import re
from typing import NewType

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.digits import to_arabic_digits

Satang = NewType("Satang", int)

_AMOUNT = re.compile(r"(?P<sign>[-−]?)(?P<baht>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.(?P<satang>[0-9]{1,2}))?")
# Point and comma the European way; a single point before three digits may be either, and is told as decimals.
_EUROPEAN = re.compile(r"-?[0-9.,]*,[0-9]{1,2}|-?[0-9]{1,3}(?:(?:\.[0-9]{3}){2,}|\.[0-9]{3},[0-9]+)")
_MEANT = str.maketrans("OolI０１２３４５６７８９，．", "00110123456789,.")
_CURRENCY = re.compile(r"^฿\s*|(?:(?<=[0-9])\.[-–—])?(?:\s*(?:บาท(?:ถ้วน)?|baht|thb|฿))?$", re.IGNORECASE)
LARGEST = Satang(10**15)  # ten trillion baht: more is a slip of the finger
LONGEST = 40  # characters: Python refuses to read numbers of thousands of digits


def parse_baht(text: str) -> Satang:
    """The amount written in *text*, in satang: ``"1,250.50"``, ``"๑,๒๕๐.๕๐ บาท"`` and ``"฿1250.5"`` are 125050.

    ``"1,250.-"`` has no satang, as on Thai receipts.

    Raises:
        ValueFault: ``money.…``: not an amount, European separators, more than two decimals, too large.
    """
    written = text
    match = _AMOUNT.fullmatch(written)
    if match is None:  # most amounts are plain, and there are very many
        written = _CURRENCY.sub("", to_arabic_digits(text.strip())).strip()
        match = _AMOUNT.fullmatch(written)
    if match is None:
        raise _refusal(text, written)
    if len(written) > LONGEST:
        raise ValueFault("money.too-large", value=text)
    satang = int(match["baht"].replace(",", "")) * 100 + int((match["satang"] or "0").ljust(2, "0"))
    if satang > LARGEST:
        raise ValueFault("money.too-large", value=text)
    return Satang(-satang if match["sign"] else satang)


def _refusal(text: str, written: str) -> ValueFault:
    """Why *text*, without its currency *written*, is no amount; an amount is suggested only out of its own digits."""
    if re.fullmatch(r"-?[0-9,]+\.[0-9]{3,}", written) and not _EUROPEAN.fullmatch(written):
        return ValueFault("money.decimals", value=text)
    if re.fullmatch(r"-?[0-9.]+[eE][+-]?[0-9]+", written):
        return ValueFault("money.exponent", value=text)
    if suggestion := _suggest(written):
        code = "money.separators" if _EUROPEAN.fullmatch(written) else "money.mistyped"
        return ValueFault(code, value=text, suggestion=suggestion)
    return ValueFault("money.invalid", value=text)


def _suggest(written: str) -> str | None:
    """What the writer probably meant; None when there is no telling."""
    plain = written.strip("“”‘’\"'")
    if match := re.fullmatch(r"\((.+)\)|(.+)-", plain):  # as accountants write negative amounts
        plain = f"-{match[1] or match[2]}"
    digits = plain.translate(_MEANT)
    candidates = (digits.translate(str.maketrans(",.", ".,")), digits)
    return next((candidate for candidate in candidates if _AMOUNT.fullmatch(candidate)), None)


def format_baht(amount: Satang | int) -> str:
    """*amount* as account books show it: ``-125050`` is ``"−1,250.50"`` (U+2212)."""
    return f"{'−' if amount < 0 else ''}{abs(amount) // 100:,}.{abs(amount) % 100:02d}"


def format_whole_baht(amount: Satang | int) -> str:
    """*amount* rounded half away from zero to whole baht for charts and headlines: ``250`` is ``"3"``."""
    baht = (abs(amount) + 50) // 100
    return f"{'−' if amount < 0 and baht else ''}{baht:,}"


def format_price(amount: Satang | int) -> str:
    """*amount* as a price tag: no decimals when there are none: ``3500`` is ``"35"``, ``3550`` is ``"35.50"``."""
    return format_whole_baht(amount) if amount % 100 == 0 else format_baht(amount)


def decimal_baht(amount: Satang | int) -> str:
    """*amount* for machines: ``-125050`` is ``"-1250.50"``."""
    return f"{'-' if amount < 0 else ''}{abs(amount) // 100}.{abs(amount) % 100:02d}"
