from sammachip_site.domain.localized import Locale
from sammachip_site.pages.poster import PosterView, Signature, make_poster
from tests.pages.village import AGREEMENT, GROUP, pages


def poster(place: int, locale: Locale = "th", **changed: str) -> PosterView:
    shown = pages(locale, **changed)
    view = make_poster(shown, shown.statements[place]).view
    assert isinstance(view, PosterView)
    return view


def test_the_poster_sums_the_year_up_and_says_who_gets_what() -> None:
    view = poster(0)
    assert (view.earnings, view.costs, view.net_profit) == (3_500_00, 2_350_00, 1_150_00)
    assert [(part.kind, part.amount, part.coins) for part in view.parts] == [
        ("group", 460_00, 40),
        ("members", 690_00, 60),
    ]
    assert [(share.name.th, share.each, share.unit) for share in view.shares] == [("ปันผลตามหุ้น", 92, "บาทต่อหุ้น")]
    assert view.unshared is None


def test_the_code_leads_to_the_statement_in_the_language_of_the_poster() -> None:
    assert poster(0).statement_url == "https://example.test/groups/ban-rai/books/2567/"
    english = poster(0, "en")
    assert english.statement_url == "https://example.test/en/groups/ban-rai/books/2567/"
    assert english.statement_address == "example.test/en/groups/ban-rai/books/2567"
    assert [link.url for link in english.frame.breadcrumbs] == [
        "/en/groups/ban-rai/books/",
        "/en/groups/ban-rai/books/2567/",
    ]


def test_a_loss_says_that_nothing_is_shared() -> None:
    view = poster(1)
    assert (view.net_profit, view.parts, view.shares) == (-500_00, (), ())
    assert view.unshared == "ปีนี้ขาดทุน 500.00 บาท จึงไม่มีกำไรให้แบ่ง ไม่มีปันผล และไม่เรียกเงินจากสมาชิก"


def test_three_sign_and_are_named_if_they_agreed_and_held_the_post_when_the_year_was_approved() -> None:
    unnamed = [Signature("ประธาน", None), Signature("เหรัญญิก", None), Signature("ผู้ตรวจบัญชี", None)]
    assert list(poster(0).signatures) == unnamed  # approved the day before this committee was elected
    assert list(poster(1).signatures) == [Signature("ประธาน", "นางสมจิตร กลางโนน"), *unnamed[1:]]
    ended = GROUP.replace("  elected: 2568-01-18\n", "  elected: 2568-01-18\n  term_end: 2568-12-31\n")
    assert list(poster(1, group=ended).signatures) == unnamed
    assert list(poster(1, group=GROUP.split("committee:")[0]).signatures) == unnamed


def test_a_profit_kept_whole_has_one_side_of_a_hundred_coins() -> None:
    kept = AGREEMENT.replace("kind: members", "kind: group")
    (part,) = poster(0, agreement=kept).parts
    assert (part.kind, part.amount, part.coins, part.coin_rows) == ("group", 1_150_00, 100, 5)
