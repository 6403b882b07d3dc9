"""What a group did together: meetings, elections, training, visits, and what was decided there."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.money import Satang
from sammachip_site.domain.person import Person
from sammachip_site.domain.photo import PhotoReference
from sammachip_site.domain.record import Record
from sammachip_site.domain.schedule import read_hundredths
from sammachip_site.domain.values import Day, Flag, Price, Slug, Text, WholeNumber, choices_of, parsed_from_text

LONGEST_HOURS = 200_00  # of one topic, in hundredths: more is a slip of the finger


def parse_topic_hours(text: str) -> int:
    """Hours of teaching in hundredths of an hour: ``"1.5"`` is 150.

    Raises:
        ValueFault: ``activity.hours``: nothing, more than 200, or no number.
    """
    hours = read_hundredths(text)
    if hours is None or not 0 < hours <= LONGEST_HOURS:
        raise ValueFault("activity.hours", value=text)
    return hours


class ActivityKind(StrEnum):
    """The kinds of things that the source note has a group do."""

    BRIEFING = "briefing"
    MEETING = "meeting"
    GENERAL_MEETING = "general_meeting"
    ELECTION = "election"
    TRAINING = "training"
    STUDY_VISIT = "study_visit"
    FUND_RAISING = "fund_raising"
    PRODUCTION_DAY = "production_day"
    PROMOTION = "promotion"


ACTIVITY_KIND_NAMES: dict[ActivityKind, tuple[str, str]] = {
    ActivityKind.BRIEFING: ("ชี้แจงวิทยากร", "Briefing of facilitators"),
    ActivityKind.MEETING: ("ประชุม", "Meeting"),
    ActivityKind.GENERAL_MEETING: ("ประชุมใหญ่", "General meeting"),
    ActivityKind.ELECTION: ("เลือกกรรมการ", "Election"),
    ActivityKind.TRAINING: ("อบรม", "Training"),
    ActivityKind.STUDY_VISIT: ("ดูงาน", "Study visit"),
    ActivityKind.FUND_RAISING: ("ระดมทุน", "Raising of funds"),
    ActivityKind.PRODUCTION_DAY: ("วันทำของ", "Production day"),
    ActivityKind.PROMOTION: ("ออกขายและประชาสัมพันธ์", "Promotion"),
}
DECIDING_KINDS = frozenset({ActivityKind.MEETING, ActivityKind.GENERAL_MEETING, ActivityKind.ELECTION})


class TopicKind(StrEnum):
    """What is taught: how to make things, how to found a group, or how to work together.

    Source: the note's seventh objective and its first "raw material".
    """

    SKILL = "skill"
    FOUNDING = "founding"
    VIRTUE = "virtue"


class Topic(Record):
    """What was taught, for how many *hours* (in hundredths)."""

    name: Text
    kind: Annotated[TopicKind, choices_of(TopicKind)] = TopicKind.SKILL
    hours: Annotated[int, parsed_from_text(parse_topic_hours)]


class Trainer(Person):
    """A master of the village who taught; *craft* is what the person is a master of."""

    craft: Text


class Choice(Record):
    """One answer of a ballot, and how many votes it received."""

    name: Text
    votes: WholeNumber


class Ballot(Record):
    """A vote between several answers; one *of_trade* is the households' on what they would make, a vote each."""

    question: Text
    choices: tuple[Choice, ...]
    of_trade: Flag = False

    @property
    def votes(self) -> int:
        """All votes that were given."""
        return sum(choice.votes for choice in self.choices)


class Decision(Record):
    """A resolution; other files refer to its *id*, which never changes."""

    id: Slug
    text: Text
    votes_for: WholeNumber | None = None
    votes_against: WholeNumber | None = None
    abstentions: WholeNumber | None = None

    @property
    def votes(self) -> int:
        """All who raised a hand, whichever."""
        return (self.votes_for or 0) + (self.votes_against or 0) + (self.abstentions or 0)


class Cost(Record):
    """What the activity cost: the document of the cash book and its amount, in satang."""

    ref: str
    amount: Price


class ActivityProfile(Record):
    """The front matter of an activity's Markdown file; *end* is the last of several days.

    *invited* and *present* are heads; *quorum* is how many must be there for a resolution to hold.
    *first_sale* says that the group sold something that day, and never before.
    """

    title: Text
    kind: Annotated[ActivityKind, choices_of(ActivityKind)]
    end: Day | None = None
    place: Text | None = None
    invited: WholeNumber | None = None
    present: WholeNumber | None = None
    quorum: WholeNumber | None = None
    resolutions: tuple[Decision, ...] = ()
    ballot: Ballot | None = None
    topics: tuple[Topic, ...] = ()
    trainers: tuple[Trainer, ...] = ()
    first_sale: Flag = False
    costs: tuple[Cost, ...] = ()
    photos: tuple[PhotoReference, ...] = ()

    @property
    def cost(self) -> Satang:
        """What it cost the group in all."""
        return Satang(sum(cost.amount for cost in self.costs))

    @property
    def has_quorum(self) -> bool | None:
        """Were enough there? None where nobody wrote how many that is, or how many came."""
        return None if self.quorum is None or self.present is None else self.present >= self.quorum


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity: *slug* is the name of its file, which begins with its *day*; the texts are Markdown source."""

    slug: str
    path: str
    day: date
    profile: ActivityProfile
    text: str
    text_en: str | None = None

    @property
    def last_day(self) -> date:
        """Its only day, or the last of several."""
        return self.profile.end or self.day

    def includes(self, day: date) -> bool:
        """Did it last over *day*?"""
        return self.day <= day <= self.last_day
