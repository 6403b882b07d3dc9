from datetime import date
from typing import Any

import pytest

from sammachip_site.checks.agreement import (
    check_amount_lines,
    check_both_parts,
    check_change_within_a_year,
    check_decided_before,
    check_group_part,
    check_ids,
    check_one_agreement_a_year,
    check_order,
    check_percent_lines,
    check_percent_of_net,
    check_percent_total,
    check_remainder,
    check_shared_by,
    check_shares_exist,
    check_there_is_a_version,
)
from sammachip_site.domain.agreement import PartKind
from sammachip_site.domain.diagnostics import Diagnostic, Severity
from tests.checks.findings import found, sentences
from tests.domain.sample_group import AGREEMENT, GROUP, NEXT_YEAR, REMOVED, YEAR, changed, checked

PARTS = ("versions", 0, "parts")
LINE = (*PARTS, 0, "lines", 0)


def with_lines(*lines: dict[str, str]) -> dict[str, Any]:
    """The agreement with these lines in its first part, and no second part."""
    named = [{"name": "บรรทัด", **line} for line in lines]
    one = changed(AGREEMENT, *PARTS, 0, "lines", to=named)
    return changed(one, *PARTS, 1, to=REMOVED)


def with_line_of(kind: PartKind, **line: str) -> dict[str, Any]:
    """The agreement with this one line in the part of *kind*."""
    place = ["group", "members"].index(kind)
    return changed(AGREEMENT, *PARTS, place, "lines", to=[{"name": "บรรทัด", **line}])


def with_versions(*effective: str) -> dict[str, Any]:
    """Agreements that take effect on these days."""
    first = AGREEMENT["versions"][0]
    return {"versions": [{**first, "id": f"v{place}", "effective": day} for place, day in enumerate(effective)]}


def test_scenario_6_forty_and_fifty_percent_are_not_the_whole_profit() -> None:
    books = checked(agreement=with_lines({"percent": "40"}, {"percent": "50"}))
    assert list(check_percent_total(books)) == [
        Diagnostic(
            books.in_agreement(*PARTS),
            "agreement.percent-total",
            Severity.ERROR,
            "สัดส่วนรวม 90% ต้องเป็น 100%",
            "the percentages total 90% and must total 100%",
            "แก้ percent ของแต่ละบรรทัดในข้อตกลงนี้ให้รวมได้ 100",
            "correct the percent of each line of this agreement: 100 together",
        )
    ]
    assert books.in_agreement(*PARTS).path == "content/groups/ban-rai/agreement.yaml"
    assert books.in_agreement(*PARTS).line > 1


@pytest.mark.parametrize(
    ("lines", "total"),
    [
        ([{"percent": "33.33"}, {"percent": "66.66"}], "99.99"),
        ([{"percent": "60"}, {"percent": "60"}], "120"),
        ([{"percent": "10"}, {"base": "percent_of_remainder", "percent": "99.5"}], "99.5"),
    ],
)
def test_percentages_that_make_no_whole_are_told_with_their_total(lines: list[dict[str, str]], total: str) -> None:
    books = checked(agreement=with_lines(*lines))
    assert sentences(check_percent_total, books) == [f"สัดส่วนรวม {total}% ต้องเป็น 100%"]


@pytest.mark.parametrize(
    "lines",
    [
        [{"percent": "40"}, {"percent": "60"}],
        [{"percent": "10"}, {"base": "percent_of_remainder", "percent": "100"}],
        [{"base": "fixed", "amount": "500"}, {"base": "percent_of_remainder", "percent": "100"}],
    ],
)
def test_percentages_that_make_a_whole_are_in_order(lines: list[dict[str, str]]) -> None:
    books = checked(agreement=with_lines(*lines))
    assert [*check_percent_total(books), *check_percent_of_net(books), *check_remainder(books)] == []


def test_a_missing_percentage_is_told_once() -> None:
    books = checked(agreement=with_lines({"percent": "40"}, {"base": "percent_of_net"}))
    place = books.in_agreement(*PARTS, 0, "lines", 1)
    assert found(check_percent_lines, books) == [("agreement.line-percent", place)]
    assert found(check_percent_total, books) == []


def test_a_percentage_line_has_no_amount() -> None:
    books = checked(agreement=with_lines({"percent": "100", "amount": "50"}))
    assert found(check_percent_lines, books) == [("agreement.line-percent", books.in_agreement(*LINE))]


@pytest.mark.parametrize("line", [{}, {"percent": "40"}, {"percent": "40", "amount": "5"}])
def test_a_line_of_money_has_an_amount_and_no_percentage(line: dict[str, str]) -> None:
    rest = {"base": "percent_of_remainder", "percent": "100"}
    books = checked(agreement=with_lines({"base": "per_head", **line}, rest))
    assert found(check_amount_lines, books) == [("agreement.line-amount", books.in_agreement(*LINE))]


@pytest.mark.parametrize(("base", "shared_by"), [("per_head", "shares"), ("per_share", "heads")])
def test_what_is_paid_by_share_or_head_is_not_divided_by_the_other(base: str, shared_by: str) -> None:
    books = checked(agreement=with_line_of(PartKind.MEMBERS, base=base, amount="5", shared_by=shared_by))
    place = books.in_agreement(*PARTS, 1, "lines", 0, "shared_by")
    assert found(check_shared_by, books) == [("agreement.shared-by-contradicts", place)]


@pytest.mark.parametrize("base", ["per_head", "percent_of_net", "percent_of_remainder", "fixed"])
def test_lines_that_are_divided_by_heads_agree_with_their_base(base: str) -> None:
    books = checked(agreement=with_lines({"base": base, "shared_by": "heads"}, {"base": "per_share"}))
    assert found(check_shared_by, books) == []


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ({"percent": "40", "shared_by": "heads"}, "shared_by"),
        ({"base": "per_share", "amount": "5"}, "base"),
        ({"base": "per_head", "amount": "5"}, "base"),
        ({"base": "per_head", "amount": "5", "shared_by": "shares"}, "shared_by"),
    ],
)
def test_what_the_group_keeps_is_not_divided_among_persons(line: dict[str, str], field: str) -> None:
    books = checked(agreement=with_line_of(PartKind.GROUP, **line))
    place = books.in_agreement(*LINE, field)
    assert found(check_group_part, books) == [("agreement.group-part-shared", place)]
    assert found(check_shared_by, books) == [], "one slip, one fault"
    assert found(check_shares_exist, books) == []
    assert found(check_group_part, checked(agreement=with_line_of(PartKind.MEMBERS, **line))) == []


def test_more_than_the_whole_profit_cannot_be_promised_before_the_remainder() -> None:
    lines = ({"percent": "70"}, {"percent": "40"}, {"base": "percent_of_remainder", "percent": "100"})
    books = checked(agreement=with_lines(*lines))
    assert found(check_percent_of_net, books) == [("agreement.percent-over", books.in_agreement(*PARTS))]


@pytest.mark.parametrize("lines", [[], [{"percent": "100"}], [{"percent": "90"}]])
def test_amounts_of_money_need_a_line_that_takes_the_remainder(lines: list[dict[str, str]]) -> None:
    books = checked(agreement=with_lines({"base": "fixed", "amount": "500"}, *lines))
    assert found(check_remainder, books) == [("agreement.no-remainder", books.in_agreement(*PARTS))]
    assert found(check_percent_total, books) == []


@pytest.mark.parametrize("second", ["1/2/2561", "1/1/2561", "31/12/2561"])
def test_two_agreements_for_one_year_are_refused(second: str) -> None:
    books = checked(agreement=with_versions("1/2/2561", second), years={2560: YEAR, 2561: NEXT_YEAR})
    place = books.in_agreement("versions", 1, "effective")
    assert found(check_one_agreement_a_year, books) == [("agreement.two-in-one-year", place)]
    assert sentences(check_one_agreement_a_year, books) == [
        "ข้อตกลง “v1” กับ “v0” เริ่มใช้ในปีบัญชีเดียวกัน (1 ม.ค. 2561 – 31 ธ.ค. 2561)"
    ]


def test_agreements_of_different_years_are_in_order() -> None:
    books = checked(agreement=with_versions("29/3/2560", "1/1/2561", "1/1/2565"))
    assert [*check_one_agreement_a_year(books), *check_change_within_a_year(books)] == []


def test_years_that_have_no_file_yet_follow_the_last_one() -> None:
    october = {**YEAR, "start": "1/10/2559", "end": "30/9/2560"}
    apart = checked(agreement=with_versions("30/9/2562", "1/10/2562"), years={2560: october})
    together = checked(agreement=with_versions("1/10/2562", "30/9/2563"), years={2560: october})
    assert found(check_one_agreement_a_year, apart) == []
    assert len(found(check_one_agreement_a_year, together)) == 1


def test_an_agreement_that_changes_within_a_year_is_pointed_out() -> None:
    books = checked(agreement=with_versions("29/3/2560", "1/7/2562"))
    place = books.in_agreement("versions", 1, "effective")
    assert found(check_change_within_a_year, books) == [("agreement.mid-year", place)]


@pytest.mark.parametrize(("decided", "faults"), [("1/1/2565", 0), ("2/1/2565", 1)])
def test_an_agreement_that_was_in_force_before_its_meeting_is_pointed_out(decided: str, faults: int) -> None:
    late = changed(with_versions("1/1/2565"), "versions", 0, "resolution", "date", to=decided)
    books = checked(agreement=late)
    place = books.in_agreement("versions", 0, "effective")
    assert found(check_decided_before, books) == [("agreement.before-resolution", place)] * faults


def test_an_id_names_one_agreement() -> None:
    first = AGREEMENT["versions"][0]
    books = checked(agreement={"versions": [first, {**first, "effective": "1/1/2565"}]})
    place = books.in_agreement("versions", 1, "id")
    assert found(check_ids, books) == [("agreement.duplicate-id", place)]


def test_agreements_stand_oldest_first() -> None:
    books = checked(agreement=with_versions("1/1/2565", "29/3/2560"))
    place = books.in_agreement("versions", 1, "effective")
    assert found(check_order, books) == [("agreement.order", place)]


def test_an_agreement_tells_both_what_the_group_keeps_and_what_members_get() -> None:
    books = checked(agreement=changed(AGREEMENT, *PARTS, 0, to=REMOVED))
    assert found(check_both_parts, books) == [("agreement.part-missing", books.in_agreement(*PARTS))]
    assert sentences(check_both_parts, books) == ["ข้อตกลง “2560-1” ไม่มีส่วนของกลุ่ม"]


def test_what_is_divided_by_shares_needs_shares() -> None:
    books = checked(group=changed(GROUP, "capital", to=REMOVED))
    place = books.in_agreement(*PARTS, 1, "lines", 0)
    assert found(check_shares_exist, books) == [("agreement.no-shares", place)]
    assert found(check_shares_exist, checked()) == []


def test_an_agreement_file_has_an_agreement() -> None:
    books = checked(agreement={"versions": []})
    place = books.in_agreement("versions")
    assert found(check_there_is_a_version, books) == [("agreement.empty", place)]


def test_without_an_agreement_there_is_nothing_to_say() -> None:
    books = checked(agreement=None, today=date(2020, 1, 1))
    assert [*check_there_is_a_version(books), *check_percent_total(books), *check_order(books)] == []
