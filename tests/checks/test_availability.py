from typing import Any

import pytest

from sammachip_site.checks.availability import (
    FIELDS,
    check_needed,
    check_past,
    check_unused,
    check_waiting_time,
    check_window,
)
from sammachip_site.checks.checked_group import Check, CheckedGroup
from sammachip_site.domain.availability import Availability, AvailabilityStatus
from tests.checks.findings import found, sentences
from tests.domain.sample_group import PRODUCT, checked


def with_availability(**fields: Any) -> CheckedGroup:
    """The group whose product has this availability."""
    return checked(product={**PRODUCT, "availability": fields})


def places(check: Check, books: CheckedGroup) -> list[tuple[str, str]]:
    """The code of every finding, and the field of the availability at which it is told."""
    product = books.group.products[0]
    fields = {books.in_product(product, "availability", field): field for field in Availability.model_fields}
    return [(code, fields[place]) for code, place in found(check, books)]


@pytest.mark.parametrize(
    ("availability", "faults"),
    [
        ({"status": "made_to_order"}, 1),
        ({"status": "made_to_order", "lead_days": "3"}, 0),
        ({"status": "next_batch"}, 1),
        ({"status": "next_batch", "next_batch": "15/1/2570"}, 0),
        ({"status": "in_stock"}, 0),
        ({"status": "sold_out"}, 0),
    ],
)
def test_customers_are_told_how_long_to_wait(availability: dict[str, str], faults: int) -> None:
    books = with_availability(**availability)
    assert places(check_waiting_time, books) == [("product.availability", "status")] * faults


def test_a_season_has_its_months_and_an_order_ahead_its_days() -> None:
    assert places(check_needed, with_availability(status="seasonal")) == [("product.availability-missing", "status")]
    assert places(check_needed, with_availability(status="seasonal", months=["เม.ย."])) == []
    books = with_availability(status="pre_order", order_from="1/12/2569")
    assert [sentence.split()[4] for sentence in sentences(check_needed, books)] == ["order_until", "ready"]
    assert places(check_needed, with_availability(status="sold_out")) == []


def test_a_field_that_the_status_does_not_use_is_pointed_out_with_the_one_that_does() -> None:
    books = with_availability(months=["4"], quantity="3", lead_days="2")
    assert places(check_unused, books) == [
        ("product.availability-unused", "lead_days"),
        ("product.availability-unused", "months"),
    ]
    hints = [fault.hint_en for fault in check_unused(books)]
    assert [hint.rpartition(" ")[2] for hint in hints] == ["made_to_order", "seasonal"]


def test_every_field_is_used_by_some_status() -> None:
    assert set(FIELDS) == set(AvailabilityStatus)
    assert {"status", *(field for fields in FIELDS.values() for field in fields)} == set(Availability.model_fields)


@pytest.mark.parametrize(
    ("days", "faults"),
    [
        (("1/12/2569", "15/12/2569", "25/12/2569"), []),
        (("1/12/2569", "1/12/2569", "1/12/2569"), []),
        (("16/12/2569", "15/12/2569", "25/12/2569"), ["order_until"]),
        (("1/12/2569", "26/12/2569", "25/12/2569"), ["ready"]),
        (("27/12/2569", "26/12/2569", "25/12/2569"), ["order_until", "ready"]),
    ],
)
def test_orders_open_then_close_then_the_goods_are_ready(days: tuple[str, str, str], faults: list[str]) -> None:
    opens, closes, ready = days
    books = with_availability(status="pre_order", order_from=opens, order_until=closes, ready=ready)
    assert places(check_window, books) == [("product.window-order", field) for field in faults]


def test_the_order_of_days_is_told_in_words() -> None:
    books = with_availability(status="pre_order", order_from="16/12/2569", order_until="15/12/2569", ready="1/1/2570")
    assert sentences(check_window, books) == ["“น้ำพริกตาแดง” order_until 15 ธ.ค. 2569 มาก่อน order_from 16 ธ.ค. 2569"]


@pytest.mark.parametrize(("day", "faults"), [("21/11/2569", 1), ("22/11/2569", 0)])
def test_a_promised_day_is_not_in_the_past(day: str, faults: int) -> None:
    for status in ("next_batch", "sold_out"):
        books = with_availability(status=status, next_batch=day)
        assert places(check_past, books) == [("product.batch-past", "next_batch")] * faults
    ahead = with_availability(status="pre_order", order_until="1/11/2569", ready=day)
    assert places(check_past, ahead) == [("product.window-past", "ready")] * faults
    assert places(check_past, with_availability(status="in_stock", next_batch=day)) == []
