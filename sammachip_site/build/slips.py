"""Each member's private slip of one year: refused with every reason at once, or written where nobody else looks."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sammachip_site.build.group import ExaminedGroup, examine_group
from sammachip_site.build.refusal import Refusal, no_such_group
from sammachip_site.build.site import open_group, read_theme
from sammachip_site.build.workshop import Workshop
from sammachip_site.disk.private_files import refuse_public_folder, write_private_files
from sammachip_site.disk.source import scan_source
from sammachip_site.domain.diagnostics import Diagnostic, Severity
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.localized import Locale
from sammachip_site.domain.site import Site
from sammachip_site.domain.statement import Statement
from sammachip_site.pages.group_frame import GroupPages, summarize_group
from sammachip_site.pages.slips import make_slip_pages
from sammachip_site.render.files import render_files
from sammachip_site.render.output import Output
from sammachip_site.render.theme import Theme, make_theme
from sammachip_site.reports.slips import MemberSlip, make_slips


@dataclass(frozen=True, slots=True)
class SlipsResult:
    """How many slips of which Buddhist Era *year* lie where; or why none was written."""

    year: int | None = None
    folder: Path | None = None
    count: int = 0
    refusals: tuple[Refusal, ...] = ()
    faults: tuple[Diagnostic, ...] = ()


def write_slips(workshop: Workshop, slug: str, year: int | None, root: Path, locale: Locale) -> SlipsResult:
    """Write the slips of the group *slug*, of the last year that is over if no *year* is given, below *root*.

    Raises:
        OutputRefusedError: others could see what lies in *root*.
        OSError: something may not be read or written.
    """
    tree = scan_source(workshop.project, workshop.cache.digests)
    opened = open_group(workshop, tree, slug)
    if opened is None:
        return SlipsResult(refusals=(no_such_group(slug, tree.groups),))
    folder, site = opened
    if site is None:
        return SlipsResult(refusals=(Refusal("refused.no-site", {}),))
    refuse_public_folder(workshop.project, root)
    examined = examine_group(folder, site)
    errors = tuple(fault for fault in examined.faults if fault.severity is Severity.ERROR)
    statement = _find_year(examined.statements, year)
    refusals = tuple(_refuse(examined, slug, year, statement))
    group = examined.group
    if errors or refusals or group is None or statement is None or group.share_register is None:
        return SlipsResult(year, refusals=refusals, faults=errors)
    place = root / slug / str(statement.year)
    refuse_public_folder(workshop.project, place)
    slips = make_slips(statement, group.share_register, group.schedule)
    outputs = _render(group, examined.statements, statement, slips, site, make_theme(read_theme(tree)), locale)
    write_private_files(place, {each.path: each.content for each in outputs}, replacing="slip-*.html")
    return SlipsResult(statement.year, place, len(slips))


def _find_year(statements: tuple[Statement, ...], year: int | None) -> Statement | None:
    """The statement of *year*, or of the last that is over."""
    wanted = [each for each in statements if (each.is_over if year is None else each.year == year)]
    return wanted[-1] if wanted else None


def _refuse(examined: ExaminedGroup, slug: str, year: int | None, statement: Statement | None) -> Iterator[Refusal]:
    """Every reason why there can be no slips; a group that cannot be read has its errors."""
    group = examined.group
    if group is None:
        return
    register = group.share_register
    if register is None and f"{group.folder}/shares.csv" not in group.files:
        yield Refusal("slips.no-register", {"group": slug})
    if statement is None:
        known = ", ".join(str(each.year) for each in examined.statements) or "–"
        yield Refusal("refused.no-year", {"year": year, "known": known}) if year else Refusal("slips.no-year-over", {})
        return
    last_day = statement.period.last_day
    if not statement.is_over:
        yield Refusal("refused.not-over", {"year": statement.year, "end": last_day})
    if register and not register.tells(last_day):
        yield Refusal("slips.before-register", {"year": statement.year, "end": last_day})


def _render(
    group: LoadedGroup,
    statements: tuple[Statement, ...],
    statement: Statement,
    slips: tuple[MemberSlip, ...],
    site: Site,
    theme: Theme,
    locale: Locale,
) -> tuple[Output, ...]:
    summary = summarize_group(group, statements, site)
    pages = GroupPages(group, statements, summary, site, locale, theme.words[locale])
    return render_files(make_slip_pages(pages, statement, slips), theme, site)
