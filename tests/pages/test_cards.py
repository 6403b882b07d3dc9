import pytest

from sammachip_site.pages.cards import Status, availability_status, books_status, make_group_card
from tests.pages.village import pages


@pytest.mark.parametrize(
    ("update", "thai", "english"),
    [
        ({"status": "in_stock"}, None, None),
        (
            {"status": "next_batch", "next_batch": "2020-12-05"},
            "รอรอบทำ 5 ธ.ค. 2563",
            "Next batch 5 Dec 2020",
        ),
        ({"status": "made_to_order", "lead_days": 2}, "สั่งก่อน 2 วัน", "Order 2 day(s) ahead"),
        ({"status": "made_to_order"}, "ทำตามสั่ง", "Made to order"),
        ({"status": "sold_out"}, "หมดชั่วคราว", "Sold out for now"),
    ],
)
def test_a_card_says_when_there_is_none(update: dict[str, object], thai: str | None, english: str | None) -> None:
    for locale, text in (("th", thai), ("en", english)):
        shown = pages(locale)  # type: ignore[arg-type]
        product = shown.summary.products[0].model_copy(update=update)
        expected = Status(text, is_waiting=True) if text else None
        assert availability_status(product, shown.locale, shown.words) == expected


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
