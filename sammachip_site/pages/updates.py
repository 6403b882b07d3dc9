"""What is new of a group: in its books, by the days that its own files tell, and its news."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from sammachip_site.domain.cash_book import CashBook
from sammachip_site.domain.group import Ending
from sammachip_site.domain.news import News
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.summary import Update, UpdateKind
from sammachip_site.domain.thai_calendar import buddhist_year
from sammachip_site.pages.addresses import month_part

MOST_UPDATES = 50  # who follows a site asks more often than that


def find_updates(
    statements: Sequence[Statement], ending: Ending | None = None, news: Iterable[News] = ()
) -> tuple[Update, ...]:
    """The latest news of the books in *statements*, the newest first; of one day, those of the later page.

    The *ending* of the group and its *news* are told too.
    """
    of_books = (update for statement in statements for update in _updates_of(statement))
    updates = (*of_books, *_ended(ending), *map(_told, news))
    return tuple(sorted(updates, key=lambda update: (update.day, update.parts), reverse=True)[:MOST_UPDATES])


def _updates_of(statement: Statement) -> Iterator[Update]:
    if statement.book:
        yield from _months(statement.year, statement.book)
    if statement.approval:
        yield _of_year(statement, UpdateKind.APPROVED, statement.approval.date)
    if statement.closing:
        yield _of_year(statement, UpdateKind.CLOSED, statement.closing.date)
        for correction in statement.closing.corrections:
            yield _of_year(statement, UpdateKind.CORRECTED, correction.date)


def _ended(ending: Ending | None) -> Iterator[Update]:
    if ending:
        day = ending.date
        yield Update(kind=UpdateKind.ENDED, day=day.isoformat(), parts=(), year=buddhist_year(day), figures=())


def _told(news: News) -> Update:
    return Update(
        kind=UpdateKind.NEWS,
        day=news.day.isoformat(),
        parts=("news", news.slug),
        year=buddhist_year(news.day),
        title=news.profile.title,
        summary=news.profile.summary,
    )


def _months(year: int, book: CashBook) -> Iterator[Update]:
    """Every month that has a row; it is as new as its last row."""
    for month in book.months:
        if month.rows:
            yield Update(
                kind=UpdateKind.MONTH,
                day=month.rows[-1].entry.date.isoformat(),
                parts=("books", str(year), month_part(book, month)),
                year=year,
                figures=(month.income, month.expense, month.closing),
            )


def _of_year(statement: Statement, kind: UpdateKind, day: date) -> Update:
    return Update(
        kind=kind,
        day=day.isoformat(),
        parts=("books", str(statement.year)),
        year=statement.year,
        figures=(statement.net_profit,),
    )
