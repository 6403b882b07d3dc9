from sammachip_site.pages.frame import Link
from sammachip_site.pages.months import kept_months, make_month_links
from tests.pages.kept_books import START, keep, pages_of
from tests.pages.village import pages

SALE = "2569-03-02,,ขายไข่,sales,20,,,\n"


def test_a_year_links_to_every_month_of_its_book_up_to_the_last_row() -> None:
    shown = pages_of(keep({2569: SALE}, year_2569=START), "en")
    assert make_month_links(shown, shown.statements[0]) == (
        Link("January", "/en/groups/ban-rai/books/2569/01/"),
        Link("February", "/en/groups/ban-rai/books/2569/02/"),
        Link("March", "/en/groups/ban-rai/books/2569/03/"),
    )


def test_a_year_told_in_sums_has_no_months() -> None:
    shown = pages()
    assert list(kept_months(shown)) == []
    assert make_month_links(shown, shown.statements[0]) == ()
