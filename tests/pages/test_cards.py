from dataclasses import replace

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.pages.availability import Status
from sammachip_site.pages.cards import (
    GROUP_CARD_PX,
    PRODUCT_CARD_PX,
    books_status,
    make_group_card,
    make_thumbnail,
)
from sammachip_site.pages.pictures import Shape, make_picture
from tests.pages.village import PHOTO, pages


def test_a_group_whose_latest_year_no_meeting_has_seen_awaits_approval() -> None:
    shown = pages()
    assert books_status(shown.summary, shown.words) == Status("รอรับรองบัญชีปี 2568", is_waiting=True)
    earlier = shown.summary.model_copy(update={"years": shown.summary.years[:1]})
    assert books_status(earlier, shown.words) == Status("รับรองบัญชีปี 2567 แล้ว", is_waiting=False)
    assert books_status(shown.summary.model_copy(update={"years": ()}), shown.words) is None


def test_a_year_that_is_not_over_does_not_await_approval() -> None:
    shown = pages()
    first, second = shown.summary.years
    running = second.model_copy(update={"is_over": False})
    both = shown.summary.model_copy(update={"years": (first, running)})
    assert books_status(both, shown.words) == Status("รับรองบัญชีปี 2567 แล้ว", is_waiting=False)
    alone = shown.summary.model_copy(update={"years": (running,)})
    assert books_status(alone, shown.words) == Status("ปี 2568 ยังไม่สิ้นปี", is_waiting=True)


def test_a_group_card_counts_members_and_products() -> None:
    shown = pages("en")
    card = make_group_card(shown.summary, shown.locale, shown.words)
    assert (card.url, card.members, card.product_count) == ("/en/groups/ban-rai/", 31, 1)


def test_a_card_has_its_photo_in_the_sizes_that_it_needs_and_the_lightest_format() -> None:
    picture = make_picture(PHOTO, LocalizedText(th="น้ำพริก"), "g", Shape.SQUARE, avif=True)
    small = make_thumbnail(picture, PRODUCT_CARD_PX)
    assert small is not None
    assert (small.kind, [width for width, _ in small.sizes]) == ("image/avif", [280, 320, 420])
    assert (small.jpeg_url, small.side) == (picture.jpeg[0][1], 420)
    without = make_thumbnail(picture.model_copy(update={"avif": ()}), GROUP_CARD_PX)
    assert without is not None
    assert (without.kind, without.sizes) == ("image/webp", picture.webp[:1])
    assert make_thumbnail(None, GROUP_CARD_PX) is None


def test_a_card_has_the_largest_size_of_a_photo_that_is_smaller_than_it_needs() -> None:
    picture = make_picture(replace(PHOTO, width=250), LocalizedText(th="น้ำพริก"), "g", Shape.SQUARE, avif=False)
    small = make_thumbnail(picture, PRODUCT_CARD_PX)
    assert small is not None
    assert [width for width, _ in small.sizes] == [250]
