"""Where a question can be read, and which questions there are about a thing."""

from sammachip_site.domain.question import Question
from sammachip_site.pages.frame import Link
from sammachip_site.pages.group_frame import GroupPages


def anchor_of_question(question: Question) -> str:
    """What to point to a question by on the page of all questions."""
    return f"q-{question.slug}"


def questions_about(
    pages: GroupPages, *, year: int | None = None, ref: str | None = None, resolution: str | None = None
) -> tuple[Link, ...]:
    """The questions about exactly that year, document of a year, or resolution, by their titles; newest first."""
    wanted = (year, ref, resolution)
    return tuple(
        Link(question.profile.title, f"{pages.url('questions')}#{anchor_of_question(question)}")
        for question in reversed(pages.group.questions)
        if (question.profile.about.year, question.profile.about.ref, question.profile.about.resolution) == wanted
    )
