"""Which way the money of an account may go, in a cash book and in a year told in sums."""

import pytest

from sammachip_site.checks.sides import check_lines, check_rows
from tests.books import keep
from tests.checks.findings import found
from tests.domain.sample_group import NEXT_YEAR, YEAR, changed, checked

EARNED = ("1/1/2560,ร.1,ขาย,sales,5000,", "2/1/2560,จ.1,อาหารกลางวัน,group-funds,,500", "3/1/2560,จ.2,กก,fuel,,100")


def of_rows(*rows: str) -> list[str]:
    books = keep(*EARNED, *rows)
    codes = {"ledger.side", "ledger.only-paid", "ledger.reversal"}
    return [fault for fault in books.found if fault.rpartition(" ")[2] in codes]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("10/1/2560,,a,sales,,5", ["5:21 ledger.side"]),
        ("10/1/2560,,a,fuel,5,", ["5:19 ledger.side"]),
        ("10/1/2560,,a,loans,,5", []),
        ("10/1/2560,,a,share-capital,,5", []),
        ("10/1/2560,,a,grants,,5", []),
        ("10/1/2560,,a,equipment,5,", []),
        ("10/1/2560,,a,distribution,5,", ["5:27 ledger.only-paid"]),
        ("10/1/2560,,a,group-funds,5,", ["5:26 ledger.only-paid"]),
        ("10/1/2560,,คืน จ.1,group-funds,,-5", []),
        ("10/1/2560,,คืน จ.1,group-funds,-5,", ["5:32 ledger.reversal"]),
        ("10/1/2560,,คืนเงินลูกค้า ร.1,sales,-5,", []),
    ],
)
def test_a_row_goes_the_way_of_its_account_or_takes_back_another(row: str, code: list[str]) -> None:
    assert of_rows(row) == [f"ledger/2560.csv:{each}" for each in code]


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        ([{"account": "sales", "expense": "5"}], ["year.side"]),
        ([{"account": "transport", "income": "5"}], ["year.side"]),
        ([{"account": "transport", "income": "5"}, {"account": "transport", "expense": "5"}], []),
        ([{"account": "transport", "income": "6"}, {"account": "transport", "expense": "5"}], ["year.side"]),
        ([{"account": "loans", "expense": "5"}, {"account": "equipment", "income": "5"}], []),
        ([{"account": "distribution", "income": "5"}], ["year.only-paid"]),
        ([{"account": "group-funds", "income": "5"}], ["year.only-paid"]),
        ([{"account": "distribution", "income": "5"}, {"account": "distribution", "expense": "20"}], []),
        ([{"account": "distribution", "income": "0"}, {"account": "no-such", "income": "5"}], []),
    ],
)
def test_the_sums_of_an_account_go_its_way_on_the_whole(lines: list[dict[str, str]], codes: list[str]) -> None:
    books = checked(years={2560: YEAR, 2561: changed(NEXT_YEAR, "lines", to=lines)})
    assert [code for code, _ in found(check_lines, books)] == codes
    assert [location for _, location in found(check_lines, books)] == [
        books.in_year(2561, "lines", 0, next(side for side in lines[0] if side != "account")) for _ in codes
    ]


def test_what_a_cash_book_adds_up_is_told_at_its_rows() -> None:
    assert keep(*EARNED, "10/1/2560,,a,fuel,500,").found.count("ledger/2560.csv:5:19 ledger.side") == 1
    assert found(check_rows, checked()) == []
