"""Whether there is any, in words."""

from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.availability import Availability, AvailabilityStatus, Outcome
from sammachip_site.domain.localized import Locale
from sammachip_site.domain.thai_calendar import MonthRange, format_date, format_days, format_month_range
from sammachip_site.pages.page import Words
from sammachip_site.pages.sentences import join_phrases


@dataclass(frozen=True, slots=True)
class Status:
    """A word with a sign: settled or still awaited."""

    text: str
    is_waiting: bool


def availability_status(availability: Availability, today: date, locale: Locale, words: Words) -> Status | None:
    """What a customer should know before ordering; None when there simply is some."""
    is_waiting = availability.on(today).outcome is not Outcome.IN_STOCK
    tell = _TELLERS.get(availability.status)
    if tell:
        return Status(tell(availability, today, locale, words), is_waiting)
    return Status(words["product.sold-out"], is_waiting) if is_waiting else None


def _tell_next_batch(availability: Availability, _: date, locale: Locale, words: Words) -> str:
    if availability.next_batch is None:
        return words["product.next-batch"]
    return words["product.next-batch-on"].format(day=_short(availability.next_batch, locale))


def _tell_made_to_order(availability: Availability, _: date, __: Locale, words: Words) -> str:
    if not availability.lead_days:
        return words["product.made-to-order-plain"]
    return words["product.made-to-order"].format(days=availability.lead_days)


def _tell_season(availability: Availability, today: date, locale: Locale, words: Words) -> str:
    seasons = availability.seasons
    running = next((season for season in seasons if _is_in(today.month, season)), None)
    if running:
        return words["product.in-season"].format(months=format_month_range(running, locale))
    months = join_phrases([format_month_range(season, locale) for season in seasons], words)
    return words["product.out-of-season"].format(months=months)


def _tell_order_ahead(availability: Availability, today: date, locale: Locale, words: Words) -> str:
    """The days to order that lie ahead, and when there will be some."""
    first, last, ready = availability.order_from, availability.order_until, availability.on(today).ready
    if first and today < first:
        days = format_days(first, last, locale, short=True) if last else _short(first, locale)
        window = words["product.pre-order-from"].format(days=days)
    elif last and availability.takes_orders_on(today):
        window = words["product.pre-order-until"].format(day=_short(last, locale))
    else:
        return words["product.pre-order-closed"]
    return words["product.pre-order-ready"].format(window=window, day=_short(ready, locale)) if ready else window


def _tell_sold_out(availability: Availability, today: date, locale: Locale, words: Words) -> str:
    ready = availability.on(today).ready
    return words["product.sold-out-until"].format(day=_short(ready, locale)) if ready else words["product.sold-out"]


_TELLERS = {
    AvailabilityStatus.NEXT_BATCH: _tell_next_batch,
    AvailabilityStatus.MADE_TO_ORDER: _tell_made_to_order,
    AvailabilityStatus.SEASONAL: _tell_season,
    AvailabilityStatus.PRE_ORDER: _tell_order_ahead,
    AvailabilityStatus.SOLD_OUT: _tell_sold_out,
}


def _short(day: date, locale: Locale) -> str:
    return format_date(day, locale, short=True)


def _is_in(month: int, season: MonthRange) -> bool:
    first, last = season
    return (month - first) % 12 <= (last - first) % 12
