"""What somebody asked of a group or objected to, and what the committee answered. Nothing of it is ever taken away."""

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import Annotated

from sammachip_site.domain.record import Record
from sammachip_site.domain.values import BuddhistYear, Day, Slug, Text, choices_of


class QuestionKind(StrEnum):
    """Does somebody want to know, or say that something is wrong?"""

    QUESTION = "question"
    OBJECTION = "objection"


class Asker(StrEnum):
    """Who asked. A kind of people, never a person: who asks must have nothing to fear."""

    MEMBER = "member"
    CUSTOMER = "customer"
    VILLAGER = "villager"
    COMMITTEE = "committee"
    OFFICER = "officer"


class QuestionStatus(StrEnum):
    """How far it has come; it follows from what is written."""

    OPEN = "open"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


class Subject(Record):
    """What it is about: an accounting *year*, a document *ref* of that year's cash book, or the id of a resolution."""

    year: BuddhistYear | None = None
    ref: str | None = None
    resolution: Slug | None = None


class Remark(Record):
    """Why something that everybody could read was changed or withdrawn on that *date*."""

    date: Day
    reason: Text


class QuestionProfile(Record):
    """The front matter of a question's Markdown file. *edits* tell every change of its words once it was published."""

    title: Text
    kind: Annotated[QuestionKind, choices_of(QuestionKind)]
    by: Annotated[Asker, choices_of(Asker)] = Asker.MEMBER
    about: Subject = Subject()
    answered: Day | None = None
    resolution_id: Slug | None = None
    withdrawn: Remark | None = None
    edits: tuple[Remark, ...] = ()


class QuestionDigest(Record):
    """What ``integrity.json`` keeps of a question: its file's name, a digest of its words, how often they changed."""

    id: str
    digest: str
    edits: int = 0

    def is_kept_in(self, later: "QuestionDigest") -> bool:
        """Does it say what it said, or tell of an edit more than it did? No edit that was told is forgotten."""
        return later.edits > self.edits or (later.edits == self.edits and later.digest == self.digest)


@dataclass(frozen=True, slots=True)
class Question:
    """One question: *slug* is the name of its file, which begins with the *day* it was asked; texts are Markdown.

    An *answer* is None while there is none; English may be wanting where there is Thai.
    """

    slug: str
    path: str
    day: date
    profile: QuestionProfile
    text: str
    answer: str | None = None
    text_en: str | None = None
    answer_en: str | None = None

    @property
    def status(self) -> QuestionStatus:
        """Withdrawn, answered, or still open."""
        if self.profile.withdrawn:
            return QuestionStatus.WITHDRAWN
        return QuestionStatus.OPEN if self.answer is None else QuestionStatus.ANSWERED

    @property
    def is_open(self) -> bool:
        """Does somebody wait for an answer?"""
        return self.status is QuestionStatus.OPEN

    def waited(self, today: date) -> int:
        """For how many days it was open, up to its answer or else up to *today*."""
        return ((self.profile.answered or today) - self.day).days

    @property
    def digest(self) -> QuestionDigest:
        """Its words as they were asked, whatever spaces stand between them; answers may become better."""
        subject = self.profile.about.model_dump(mode="json")
        words = [self.profile.kind, " ".join(self.profile.title.th.split()), subject, " ".join(self.text.split())]
        digest = sha256(json.dumps(words, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
        return QuestionDigest(id=self.slug, digest=digest, edits=len(self.profile.edits))
