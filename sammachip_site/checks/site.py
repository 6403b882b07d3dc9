"""Rules that no group can break alone."""

from collections.abc import Iterator, Sequence

from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose
from sammachip_site.domain.summary import GroupSummary


def check_there_are_groups(summaries: Sequence[GroupSummary]) -> Iterator[Diagnostic]:
    """``site.empty``."""
    if not summaries:
        yield diagnose("site.empty", Location("site.yaml"))


def check_names(summaries: Sequence[GroupSummary]) -> Iterator[Diagnostic]:
    """``site.same-name``: told at the later of the two, by folder."""
    first: dict[str, GroupSummary] = {}
    for summary in sorted(summaries, key=lambda summary: summary.slug):
        name = " ".join(summary.name.th.split())
        if (other := first.setdefault(name, summary)) is not summary:
            yield diagnose("site.same-name", _profile_of(summary), name=name, path=_profile_of(other).path)


CHECKS = (check_there_are_groups, check_names)


def _profile_of(summary: GroupSummary) -> Location:
    return Location(f"content/groups/{summary.slug}/group.yaml")
