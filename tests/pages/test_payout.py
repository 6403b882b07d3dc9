from sammachip_site.domain.money import Satang
from sammachip_site.pages.payout import PayoutView, make_payout
from tests.pages.village import LOSS_YEAR, pages


def payout(paid: str) -> PayoutView | None:
    year = LOSS_YEAR.replace("25500", "24810") + f"  - {{account: distribution, expense: {paid}}}\n"
    shown = pages(year_2568=year if paid else LOSS_YEAR)
    return make_payout(shown, shown.statements[-1])


def test_what_members_were_to_receive_less_what_was_paid_is_what_they_have_still_to_receive() -> None:
    # 60 percent of 1,150 baht among 742 shares is 0.92 baht each: 7.36 baht cannot be divided.
    assert payout("500") == PayoutView(Satang(682_64), Satang(500_00), Satang(182_64))
    assert payout("") == PayoutView(Satang(682_64), Satang(0), Satang(682_64))


def test_satang_that_cannot_be_divided_are_due_when_they_are_paid() -> None:
    assert payout("690") == PayoutView(Satang(690_00), Satang(690_00), Satang(0))
    assert payout("682.64") == PayoutView(Satang(682_64), Satang(682_64), Satang(0))


def test_the_first_year_owes_nothing() -> None:
    shown = pages()
    assert make_payout(shown, shown.statements[0]) is None
