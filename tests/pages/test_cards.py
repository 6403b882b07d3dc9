from sammachip_site.domain.localized import LocalizedText
from sammachip_site.pages.availability import Status
from sammachip_site.pages.cards import books_status, make_group_card, make_thumbnail
from sammachip_site.pages.pictures import make_picture
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


def test_a_card_has_its_photo_in_a_few_sizes_of_the_lightest_format() -> None:
    picture = make_picture(PHOTO, LocalizedText(th="น้ำพริก"), "g", avif=True)
    small = make_thumbnail(picture, most=2)
    assert small is not None
    assert (small.kind, [width for width, _ in small.sizes]) == ("image/avif", [320, 640])
    assert (small.jpeg_url, small.width, small.height) == (picture.jpeg[1][1], 640, 480)
    without = make_thumbnail(picture.model_copy(update={"avif": ()}), most=1)
    assert without is not None
    assert (without.kind, without.sizes) == ("image/webp", picture.webp[:1])
    assert make_thumbnail(None, most=1) is None
