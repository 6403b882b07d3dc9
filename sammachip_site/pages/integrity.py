"""``/integrity.json``: the chain of closed years of every group, so that nobody can change or take one out unseen."""

from collections.abc import Iterable

from sammachip_site.domain.summary import GroupSummary
from sammachip_site.pages.page import DataFile


def make_integrity_file(groups: Iterable[GroupSummary]) -> DataFile:
    """Every group with its closed years, oldest first; docs/decisions/0009 tells how to compute a digest again."""
    chains = [{"group": group.slug, "years": _links(group)} for group in sorted(groups, key=lambda group: group.slug)]
    return DataFile("integrity.json", {"algorithm": "sha256", "groups": chains})


def _links(group: GroupSummary) -> list[dict[str, object]]:
    return [figures.closing.model_dump(mode="json") for figures in group.years if figures.closing]
