from sammachip_site.checks.sharing import check_paid_by_agreement, check_profit_has_agreement, check_sharers
from tests.checks.findings import found, sentences
from tests.domain.sample_group import AGREEMENT, YEAR, changed, checked

LATE_AGREEMENT = changed(AGREEMENT, "versions", 0, "effective", to="1/4/2569")


def test_scenario_8_profit_is_not_paid_before_the_agreement() -> None:
    paid = {"account": "distribution", "expense": "300"}
    books = checked(years={2560: changed(YEAR, "lines", to=[*YEAR["lines"], paid])}, agreement=LATE_AGREEMENT)
    place = books.in_year(2560, "lines", 3)
    assert found(check_paid_by_agreement, books) == [("year.paid-before-agreement", place)]
    (sentence,) = sentences(check_paid_by_agreement, books)
    assert sentence.startswith("จ่ายก่อนมีข้อตกลง: จ่ายเงินแบ่งกำไร 300.00 บาท")


def test_a_profit_without_an_agreement_is_pointed_out() -> None:
    for agreement in (None, LATE_AGREEMENT):
        books = checked(years={2560: YEAR}, agreement=agreement)
        assert found(check_profit_has_agreement, books) == [("year.no-agreement", books.in_year(2560))]


def test_an_agreement_with_another_fault_is_not_called_missing() -> None:
    unread = frozenset({"content/groups/ban-rai/agreement.yaml"})
    assert found(check_profit_has_agreement, checked(years={2560: YEAR}, agreement=None, files=unread)) == []


def test_what_is_divided_by_shares_needs_shares_that_year() -> None:
    books = checked(years={2560: changed(YEAR, "shares", to="0")})
    assert found(check_sharers, books) == [("year.no-sharers", books.in_year(2560, "shares"))]
    assert sentences(check_sharers, books) == ["กำไรบรรทัด “ปันผลตามหุ้น” ต้องแบ่งตามหุ้น แต่ปีนี้บอกหุ้นเป็น 0"]
