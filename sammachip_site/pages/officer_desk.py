"""The officer's desk: every group, what is to be seen to in it, and the tables that offices ask for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sammachip_site.domain.committee import POST_NAMES, Post
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.marks import MARK_NAMES, MarkKind
from sammachip_site.domain.search_text import search_text
from sammachip_site.domain.summary import GroupSummary, has_ended
from sammachip_site.domain.thai_calendar import BUDDHIST_ERA, format_date
from sammachip_site.pages.addresses import cash_report_parts, cash_report_path, group_url
from sammachip_site.pages.areas import codes_of
from sammachip_site.pages.filters import FilterLink, FilterRow
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.page import Page
from sammachip_site.pages.paging import Paging, cut, make_paging
from sammachip_site.pages.register import PATH as REGISTER
from sammachip_site.pages.sentences import join_phrases
from sammachip_site.pages.shared_pages import SharedPages
from sammachip_site.reports.desk import Concern, Matter, find_matters, urgency

PARTS = ("officer",)
ROWS_ON_A_PAGE = 18  # whatever is to be seen to in them, the page stays light
REPORTED_YEARS = 2  # tax years whose report is handed in now; the statements lead to earlier ones
COLUMNS = {
    "years": (Concern.NO_BOOKS, Concern.GAP, Concern.UNAPPROVED, Concern.UNCLOSED),
    "committee": (Concern.NO_COMMITTEE, Concern.LAPSED, Concern.VACANT),
    "papers": (Concern.NO_AGREEMENT, Concern.NO_DOCUMENT, Concern.MARK_EXPIRED, Concern.MARK_EXPIRING),
    "questions": (Concern.QUESTION,),
}


@dataclass(frozen=True, slots=True)
class ReportLinks:
    """The cash report of a tax *year*: the sheet to hand in, and the file."""

    year: str
    sheet_url: str
    csv_url: str


@dataclass(frozen=True, slots=True)
class DeskRow:
    """A group: the day of its last entry, if it keeps a cash book, and what is to be seen to, column by column.

    *silence* says in words that the last entry is too long ago. *reports* are the cash reports of the latest tax years.
    """

    name: LocalizedText
    url: str
    village: LocalizedText
    tambon: LocalizedText
    has_ended: bool
    last_entry: date | None
    silence: str | None
    columns: tuple[tuple[str, tuple[str, ...]], ...]
    reports: tuple[ReportLinks, ...]


@dataclass(frozen=True, slots=True)
class OfficerDeskView:
    """All that one page of the desk shows; the counts are of all groups that work."""

    frame: Frame
    working: int
    with_matters: int
    ended: int
    orders: FilterRow
    rows: tuple[DeskRow, ...]
    paging: Paging | None
    areas_url: str
    register_url: str


@dataclass(frozen=True, slots=True)
class _Case:
    """A group and what is to be seen to in it."""

    group: GroupSummary
    matters: tuple[Matter, ...]


_Key = Callable[[_Case], object]
ORDERS: dict[str, tuple[tuple[str, ...], _Key]] = {
    "urgent": (PARTS, lambda case: urgency(case.group, case.matters)),
    "entry": ((*PARTS, "by-entry"), lambda case: (has_ended(case.group), case.group.paperwork.last_entry or "")),
    "name": ((*PARTS, "by-name"), lambda case: search_text(case.group.short_name.th)),
    "area": ((*PARTS, "by-area"), lambda case: codes_of(case.group)),
}


def make_officer_desk(shared: SharedPages) -> Iterator[Page]:
    """The pages at ``/officer/``, and below it in other orders."""
    cases = tuple(_Case(group, find_matters(group, shared.site.today)) for group in shared.groups)
    for order, (parts, key) in ORDERS.items():
        in_order = sorted(cases, key=lambda case: (key(case), case.group.slug))
        pages = tuple(cut(in_order, ROWS_ON_A_PAGE))
        for number, shown in enumerate(pages, start=1):
            paging = make_paging(shared.locale, parts, number, len(pages))
            yield _make_page(shared, order, cases, shown, number, paging)


def _make_page(
    shared: SharedPages, order: str, cases: Sequence[_Case], shown: Sequence[_Case], number: int, paging: Paging | None
) -> Page:
    parts, _ = ORDERS[order]
    words, working = shared.words, [case for case in cases if not has_ended(case.group)]
    frame = shared.frame(parts, words["desk.title"], words["desk.description"], (), (), number)
    view = OfficerDeskView(
        replace(frame, noindex=True),
        len(working),
        sum(bool(case.matters) for case in working),
        len(cases) - len(working),
        _link_orders(shared, order, len(cases)),
        tuple(_row(shared, case) for case in shown),
        paging,
        shared.url((*PARTS, "areas")),
        f"/{REGISTER}",
    )
    return Page(shared.path(parts, number), "pages/officer_desk.html", shared.locale, view)


def _link_orders(shared: SharedPages, current: str, count: int) -> FilterRow:
    links = (
        FilterLink(shared.words[f"desk.by-{order}"], shared.url(parts), count, is_current=order == current)
        for order, (parts, _) in ORDERS.items()
    )
    return FilterRow(shared.words["desk.orders"], tuple(links))


def _row(shared: SharedPages, case: _Case) -> DeskRow:
    group = case.group
    last = group.paperwork.last_entry
    told = {matter.concern: _say(shared, matter) for matter in case.matters}
    return DeskRow(
        group.short_name,
        group_url(shared.locale, group.slug, "books"),
        group.village,
        group.tambon,
        has_ended(group),
        date.fromisoformat(last) if last else None,
        told.get(Concern.SILENCE),
        tuple(
            (column, tuple(_say(shared, matter) for matter in case.matters if matter.concern in concerns))
            for column, concerns in COLUMNS.items()
        ),
        tuple(_link_report(shared, group.slug, year) for year in group.paperwork.cash_reports[-REPORTED_YEARS:]),
    )


def _link_report(shared: SharedPages, group: str, year: int) -> ReportLinks:
    return ReportLinks(
        shared.words["site.year-only"].format(be=year, ce=year - BUDDHIST_ERA),
        group_url(shared.locale, group, *cash_report_parts(year)),
        f"/{cash_report_path(group, year)}",
    )


def _say(shared: SharedPages, matter: Matter) -> str:
    """What is to be seen to, in one sentence."""
    words, english = shared.words, shared.locale == "en"
    years = [words["site.year-only"].format(be=year, ce=year - BUDDHIST_ERA) for year in matter.years]
    mark = matter.mark
    return words[f"desk.{matter.concern}"].format(
        days=matter.days,
        count=matter.count,
        years=join_phrases(years, words) if years else "",
        post=POST_NAMES[Post(matter.post)][english] if matter.post else "",
        mark=MARK_NAMES[MarkKind(mark.mark)][english] if mark else "",
        product=mark.product.in_locale(shared.locale) if mark else "",
        day=format_date(date.fromisoformat(mark.expires), shared.locale, short=True) if mark else "",
    )
