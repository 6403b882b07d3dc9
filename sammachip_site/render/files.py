"""A plan's files → their bytes."""

from collections.abc import Iterable
from functools import lru_cache

from sammachip_site.domain.site import Site
from sammachip_site.pages.page import CalendarFile, DataFile, JournalFile, Page, PlannedFile, TableFile, WorkbookFile
from sammachip_site.render.calendar import render_calendar
from sammachip_site.render.data import render_data
from sammachip_site.render.html import PageRenderer
from sammachip_site.render.journals import render_journal
from sammachip_site.render.output import Output
from sammachip_site.render.spreadsheet import render_workbook
from sammachip_site.render.tables import render_table
from sammachip_site.render.theme import Theme


def render_files(files: Iterable[PlannedFile], theme: Theme, site: Site) -> tuple[Output, ...]:
    """All *files*, finished, in their order."""
    renderer = _renderer(theme, _Circumstances(site))
    return tuple(_render(file, renderer) for file in files)


def _render(file: PlannedFile, renderer: PageRenderer) -> Output:
    match file:
        case Page():
            return Output(file.path, renderer.render(file))
        case DataFile():
            return Output(file.path, render_data(file))
        case TableFile():
            return Output(file.path, render_table(file))
        case JournalFile():
            return Output(file.path, render_journal(file))
        case WorkbookFile():
            return Output(file.path, render_workbook(file))
        case CalendarFile():
            return Output(file.path, render_calendar(file))


class _Circumstances:
    """A site as a key: equal when all that pages can see of it is equal."""

    def __init__(self, site: Site) -> None:
        self.site = site
        flags = (site.base_url, site.today, site.drafts, site.noindex)
        self.key = f"{site.profile.model_dump_json()} {flags}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Circumstances) and other.key == self.key

    def __hash__(self) -> int:
        return hash(self.key)


@lru_cache(maxsize=4)
def _renderer(theme: Theme, circumstances: _Circumstances) -> PageRenderer:
    """Compiling the templates takes longer than rendering a group, so a worker does it once."""
    return PageRenderer(theme, circumstances.site)
