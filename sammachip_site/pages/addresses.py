"""The address of every page, in either language."""

from sammachip_site.domain.cash_book import BookMonth, CashBook
from sammachip_site.domain.localized import Locale
from sammachip_site.domain.thai_calendar import buddhist_year


def page_url(locale: Locale, *parts: str) -> str:
    """The address of a page below the site's root: ``page_url("en", "groups", "g")`` is ``/en/groups/g/``."""
    segments = (*(["en"] if locale == "en" else []), *parts)
    return "/" + "".join(f"{segment}/" for segment in segments)


def page_path(url: str) -> str:
    """The file that answers *url*, relative to the output folder."""
    return f"{url.lstrip('/')}index.html"


def group_url(locale: Locale, group: str, *parts: str) -> str:
    """The address of a group's storefront, or of a page below it."""
    return page_url(locale, "groups", group, *parts)


def product_url(locale: Locale, group: str, product: str) -> str:
    """The address of a product."""
    return page_url(locale, "products", group, product)


def month_part(book: CashBook, month: BookMonth) -> str:
    """The last part of a month's address: ``03``; where an odd year has that month twice, the second is ``03-2569``."""
    first = next(each for each in book.months if each.number == month.number)
    return month.number if month.first == first.first else f"{month.number}-{buddhist_year(month.first)}"


def data_path(group: str, name: str) -> str:
    """The file of a group's open data, relative to the output folder."""
    return f"groups/{group}/data/{name}"


def ledger_path(group: str, year: int) -> str:
    """The file of a cash book as open data, relative to the output folder."""
    return data_path(group, f"ledger-{year}.csv")
