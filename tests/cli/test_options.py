from datetime import date

import pytest

from sammachip_site.cli import options
from sammachip_site.cli.options import find_today


@pytest.mark.parametrize(
    ("epoch", "day"),
    [("0", date(1970, 1, 1)), ("1795305600", date(2026, 11, 22)), ("1795366800", date(2026, 11, 23))],
)
def test_the_day_of_a_build_can_be_given_and_is_that_of_thailand(
    epoch: str, day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert find_today() == day


def test_without_one_it_is_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert find_today() >= date(2026, 1, 1)
    assert options._BANGKOK.utcoffset(None) is not None
