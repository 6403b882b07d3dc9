"""The kinds of single values in the content files: each is typed as text and parsed once, here."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.digits import to_arabic_digits
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang, decimal_baht, parse_baht
from sammachip_site.domain.thai_calendar import parse_buddhist_year, parse_date

WHOLE = 100_00  # one hundred percent, in hundredths of a percent

# How shops keep their prices to themselves.
_ASK = re.compile(r"ทัก|แชท|แชต|ถาม|สอบถาม|อินบ็อก|หลังไมค์|โทร|ไลน์|inbox|chat|ask|call|\bdm\b|\bpm\b|line", re.IGNORECASE)

_YES = {"yes", "true", "ใช่", "มี"}
_NO = {"no", "false", "ไม่", "ไม่ใช่", "ไม่มี"}


def parse_price(text: str) -> Satang:
    """An amount of zero or more, in satang.

    Raises:
        ValueFault: ``money.…``, also for a negative amount.
    """
    amount = parse_baht(text)
    if amount < 0:
        raise ValueFault("money.negative", value=text)
    return amount


def parse_sale_price(text: str) -> Satang:
    """The price at which something is offered, in satang.

    Raises:
        ValueFault: ``product.price-hidden`` where a customer is to ask for it, else as `parse_price`.
    """
    if _ASK.search(text):
        raise ValueFault("product.price-hidden", value=text)
    return parse_price(text)


def parse_whole_number(text: str, least: int = 0, most: int = 10_000_000) -> int:
    """A whole number of *least* to *most*, both included; thousands separators allowed.

    Raises:
        ValueFault: ``number.invalid`` or ``number.range``.
    """
    written = to_arabic_digits(text.strip())
    if not re.fullmatch(r"[0-9]{1,3}(,[0-9]{3}){1,4}|[0-9]{1,12}", written):
        raise ValueFault("number.invalid", value=text)
    number = int(written.replace(",", ""))
    if not least <= number <= most:
        raise ValueFault("number.range", value=text, least=least, most=f"{most:,}")
    return number


def parse_percent(text: str) -> int:
    """A percentage in hundredths of a percent: ``"40"``, ``"40%"`` and ``"๔๐"`` are 4000, ``"12.5"`` is 1250.

    Raises:
        ValueFault: ``percent.invalid``.
    """
    written = to_arabic_digits(text.strip()).removesuffix("%").strip()
    match = re.fullmatch(r"([0-9]{1,3})(?:\.([0-9]{1,2}))?", written)
    if match is None:
        raise ValueFault("percent.invalid", value=text)
    hundredths = int(match[1]) * 100 + int((match[2] or "0").ljust(2, "0"))
    if hundredths > WHOLE:
        raise ValueFault("percent.invalid", value=text)
    return hundredths


def format_percent(hundredths: int) -> str:
    """A percentage as people write it: ``9000`` is ``"90"``, ``1250`` is ``"12.5"``."""
    return f"{hundredths // 100}.{hundredths % 100:02d}".rstrip("0").rstrip(".")


def parse_flag(text: str) -> bool:
    """``yes`` or ``no`` (``ใช่``, ``ไม่ใช่``).

    Raises:
        ValueFault: ``flag.invalid``.
    """
    word = text.strip().lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise ValueFault("flag.invalid", value=text)


def parse_slug(text: str) -> str:
    """A name fit for addresses: ``[a-z0-9]`` and single hyphens between, 63 characters at most.

    Raises:
        ValueFault: ``slug.invalid``.
    """
    if len(text) > 63 or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text):
        raise ValueFault("slug.invalid", value=text)
    return text


def parse_https_url(text: str) -> str:
    """An ``https://`` address with a host and without spaces, quotes or login.

    Raises:
        ValueFault: ``url.not-https``.
    """
    if not re.fullmatch(r"https://[A-Za-z0-9.-]+\.[A-Za-z]{2,}(:[0-9]+)?(/[^\s\"'<>\\^`{|}]*)?", text.strip()):
        raise ValueFault("url.not-https", value=text)
    return text.strip()


def parse_site_url(text: str) -> str:
    """The ``https://`` address of a host without a path, and without a slash at its end.

    Raises:
        ValueFault: ``url.not-https``, or ``url.site-path`` when a path follows.
    """
    url = parse_https_url(text).rstrip("/")
    host = "/".join(url.split("/")[:3])
    if url != host:
        raise ValueFault("url.site-path", value=text, suggestion=host)
    return url


def parsed_from_text(parse: Any) -> BeforeValidator:
    """Parses a text and lets a default of the final type through."""
    return BeforeValidator(lambda value: parse(value) if isinstance(value, str) else value)


def _text_or_parts(value: Any) -> Any:
    return {"th": value} if isinstance(value, str) else value


def choices_of(enum: type[StrEnum]) -> BeforeValidator:
    """Parses one of the words of *enum*, or says which there are."""

    def parse(value: Any) -> Any:
        if isinstance(value, str) and value not in enum.__members__.values():
            raise ValueFault("choice.invalid", value=value, choices=", ".join(enum))
        return value

    return BeforeValidator(parse)


# In JSON a value is written as people could type it, so that what is published can be read again.
_IN_BAHT = PlainSerializer(decimal_baht, return_type=str, when_used="json")
_IN_PERCENT = PlainSerializer(format_percent, return_type=str, when_used="json")

Text = Annotated[LocalizedText, BeforeValidator(_text_or_parts)]
Amount = Annotated[Satang, parsed_from_text(parse_baht), _IN_BAHT]
Price = Annotated[Satang, parsed_from_text(parse_price), _IN_BAHT]
SalePrice = Annotated[Satang, parsed_from_text(parse_sale_price), _IN_BAHT]
Day = Annotated[date, parsed_from_text(parse_date)]
BuddhistYear = Annotated[int, parsed_from_text(parse_buddhist_year)]
WholeNumber = Annotated[int, parsed_from_text(parse_whole_number)]
HundredthsOfPercent = Annotated[int, parsed_from_text(parse_percent), _IN_PERCENT]
Flag = Annotated[bool, parsed_from_text(parse_flag)]
Slug = Annotated[str, parsed_from_text(parse_slug)]
HttpsUrl = Annotated[str, parsed_from_text(parse_https_url)]
SiteUrl = Annotated[str, parsed_from_text(parse_site_url)]
