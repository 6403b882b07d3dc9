from datetime import date

from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.reports.beginning import Beginning, find_beginning
from sammachip_site.reports.statement import make_statements
from tests.domain import sample_group
from tests.pages.kept_books import keep

TODAY = date(2026, 11, 22)
TRAINING = {"title": "อบรม", "kind": "training", "end": "5/3/2560"}
MARKET = {"title": "ตลาดนัด", "kind": "promotion", "first_sale": "yes"}
START = "start: 2560-02-25\nopening_cash: 100\nmembers: 20\nshares: 50\n"


def beginning_of(group: LoadedGroup) -> Beginning:
    return find_beginning(group, make_statements(group, DEFAULT_ACCOUNTS, TODAY), DEFAULT_ACCOUNTS)


def test_days_are_counted_from_the_end_of_the_training_to_the_first_sale() -> None:
    found = beginning_of(sample_group.load(activities={"2560-03-04-class": TRAINING, "2560-03-10-market": MARKET}))
    assert (found.sale_day, found.days_to_sale) == (date(2017, 3, 10), 5)


def test_a_group_that_sold_before_it_was_trained_has_no_such_days() -> None:
    found = beginning_of(sample_group.load(activities={"2560-03-04-class": TRAINING, "2560-03-01-market": MARKET}))
    assert (found.sale_day, found.days_to_sale) == (date(2017, 3, 1), None)


def test_a_cash_book_from_the_founding_on_tells_the_first_sale_that_was_not_taken_back() -> None:
    rows = (
        "2560-02-26,1,ขายผิด,sales,35,,cash,\n"
        "2560-02-27,2,แก้ 1,sales,-35,,cash,แก้รายการ 1\n"
        "2560-03-01,3,หุ้น,share-capital,100,,cash,\n"
        "2560-03-02,4,ขายได้,sales,70,,cash,\n"
    )
    found = beginning_of(keep({2560: rows}, year_2560=START))
    assert found.sale is None
    assert found.booked_sale is not None
    assert found.booked_sale.ref == "4"


def test_a_cash_book_begun_later_does_not_know_the_first_sale() -> None:
    found = beginning_of(
        keep({2568: "2568-01-02,1,ขายได้,sales,70,,cash,\n"}, year_2568="opening_cash: 100\nmembers: 20\nshares: 50\n")
    )
    assert found.sale_day is None
