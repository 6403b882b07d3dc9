from datetime import date

from sammachip_site.render.filters import make_filters, mark_language, plain_text
from tests.render.stage import text


def test_thai_on_an_english_page_says_so() -> None:
    assert mark_language(text("พริก <1>"), "en") == '<span lang="th">พริก &lt;1&gt;</span>'
    assert mark_language(text("พริก", "Chili & co"), "en") == "Chili &amp; co"
    assert mark_language(text("พริก"), "th") == "พริก"
    assert mark_language("a < b", "en") == "a &lt; b"


def test_where_no_element_may_stand_the_text_is_plain() -> None:
    assert plain_text(text("พริก"), "en") == "พริก"
    assert plain_text("<", "en") == "<"


def test_dates_and_money_are_written_for_their_readers() -> None:
    th, en = make_filters("th"), make_filters("en")
    day = date(2017, 3, 29)
    assert [th["date"](day), th["short_date"](day), th["isodate"](day)] == [
        "29 มีนาคม 2560",
        "29 มี.ค. 2560",
        "2017-03-29",
    ]
    assert en["date"](day) == "29 March 2017"
    assert [th[name](-125050) for name in ("baht", "decimal", "price")] == ["−1,250.50", "-1250.50", "−1,250.50"]
    assert th["phone"]("0812345678") == '<span translate="no">081-234-5678</span>'  # digits stay Arabic on every sheet
