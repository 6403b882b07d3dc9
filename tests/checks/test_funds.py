"""The group's own part is spent as far as it goes, and only where somebody wrote down what there was."""

from tests.books import AGREEMENT, keep, rows

BEGAN = "{opening_cash: 2000, members: 10, shares: 0, opening: {reserve: 500}}"
NEXT = "{members: 10, shares: 0}"
LUNCH = "1/2/2560,,อาหารกลางวัน,group-funds,,300"


def found(*entries: str, record: str = BEGAN, **files: str) -> list[str]:
    """What is found of the fund."""
    books = keep(*entries, record=record, files=files)
    return [fault for fault in books.found if " fund." in fault]


def test_the_reserve_may_be_spent_to_the_last_satang() -> None:
    assert found(LUNCH, "1/3/2560,,งานบุญ,group-funds,,200") == []


def test_the_first_row_that_goes_beyond_is_told() -> None:
    assert found(LUNCH, "1/3/2560,,งานบุญ,group-funds,,200.01", "1/4/2560,,ศพ,group-funds,,1") == [
        "ledger/2560.csv:3:31 fund.too-much"
    ]


def test_what_was_taken_back_is_there_again() -> None:
    spent = "1/3/2560,จ.2,งานบุญ,group-funds,,900"
    assert found(LUNCH, spent, "2/3/2560,,แก้ จ.2 จดเกิน,group-funds,,-700") == []


def test_the_groups_part_of_a_profit_may_be_spent_the_year_after_and_not_in_it() -> None:
    sold, spent = "1/2/2560,,ขาย,sales,1000,", "1/3/2560,,งานบุญ,group-funds,,800"
    next_year = {"years/2561.yaml": NEXT, "ledger/2561.csv": rows(spent.replace("/2560", "/2561"))}
    assert found(sold, spent) == ["ledger/2560.csv:3:31 fund.too-much"]
    assert found(sold, **next_year) == []


def test_a_loss_that_the_reserve_bore_is_not_there_to_be_spent() -> None:
    bought, spent = "1/2/2560,,ซื้อ,materials,,1800", "1/3/2561,,งานบุญ,group-funds,,200.01"
    files = {"years/2561.yaml": NEXT, "ledger/2561.csv": rows(spent)}
    record = BEGAN.replace("reserve: 500", "reserve: 2000")
    assert found(bought, record=record, **files) == ["ledger/2561.csv:2:31 fund.too-much"]
    assert found(bought, record=record, **{**files, "ledger/2561.csv": rows(spent.removesuffix(".01"))}) == []


def test_a_line_of_a_year_told_in_sums_is_told_as_well_and_only_once() -> None:
    typed = (
        "start: 1/1/{year}\nend: 31/12/{year}\nopening_cash: {cash}\nclosing_cash: {left}\nmembers: 10\nshares: 0\n"
        "lines:\n"
        "  - {{account: group-funds, expense: 400}}\n  - {{account: group-funds, name: งานบุญ, expense: 200}}\n"
    )
    first = typed.format(year=2560, cash=2000, left=1400) + "opening: {reserve: 500}\n"
    files = {"ledger/2560.csv": "", "years/2561.yaml": typed.format(year=2561, cash=1400, left=800)}
    assert found(record=first, **files) == ["years/2560.yaml:9:51 fund.too-much"]


def test_what_nobody_knows_is_not_spent() -> None:
    unknown = BEGAN.replace(", opening: {reserve: 500}", "")
    next_year = {"years/2561.yaml": NEXT, "ledger/2561.csv": rows(LUNCH.replace("/2560", "/2561"))}
    assert found(LUNCH, record=unknown, **next_year) == ["ledger/2560.csv:2:37 fund.unknown"]


def test_what_an_unread_year_left_is_not_told() -> None:
    next_year = {"years/2561.yaml": NEXT, "ledger/2561.csv": rows(LUNCH.replace("/2560", "/2561"))}
    assert found("1/2/2560,,ขาย,sales,1000,", record="[", **next_year) == []


def test_an_agreement_that_cannot_be_read_leaves_the_rest_unsaid() -> None:
    assert found(LUNCH, LUNCH, **{"agreement.yaml": AGREEMENT.replace("versions", "version")}) == []
