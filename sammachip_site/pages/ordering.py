"""The ways to order: links that open the right app with the message already written."""

from dataclasses import dataclass
from urllib.parse import quote

from sammachip_site.domain.contact import Contacts, format_phone, phone_url
from sammachip_site.domain.localized import LocalizedText

LINE_MESSAGE_LIMIT = 300  # Thai is nine bytes a letter once encoded, and addresses have limits


@dataclass(frozen=True, slots=True)
class OrderWay:
    """One way to reach the group: *kind* is line, phone, facebook or email; *detail* says it in text."""

    kind: str
    url: str
    detail: LocalizedText | str | None


def line_url(contacts: Contacts, message: str) -> str | None:
    """A LINE chat with the group. Only an Official Account can be opened with a message.

    Source: LINE Developers, "Use LINE features with the LINE URL scheme".
    """
    if account := contacts.line_official_account:
        return f"https://line.me/R/oaMessage/{quote(account, safe='')}/?{quote(message[:LINE_MESSAGE_LIMIT], safe='')}"
    if contacts.line_id:
        return f"https://line.me/ti/p/~{quote(contacts.line_id, safe='')}"
    return None


def make_order_ways(contacts: Contacts, message: str) -> tuple[OrderWay, ...]:
    """Every way to reach the group, the quickest first; LINE opens with *message*."""
    ways = []
    if chat := line_url(contacts, message):
        ways.append(OrderWay("line", chat, contacts.line_official_account or contacts.line_id))
    if contacts.phone:
        ways.append(OrderWay("phone", phone_url(contacts.phone), format_phone(contacts.phone)))
    if contacts.facebook:
        ways.append(OrderWay("facebook", contacts.facebook, contacts.facebook_name))
    if contacts.email:
        ways.append(OrderWay("email", f"mailto:{contacts.email}", contacts.email))
    return tuple(ways)
