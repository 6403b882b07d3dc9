"""Text in Thai, with English where somebody wrote it."""

from typing import Literal

from sammachip_site.domain.record import Record

Locale = Literal["th", "en"]
LOCALES: tuple[Locale, ...] = ("th", "en")


class LocalizedText(Record):
    """A text in Thai and perhaps in English; Thai stands in for what nobody translated."""

    th: str
    en: str | None = None

    def in_locale(self, locale: Locale) -> str:
        """The text for readers of *locale*."""
        return self.en if locale == "en" and self.en else self.th

    def language_in(self, locale: Locale) -> Locale:
        """The language of what `in_locale` answers: an English page marks its Thai fragments with it."""
        return "en" if locale == "en" and self.en else "th"
