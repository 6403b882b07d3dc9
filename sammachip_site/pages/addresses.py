"""The address of every page, in either language."""

from collections.abc import Sequence

from sammachip_site.domain.cash_book import BookMonth, CashBook
from sammachip_site.domain.localized import Locale
from sammachip_site.domain.slugs import AVAILABLE, PAGE
from sammachip_site.domain.thai_calendar import buddhist_year


def page_url(locale: Locale, *parts: str) -> str:
    """The address of a page below the site's root: ``page_url("en", "groups", "g")`` is ``/en/groups/g/``."""
    segments = (*(["en"] if locale == "en" else []), *parts)
    return "/" + "".join(f"{segment}/" for segment in segments)


def page_twins(base_url: str, locales: Sequence[Locale], *parts: str) -> tuple[tuple[str, str], ...]:
    """The absolute addresses of a page by language, and as ``x-default``; nothing where there is one language.

    Source: Google Search Central, "Localized versions of your pages".
    """
    if len(locales) < 2:
        return ()
    twins = tuple((locale, base_url + page_url(locale, *parts)) for locale in locales)
    return (*twins, ("x-default", twins[0][1]))


def page_path(url: str) -> str:
    """The file that answers *url*, relative to the output folder."""
    return f"{url.lstrip('/')}index.html"


def readable_address(url: str) -> str:
    """*url* as it is printed, to be typed by hand."""
    return url.partition("://")[2].rstrip("/")


def group_url(locale: Locale, group: str, *parts: str) -> str:
    """The address of a group's storefront, or of a page below it."""
    return page_url(locale, "groups", group, *parts)


GROUP_PRODUCTS = ("products",)  # the parts below a group's storefront of the list of all it sells


def product_url(locale: Locale, group: str, product: str) -> str:
    """The address of a product."""
    return page_url(locale, "products", group, product)


def numbered(parts: tuple[str, ...], page: int) -> tuple[str, ...]:
    """The parts of the address of a list's page: its first page is the list at *parts* itself."""
    return parts if page == 1 else (*parts, PAGE, str(page))


def catalogue_parts(*, available: bool = False) -> tuple[str, ...]:
    """The parts of the address of all products, or of those that are there now."""
    return ("products", AVAILABLE) if available else ("products",)


def category_parts(category: str, *, available: bool = False) -> tuple[str, ...]:
    """The parts of the address of a category, or of what is there of it now."""
    return ("categories", category, AVAILABLE) if available else ("categories", category)


def area_parts(*codes: str, category: str | None = None) -> tuple[str, ...]:
    """The parts of the address of an area: without *codes* the list of all, else one from the province down."""
    return ("areas", *codes, *([category] if category else []))


def catalogue_url(locale: Locale, page: int = 1) -> str:
    """The address of the catalogue."""
    return page_url(locale, *numbered(catalogue_parts(), page))


def category_url(locale: Locale, category: str, page: int = 1) -> str:
    """The address of a category of the catalogue."""
    return page_url(locale, *numbered(category_parts(category), page))


def area_url(locale: Locale, *codes: str, page: int = 1) -> str:
    """The address of an area: ``area_url("th", "30", "3010", "301007")`` is a tambon's."""
    return page_url(locale, *numbered(area_parts(*codes), page))


def month_part(book: CashBook, month: BookMonth) -> str:
    """The last part of a month's address: ``03``; where an odd year has that month twice, the second is ``03-2569``."""
    first = next(each for each in book.months if each.number == month.number)
    return month.number if month.first == first.first else f"{month.number}-{buddhist_year(month.first)}"


def feed_url(locale: Locale, *parts: str) -> str:
    """The address of what is new on the page at *parts* and below it."""
    return f"{page_url(locale, *parts)}feed.atom"


def calendar_url(locale: Locale, group: str) -> str:
    """The address of a group's calendar of work."""
    return f"{group_url(locale, group).removesuffix('/')}/schedule.ics"


def data_path(group: str, name: str) -> str:
    """The file of a group's open data, relative to the output folder."""
    return f"groups/{group}/data/{name}"


def ledger_path(group: str, year: int) -> str:
    """The cash book of a year as CSV; only years that have a book have it."""
    return data_path(group, f"ledger-{year}.csv")


def statement_path(group: str, year: int) -> str:
    """The statement of a year as JSON."""
    return data_path(group, f"statement-{year}.json")


def cash_report_path(group: str, tax_year: int) -> str:
    """The report of cash received and paid in a tax year; only years in which a cash book has rows have it."""
    return data_path(group, f"cash-report-{tax_year}.csv")


def cash_report_parts(tax_year: int) -> tuple[str, ...]:
    """The parts below a group's storefront of the address of that report as a sheet."""
    return ("cash-report", str(tax_year))


def beancount_path(group: str, year: int) -> str:
    """A year in double entry for Beancount."""
    return data_path(group, f"ledger-{year}.beancount")


def hledger_path(group: str, year: int) -> str:
    """A year in double entry for hledger."""
    return data_path(group, f"ledger-{year}.journal")


def workbook_path(group: str) -> str:
    """All years as one spreadsheet; only groups that have a year have it."""
    return data_path(group, "books.xlsx")


def package_path(group: str) -> str:
    """The description of all the group's data files."""
    return data_path(group, "datapackage.json")
