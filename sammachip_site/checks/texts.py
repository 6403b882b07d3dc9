"""Rules of the texts that stand on cards, where space is small."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from sammachip_site.checks.checked_group import Check, CheckedGroup
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose
from sammachip_site.domain.localized import LOCALES, LocalizedText
from sammachip_site.domain.record import Record

LONGEST_IN_GROUP = {"name": 80, "short_name": 40, "summary": 240}  # characters
LONGEST_IN_VILLAGE = {"name": 60, "tambon": 60, "district": 60, "province": 60}
LONGEST_IN_PRODUCT = {"name": 80, "summary": 160, "unit": 20, "net_content": 40}
LONGEST_IN_NEWS = {"title": 100, "summary": 240}
FAR_TOO_LONG = 2  # times as long as that, and lists of cards grow too heavy for a slow telephone line


def check_lengths(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``text.too-long`` and ``text.far-too-long``."""
    for location, text, most in _texts_on_cards(checked):
        if len(text) > most * FAR_TOO_LONG:
            yield diagnose("text.far-too-long", location, length=len(text), most=most * FAR_TOO_LONG)
        elif len(text) > most:
            yield diagnose("text.too-long", location, length=len(text), most=most)


CHECKS: tuple[Check, ...] = (check_lengths,)


def _texts_on_cards(checked: CheckedGroup) -> Iterator[tuple[Location, str, int]]:
    """Every text of a card in every language: its place, itself, and how many characters fit."""
    profile = checked.profile
    yield from _texts_of(profile, LONGEST_IN_GROUP, checked.in_profile)
    yield from _texts_of(profile.village, LONGEST_IN_VILLAGE, partial(checked.in_profile, "village"))
    for news in checked.group.news:
        yield from _texts_of(news.profile, LONGEST_IN_NEWS, partial(checked.in_news, news))
    for product in checked.group.products:
        yield from _texts_of(product.profile, LONGEST_IN_PRODUCT, partial(checked.in_product, product))


def _texts_of(
    record: Record, longest: Mapping[str, int], locate: Callable[..., Location]
) -> Iterator[tuple[Location, str, int]]:
    for field, most in longest.items():
        for locale, text in _in_each_locale(getattr(record, field)):
            yield locate(field, locale), text, most


def _in_each_locale(text: LocalizedText | None) -> Iterator[tuple[str, str]]:
    for locale in LOCALES:
        if text and (written := getattr(text, locale)):
            yield locale, written
