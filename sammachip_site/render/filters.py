"""What templates may do with a value: write it the way readers of the page's language expect."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from sammachip_site.domain.contact import format_phone
from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.money import decimal_baht, format_baht, format_price, format_whole_baht
from sammachip_site.domain.thai_calendar import format_date
from sammachip_site.render.markdown import render_markdown

Filter = Callable[..., Any]


def make_filters(locale: Locale) -> Mapping[str, Filter]:
    """The filters of templates for pages in *locale*, by name."""
    return {
        "baht": format_baht,
        "whole_baht": format_whole_baht,
        "price": format_price,
        "decimal": decimal_baht,
        "date": lambda day: format_date(day, locale),
        "short_date": lambda day: format_date(day, locale, short=True),
        "isodate": date.isoformat,
        "markdown": render_markdown,
        "text": lambda text: mark_language(text, locale),
        "plain": lambda text: plain_text(text, locale),
        "phone": lambda number: Markup('<span translate="no">{}</span>').format(format_phone(number)),
    }


def mark_language(text: LocalizedText | str, locale: Locale) -> Markup:
    """*text* for readers of *locale*; Thai on an English page says so, for screen readers and line breaks."""
    if isinstance(text, str):
        return escape(text)
    if (language := text.language_in(locale)) == locale:
        return escape(text.in_locale(locale))
    return Markup('<span lang="{}">{}</span>').format(language, text.in_locale(locale))


def plain_text(text: LocalizedText | str, locale: Locale) -> str:
    """*text* for readers of *locale*, for places where no element may stand."""
    return text if isinstance(text, str) else text.in_locale(locale)
