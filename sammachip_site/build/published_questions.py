"""Questions beside those in the output folder: what was published stays, and its words change only for a reason."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from sammachip_site.build.published_chains import read_published_questions
from sammachip_site.content.layout import group_folder
from sammachip_site.disk.failures import UnreadableError
from sammachip_site.disk.published import PublishedFolder
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose
from sammachip_site.domain.question import QuestionDigest
from sammachip_site.domain.summary import GroupSummary

PublishedQuestions = Mapping[str, Sequence[QuestionDigest]]  # by group


def read_questions(output: Path) -> PublishedQuestions:
    """The questions that the site in the folder *output* tells; none where it cannot be read."""
    try:
        return read_published_questions(PublishedFolder(output).read)
    except (UnreadableError, OSError):
        return {}


def find_lost_questions(published: PublishedQuestions, groups: Iterable[GroupSummary]) -> Iterator[Diagnostic]:
    """``question.lost`` and ``question.changed``, of the *groups* that can be shown."""
    for group in groups:
        now = {question.id: question for question in group.questions}
        for before in published.get(group.slug, ()):
            location = Location(f"{group_folder(group.slug)}/questions/{before.id}.md")
            if before.id not in now:
                yield diagnose("question.lost", location)
            elif not before.is_kept_in(now[before.id]):
                yield diagnose("question.changed", location)
