"""Where a group comes from: the programme that began it, its households and facilitators; counts only, no names."""

from datetime import date

from sammachip_site.domain.record import Record
from sammachip_site.domain.thai_calendar import buddhist_year
from sammachip_site.domain.values import BuddhistYear, Day, Text, WholeNumber

HOUSEHOLDS_PER_FACILITATOR = 4  # Source: the Community Development Department's Sammachip programme, B.E. 2560
FIRST_MONTH_OF_BUDGET = 10


def budget_year(day: date) -> int:
    """The government's budget year, in Buddhist Era: it begins on 1 October of the year before."""
    return buddhist_year(day) + (day.month >= FIRST_MONTH_OF_BUDGET)


class Origin(Record):
    """The programme of a budget *year* that chose so many *villages* in so many *tambons*, the group's among them."""

    programme: Text | None = None
    year: BuddhistYear | None = None
    villages: WholeNumber | None = None
    tambons: WholeNumber | None = None


class Households(Record):
    """The target households and the facilitators who look after them, as counted on one day."""

    target: WholeNumber
    facilitators: WholeNumber
    as_of: Day | None = None

    @property
    def has_enough_facilitators(self) -> bool:
        """Does nobody look after more households than one person can?"""
        return self.target <= HOUSEHOLDS_PER_FACILITATOR * self.facilitators
