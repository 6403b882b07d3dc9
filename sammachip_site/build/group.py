"""One group's folder → its part of the site. Pure: bytes in, a bundle out, so that it can run anywhere."""

from collections.abc import Mapping
from dataclasses import dataclass

from sammachip_site.build.published_ids import find_published_ids
from sammachip_site.checks import check_group
from sammachip_site.content.layout import group_folder
from sammachip_site.content.load import load_group
from sammachip_site.domain.diagnostics import Diagnostic, has_errors
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.photo import Photo, Rendition
from sammachip_site.domain.site import Site
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.summary import GroupSummary
from sammachip_site.pages.plan import plan_group
from sammachip_site.render.files import render_files
from sammachip_site.render.output import Output
from sammachip_site.render.theme import Theme
from sammachip_site.reports.statement import make_statements
from sammachip_site.reports.years import complete_years


@dataclass(frozen=True, slots=True)
class GroupFolder:
    """What is known of a group before it is read: its files' bytes by path, and what its photos are."""

    slug: str
    files: Mapping[str, bytes]
    photos: Mapping[str, Photo]
    photo_faults: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Bundle:
    """A group's part of the site; without a *summary* when its faults keep it from being shown."""

    slug: str
    faults: tuple[Diagnostic, ...]
    summary: GroupSummary | None = None
    outputs: tuple[Output, ...] = ()
    renditions: tuple[Rendition, ...] = ()


@dataclass(frozen=True, slots=True)
class ExaminedGroup:
    """A group as far as its figures and faults go; *group* is None when it could only be read in part."""

    group: LoadedGroup | None
    statements: tuple[Statement, ...]
    faults: tuple[Diagnostic, ...]


def examine_group(folder: GroupFolder, site: Site | None) -> ExaminedGroup:
    """Load, report and check one group; without a *site* it is only loaded."""
    accounts = site.profile.chart_of_accounts if site else None
    group, faults = load_group(folder.slug, folder.files, folder.photos, accounts)
    faults += folder.photo_faults
    if group is None or site is None or accounts is None:
        return ExaminedGroup(None, (), faults)
    group = complete_years(group, accounts, site.profile.fiscal_year_start)
    statements = make_statements(group, accounts, site.today)
    return ExaminedGroup(group, statements, faults + check_group(group, statements, accounts, site.today))


def build_group(folder: GroupFolder, site: Site | None, theme: Theme) -> Bundle:
    """Load, check, report, plan and render one group; without a *site* it is only loaded."""
    examined = examine_group(folder, site)
    group, faults = examined.group, examined.faults
    if group is None or site is None or has_errors(faults):
        return Bundle(folder.slug, faults)
    plan = plan_group(group, examined.statements, site, theme.words)
    outputs = render_files(plan.files, theme, site)
    shared = Output("summary.json", plan.summary.model_dump_json().encode())  # what the shared pages will show
    declared = frozenset(number for product in group.products for number in product.profile.public_numbers)
    place = group_folder(folder.slug)
    faults += tuple(find_published_ids((*outputs, shared), declared, folder.files, place))
    if has_errors(faults):
        return Bundle(folder.slug, faults)
    return Bundle(folder.slug, faults, plan.summary, outputs, plan.renditions)
