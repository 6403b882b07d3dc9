"""Money that was counted: before witnesses, within its year, and as much as the book says."""

import pytest

from tests.books import keep, rows

BOOK = "ledger/2560.csv"
YEAR = "years/2560.yaml"


def found(record: str) -> list[str]:
    """What is found in a book with one sale and one purchase, beside this file of the year."""
    return keep("5/1/2560,ร.1,ขาย,sales,3000,,เงินสด", "9/1/2560,จ.1,กก,materials,,2000,เงินสด", record=record).found


def counted(*counts: str) -> str:
    """A year's file with these counts."""
    return f"{{opening_cash: 0, members: 1, shares: 0, cash_counts: [{', '.join(counts)}]}}"


def test_money_that_nobody_saw_counted_is_told() -> None:
    assert found(counted("{date: 9/1/2560, cash: 1000, witnesses: 0}")) == [f"{YEAR}:1:96 ledger.no-witnesses"]


def test_a_difference_that_was_there_at_the_count_before_is_not_told_again() -> None:
    first, same = "{date: 6/1/2560, cash: 2990, witnesses: 2}", "{date: 9/1/2560, cash: 990, witnesses: 2}"
    other = "{date: 10/1/2560, cash: 995, witnesses: 2}"
    assert found(counted(same, first)) == [f"{YEAR}:1:122 ledger.cash-count"]
    assert len(found(counted(first, same, other))) == 2


@pytest.mark.parametrize(
    ("count", "code"),
    [
        ("{date: 8/1/2560, cash: 3000, bank: 0, witnesses: 2}", []),
        ("{date: 9/1/2560, cash: 1000, witnesses: 2}", []),
        ("{date: 1/1/2560, cash: 0, witnesses: 2}", []),
        ("{date: 9/1/2560, cash: 999, bank: 1, witnesses: 2}", ["ledger.cash-count", "ledger.bank-count"]),
    ],
)
def test_money_that_was_counted_is_what_the_book_has_at_the_end_of_the_day(count: str, code: list[str]) -> None:
    record = f"{{opening_cash: 0, members: 1, shares: 0, cash_counts: [{count}]}}"
    assert [each.split()[1] for each in found(record)] == code


@pytest.mark.parametrize("day", ["31/12/2559", "1/1/2561"])
def test_money_is_counted_within_its_year(day: str) -> None:
    record = (
        f"{{opening_cash: 0, members: 1, shares: 0, cash_counts: [{{date: {day}, cash: 7, bank: 7, witnesses: 2}}]}}"
    )
    assert found(record) == [f"{YEAR}:1:63 ledger.cash-count-day"]


def test_money_is_counted_on_a_day_that_has_come() -> None:
    count = "{date: 23/11/2569, cash: 7, witnesses: 2}"
    files = {
        BOOK: "",
        YEAR: "",
        "years/2569.yaml": f"{{opening_cash: 0, members: 1, shares: 0, cash_counts: [{count}]}}",
    }
    files["ledger/2569.csv"] = rows("22/11/2569,,a,sales,5,")
    assert [each.split()[1] for each in keep(files=files).found] == ["ledger.cash-count-day"]
