"""The way of a village group: the objectives of the source note, and the ladder from a group to certified goods.

Source: a knowledge note of community development work, Non Sung district, Nakhon Ratchasima, B.E. 2560.
"""

from collections.abc import Mapping
from enum import IntEnum, StrEnum
from types import MappingProxyType


class Step(StrEnum):
    """What a group does on its way; each is found in its records, none is ticked by hand."""

    BRIEFING = "briefing"
    HOUSEHOLDS = "households"
    TRADE = "trade"
    STUDY_VISIT = "study-visit"
    LESSON = "lesson"
    COMMITTEE = "committee"
    SHARES = "shares"
    SCHEDULE = "schedule"
    SALES = "sales"
    FOUNDED = "founded"
    AGREEMENT = "agreement"
    CASH_BOOK = "cash-book"
    ENTERPRISE = "enterprise"
    OTOP = "otop"
    COMMUNITY_STANDARD = "community-standard"
    FOOD_SERIAL = "food-serial"


class Rung(StrEnum):
    """The rungs of the ladder, from the lowest."""

    GROUP = "group"
    ENTERPRISE = "enterprise"
    OTOP = "otop"
    STANDARDS = "standards"


class State(IntEnum):
    """How far a step is, from the best to the worst."""

    DONE = 0
    EXPIRING = 1
    EXPIRED = 2
    MISSING = 3


# As the note numbers them. It has no fourth and no fifth, and nobody knows what they were.
OBJECTIVES: tuple[tuple[int, Step | None], ...] = (
    (1, Step.BRIEFING),
    (2, Step.HOUSEHOLDS),
    (3, Step.TRADE),
    (4, None),
    (5, None),
    (6, Step.STUDY_VISIT),
    (7, Step.LESSON),
    (8, Step.COMMITTEE),
    (9, Step.SHARES),
    (10, Step.SCHEDULE),
    (11, Step.SALES),
)
LADDER: Mapping[Rung, tuple[Step, ...]] = MappingProxyType(
    {
        Rung.GROUP: (Step.FOUNDED, Step.COMMITTEE, Step.SHARES, Step.AGREEMENT, Step.CASH_BOOK),
        Rung.ENTERPRISE: (Step.ENTERPRISE,),
        Rung.OTOP: (Step.OTOP,),
        Rung.STANDARDS: (Step.COMMUNITY_STANDARD, Step.FOOD_SERIAL),
    }
)


def state_of_rung(rung: Rung, states: Mapping[Step, State]) -> State:
    """How far a rung is: a group needs all of its steps; of the standards, goods need that of their kind."""
    reached = [states[step] for step in LADDER[rung]]
    return max(reached) if rung is Rung.GROUP else min(reached)
