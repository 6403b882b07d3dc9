"""The months of the cash books: where each is, and which comes before and after it."""

from collections.abc import Iterator
from dataclasses import dataclass

from sammachip_site.domain.cash_book import BookMonth
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.thai_calendar import format_month, month_name
from sammachip_site.pages.addresses import month_part
from sammachip_site.pages.frame import Link
from sammachip_site.pages.group_frame import GroupPages


@dataclass(frozen=True, slots=True)
class KeptMonth:
    """A month of the cash book of *statement*, and the parts of its address below the group's storefront."""

    statement: Statement
    month: BookMonth
    parts: tuple[str, ...]


def kept_months(pages: GroupPages) -> Iterator[KeptMonth]:
    """Every month of the group's cash books, oldest first."""
    for statement in pages.statements:
        if book := statement.book:
            for month in book.months:
                yield KeptMonth(statement, month, ("books", str(statement.year), month_part(book, month)))


def make_month_links(pages: GroupPages, statement: Statement) -> tuple[Link, ...]:
    """The way to every month of a year's cash book, by its name."""
    return tuple(
        Link(month_name(kept.month.first, pages.locale), pages.url(*kept.parts))
        for kept in kept_months(pages)
        if kept.statement is statement
    )


def link_to_month(pages: GroupPages, kept: KeptMonth) -> Link:
    """The way to a month of any year: ``มี.ค. 2569``."""
    return Link(format_month(kept.month.first, pages.locale, short=True), pages.url(*kept.parts))
