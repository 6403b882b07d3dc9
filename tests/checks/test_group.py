from datetime import date

import pytest

from sammachip_site.checks.group import (
    check_days_have_come,
    check_enterprise_tambon,
    check_postcode,
    check_registered,
)
from tests.checks.findings import found, sentences
from tests.domain.sample_group import AGREEMENT, GROUP, YEAR, changed, checked


def test_scenario_21_an_enterprise_code_of_another_tambon_is_pointed_out() -> None:
    books = checked(group={**GROUP, "enterprise_code": "5-93-04-02/1-0003"})
    place = books.in_profile("enterprise_code")
    assert found(check_enterprise_tambon, books) == [("group.enterprise-tambon", place)]
    same = checked(group={**GROUP, "enterprise_code": "5-30-10-07/1-0001"})
    assert found(check_enterprise_tambon, same) == []


@pytest.mark.parametrize(
    ("tambon_code", "postcode", "expected"),
    [
        ("301007", "30160", []),
        ("301007", "40160", ["30"]),
        ("100101", "10200", []),
        ("120101", "11000", []),
        ("120101", "12000", ["11"]),
        ("190101", "18000", []),
        ("200101", "20000", []),
        ("960101", "96000", []),
    ],
)
def test_a_postcode_of_another_province_is_pointed_out(tambon_code: str, postcode: str, expected: list[str]) -> None:
    village = {**GROUP["village"], "tambon_code": tambon_code, "postcode": postcode}
    books = checked(group={**GROUP, "village": village})
    place = books.in_profile("village", "postcode")
    assert found(check_postcode, books) == [("group.postcode-province", place) for _ in expected]
    for sentence, prefix in zip(sentences(check_postcode, books), expected, strict=True):
        assert f"ขึ้นต้นด้วย {prefix}" in sentence


def test_what_is_told_as_done_is_not_in_the_future() -> None:
    books = checked(
        today=date(2017, 3, 28),
        group={**GROUP, "capital": {**GROUP["capital"], "other": [_grant("1/4/2560")]}},
    )
    faults = list(check_days_have_come(books))
    assert {fault.code for fault in faults} == {"group.future-date"}
    assert [fault.location for fault in faults] == [
        books.in_profile("founded"),
        books.in_profile("capital", "as_of"),
        books.in_profile("capital", "other", 0, "received"),
        books.in_profile("committee", "elected"),
        books.in_profile("committee", "members", 0, "consent"),
        books.in_profile("committee", "members", 1, "consent"),
        books.in_agreement("versions", 0, "resolution", "date"),
        books.in_year(2560, "start"),
        books.in_year(2560, "approval", "date"),
    ]
    assert sentences(check_days_have_come, books)[0] == "วันที่ 29 มี.ค. 2560 ยังมาไม่ถึง"


def test_today_and_days_of_plans_may_be_told() -> None:
    plans = changed(AGREEMENT, "versions", 0, "effective", to="1/1/2599")
    running = checked(agreement=plans, years={2569: changed(YEAR, "end", to="31/12/2569")})
    assert found(check_days_have_come, running) == []
    assert found(check_days_have_come, checked(group={**GROUP, "founded": "22/11/2569"})) == []


def test_a_group_that_is_registered_says_as_what() -> None:
    books = checked(group={**GROUP, "registered": "12/9/2563"})
    assert found(check_registered, books) == [("group.registered", books.in_profile("registered"))]
    named = checked(group={**GROUP, "registered": "12/9/2563", "legal_form": "community_enterprise"})
    assert found(check_registered, named) == []


def _grant(received: str) -> dict[str, str]:
    return {"kind": "grant", "name": "อบต.", "amount": "10,000", "received": received}
