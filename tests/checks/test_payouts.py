"""Profit paid out is what an agreement in force gives to members."""

from tests.books import AGREEMENT, GROUP, RECORD, keep, rows

EARNED = "5/1/2560,,ขาย,sales,1000,"
RECORD_2561 = "{members: 10, shares: 0}"


def found(*next_year: str, agreement: str = AGREEMENT, record: str = RECORD, first: str = EARNED) -> list[str]:
    """What is found where 2560 earned 1,000 baht, 600 of it for members, and 2561 has these rows."""
    files = {"ledger/2561.csv": rows(*next_year), "years/2561.yaml": RECORD_2561, "agreement.yaml": agreement}
    return keep(first, files=files, record=record).found


def test_what_members_were_to_receive_may_be_paid_in_parts() -> None:
    assert found("1/2/2561,,ปันผล,distribution,,400", "1/3/2561,,ปันผล,distribution,,200") == []


def test_more_is_refused_where_it_goes_beyond_and_less_is_pointed_out_at_the_first_payment() -> None:
    first = "1/2/2561,,ปันผล,distribution,,400"
    assert found(first, "1/3/2561,,ปันผล,distribution,,200.01") == ["ledger/2561.csv:3:31 payout.too-much"]
    assert found(first, "1/3/2561,,ปันผล,distribution,,199.99") == ["ledger/2561.csv:2:31 payout.outstanding"]


def test_what_is_paid_of_profits_before_the_first_year_was_owed_when_it_began() -> None:
    record = "{{opening_cash: 500, members: 10, shares: 0, opening: {{owed_to_members: {owed}}}}}"
    paid = "5/2/2560,,ปันผลปี 2559,distribution,,300", "5/3/2560,,ปันผลปี 2559,distribution,,200"
    assert keep(*paid, record=record.format(owed="500")).found == []
    assert keep(*paid, record=record.format(owed="499.99")).found == ["ledger/2560.csv:3:38 payout.not-brought-forward"]


def test_a_group_that_began_with_nothing_pays_no_profit_in_its_first_year() -> None:
    group = GROUP.replace("29/3/2559", "29/3/2560")
    books = keep(EARNED, "1/2/2560,,ปันผล,distribution,,5", files={"group.yaml": group})
    assert books.found == ["ledger/2560.csv:3:31 payout.too-much"]


def test_what_was_paid_too_much_is_told_of_its_year_and_not_of_the_years_that_follow() -> None:
    years = {
        2561: "1/2/2561,,ปันผล,distribution,,700",
        2562: "5/1/2562,,ซื้อ,materials,,10",
        2563: "5/1/2563,,ขาย,sales,9,",
    }
    files = {f"ledger/{year}.csv": rows(row) for year, row in years.items()}
    told = [fault for fault in keep(EARNED, files=files).found if "payout" in fault]
    assert told == ["ledger/2561.csv:2:31 payout.too-much"]


def test_nothing_is_paid_before_the_agreement_is_in_force() -> None:
    agreement = AGREEMENT.replace("1/1/2560", "1/12/2560")
    paid = "30/11/2560,,ปันผล,distribution,,5", "1/12/2560,,ปันผล,distribution,,5"
    books = keep("30/11/2560,,ขาย,sales,1000,", *paid, files={"agreement.yaml": agreement})
    assert books.found == ["ledger/2560.csv:3:33 ledger.paid-before-agreement"]


def test_a_payment_without_any_agreement_is_refused() -> None:
    books = keep(EARNED, "1/2/2560,,ปันผล,distribution,,5", files={"agreement.yaml": ""})
    assert "ledger/2560.csv:3:31 ledger.paid-before-agreement" in books.found


def test_a_loss_is_made_good_first_or_pointed_out() -> None:
    record = "{opening_cash: 2000, members: 10, shares: 0, opening: {grants: 2000}}"
    loss, earned = "5/1/2560,,ซื้อ,materials,,1000", "5/1/2561,,ขาย,sales,3000,"
    assert found(earned, first=loss, record=record) == ["years/2561.yaml:1:1 payout.despite-loss"]
    covered = AGREEMENT.replace("    resolution", "    cover_loss_first: yes\n    resolution")
    assert found(earned, first=loss, record=record, agreement=covered) == []


def test_a_loss_that_nobody_knows_cannot_be_made_good() -> None:
    covered = AGREEMENT.replace("    resolution", "    cover_loss_first: yes\n    resolution")
    books = keep(EARNED, record="{opening_cash: 5, members: 10, shares: 0}", files={"agreement.yaml": covered})
    assert books.found == ["years/2560.yaml:1:1 agreement.loss-unknown"]


def test_labour_days_typed_are_those_of_the_schedule() -> None:
    schedule = {"schedule.csv": "date,task,members\n1/2/2560,ทอ,M1 M2\n"}
    record = "{opening_cash: 0, members: 10, shares: 0, labour_days: 3}"
    assert keep(EARNED, record=record, files=schedule).found == ["years/2560.yaml:1:56 schedule.labour-days"]
    assert keep(EARNED, record=record.replace("3}", "2}"), files=schedule).found == []
