from datetime import date

import pytest

from sammachip_site.domain.group import Story
from sammachip_site.domain.localized import Locale
from sammachip_site.domain.money import Satang
from sammachip_site.pages.storefront import PostageRow, StorefrontView, make_storefront, make_trust_card, split_story
from tests.pages.kept_books import START, keep, pages_of
from tests.pages.village import pages


@pytest.mark.parametrize(
    ("story", "locale", "expected"),
    [
        (None, "th", (None, None, "th")),
        (Story("# เริ่มต้น\n\nเล่า", None), "th", ("เริ่มต้น", "เล่า", "th")),
        (Story("# เริ่มต้น\n\nเล่า", None), "en", ("เริ่มต้น", "เล่า", "th")),
        (Story("เล่า", "# Once\nTold"), "en", ("Once", "Told", "en")),
        (Story("ไม่มีหัวเรื่อง", None), "th", (None, "ไม่มีหัวเรื่อง", "th")),
    ],
)
def test_the_first_heading_of_a_story_is_the_title_of_its_section(
    story: Story | None, locale: Locale, expected: tuple[str | None, str | None, str]
) -> None:
    assert split_story(story, locale) == expected


def test_postage_runs_up_to_the_next_step_and_the_last_has_no_end() -> None:
    view = make_storefront(pages()).view
    assert isinstance(view, StorefrontView)
    assert view.postage == (
        PostageRow(1, 5, Satang(40_00)),
        PostageRow(6, 20, Satang(60_00)),
        PostageRow(21, None, Satang(0)),
    )


def test_the_trust_card_shows_the_latest_year_that_a_meeting_approved() -> None:
    view = make_storefront(pages()).view
    assert isinstance(view, StorefrontView)
    assert (view.trust.year, view.trust.net_profit) == (2567, 1_150_00)
    assert (view.trust.cash_year, view.trust.cash) == (2568, 25_500_00)
    assert view.trust.approved_years == 1
    assert view.trust.returned_of_100 == 60_00


def test_before_a_year_is_over_the_trust_card_tells_the_money_and_the_last_record() -> None:
    rows = "2569-11-13,,ขายไข่,sales,200,,,\n"
    trust = make_trust_card(pages_of(keep({2569: rows}, year_2569=START)))
    assert (trust.year, trust.cash_year, trust.cash, trust.recorded_on) == (None, None, 1700_00, date(2026, 11, 13))


def test_a_group_without_years_or_products_still_has_a_storefront() -> None:
    view = make_storefront(pages(year_2567="", year_2568="", product="", agreement="")).view
    assert isinstance(view, StorefrontView)
    assert view.trust.year is None
    assert view.products == ()
