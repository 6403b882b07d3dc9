from sammachip_site.domain.money import Satang
from sammachip_site.pages.payout import PayoutView, make_payout
from tests.pages.village import LOSS_YEAR, pages


def payout(paid: str) -> PayoutView | None:
    year = LOSS_YEAR.replace("25500", "24810") + f"  - {{account: distribution, expense: {paid}}}\n"
    shown = pages(year_2568=year if paid else LOSS_YEAR)
    return make_payout(shown, shown.statements[-1])


def test_what_members_were_to_receive_less_what_was_paid_is_what_they_have_still_to_receive() -> None:
    # 60 percent of 1,150 baht, all of it, though 742 shares do not divide it evenly.
    assert payout("500") == PayoutView(Satang(690_00), Satang(500_00), Satang(190_00))
    assert payout("") == PayoutView(Satang(690_00), Satang(0), Satang(690_00))
    assert payout("690") == PayoutView(Satang(690_00), Satang(690_00), Satang(0))


def test_the_first_year_owes_nothing() -> None:
    shown = pages()
    assert make_payout(shown, shown.statements[0]) is None
