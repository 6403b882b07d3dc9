"""The whole site from what is stale and what is known. What is slow to import is imported by this module."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import chain
from typing import TypeVar

from pydantic import ValidationError

from sammachip_site.build.group import Bundle, GroupFolder, build_group
from sammachip_site.build.photos import (
    PhotoFinding,
    find_photo_faults,
    is_photo,
    look_at_photos,
    make_pictures,
    usable_photos,
)
from sammachip_site.build.published_closings import find_lost_closings, read_published_chains
from sammachip_site.build.published_ids import find_published_ids
from sammachip_site.build.published_questions import find_lost_questions, read_questions
from sammachip_site.build.staleness import Reason
from sammachip_site.build.survey import Survey, digest_files
from sammachip_site.build.workshop import Workshop
from sammachip_site.checks import check_site
from sammachip_site.content.citizen_ids import find_citizen_ids_beside, find_citizen_ids_in_files
from sammachip_site.content.layout import SITE_FILE
from sammachip_site.content.load import load_pages, load_site
from sammachip_site.content.misplaced import find_stray_faults
from sammachip_site.disk.digests import digest_of
from sammachip_site.disk.manifest import KnownGroup, KnownShared, Manifest
from sammachip_site.disk.project import Project
from sammachip_site.disk.publish import Publication
from sammachip_site.disk.source import Files, SourceTree, read_file
from sammachip_site.domain.diagnostics import Diagnostic, has_errors
from sammachip_site.domain.site import Site, SiteProfile
from sammachip_site.domain.site_page import SitePage
from sammachip_site.domain.summary import GroupSummary
from sammachip_site.pages.plan import plan_shared
from sammachip_site.render.files import render_files
from sammachip_site.render.output import Output
from sammachip_site.render.theme import Theme, make_theme

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Examination:
    """A site as far as its faults go: built groups, the summaries of all, and everything that is wrong.

    *site* is None when ``site.yaml`` cannot be used.
    """

    site: Site | None
    theme: Theme
    bundles: Mapping[str, Bundle]
    summaries: tuple[GroupSummary, ...]
    shared_faults: tuple[Diagnostic, ...]
    faults: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class FinishedSite:
    """Every file to publish, by path, and what to remember of them."""

    files: Mapping[str, Publication]
    manifest: Manifest


def examine(workshop: Workshop, survey: Survey) -> Examination:
    """Build every stale group and find everything that is wrong with the site."""
    project, tree = workshop.project, survey.tree
    site_files = {path: read_file(project.source, path) for path in tree.site}
    profile, site_faults = load_site(site_files)
    pages, page_faults = load_pages({path: read_file(project.source, path) for path in tree.pages})
    site = make_site(project, profile, pages) if profile else None
    layers = read_theme(tree)
    theme = make_theme(layers)
    bundles = {bundle.slug: bundle for bundle in _build_groups(workshop, survey, site, theme)}
    summaries = tuple(_summaries(survey, bundles))
    strays = {path: _read_content(project, path) for path in tree.strays}
    stray_faults = tuple(find_stray_faults(strays, tree.groups, tree.sellers))
    shared_faults = (
        *site_faults,
        *page_faults,
        *(_find_ids_in_profile(profile, site_files[SITE_FILE]) if profile and not has_errors(site_faults) else ()),
        *stray_faults,
        *_find_ids_beside(project, survey, layers[-1]),
        *(check_site(summaries) if summaries or _is_empty(tree, stray_faults) else ()),
    )
    built_faults = chain.from_iterable(bundle.faults for bundle in bundles.values())
    known_faults = chain.from_iterable(group.faults for group in _unchanged_groups(survey).values())
    faults = (*tree.faults, *shared_faults, *built_faults, *known_faults)
    lost = _find_lost(workshop, survey, summaries, faults)
    return Examination(site, theme, bundles, summaries, shared_faults, tuple(sorted((*faults, *lost))))


def _find_lost(
    workshop: Workshop, survey: Survey, summaries: Sequence[GroupSummary], faults: Iterable[Diagnostic]
) -> Iterator[Diagnostic]:
    """What was published, by the output folder or, where a host keeps none, by the cache, and is not there any more."""
    output, known = workshop.project.output, tuple(_published_summaries(survey))
    closings = {group.slug: group.closings for group in known} | _without_empty(read_published_chains(output))
    questions = {group.slug: group.questions for group in known} | _without_empty(read_questions(output))
    yield from find_lost_closings(closings, summaries, faults)
    yield from find_lost_questions(questions, summaries)


def _without_empty(told: Mapping[str, Sequence[T]]) -> dict[str, Sequence[T]]:
    return {slug: each for slug, each in told.items() if each}


def _published_summaries(survey: Survey) -> Iterator[GroupSummary]:
    """The groups as the last build with the same settings published them, as far as this program understands them."""
    known = survey.known
    for group in (
        known.groups.values() if known and known.circumstances.settings == survey.circumstances.settings else ()
    ):
        with suppress(ValidationError):
            yield GroupSummary.model_validate(group.summary)


def _is_empty(tree: SourceTree, stray_faults: Iterable[Diagnostic]) -> bool:
    """Is there a site without groups? What cannot be shown or found yet is told by its own faults."""
    return bool(tree.site) and not tree.groups and not has_errors((*tree.faults, *stray_faults))


def _find_ids_in_profile(profile: SiteProfile, written: bytes) -> Iterator[Diagnostic]:
    """Citizen numbers among the values of ``site.yaml`` that its text hides; all pages would show them."""
    values = Output("profile.json", profile.model_dump_json().encode())
    return find_published_ids((values,), frozenset(), {SITE_FILE: written}, SITE_FILE)


def _find_ids_beside(project: Project, survey: Survey, own_theme: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """Citizen numbers in the site's own theme and in what nothing is made of, unless searched before as it is now."""
    reasons = set(survey.stale.shared)
    if reasons & {Reason.NEW, Reason.PROGRAM, Reason.THEME}:
        yield from find_citizen_ids_in_files(own_theme)
    if reasons & {Reason.NEW, Reason.PROGRAM, Reason.STRAYS}:
        yield from find_citizen_ids_beside({path: _read_content(project, path) for path in survey.tree.beside})


def make_site(project: Project, profile: SiteProfile, pages: tuple[SitePage, ...] = ()) -> Site:
    """The site that *profile* describes, with *pages* of its own, in the circumstances of *project*."""
    base_url = (project.base_url or profile.base_url).rstrip("/")
    return Site(profile, base_url, project.today, drafts=project.drafts, noindex=project.noindex, pages=pages)


def _build_groups(workshop: Workshop, survey: Survey, site: Site | None, theme: Theme) -> Iterable[Bundle]:
    stale = {slug: survey.tree.groups[slug] for slug in survey.stale.groups}
    findings = look_at_photos(
        {path: digest for files in stale.values() for path, digest in files.items()},
        workshop,
    )
    folders = (_read_folder(workshop.project, slug, files, findings) for slug, files in stale.items())
    built = workshop.executor.map(partial(build_group, site=site, theme=theme), folders)
    return workshop.progress.over(built, len(stale), "build-groups")


def _read_folder(project: Project, slug: str, files: Files, findings: Mapping[str, PhotoFinding]) -> GroupFolder:
    contents = {path: _read_content(project, path) for path in files}
    return GroupFolder(slug, contents, usable_photos(files, findings), find_photo_faults(files, findings))


def read_folder(workshop: Workshop, slug: str, files: Files) -> GroupFolder:
    """The folder of one group alone."""
    return _read_folder(workshop.project, slug, files, look_at_photos(files, workshop))


def open_group(workshop: Workshop, tree: SourceTree, slug: str) -> tuple[GroupFolder, Site | None] | None:
    """The folder of the group *slug*, and the site unless ``site.yaml`` cannot be used; None without a folder."""
    files = tree.groups.get(slug)
    if files is None:
        return None
    profile, _ = load_site({path: read_file(workshop.project.source, path) for path in tree.site})
    return read_folder(workshop, slug, files), make_site(workshop.project, profile) if profile else None


def read_theme(tree: SourceTree) -> list[Mapping[str, bytes]]:
    """The files of the shipped theme, and those of the site's own."""
    return [{path: read_file(root, path) for path in files} for root, files in tree.theme]


def _read_content(project: Project, path: str) -> bytes:
    """The content of a source file; that of a photo is read by whoever looks at photos."""
    return b"" if is_photo(path) else read_file(project.source, path)


def _unchanged_groups(survey: Survey) -> dict[str, KnownGroup]:
    if survey.known is None:
        return {}
    known = survey.known.groups
    return {slug: known[slug] for slug in survey.tree.groups if slug not in survey.stale.groups}


def _summaries(survey: Survey, bundles: Mapping[str, Bundle]) -> Iterator[GroupSummary]:
    """The summary of every group that can be shown, in the order of their folders."""
    unchanged = _unchanged_groups(survey)
    for slug in survey.tree.groups:
        if slug in unchanged:
            yield GroupSummary.model_validate(unchanged[slug].summary)
        elif summary := bundles[slug].summary:
            yield summary


def finish(workshop: Workshop, survey: Survey, examination: Examination, site: Site) -> FinishedSite:
    """Every file of a site without errors."""
    bundles = examination.bundles
    renditions = [rendition for bundle in bundles.values() for rendition in bundle.renditions]
    pictures = make_pictures(renditions, workshop)
    made = {slug: _files_of(bundle, pictures) for slug, bundle in bundles.items()}
    groups = _unchanged_groups(survey) | {
        slug: _remember(bundles[slug], made[slug], digest_files(survey.tree.groups[slug])) for slug in bundles
    }
    shared, shared_files = _finish_shared(survey, examination, site)
    manifest = Manifest(survey.circumstances, groups, shared)
    in_place = {path: Publication(digest, None) for path, digest in manifest.outputs.items()}
    fresh = {path: file for files in (shared_files, *made.values()) for path, file in files.items()}
    return FinishedSite(in_place | fresh, manifest)


def _files_of(bundle: Bundle, pictures: Mapping[str, Publication]) -> dict[str, Publication]:
    renditions = {each.output_path: pictures[each.output_path] for each in bundle.renditions}
    return _publications(bundle.outputs) | renditions


def _publications(outputs: Iterable[Output]) -> dict[str, Publication]:
    return {output.path: Publication(sha256(output.content).hexdigest(), output.content) for output in outputs}


def _remember(bundle: Bundle, files: Mapping[str, Publication], digest: str) -> KnownGroup:
    return KnownGroup(
        digest,
        {path: file.digest for path, file in sorted(files.items())},
        len({rendition.photo_digest for rendition in bundle.renditions}),
        bundle.summary.model_dump(mode="json") if bundle.summary else None,
        bundle.faults,
    )


def _finish_shared(survey: Survey, examination: Examination, site: Site) -> tuple[KnownShared, dict[str, Publication]]:
    """The pages that groups share, made again only when what they show has changed."""
    shown = digest_of([summary.model_dump_json() for summary in examination.summaries])
    known, faults, strays = survey.known, examination.shared_faults, digest_files(survey.tree.unread)
    if known and set(survey.stale.shared) <= {Reason.GROUPS, Reason.STRAYS} and known.shared.shown == shown:
        return KnownShared(shown, known.shared.outputs, faults, strays), {}
    theme = examination.theme
    plan = plan_shared(examination.summaries, site, theme.words)
    files = _publications((*theme.assets, *render_files(plan, theme, site)))
    return KnownShared(shown, {path: file.digest for path, file in sorted(files.items())}, faults, strays), files
