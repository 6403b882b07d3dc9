"""What is new, for programs that follow a site: one Atom feed of each group and one of all, in every language.

Source: RFC 4287 (Atom), RFC 4151 (tag addresses).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.money import format_baht
from sammachip_site.domain.site import Site
from sammachip_site.domain.summary import GroupSummary, Update, UpdateKind
from sammachip_site.domain.thai_calendar import format_month
from sammachip_site.pages.addresses import feed_url, group_url, page_url
from sammachip_site.pages.page import Page, Words
from sammachip_site.pages.updates import MOST_UPDATES

_NAMES_SINCE = 2026  # entries are named by us since then, whoever had the site's address before


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One piece of news; *id* never changes, *url* is absolute, *updated* is the beginning of its day in Thailand."""

    id: str
    title: str
    url: str
    updated: str
    summary: str
    author: str


@dataclass(frozen=True, slots=True)
class FeedView:
    """All that one feed says; addresses are absolute."""

    id: str
    title: str
    subtitle: str
    url: str
    feed_url: str
    updated: str
    author: str
    entries: tuple[FeedEntry, ...]


def make_group_feed(group: GroupSummary, site: Site, locale: Locale, words: Words) -> Page:
    """``/groups/G/feed.atom``: what is new of the group."""
    return _make_feed(("groups", group.slug), group.short_name, group.name, [group], site, locale, words)


def make_site_feed(groups: Sequence[GroupSummary], site: Site, locale: Locale, words: Words) -> Page:
    """``/feed.atom``: the newest of all groups."""
    return _make_feed((), site.profile.name, site.profile.publisher, groups, site, locale, words)


def _make_feed(
    parts: tuple[str, ...],
    name: LocalizedText,
    author: LocalizedText,
    groups: Sequence[GroupSummary],
    site: Site,
    locale: Locale,
    words: Words,
) -> Page:
    """The feed of *groups* that belongs to the page at *parts*; without news it is as old as its youngest group."""
    news = sorted(
        ((update, group) for group in groups for update in group.updates),
        key=lambda each: (each[0].day, each[1].slug, each[0].parts),
        reverse=True,
    )[:MOST_UPDATES]
    days = (update.day for update, _ in news) if news else (group.founded for group in groups)
    address = feed_url(locale, *parts)
    is_example = any(group.example for group in groups)
    view = FeedView(
        _name(address, site),
        words["feed.title"].format(name=name.in_locale(locale)),
        words["site.example-notice"] if is_example else words["feed.subtitle"],
        site.base_url + page_url(locale, *parts),
        site.base_url + address,
        _moment(max(days, default=site.today.isoformat())),
        author.in_locale(locale),
        tuple(_make_entry(update, group, site, locale, words) for update, group in news),
    )
    return Page(address.lstrip("/"), "pages/feed.xml", locale, view)


def _make_entry(update: Update, group: GroupSummary, site: Site, locale: Locale, words: Words) -> FeedEntry:
    url = group_url(locale, group.slug, *update.parts)
    which = f"-{update.day}" if update.kind is UpdateKind.CORRECTED else ""  # a year may be corrected twice
    title = words[f"feed.{update.kind}"].format(
        be=update.year,
        ce=update.year - 543,
        month=format_month(date.fromisoformat(update.day), locale),
        title=update.title.in_locale(locale) if update.title else "",
    )
    return FeedEntry(
        _name(f"{url}#{update.kind}{which}", site),
        f"{title} – {group.short_name.in_locale(locale)}",
        site.base_url + url,
        _moment(update.day),
        update.summary.in_locale(locale) if update.summary else _tell_figures(update, words),
        group.name.in_locale(locale),
    )


def _tell_figures(update: Update, words: Words) -> str:
    if update.kind is UpdateKind.MONTH:
        income, expense, left = map(format_baht, update.figures)
        return words["feed.month-figures"].format(income=income, expense=expense, left=left)
    if update.kind is UpdateKind.ENDED:
        return words["feed.ended-text"]
    (profit,) = update.figures
    return words["feed.loss" if profit < 0 else "feed.profit"].format(amount=format_baht(abs(profit)))


def _name(address: str, site: Site) -> str:
    """A name that stays when the site is previewed or moves to another host later: it takes its own address's."""
    return f"tag:{urlsplit(site.profile.base_url).hostname},{_NAMES_SINCE}:{address}"


def _moment(day: str) -> str:
    return f"{day}T00:00:00+07:00"
