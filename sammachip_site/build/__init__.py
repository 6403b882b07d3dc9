"""The one place where everything meets: build the groups that changed, then what they share, then publish."""

from dataclasses import dataclass

from sammachip_site.build.progress import Progress
from sammachip_site.build.survey import Survey, survey
from sammachip_site.build.workshop import Workshop
from sammachip_site.disk.cache import Cache, clean_cache
from sammachip_site.disk.lock import only_build
from sammachip_site.disk.manifest import Manifest
from sammachip_site.disk.project import Project, refuse_harmful_output
from sammachip_site.disk.publish import publish
from sammachip_site.domain.diagnostics import Diagnostic, has_errors
from sammachip_site.executors import Executor


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What is wrong, by file and line, and the site as published; None when the old one stays as it is."""

    faults: tuple[Diagnostic, ...]
    site: Manifest | None


def build(project: Project, executor: Executor, progress: Progress, *, clean: bool = False) -> BuildResult:
    """Build every group that changed, then the pages they share, and publish only if nothing is wrong.

    *clean* forgets what earlier builds left; the site is the same.

    Raises:
        OutputRefusedError: publishing could harm what people wrote.
        BuildLockedError: another build is at work.
        OSError: the disk is full, or something may not be read or written; the old site stays.
    """
    refuse_harmful_output(project)
    with only_build(project):
        if clean:
            clean_cache(project)
        cache = Cache(project)
        found = survey(project, cache)
        if found.known and not found.stale:
            result = _keep(found, found.known)
        else:
            result = _renew(found, Workshop(project, cache, executor, progress))
        cache.digests.save()
        return result


def _keep(found: Survey, known: Manifest) -> BuildResult:
    """The site as it is: nothing in it is stale, but a link may lead out of the tree now."""
    faults = tuple(sorted((*found.tree.faults, *known.faults)))
    return BuildResult(faults, None if has_errors(faults) else known)


def _renew(found: Survey, workshop: Workshop) -> BuildResult:
    # Start-up time: templates, pictures and models are imported only when there is work for them.
    from sammachip_site.build.site import examine, finish  # noqa: PLC0415

    examination = examine(workshop, found)
    if has_errors(examination.faults) or examination.site is None:
        return BuildResult(examination.faults, None)
    site = finish(workshop, found, examination, examination.site)
    publish(workshop.project.output, site.files, workshop.cache.digests)
    workshop.cache.write_manifest(site.manifest)
    workshop.cache.forget_renditions(frozenset(site.manifest.outputs.values()))
    return BuildResult(examination.faults, site.manifest)


def check(project: Project, executor: Executor, progress: Progress) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with the site, by file and line; nothing is published.

    Raises:
        OSError: something may not be read.
    """
    cache = Cache(project)
    found = survey(project, cache)
    if found.known and not found.stale:
        return _keep(found, found.known).faults
    # Start-up time, as above.
    from sammachip_site.build.site import examine  # noqa: PLC0415

    faults = examine(Workshop(project, cache, executor, progress), found).faults
    cache.digests.save()
    return faults
