"""The first look: what is there, what was known, and what is stale. The standard library is enough for it."""

from dataclasses import dataclass

from sammachip_site.build.staleness import Staleness, find_stale
from sammachip_site.disk.cache import Cache
from sammachip_site.disk.digests import digest_of
from sammachip_site.disk.manifest import Circumstances, Manifest
from sammachip_site.disk.project import Project
from sammachip_site.disk.publish import find_missing
from sammachip_site.disk.source import Files, SourceTree, scan_source


@dataclass(frozen=True, slots=True)
class Survey:
    """The source now, what the last build *known* of it, and what is *stale* for that."""

    tree: SourceTree
    circumstances: Circumstances
    known: Manifest | None
    stale: Staleness


def survey(project: Project, cache: Cache) -> Survey:
    """Compare what is on the disk with what the last published build knew."""
    tree = scan_source(project, cache.digests)
    circumstances = Circumstances(
        site=digest_files({**tree.site, **tree.pages}),  # every page has them in its menu
        theme=digest_of([digest_files(files) for _, files in tree.theme]),
        program=tree.program,
        today=project.today.isoformat(),
        settings=project.settings,
    )
    known = cache.read_manifest()
    missing = find_missing(project.output, known.outputs, cache.digests) if known else frozenset()
    groups = {slug: digest_files(files) for slug, files in tree.groups.items()}
    return Survey(
        tree, circumstances, known, find_stale(groups, circumstances, known, missing, digest_files(tree.unread))
    )


def digest_files(files: Files) -> str:
    """One digest of files and their names."""
    return digest_of([f"{path} {digest}" for path, digest in sorted(files.items())])
