"""Which groups must be built again, and why. Pure: what is there now against what the last build knew."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sammachip_site.disk.manifest import Circumstances, Manifest


class Reason(StrEnum):
    """Why something published no longer stands."""

    NEW = "new"  # it was not there at the last build
    FILES = "files"  # its own files changed
    SITE = "site"  # site.yaml, or a page of the site's own
    THEME = "theme"
    PROGRAM = "program"
    TODAY = "today"  # what is fresh, expired or next depends on the day
    SETTINGS = "settings"  # address, drafts, noindex
    OUTPUT = "output"  # somebody edited or deleted what was published
    STRAYS = "strays"  # files that nothing is made of: content that belongs to no group, notes beside it
    GROUPS = "groups"  # the shared pages: a group is built, came or went


@dataclass(frozen=True, slots=True)
class Staleness:
    """What must be built: groups by slug, and the pages that groups share; each with its reasons."""

    groups: Mapping[str, tuple[Reason, ...]]
    shared: tuple[Reason, ...]

    def __bool__(self) -> bool:
        return bool(self.groups or self.shared)


def find_stale(
    groups: Mapping[str, str],
    circumstances: Circumstances,
    known: Manifest | None,
    missing: frozenset[str] = frozenset(),
    strays: str = "",
) -> Staleness:
    """What to build of *groups* (slug → digest of its files), when *missing* outputs are not as published.

    *strays* is the digest of the files that nothing is made of.
    """
    if known is None:
        return Staleness(dict.fromkeys(groups, (Reason.NEW,)), (Reason.NEW,))
    common = _find_changes(circumstances, known.circumstances)
    reasons = {slug: _why_group(slug, digest, known, missing) for slug, digest in groups.items()}
    stale = {slug: common + own for slug, own in reasons.items() if common or own}
    shared = (
        *common,
        *_when(groups.keys() != known.groups.keys() or stale, Reason.GROUPS),
        *_when(known.shared.strays != strays, Reason.STRAYS),
        *_when(missing & known.shared.outputs.keys(), Reason.OUTPUT),
    )
    return Staleness(stale, shared)


def _why_group(slug: str, digest: str, known: Manifest, missing: frozenset[str]) -> tuple[Reason, ...]:
    group = known.groups.get(slug)
    if group is None:
        return (Reason.NEW,)
    return (
        *_when(group.files != digest, Reason.FILES),
        *_when(missing & group.outputs.keys(), Reason.OUTPUT),
    )


def _find_changes(now: Circumstances, then: Circumstances) -> tuple[Reason, ...]:
    return (
        *_when(now.site != then.site, Reason.SITE),
        *_when(now.theme != then.theme, Reason.THEME),
        *_when(now.program != then.program, Reason.PROGRAM),
        *_when(now.today != then.today, Reason.TODAY),
        *_when(now.settings != then.settings, Reason.SETTINGS),
    )


def _when(condition: object, reason: Reason) -> Iterable[Reason]:
    return (reason,) if condition else ()
