"""The ways to order: links that open the right app with the message already written."""

from dataclasses import dataclass
from urllib.parse import quote

from sammachip_site.domain.contact import Contacts, phone_url

LINE_MESSAGE_LIMIT = 300  # Thai is nine bytes a letter once encoded, and addresses have limits


@dataclass(frozen=True, slots=True)
class OrderLinks:
    """Where the order buttons lead; None where the group has no such way. *phone* is digits."""

    line_url: str | None
    line_id: str | None
    phone_url: str | None
    phone: str | None

    @property
    def has_any(self) -> bool:
        """Can one order at all?"""
        return bool(self.line_url or self.phone_url)


def line_url(contacts: Contacts, message: str) -> str | None:
    """A LINE chat with the group. Only an Official Account can be opened with a message.

    Source: LINE Developers, "Use LINE features with the LINE URL scheme".
    """
    if account := contacts.line_official_account:
        return f"https://line.me/R/oaMessage/{quote(account, safe='')}/?{quote(message[:LINE_MESSAGE_LIMIT], safe='')}"
    if contacts.line_id:
        return f"https://line.me/ti/p/~{quote(contacts.line_id, safe='')}"
    return None


def make_order_links(contacts: Contacts, message: str) -> OrderLinks:
    """The order buttons of a page, LINE with *message*."""
    return OrderLinks(
        line_url(contacts, message),
        contacts.line_official_account or contacts.line_id,
        phone_url(contacts.phone) if contacts.phone else None,
        contacts.phone,
    )
