"""The share register in numbers."""

from datetime import date

from sammachip_site.domain.shares import ShareMovement, ShareRegister
from sammachip_site.domain.sources import TableSource
from sammachip_site.reports.shares import count_holders, count_shares, holdings_on

REGISTER = ShareRegister(
    (
        ShareMovement(2, date(2017, 3, 29), "M2", 5),
        ShareMovement(3, date(2017, 3, 29), "M1", 3),
        ShareMovement(4, date(2017, 6, 1), "M2", -5),
        ShareMovement(5, date(2018, 1, 1), "M1", 2),
    ),
    TableSource("shares.csv", (), ",", {}),
)


def test_a_movement_counts_from_its_day_on() -> None:
    assert holdings_on(REGISTER, date(2017, 3, 28)) == {}
    assert holdings_on(REGISTER, date(2017, 3, 29)) == {"M1": 3, "M2": 5}


def test_who_gave_everything_back_is_no_holder() -> None:
    assert holdings_on(REGISTER, date(2017, 6, 1)) == {"M1": 3}
    assert (count_shares(REGISTER, date(2018, 1, 1)), count_holders(REGISTER, date(2018, 1, 1))) == (5, 1)
