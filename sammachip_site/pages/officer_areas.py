"""What the groups of each area come to: how many, what they sold, members, households; too few are no figure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.summary import GroupSummary, has_ended
from sammachip_site.pages.areas import Area, areas_below, codes_of
from sammachip_site.pages.frame import Frame, Link
from sammachip_site.pages.home import make_totals
from sammachip_site.pages.officer_desk import PARTS as DESK
from sammachip_site.pages.page import Page
from sammachip_site.pages.paging import Paging, cut, make_paging
from sammachip_site.pages.shared_pages import SharedPages
from sammachip_site.reports.area_figures import (
    FEWEST_HOUSEHOLDS,
    Codes,
    add_up,
    households_of,
    members_of,
    sales_of,
)

PARTS = (*DESK, "areas")
ROWS_ON_A_PAGE = 30


@dataclass(frozen=True, slots=True)
class FigureCell:
    """A figure of an area; *is_hidden* where too few households stand behind it, no *value* where nobody tells it."""

    value: int | None
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area's line: *level* is its kind, or None for the whole site; *sales* is in satang, *url* leads into it."""

    name: LocalizedText | str
    level: str | None
    url: str | None
    working: int
    ended: int
    sales: FigureCell
    members: FigureCell
    households: FigureCell


@dataclass(frozen=True, slots=True)
class OfficerAreasView:
    """All that one page of areas shows; *sales_year* is the year of all sales, None before any year is over."""

    frame: Frame
    title: LocalizedText | str
    sales_year: int | None
    fewest: int
    rows: tuple[AreaRow, ...]
    paging: Paging | None


Figures = Mapping[str, Mapping[Codes, int | None]]


def make_officer_areas(shared: SharedPages) -> Iterator[Page]:
    """The pages at ``/officer/areas/``: all provinces, and below it each with its districts and tambons."""
    year = make_totals(shared.groups).year
    measures = {"sales": sales_of(year), "members": members_of, "households": households_of}
    figures = {name: add_up(shared.groups, areas_around, measure) for name, measure in measures.items()}
    provinces = areas_below(shared.areas, ())
    whole = _row(figures, (), shared.words["desk.whole-site"], shared.groups)
    rows = (whole, *(_area_row(shared, figures, area, leads_on=True) for area in provinces))
    yield from _pages(shared, PARTS, shared.words["desk.areas"], year, rows)
    for province in provinces:
        within = (area for area in shared.areas.values() if area.codes[:1] == province.codes)
        rows = tuple(_area_row(shared, figures, area) for area in within)
        yield from _pages(shared, (*PARTS, *province.codes), shared.area_name(province), year, rows)


def areas_around(group: GroupSummary) -> tuple[Codes, ...]:
    """The codes of the whole site and of every area that *group* lies in."""
    codes = codes_of(group)
    return tuple(codes[:depth] for depth in range(len(codes) + 1))


def _pages(
    shared: SharedPages, parts: tuple[str, ...], title: LocalizedText | str, year: int | None, rows: tuple[AreaRow, ...]
) -> Iterator[Page]:
    words = shared.words
    said = title if isinstance(title, str) else f"{words['desk.areas']} {title.in_locale(shared.locale)}"
    parents = [Link(words["desk.title"], shared.url(DESK))]
    if parts != PARTS:
        parents.append(Link(words["desk.areas"], shared.url(PARTS)))
    pages = tuple(cut(rows, ROWS_ON_A_PAGE))
    for number, shown in enumerate(pages, start=1):
        frame = shared.frame(parts, said, words["desk.areas-description"], tuple(parents), (), number)
        paging = make_paging(shared.locale, parts, number, len(pages))
        view = OfficerAreasView(replace(frame, noindex=True), title, year, FEWEST_HOUSEHOLDS, tuple(shown), paging)
        yield Page(shared.path(parts, number), "pages/officer_areas.html", shared.locale, view)


def _area_row(shared: SharedPages, figures: Figures, area: Area, *, leads_on: bool = False) -> AreaRow:
    row = _row(figures, area.codes, shared.area_name(area), area.groups)
    return replace(row, level=area.level, url=shared.url((*PARTS, *area.codes)) if leads_on else None)


def _row(figures: Figures, codes: Codes, name: LocalizedText | str, groups: tuple[GroupSummary, ...]) -> AreaRow:
    ended = sum(map(has_ended, groups))
    cells = {measure: _cell(told, codes) for measure, told in figures.items()}
    return AreaRow(name, None, None, len(groups) - ended, ended, cells["sales"], cells["members"], cells["households"])


def _cell(told: Mapping[Codes, int | None], codes: Codes) -> FigureCell:
    value = told.get(codes)
    return FigureCell(value, is_hidden=codes in told and value is None)
