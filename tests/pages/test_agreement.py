import re
from datetime import date

import pytest

from sammachip_site.pages.agreement import AgreementView, coin_path, make_agreement, returned_to_members
from tests.pages.village import AGREEMENT, pages

FIXED = """\
versions:
  - id: first
    effective: 2560-02-25
    resolution: {date: 2560-02-25, number: มติ 1/2560}
    parts:
      - {kind: group, name: กลุ่ม, lines: [{name: ทุนสำรอง, base: percent_of_remainder, percent: 100}]}
      - {kind: members, name: สมาชิก, lines: [{name: ปันผล, base: per_share, amount: 0.50, shared_by: shares}]}
"""
LATER = """\
  - id: second
    effective: 2570-01-01
    resolution: {date: 2569-11-01, number: มติ 9/2569}
    parts:
      - {kind: group, name: พัฒนากลุ่ม, lines: [{name: ทุนสำรอง, percent: 50}]}
      - {kind: members, name: คืนให้สมาชิก, lines: [{name: ปันผลตามหุ้น, percent: 50, shared_by: shares}]}
"""


def view_of(agreement: str) -> AgreementView:
    view = make_agreement(pages(agreement=agreement)).view
    assert isinstance(view, AgreementView)
    return view


@pytest.mark.parametrize(("coins", "rows"), [(0, 0), (1, 1), (10, 1), (11, 2), (40, 4), (100, 10)])
def test_the_coins_are_ten_in_a_row(coins: int, rows: int) -> None:
    lengths = re.findall(r"M\.5 \d+\.5h(\d+)\.1", coin_path(coins))
    assert len(lengths) == rows
    assert sum(int(length) + 1 for length in lengths) == coins


def test_plain_percentages_are_shown_as_coins_and_as_a_thousand_baht() -> None:
    version = view_of(AGREEMENT).current
    assert version is not None
    assert version.is_in_coins
    assert [(part.kind, part.coins, part.example) for part in version.parts] == [
        ("group", 40, 400_00),
        ("members", 60, 600_00),
    ]


def test_an_agreement_with_amounts_is_told_in_words_and_not_in_coins() -> None:
    version = view_of(FIXED).current
    assert version is not None
    assert not version.is_in_coins
    assert [line.rule for part in version.parts for line in part.lines] == [
        "ร้อยละ 100 ของส่วนที่เหลือ",
        "หุ้นละ 0.50 บาท",
    ]
    assert sum(part.example for part in version.parts) == 1_000_00


def test_a_version_of_the_future_waits_beside_the_one_in_force() -> None:
    view = view_of(AGREEMENT + LATER)
    assert view.current is not None
    assert view.current.id == "first"
    assert [version.id for version in view.upcoming] == ["second"]
    assert view.former == ()


def test_a_group_that_has_not_agreed_has_a_page_that_says_so() -> None:
    view = view_of("")
    assert (view.current, view.upcoming, view.former) == (None, (), ())


def test_what_returns_to_members_is_told_by_the_version_in_force() -> None:
    shown = pages(agreement=AGREEMENT + LATER)
    assert returned_to_members(shown.group.agreement, shown.site.today) == 60_00
    assert returned_to_members(shown.group.agreement, date(2027, 6, 1)) == 50_00
    assert returned_to_members(pages(agreement=FIXED).group.agreement, shown.site.today) is None
    assert returned_to_members(None, shown.site.today) is None
