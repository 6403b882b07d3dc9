"""How to object to one row of the cash book, or to one figure of a year: every way, with the words already written."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import quote

from sammachip_site.domain.ledger import Entry
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.thai_calendar import format_date, format_month
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupHead, GroupPages
from sammachip_site.pages.ledger import make_anchors
from sammachip_site.pages.months import KeptMonth, kept_months
from sammachip_site.pages.ordering import OrderMessage, OrderWay, make_order_ways
from sammachip_site.pages.page import Page
from sammachip_site.pages.profit_and_loss import result_key
from sammachip_site.pages.sharing import is_shared, year_in_words

OBJECTION = "objection"  # the last part of these pages' addresses
FIGURES = ("profit", "earnings", "costs", "cash", "position", "sharing", "approval")


@dataclass(frozen=True, slots=True)
class ObjectionRow:
    """A row of the book or a figure of the year, and the *ways* to object to it; *url* is where it stands.

    *income* or *expense* is that of a row, and *amount* that of a figure, in satang.
    """

    anchor: str
    ref: str
    name: LocalizedText | str
    day: date | None
    income: Satang | None
    expense: Satang | None
    amount: Satang | None
    url: str
    ways: tuple[OrderWay, ...]


@dataclass(frozen=True, slots=True)
class ObjectionView:
    """All that such a page shows; *back_url* leads to the page that its rows are from."""

    frame: Frame
    head: GroupHead
    group_name: LocalizedText
    what: str
    rows: tuple[ObjectionRow, ...]
    has_ways: bool
    back_url: str
    form_url: str
    questions_url: str


def make_objection_pages(pages: GroupPages) -> Iterator[Page]:
    """The pages at ``/groups/G/books/YYYY/MM/objection/`` and ``/groups/G/books/YYYY/objection/``."""
    for statement in pages.statements:
        year = year_in_words(statement.year, pages.words)
        what = pages.words["statement.title"].format(year=year)
        yield _make_page(pages, ("books", str(statement.year)), what, tuple(_list_figures(pages, statement)))
    for kept in kept_months(pages):
        if kept.month.rows:
            what = pages.words["objection.month"].format(month=format_month(kept.month.first, pages.locale))
            yield _make_page(pages, kept.parts, what, tuple(_list_rows(pages, kept)))


def _make_page(pages: GroupPages, above: tuple[str, ...], what: str, rows: tuple[ObjectionRow, ...]) -> Page:
    parts = (*above, OBJECTION)
    group = pages.say(pages.summary.short_name)
    frame = pages.frame(
        parts,
        pages.words["objection.title-of"].format(what=what, group=group),
        pages.words["objection.description"].format(what=what, group=group),
    )
    view = ObjectionView(
        replace(frame, noindex=True),  # it repeats the page that its rows are from
        pages.head("books"),
        pages.group.profile.name,
        what,
        rows,
        any(row.ways for row in rows),
        pages.url(*above),
        pages.url("questions", "form"),
        pages.url("questions"),
    )
    return Page(pages.path(*parts), "pages/objection.html", pages.locale, view)


def _list_rows(pages: GroupPages, kept: KeptMonth) -> Iterator[ObjectionRow]:
    anchors = make_anchors(kept.statement.book) if kept.statement.book else {}
    for row in kept.month.rows:
        entry = row.entry
        url = f"{pages.url(*kept.parts)}#{quote(anchors[entry])}"
        yield ObjectionRow(
            anchors[entry],
            entry.ref,
            LocalizedText(th=entry.description),
            entry.date,
            entry.income or None,
            entry.expense or None,
            None,
            url,
            _ways_to_object(pages, _name_row(pages, entry), url),
        )


def _name_row(pages: GroupPages, entry: Entry) -> str:
    """A row as a message names it: by its document, or else by its words."""
    words, day = pages.words, format_date(entry.date, pages.locale, short=True)
    key = "objection.document" if entry.ref else "objection.row"
    return words[key].format(ref=entry.ref, description=entry.description, day=day)


def _list_figures(pages: GroupPages, statement: Statement) -> Iterator[ObjectionRow]:
    words, year_url = pages.words, pages.url("books", str(statement.year))
    names = {figure: words[f"objection.{figure}"] for figure in FIGURES} | {"profit": words[result_key(statement)]}
    amounts = {
        "profit": statement.net_profit,
        "earnings": statement.earnings,
        "costs": statement.costs,
        "cash": statement.closing_cash,
    }
    if statement.allocation and is_shared(statement.allocation):
        amounts["sharing"] = statement.allocation.total
    year = year_in_words(statement.year, words)
    for figure, name in names.items():
        named = words["objection.figure"].format(name=name, year=year)
        ways = _ways_to_object(pages, named, year_url)
        yield ObjectionRow(figure, "", name, None, None, None, amounts.get(figure), year_url, ways)


def _ways_to_object(pages: GroupPages, what: str, url: str) -> tuple[OrderWay, ...]:
    group = pages.say(pages.summary.short_name)
    subject, text = (pages.words[f"objection.{part}"].format(what=what, group=group) for part in ("subject", "message"))
    message = OrderMessage(subject, text, pages.site.base_url + url)
    ways = make_order_ways(pages.group.profile.contacts, message)
    kinds = {way.kind for way in ways}
    return tuple(way for way in ways if way.kind != "facebook" or "messenger" not in kinds)
