"""Rules of how customers reach a group: contacts, shops on the web, postage."""

from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import urlsplit

from sammachip_site.checks.checked_group import Check, CheckedGroup
from sammachip_site.domain.contact import MARKETPLACE_HOSTS, ChannelKind
from sammachip_site.domain.diagnostics import Diagnostic, diagnose


def check_way_to_order(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``group.no-way-to-order``."""
    contacts = checked.profile.contacts
    ways = (
        contacts.phone,
        contacts.line_official_account,
        contacts.line_id,
        contacts.facebook,
        contacts.email,
        checked.profile.channels,
    )
    if checked.group.products and not any(ways):
        yield diagnose("group.no-way-to-order", checked.in_profile("contacts"))


def check_shop_hosts(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``channel.host``."""
    for place, channel in enumerate(checked.profile.channels):
        hosts = MARKETPLACE_HOSTS.get(channel.kind)
        host = urlsplit(channel.url or "").hostname or ""
        if hosts and channel.url and host not in hosts and host.removeprefix("www.") not in hosts:
            yield diagnose(
                "channel.host",
                checked.in_profile("channels", place, "url"),
                name=channel.name.th,
                host=host,
                kind=channel.kind,
            )


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
