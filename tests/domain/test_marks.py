from datetime import date

import pytest

from sammachip_site.domain.marks import Mark, parse_food_serial, parse_stars
from tests.domain.refusal import code_of


@pytest.mark.parametrize("text", ["30-2-01234-6-0001", "3020123460001", "๓๐-๒-๐๑๒๓๔-๖-๐๐๐๑"])
def test_a_food_serial_is_written_as_on_the_label(text: str) -> None:
    assert parse_food_serial(text) == "30-2-01234-6-0001"


@pytest.mark.parametrize(
    "text", ["", "30-2-01234-6-001", "00-2-01234-6-0001", "30/2/01234/6/0001", "30-0-01234-6-0001"]
)
def test_what_is_no_food_serial_is_refused(text: str) -> None:
    assert code_of(parse_food_serial, text) == "product.food-serial"


def test_there_are_one_to_five_stars() -> None:
    assert [parse_stars(text) for text in ("1", "๕")] == [1, 5]
    for text in ("0", "6", "", "ห้า", "4.5"):
        assert code_of(parse_stars, text) == "product.otop-stars"


def test_a_mark_is_valid_to_the_end_of_its_last_day() -> None:
    mark = Mark.model_validate({"kind": "community_standard", "number": "1", "expires": "21/11/2569"})
    assert mark.is_valid_on(date(2026, 11, 21))
    assert not mark.is_valid_on(date(2026, 11, 22))
    assert Mark.model_validate({"kind": "halal", "number": "1"}).is_valid_on(date(2026, 11, 22))
