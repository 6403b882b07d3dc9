from typing import Any

import pytest

from sammachip_site.domain.availability import Availability
from sammachip_site.pages.availability import Status, availability_status
from tests.pages.village import ALL_WORDS, TODAY


@pytest.mark.parametrize(
    ("fields", "thai", "english"),
    [
        ({"quantity": "0"}, "หมดชั่วคราว", "Sold out for now"),
        ({"status": "next_batch", "next_batch": "2563-12-05"}, "รอรอบทำ 5 ธ.ค. 2563", "Next batch 5 Dec 2020"),
        ({"status": "next_batch"}, "รอรอบทำ", "Next batch"),
        ({"status": "made_to_order", "lead_days": "2"}, "สั่งก่อน 2 วัน", "Order 2 days ahead"),
        ({"status": "made_to_order", "lead_days": "1"}, "สั่งก่อน 1 วัน", "Order 1 day ahead"),
        ({"status": "made_to_order"}, "ทำตามสั่ง", "Made to order"),
        ({"status": "sold_out"}, "หมดชั่วคราว", "Sold out for now"),
        ({"status": "seasonal", "months": ["4", "5"]}, "มีเดือน เม.ย.–พ.ค.", "Only in Apr–May"),
        ({"status": "seasonal", "months": ["1", "6", "7"]}, "มีเดือน ม.ค. และมิ.ย.–ก.ค.", "Only in Jan and Jun–Jul"),
        ({"status": "pre_order", "order_from": "2569-12-01"}, "เปิดจอง 1 ธ.ค. 2569", "Orders open 1 Dec 2026"),
        ({"status": "pre_order", "order_until": "2569-12-15"}, "จองได้ถึง 15 ธ.ค. 2569", "Order ahead until 15 Dec 2026"),
        ({"status": "pre_order", "order_until": "2569-11-21"}, "ปิดจองแล้ว", "Orders are closed"),
        (
            {"status": "pre_order", "order_from": "2569-12-01", "order_until": "2569-12-15", "ready": "2569-12-20"},
            "เปิดจอง 1–15 ธ.ค. 2569 ได้ของ 20 ธ.ค. 2569",
            "Orders open 1–15 Dec 2026, yours on 20 Dec 2026",
        ),
        (
            {"status": "pre_order", "order_from": "2569-11-01", "order_until": "2569-12-15", "ready": "2569-12-20"},
            "จองได้ถึง 15 ธ.ค. 2569 ได้ของ 20 ธ.ค. 2569",
            "Order ahead until 15 Dec 2026, yours on 20 Dec 2026",
        ),
        (
            {"status": "pre_order", "order_until": "2569-11-21", "ready": "2569-12-20"},
            "ปิดจองแล้ว",
            "Orders are closed",
        ),
        (
            {"status": "sold_out", "next_batch": "2569-12-05"},
            "หมดชั่วคราว มีอีก 5 ธ.ค. 2569",
            "Sold out, more on 5 Dec 2026",
        ),
        ({"status": "sold_out", "next_batch": "2563-12-05"}, "หมดชั่วคราว", "Sold out for now"),
    ],
)
def test_a_customer_reads_why_to_wait(fields: dict[str, Any], thai: str, english: str) -> None:
    availability = Availability.model_validate(fields)
    assert availability_status(availability, TODAY, "th", ALL_WORDS["th"]) == Status(thai, is_waiting=True)
    assert availability_status(availability, TODAY, "en", ALL_WORDS["en"]) == Status(english, is_waiting=True)


def test_in_its_season_there_is_some_and_it_is_told_how_long() -> None:
    season = Availability.model_validate({"status": "seasonal", "months": ["10", "11", "12", "1"]})
    told = availability_status(season, TODAY, "th", ALL_WORDS["th"])
    assert told == Status("มีช่วง ต.ค.–ม.ค. นี้", is_waiting=False)


def test_where_there_simply_is_some_nothing_is_told() -> None:
    assert availability_status(Availability(), TODAY, "th", ALL_WORDS["th"]) is None
