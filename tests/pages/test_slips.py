from datetime import date

from sammachip_site.domain.shares import ShareMovement, ShareRegister
from sammachip_site.domain.sources import TableSource
from sammachip_site.pages.page import Page
from sammachip_site.pages.slips import SlipRow, SlipsView, make_slip_pages
from sammachip_site.reports.slips import make_slips
from tests.pages.village import pages

REGISTER = ShareRegister(
    (ShareMovement(2, date(2020, 1, 1), "ส-01", 700), ShareMovement(3, date(2024, 5, 1), "ส-02", 42)),
    TableSource("shares.csv", (), ",", {}),
)


def slip_pages(year: int) -> tuple[Page, ...]:
    group = pages()
    statement = next(each for each in group.statements if each.year == year)
    return make_slip_pages(group, statement, make_slips(statement, REGISTER, None))


def view_of(page: Page) -> SlipsView:
    assert isinstance(page.view, SlipsView)
    return page.view


def test_each_member_has_a_file_and_all_stand_in_one() -> None:
    made = slip_pages(2567)
    assert [(page.path, len(view_of(page).slips)) for page in made] == [
        ("slip-ส-01.html", 1),
        ("slip-ส-02.html", 1),
        ("all.html", 2),
    ]
    (own,) = view_of(made[1]).slips
    assert (own.opening_shares, own.movements, own.closing_shares) == (0, ((date(2024, 5, 1), 42),), 42)
    assert own.value == 4_200_00
    assert [(row.name.th, row.reckoning, row.amount) for row in own.rows] == [
        ("ปันผลตามหุ้น", "42 จาก 742 หุ้น ของ 690.00 บาท", 39_06)
    ]


def test_a_slip_says_when_the_meeting_approved_and_where_the_books_are() -> None:
    view = view_of(slip_pages(2567)[0])
    assert (view.approved, view.books_url) == (date(2025, 1, 17), "https://example.test/groups/ban-rai/books/2567/")


def test_a_year_with_a_loss_shares_nothing() -> None:
    rows: tuple[SlipRow, ...] = view_of(slip_pages(2568)[0]).slips[0].rows
    assert rows == ()
