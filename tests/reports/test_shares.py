from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.shares import ShareMovement, ShareRegister
from sammachip_site.domain.sources import TableSource
from sammachip_site.reports.shares import (
    FEWEST_IN_A_BAND,
    Band,
    Spread,
    count_holders,
    count_shares,
    divide_into_bands,
    holdings_on,
    measure_spread,
    shows_spread,
)

HOLDINGS = st.lists(st.integers(1, 20_000), max_size=60)


def register(*movements: tuple[str, str, int]) -> ShareRegister:
    """Who bought how many shares on which day, in ISO."""
    rows = [
        ShareMovement(line, date.fromisoformat(day), member, shares)
        for line, (day, member, shares) in enumerate(movements, 2)
    ]
    return ShareRegister(tuple(rows), TableSource("shares.csv", (), ",", {}))


def test_who_gave_everything_back_holds_nothing() -> None:
    book = register(("2020-01-01", "ส-01", 5), ("2020-01-01", "ส-02", 5), ("2021-05-01", "ส-01", -5))
    assert holdings_on(book, date(2021, 4, 30)) == {"ส-01": 5, "ส-02": 5}
    assert (count_holders(book, date(2021, 5, 1)), count_shares(book, date(2021, 5, 1))) == (1, 5)


def test_a_register_tells_nothing_of_the_time_before_it() -> None:
    book = register(("2020-01-01", "ส-01", 5))
    assert [book.tells(date(2019, 12, 31)), book.tells(date(2020, 1, 1))] == [False, True]
    assert not register().tells(date(2020, 1, 1))


def test_the_middle_of_an_even_number_of_members_is_two() -> None:
    assert measure_spread([20, 5, 10, 1]) == Spread(1, 5, 10, 20)
    assert measure_spread([]) is None


def test_bands_end_at_round_numbers_and_each_has_three_members() -> None:
    assert divide_into_bands([1, 2, 2, 7, 12, 13, 60]) == (Band(1, 5, 3), Band(6, None, 4))
    assert divide_into_bands([1, 2, 2, 7, 8, 9, 60, 70, 80]) == (Band(1, 5, 3), Band(6, 10, 3), Band(11, None, 3))


@pytest.mark.parametrize("holdings", [[], [1, 2, 30, 40, 50], [5] * 20, [1, 1, 20, 20, 30, 1000]])
def test_few_members_and_members_of_one_band_have_none(holdings: list[int]) -> None:
    bands = divide_into_bands(holdings)
    assert bands == () or all(band.members >= FEWEST_IN_A_BAND for band in bands)
    assert len(bands) != 1


@given(HOLDINGS)
def test_bands_hold_every_member_once_in_rising_order_and_never_fewer_than_three(holdings: list[int]) -> None:
    bands = divide_into_bands(holdings)
    for band in bands:
        assert sum(band.first <= held and (band.last is None or held <= band.last) for held in holdings) == band.members
        assert band.members >= FEWEST_IN_A_BAND
    if bands:
        assert len(holdings) >= 6
        assert sum(band.members for band in bands) == len(holdings)
        assert [band.first for band in bands] == [1, *((band.last or 0) + 1 for band in bands[:-1])]
        assert [band.last is None for band in bands] == [False] * (len(bands) - 1) + [True]


@given(HOLDINGS)
def test_of_nobody_in_a_band_is_the_holding_known_even_beside_the_fewest_and_the_most(holdings: list[int]) -> None:
    for band in divide_into_bands(holdings):
        fewest, most = max(band.first, min(holdings)), min(band.last or max(holdings), max(holdings))
        assert fewest < most


def test_a_band_in_which_all_would_hold_the_fewest_or_the_most_is_put_to_the_next() -> None:
    assert divide_into_bands([5, 5, 5, 6, 7, 8, 15, 18, 19]) == (Band(1, 10, 6), Band(11, None, 3))
    assert divide_into_bands([1, 2, 3, 6, 7, 8, 11, 11, 11]) == (Band(1, 5, 3), Band(6, None, 6))


def test_the_fewest_and_the_most_are_told_of_ten_members() -> None:
    assert [shows_spread(9), shows_spread(10)] == [False, True]


def test_a_movement_counts_from_its_day_on() -> None:
    book = register(("2017-03-29", "M2", 5), ("2017-03-29", "M1", 3), ("2018-01-01", "M1", 2))
    assert holdings_on(book, date(2017, 3, 28)) == {}
    assert holdings_on(book, date(2017, 3, 29)) == {"M1": 3, "M2": 5}
    assert (count_shares(book, date(2018, 1, 1)), count_holders(book, date(2018, 1, 1))) == (10, 2)
