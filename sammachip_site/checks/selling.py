"""Rules of how customers reach a group: contacts, shops on the web, postage."""

from collections.abc import Iterator
from itertools import pairwise

from sammachip_site.checks.checked_group import Check, CheckedGroup
from sammachip_site.domain.contact import MARKETPLACE_HOSTS, ChannelKind, find_strange_host
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose
from sammachip_site.domain.localized import LocalizedText


def check_way_to_order(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``group.no-way-to-order``."""
    contacts = checked.profile.contacts
    ways = (
        contacts.phone,
        contacts.line_official_account,
        contacts.line_id,
        contacts.facebook,
        contacts.messenger,
        contacts.email,
        checked.profile.channels,
    )
    if checked.group.products and not any(ways):
        yield diagnose("group.no-way-to-order", checked.in_profile("contacts"))


def check_shop_hosts(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``channel.host``."""
    for location, name, kind, url in _shop_links(checked):
        if host := find_strange_host(kind, url):
            yield diagnose("channel.host", location, name=name.th, host=host, kind=kind)


def _shop_links(checked: CheckedGroup) -> Iterator[tuple[Location, LocalizedText, str, str]]:
    """Where each link to a shop on the web stands, what it sells or is called, the kind of shop, and the link."""
    for place, channel in enumerate(checked.profile.channels):
        if channel.url:
            yield checked.in_profile("channels", place, "url"), channel.name, channel.kind, channel.url
    for product in checked.group.products:
        for place, link in enumerate(product.profile.marketplaces):
            location = checked.in_product(product, "marketplaces", place, "url")
            yield location, product.profile.name, link.kind, link.url


def check_shop_links(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``channel.url-missing``."""
    for place, channel in enumerate(checked.profile.channels):
        if channel.kind in {*MARKETPLACE_HOSTS, ChannelKind.WEBSITE} and not channel.url:
            location = checked.in_profile("channels", place)
            yield diagnose("channel.url-missing", location, name=channel.name.th)


def check_postage(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``postage.order``."""
    steps = (0, *(step.pieces for step in checked.profile.postage))
    for place, (before, pieces) in enumerate(pairwise(steps)):
        if pieces <= before:
            location = checked.in_profile("postage", place, "pieces")
            yield diagnose("postage.order", location, pieces=pieces, before=before)


CHECKS: tuple[Check, ...] = (check_way_to_order, check_shop_hosts, check_shop_links, check_postage)
