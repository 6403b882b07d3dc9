"""``/integrity.json``: the closed years and the questions of every group: nobody can change or take one out unseen."""

from collections.abc import Iterable

from sammachip_site.domain.summary import GroupSummary
from sammachip_site.pages.page import DataFile


def make_integrity_file(groups: Iterable[GroupSummary]) -> DataFile:
    """Every group with its closed years and its questions, oldest first.

    docs/decisions/0009 tells how to compute the digest of a year again, and 0022 that of a question.
    """
    chains = [
        {"group": group.slug, "years": _links(group), "questions": _questions(group)}
        for group in sorted(groups, key=lambda group: group.slug)
    ]
    return DataFile("integrity.json", {"algorithm": "sha256", "groups": chains})


def _links(group: GroupSummary) -> list[dict[str, object]]:
    return [figures.closing.model_dump(mode="json") for figures in group.years if figures.closing]


def _questions(group: GroupSummary) -> list[dict[str, object]]:
    return [question.model_dump(mode="json") for question in group.questions]
