"""How to reach a group, and where to buy: telephone, LINE, market places, pick-up points."""

import re
from enum import StrEnum
from typing import Annotated
from urllib.parse import urlsplit

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.digits import to_arabic_digits
from sammachip_site.domain.record import Record
from sammachip_site.domain.values import HttpsUrl, Price, Text, WholeNumber, choices_of, parsed_from_text


def parse_phone(text: str) -> str:
    """The 9 or 10 digits of a Thai number, from ``0``: ``"+66 81-234-5678"`` is ``"0812345678"``.

    Raises:
        ValueFault: ``phone.invalid``.
    """
    digits = re.sub(r"[\s().-]", "", to_arabic_digits(text))
    digits = re.sub(r"^\+66", "0", digits)
    if not re.fullmatch(r"0[689][0-9]{8}|0[2-7][0-9]{7}", digits):
        raise ValueFault("phone.invalid", value=text)
    return digits


def format_phone(digits: str) -> str:
    """*digits* in readable groups: ``081-234-5678``, ``044-379-123``, ``02-123-4567``."""
    area = 2 if digits.startswith("02") else 3
    return f"{digits[:area]}-{digits[area:-4] if len(digits) - area > 6 else digits[area:-3]}-" + (
        digits[-4:] if len(digits) - area > 6 else digits[-3:]
    )


def phone_url(digits: str) -> str:
    """The ``tel:`` address of a number, in international form. Source: RFC 3966."""
    return f"tel:+66{digits[1:]}"


def parse_line_official_account(text: str) -> str:
    """A LINE Official Account, with its ``@``.

    Raises:
        ValueFault: ``line.invalid``.
    """
    if not re.fullmatch(r"@[a-z0-9._-]{1,18}", text.strip().lower()):
        raise ValueFault("line.invalid", value=text)
    return text.strip().lower()


def parse_line_id(text: str) -> str:
    """A personal LINE ID, without ``@``.

    Raises:
        ValueFault: ``line.invalid``.
    """
    if not re.fullmatch(r"[a-z0-9._-]{4,20}", text.strip().lower()):
        raise ValueFault("line.invalid", value=text)
    return text.strip().lower()


def parse_email(text: str) -> str:
    """An e-mail address.

    Raises:
        ValueFault: ``email.invalid``.
    """
    if not re.fullmatch(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", text.strip()):
        raise ValueFault("email.invalid", value=text)
    return text.strip()


def parse_messenger(text: str) -> str:
    """The name or number of a Facebook page, as it ends the page's address.

    Raises:
        ValueFault: ``messenger.invalid``.
    """
    if not re.fullmatch(r"[A-Za-z0-9.]{5,50}", text.strip()):
        raise ValueFault("messenger.invalid", value=text)
    return text.strip()


_FACEBOOK_PAGE = re.compile(
    r"https://(?:www\.|m\.|web\.)?facebook\.com/(?:profile\.php\?id=(?P<number>[0-9]+)|(?P<name>[A-Za-z0-9.]{5,50}))/?"
)


class Contacts(Record):
    """The group's own addresses; a person's private number does not belong here."""

    phone: Annotated[str, parsed_from_text(parse_phone)] | None = None
    phone_note: Text | None = None
    line_official_account: Annotated[str, parsed_from_text(parse_line_official_account)] | None = None
    line_id: Annotated[str, parsed_from_text(parse_line_id)] | None = None
    line_note: Text | None = None
    facebook: HttpsUrl | None = None
    facebook_name: Text | None = None
    messenger: Annotated[str, parsed_from_text(parse_messenger)] | None = None
    email: Annotated[str, parsed_from_text(parse_email)] | None = None

    @property
    def messenger_page(self) -> str | None:
        """Who receives messages on Messenger: as typed, or else the page, where its address says what it is called."""
        if self.messenger:
            return self.messenger
        page = _FACEBOOK_PAGE.fullmatch(self.facebook or "")
        found = page and (page["number"] or page["name"])
        return None if not found or found.endswith(".php") else found


class ChannelKind(StrEnum):
    """Where a group sells besides its own contacts."""

    PICKUP = "pickup"
    MARKET = "market"
    CONSIGNMENT = "consignment"
    FAIR = "fair"
    SHOPEE = "shopee"
    LAZADA = "lazada"
    TIKTOK = "tiktok"
    WEBSITE = "website"


class Marketplace(StrEnum):
    """A shop on the web where a product can be bought."""

    SHOPEE = "shopee"
    LAZADA = "lazada"
    TIKTOK = "tiktok"


MARKETPLACE_HOSTS: dict[str, tuple[str, ...]] = {
    Marketplace.SHOPEE: ("shopee.co.th", "www.shopee.co.th", "s.shopee.co.th"),
    Marketplace.LAZADA: ("lazada.co.th", "www.lazada.co.th", "s.lazada.co.th"),
    Marketplace.TIKTOK: ("tiktok.com", "www.tiktok.com", "vt.tiktok.com"),
}


def find_strange_host(kind: str, url: str) -> str | None:
    """The host that *url* leads to, if that is none of the market place *kind*; None when all is well."""
    host = urlsplit(url).hostname or ""
    return host if kind in MARKETPLACE_HOSTS and host not in MARKETPLACE_HOSTS[kind] else None


class MarketplaceLink(Record):
    """Where on the web one product can be bought."""

    kind: Annotated[Marketplace, choices_of(Marketplace)]
    url: HttpsUrl


class Channel(Record):
    """A place, on the ground or on the web, where the group sells."""

    kind: Annotated[ChannelKind, choices_of(ChannelKind)]
    name: Text
    url: HttpsUrl | None = None
    note: Text | None = None


class PostageStep(Record):
    """Postage for this many pieces and more, up to the next step; a price of 0 is free."""

    pieces: WholeNumber
    price: Price
