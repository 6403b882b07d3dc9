from datetime import date
from typing import Any

import pytest

from sammachip_site.domain.availability import Availability, Outcome, Supply

TODAY = date(2026, 11, 22)


def supply(today: date = TODAY, **fields: Any) -> Supply:
    """What a customer can do today, when this is said of a product."""
    return Availability.model_validate(fields).on(today)


@pytest.mark.parametrize(
    ("fields", "outcome", "ready"),
    [
        ({}, Outcome.IN_STOCK, None),
        ({"quantity": "3"}, Outcome.IN_STOCK, None),
        ({"quantity": "0"}, Outcome.OUT_OF_STOCK, None),
        ({"status": "next_batch", "next_batch": "5/12/2569"}, Outcome.BACK_ORDER, date(2026, 12, 5)),
        ({"status": "next_batch", "next_batch": "21/11/2569"}, Outcome.BACK_ORDER, None),
        ({"status": "next_batch"}, Outcome.BACK_ORDER, None),
        ({"status": "made_to_order", "lead_days": "3"}, Outcome.BACK_ORDER, date(2026, 11, 25)),
        ({"status": "made_to_order"}, Outcome.BACK_ORDER, None),
        ({"status": "sold_out"}, Outcome.OUT_OF_STOCK, None),
        ({"status": "sold_out", "next_batch": "1/1/2570"}, Outcome.OUT_OF_STOCK, date(2027, 1, 1)),
        ({"status": "seasonal", "months": ["11"]}, Outcome.IN_STOCK, None),
        ({"status": "seasonal", "months": ["12", "1"]}, Outcome.OUT_OF_STOCK, date(2026, 12, 1)),
        ({"status": "seasonal", "months": ["เม.ย.", "พ.ค."]}, Outcome.OUT_OF_STOCK, date(2027, 4, 1)),
        ({"status": "seasonal", "months": ["10"]}, Outcome.OUT_OF_STOCK, date(2027, 10, 1)),
        ({"status": "seasonal"}, Outcome.OUT_OF_STOCK, None),
    ],
)
def test_what_is_said_of_a_product_tells_what_a_customer_can_do(
    fields: dict[str, Any], outcome: Outcome, ready: date | None
) -> None:
    assert supply(**fields) == Supply(outcome, ready)


@pytest.mark.parametrize(
    ("day", "outcome"),
    [
        (date(2026, 11, 30), Outcome.OUT_OF_STOCK),
        (date(2026, 12, 1), Outcome.PRE_ORDER),
        (date(2026, 12, 15), Outcome.PRE_ORDER),
        (date(2026, 12, 16), Outcome.OUT_OF_STOCK),
    ],
)
def test_orders_ahead_are_taken_from_the_first_to_the_last_day(day: date, outcome: Outcome) -> None:
    window = {"order_from": "1/12/2569", "order_until": "15/12/2569", "ready": "25/12/2569"}
    assert supply(day, status="pre_order", **window) == Supply(outcome, date(2026, 12, 25))


def test_without_a_first_day_orders_are_taken_at_once() -> None:
    assert supply(status="pre_order", order_until="15/12/2569").outcome is Outcome.PRE_ORDER


def test_only_what_cannot_be_had_at_all_cannot_be_ordered() -> None:
    assert {outcome: Supply(outcome).can_be_ordered for outcome in Outcome} == {
        Outcome.IN_STOCK: True,
        Outcome.PRE_ORDER: True,
        Outcome.BACK_ORDER: True,
        Outcome.OUT_OF_STOCK: False,
    }


def test_the_next_season_may_begin_in_the_year_to_come() -> None:
    assert supply(date(2026, 12, 31), status="seasonal", months=["1"]).ready == date(2027, 1, 1)
