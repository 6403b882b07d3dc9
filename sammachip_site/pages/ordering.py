"""The ways to order: links that open the right app with the message already written."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from sammachip_site.domain.contact import ChannelKind, Contacts, format_phone, phone_url
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.product import ProductProfile
from sammachip_site.pages.group_frame import GroupPages

MESSAGE_LIMIT = 300  # Thai is nine bytes a letter once encoded, and addresses have limits
WAYS_AS_BUTTONS = 2  # as many as the macro order_buttons draws
_SIGNS = {ChannelKind.PICKUP: "house", ChannelKind.MARKET: "market", ChannelKind.FAIR: "market"}


@dataclass(frozen=True, slots=True)
class OrderMessage:
    """What a customer sends: the *subject* of an e-mail, the *text*, and the absolute address that it is about."""

    subject: str
    text: str
    page_url: str

    def in_lines(self, end: str = "\n") -> str:
        """The text, cut where it would be too long for a link, and below it the address, whole."""
        room = max(MESSAGE_LIMIT - len(end) - len(self.page_url), 1)
        text = self.text if len(self.text) <= room else f"{self.text[: room - 1]}…"
        return f"{text}{end}{self.page_url}"


@dataclass(frozen=True, slots=True)
class OrderWay:
    """One way to reach the group: *kind* is line, phone, messenger, facebook or email; *detail* says it in text.

    A message, encoded, that is added to *writes_to* opens there; None where no message can be handed over.
    """

    kind: str
    url: str
    detail: LocalizedText | str | None
    writes_to: str | None = None

    @property
    def is_outside(self) -> bool:
        """Does it lead to somebody else's site?"""
        return self.url.startswith("https://")


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One line of a list of ways and places; *url* is None where one has to go oneself."""

    icon: str
    name: str
    details: tuple[LocalizedText | str, ...]
    url: str | None

    @property
    def is_outside(self) -> bool:
        """Does it lead to somebody else's site?"""
        return bool(self.url and self.url.startswith("https://"))


@dataclass(frozen=True, slots=True)
class ScanCode:
    """A QR code for whoever sits at a computer: *kind* says whether it opens the group's line, or else this page."""

    kind: str
    url: str
    text: str


def make_question(pages: GroupPages, page_url: str) -> OrderMessage:
    """What somebody asks who has read the page at *page_url*, an absolute address."""
    name = pages.say(pages.summary.short_name)
    subject, text = pages.words["order.subject-question"], pages.words["order.message-question"]
    return OrderMessage(subject.format(group=name), text.format(group=name), page_url)


def make_order_ways(contacts: Contacts, message: OrderMessage) -> tuple[OrderWay, ...]:
    """Every way to reach the group, the quickest first; chats and mail open with *message* where they can."""
    ways = []
    if chat := line_url(contacts, message):
        account = contacts.line_official_account
        ways.append(OrderWay("line", chat, account or contacts.line_id, line_message_url(account) if account else None))
    if contacts.phone:
        ways.append(OrderWay("phone", phone_url(contacts.phone), format_phone(contacts.phone)))
    if page := contacts.messenger_page:
        writes_to = f"https://m.me/{page}?text="
        url = writes_to + quote(message.in_lines(), safe="")
        ways.append(OrderWay("messenger", url, contacts.facebook_name or page, writes_to))
    if contacts.facebook:
        ways.append(OrderWay("facebook", contacts.facebook, contacts.facebook_name))
    if contacts.email:
        writes_to = mail_text_url(contacts.email, message.subject)
        url = writes_to + quote(message.in_lines("\r\n"), safe="")
        ways.append(OrderWay("email", url, contacts.email, writes_to))
    return tuple(ways)


def line_url(contacts: Contacts, message: OrderMessage) -> str | None:
    """A LINE chat with the group. Only an Official Account can be opened with a message."""
    if account := contacts.line_official_account:
        return line_message_url(account) + quote(message.in_lines(), safe="")
    return line_profile_url(contacts)


def line_message_url(account: str) -> str:
    """Where a message to an Official Account opens, once it is added, encoded.

    Source: LINE Developers, "Use LINE features with the LINE URL scheme".
    """
    return f"https://line.me/R/oaMessage/{quote(account, safe='')}/?"


def line_profile_url(contacts: Contacts) -> str | None:
    """The group's own page in LINE, from which a chat begins; short enough for a QR code."""
    if account := contacts.line_official_account:
        return f"https://line.me/R/ti/p/{quote(account, safe='')}"
    return f"https://line.me/ti/p/~{quote(contacts.line_id, safe='')}" if contacts.line_id else None


def mail_text_url(address: str, subject: str) -> str:
    """Where an e-mail opens, once its text is added, encoded. Source: RFC 6068, which ends lines with CR LF."""
    return f"mailto:{quote(address, safe='@')}?subject={quote(subject, safe='')}&body="


def make_scan_code(contacts: Contacts, page_url: str) -> ScanCode:
    """The QR code for a telephone: links of LINE do nothing on most computers."""
    if profile := line_profile_url(contacts):
        return ScanCode("line", profile, contacts.line_official_account or contacts.line_id or "")
    return ScanCode("page", page_url, page_url.partition("://")[2].rstrip("/"))


def make_order_rows(pages: GroupPages, ways: Sequence[OrderWay]) -> tuple[OrderRow, ...]:
    """Every way to reach the group, and then every place where it sells, or of one that has ended none."""
    contacts, words = pages.group.profile.contacts, pages.words
    notes = {"line": contacts.line_note, "phone": contacts.phone_note}
    reached = (
        OrderRow(way.kind, words[f"order.short-{way.kind}"], _given(way.detail, notes.get(way.kind)), way.url)
        for way in ways
    )
    places = (
        OrderRow(
            _SIGNS.get(channel.kind, "shop"),
            words[f"channel.{channel.kind}"],
            _given(channel.name, channel.note),
            channel.url,
        )
        for channel in (() if pages.summary.ended else pages.group.profile.channels)
    )
    return (*reached, *places)


def make_other_ways(pages: GroupPages, ways: Sequence[OrderWay], product: ProductProfile) -> tuple[OrderRow, ...]:
    """The ways that are no buttons on the page of *product*, and the shops on the web that have it.

    Who can be written to on Messenger is not asked to look for the button on the page.
    """
    words, kinds = pages.words, {way.kind for way in ways}
    others = (
        OrderRow(way.kind, words[f"order.short-{way.kind}"], (), way.url)
        for way in ways[WAYS_AS_BUTTONS:]
        if way.kind != "facebook" or "messenger" not in kinds
    )
    shops = (OrderRow("shop", words[f"channel.{link.kind}"], (), link.url) for link in product.marketplaces)
    return (*others, *shops)


def _given(*details: LocalizedText | str | None) -> tuple[LocalizedText | str, ...]:
    return tuple(detail for detail in details if detail)
