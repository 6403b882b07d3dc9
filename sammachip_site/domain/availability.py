"""Whether a customer can have a product: now, later, or not at all."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from sammachip_site.domain.record import Record
from sammachip_site.domain.thai_calendar import MonthRange, month_ranges, parse_month
from sammachip_site.domain.values import Day, WholeNumber, choices_of, parsed_from_text


class AvailabilityStatus(StrEnum):
    """What the group says of a product."""

    IN_STOCK = "in_stock"
    NEXT_BATCH = "next_batch"
    MADE_TO_ORDER = "made_to_order"
    SEASONAL = "seasonal"
    PRE_ORDER = "pre_order"
    SOLD_OUT = "sold_out"


class Outcome(StrEnum):
    """What a customer can do on one day: take it, order it before it is first there, order it and wait, nothing.

    The four words that shops on the web know. Source: schema.org ItemAvailability; Google Merchant, ``availability``.
    """

    IN_STOCK = "in_stock"
    PRE_ORDER = "pre_order"
    BACK_ORDER = "back_order"
    OUT_OF_STOCK = "out_of_stock"


@dataclass(frozen=True, slots=True)
class Supply:
    """An outcome, and from which day there will be some, where that is known and lies ahead."""

    outcome: Outcome
    ready: date | None = None

    @property
    def can_be_ordered(self) -> bool:
        """Would the group take an order?"""
        return self.outcome is not Outcome.OUT_OF_STOCK


Month = Annotated[int, parsed_from_text(parse_month)]


class Availability(Record):
    """Whether there is any: *quantity* in units, *lead_days* to order ahead, *next_batch* the day of the next.

    *months* are those in which there is some. Orders are taken from *order_from* to *order_until*, both included,
    and what was ordered is *ready* on that day.
    """

    status: Annotated[AvailabilityStatus, choices_of(AvailabilityStatus)] = AvailabilityStatus.IN_STOCK
    quantity: WholeNumber | None = None
    lead_days: WholeNumber | None = None
    next_batch: Day | None = None
    months: tuple[Month, ...] = ()
    order_from: Day | None = None
    order_until: Day | None = None
    ready: Day | None = None

    @property
    def seasons(self) -> tuple[MonthRange, ...]:
        """The months in which there is some, from first to last; a season may begin in one year and end in the next."""
        return month_ranges(self.months)

    def on(self, day: date) -> Supply:
        """What a customer can do on *day*."""
        ready = self._promised_on(day)
        return Supply(self._outcome_on(day), ready if ready and ready >= day else None)

    def _outcome_on(self, day: date) -> Outcome:
        match self.status:
            case AvailabilityStatus.IN_STOCK:
                return Outcome.OUT_OF_STOCK if self.quantity == 0 else Outcome.IN_STOCK
            case AvailabilityStatus.SEASONAL:
                return Outcome.IN_STOCK if day.month in self.months else Outcome.OUT_OF_STOCK
            case AvailabilityStatus.PRE_ORDER:
                return Outcome.PRE_ORDER if self.takes_orders_on(day) else Outcome.OUT_OF_STOCK
            case AvailabilityStatus.SOLD_OUT:
                return Outcome.OUT_OF_STOCK
        return Outcome.BACK_ORDER

    def _promised_on(self, day: date) -> date | None:
        """The day for which those who ask on *day* are told to wait."""
        match self.status:
            case AvailabilityStatus.MADE_TO_ORDER:
                return None if self.lead_days is None else day + timedelta(days=self.lead_days)
            case AvailabilityStatus.SEASONAL:
                return None if day.month in self.months else self._next_season(day)
            case AvailabilityStatus.PRE_ORDER:
                return self.ready
            case AvailabilityStatus.NEXT_BATCH | AvailabilityStatus.SOLD_OUT:
                return self.next_batch
        return None

    def takes_orders_on(self, day: date) -> bool:
        """Is *day* one of those on which a product can be ordered ahead?"""
        return (self.order_from or day) <= day <= (self.order_until or day)

    def _next_season(self, day: date) -> date | None:
        """The first day after the month of *day* on which there is some again."""
        months = ((day.year + (day.month + ahead) // 12, (day.month + ahead) % 12 + 1) for ahead in range(12))
        return next((date(year, month, 1) for year, month in months if month in self.months), None)
