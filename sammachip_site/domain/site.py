"""The site as a whole: what ``site.yaml`` says, and which day it is built for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field

from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS, Account, AccountCode, ChartOfAccounts
from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.localized import Locale
from sammachip_site.domain.record import Record
from sammachip_site.domain.site_page import READING_GUIDE, SitePage
from sammachip_site.domain.thai_calendar import MonthDay, parse_month_day
from sammachip_site.domain.values import Flag, SiteUrl, Text, choices_of, parsed_from_text


class LocaleChoice(StrEnum):
    """The languages that the site can speak."""

    TH = "th"
    EN = "en"


def _thai_and_each_once(locales: tuple[LocaleChoice, ...]) -> tuple[LocaleChoice, ...]:
    """Every text is written in Thai, and English is its translation: there is no site without Thai."""
    if LocaleChoice.TH not in locales or len(set(locales)) < len(locales):
        raise ValueFault("site.locales", value=", ".join(locales))
    return locales


Locales = Annotated[
    tuple[Annotated[LocaleChoice, choices_of(LocaleChoice)], ...],
    AfterValidator(_thai_and_each_once),
]


class Area(Record):
    """What the site covers, for its name plate: a district and its province."""

    district: Text | None = None
    province: Text


def _refuse_other_kinds(accounts: dict[str, Account]) -> dict[str, Account]:
    """*accounts*, when none that the program ships becomes another kind of money: shares must not turn into profit.

    Raises:
        ValueFault: ``account.kind``.
    """
    for code, account in accounts.items():
        shipped = DEFAULT_ACCOUNTS.get(code, account)
        if account.kind is not shipped.kind:
            raise ValueFault("account.kind", account=code, kind=shipped.kind, value=account.kind)
    return accounts


class SiteProfile(Record):
    """The file ``site.yaml``."""

    name: Text
    tagline: Text
    description: Text
    base_url: SiteUrl
    locales: Locales = (LocaleChoice.TH, LocaleChoice.EN)
    area: Area
    publisher: Text
    fiscal_year_start: Annotated[MonthDay, parsed_from_text(parse_month_day)] = (1, 1)
    accounts: Annotated[dict[AccountCode, Account], AfterValidator(_refuse_other_kinds)] = Field(default_factory=dict)
    avif: Flag = False

    @property
    def chart_of_accounts(self) -> ChartOfAccounts:
        """The shipped accounts, extended or renamed by this site's own."""
        return {**DEFAULT_ACCOUNTS, **self.accounts}


@dataclass(frozen=True, slots=True)
class Site:
    """A site, its own *pages*, and the circumstances of one build; *base_url* has no slash at its end."""

    profile: SiteProfile
    base_url: str
    today: date
    drafts: bool = False
    noindex: bool = False
    pages: tuple[SitePage, ...] = ()

    @property
    def locales(self) -> tuple[Locale, ...]:
        """The languages of the pages, Thai first."""
        return tuple(locale for locale in ("th", "en") if locale in self.profile.locales)

    @property
    def has_reading_guide(self) -> bool:
        """Is there a page that tells how to read the books?"""
        return any(page.slug == READING_GUIDE for page in self.pages)
