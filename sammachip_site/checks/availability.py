"""Rules of whether there is any of a product: a state says what it needs, and no more than it means."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.domain.availability import Availability, AvailabilityStatus
from sammachip_site.domain.diagnostics import Diagnostic, diagnose

# What each state is told with; the examples are what to type.
FIELDS: Mapping[AvailabilityStatus, tuple[str, ...]] = {
    AvailabilityStatus.IN_STOCK: ("quantity",),
    AvailabilityStatus.NEXT_BATCH: ("next_batch",),
    AvailabilityStatus.MADE_TO_ORDER: ("lead_days",),
    AvailabilityStatus.SEASONAL: ("months",),
    AvailabilityStatus.PRE_ORDER: ("order_until", "ready", "order_from"),
    AvailabilityStatus.SOLD_OUT: ("next_batch",),
}
_WAITING = {
    AvailabilityStatus.MADE_TO_ORDER: ("lead_days", "lead_days: 3"),
    AvailabilityStatus.NEXT_BATCH: ("next_batch", "next_batch: 2570-01-15"),
}
_NEEDED = {
    AvailabilityStatus.SEASONAL: (("months", "months: [4, 5]"),),
    AvailabilityStatus.PRE_ORDER: (("order_until", "order_until: 2570-01-15"), ("ready", "ready: 2570-01-25")),
}
_WINDOW = ("order_from", "order_until", "ready")


def check_waiting_time(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.availability``."""
    for product in checked.group.products:
        availability = product.profile.availability
        field, example = _WAITING.get(availability.status, ("status", ""))
        if getattr(availability, field) is None:
            yield diagnose(
                "product.availability",
                checked.in_product(product, "availability", "status"),
                name=product.profile.name.th,
                status=availability.status,
                field=field,
                example=example,
            )


def check_needed(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.availability-missing``: nobody can say whether there is any without them."""
    for product in checked.group.products:
        availability = product.profile.availability
        for field, example in _NEEDED.get(availability.status, ()):
            if not getattr(availability, field):
                yield diagnose(
                    "product.availability-missing",
                    checked.in_product(product, "availability", "status"),
                    name=product.profile.name.th,
                    status=availability.status,
                    field=field,
                    example=example,
                )


def check_unused(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.availability-unused``: a day or number that the state does not mean is not shown to anybody."""
    for product in checked.group.products:
        availability = product.profile.availability
        for field in sorted(_written(availability) - {"status", *FIELDS[availability.status]}):
            yield diagnose(
                "product.availability-unused",
                checked.in_product(product, "availability", field),
                name=product.profile.name.th,
                status=availability.status,
                field=field,
                meant=", ".join(status for status, fields in FIELDS.items() if field in fields),
            )


def check_window(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.window-order``: orders open, then close, then the goods are ready."""
    for product in checked.group.products:
        availability = product.profile.availability
        days = [(field, day) for field in _WINDOW if (day := getattr(availability, field))]
        for (before, earlier), (field, day) in pairwise(days):
            if availability.status is AvailabilityStatus.PRE_ORDER and day < earlier:
                yield diagnose(
                    "product.window-order",
                    checked.in_product(product, "availability", field),
                    name=product.profile.name.th,
                    field=field,
                    before=before,
                    **in_words(day=day, earlier=earlier),
                )


def check_past(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.batch-past`` and ``product.window-past``: a promised day is not behind us."""
    for product in checked.group.products:
        availability = product.profile.availability
        code, field = _PROMISES.get(availability.status, ("", "next_batch"))
        promised = getattr(availability, field)
        if code and promised and promised < checked.today:
            yield diagnose(
                code,
                checked.in_product(product, "availability", field),
                name=product.profile.name.th,
                **in_words(date=promised),
            )


_PROMISES = {
    AvailabilityStatus.NEXT_BATCH: ("product.batch-past", "next_batch"),
    AvailabilityStatus.SOLD_OUT: ("product.batch-past", "next_batch"),
    AvailabilityStatus.PRE_ORDER: ("product.window-past", "ready"),
}

CHECKS: tuple[Check, ...] = (check_waiting_time, check_needed, check_unused, check_window, check_past)


def _written(availability: Availability) -> set[str]:
    """The fields that somebody typed."""
    return {field for field in availability.model_fields_set if getattr(availability, field) not in (None, ())}
