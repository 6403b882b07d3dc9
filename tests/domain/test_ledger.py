from datetime import date

import pytest

from sammachip_site.domain.diagnostics import Location
from sammachip_site.domain.ledger import Entry, Ledger
from sammachip_site.domain.money import Satang
from sammachip_site.domain.sources import TableSource

LINES = ("date,income,expense", '1/4/2560,"1,250",', "2/4/2560,,5")
SOURCE = TableSource("l.csv", LINES, ",", {"date": 0, "income": 1, "expense": 2})


def entry(income: int, expense: int) -> Entry:
    return Entry(2, date(2017, 4, 1), "ขาย", "sales", Satang(income), Satang(expense))


@pytest.mark.parametrize(
    ("income", "expense", "says"),
    [(500, 0, (500, False)), (0, 500, (-500, False)), (-500, 0, (-500, True)), (0, -500, (500, True))],
)
def test_a_negative_amount_takes_back_what_was_written(income: int, expense: int, says: tuple[int, bool]) -> None:
    assert (entry(income, expense).cash, entry(income, expense).is_reversal) == says


def test_a_cell_of_an_entry_is_found_in_its_file() -> None:
    ledger = Ledger(2560, (entry(125000, 0),), SOURCE)
    assert ledger.locate(ledger.entries[0], "expense") == Location("l.csv", 2, 18)
    assert ledger.locate(ledger.entries[0], "note") == Location("l.csv", 2, 1)
