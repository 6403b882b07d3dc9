"""A question's Markdown: what was asked, and below a heading of its own what was answered."""

import re
from datetime import date

from sammachip_site.domain.question import Question, QuestionProfile

_ANSWER = re.compile(r"^#{1,6}[ \t]*(?:คำตอบ|ตอบ|answer)[ \t#:]*$", re.MULTILINE | re.IGNORECASE)


def split_answer(text: str) -> tuple[str, str | None]:
    """The question, and the answer; None where no heading "คำตอบ" begins one, or nothing stands below it."""
    heading = _ANSWER.search(text)
    if heading is None:
        return text.strip(), None
    return text[: heading.start()].strip(), text[heading.end() :].strip() or None


def make_question(
    slug: str, path: str, day: date, profile: QuestionProfile, text: str, english: str | None
) -> Question:
    """The question that a file and its English twin tell."""
    asked, answer = split_answer(text)
    asked_en, answer_en = split_answer(english) if english else (None, None)
    return Question(slug, path, day, profile, asked, answer, asked_en or None, answer_en)
