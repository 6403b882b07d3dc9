import re

import pytest

from sammachip_site.render.qr import draw_qr


def test_the_code_is_a_drawing_with_a_name_and_no_size_or_style_of_its_own() -> None:
    drawn = draw_qr("https://example.test/groups/ban-rai/books/2560/", "คิวอาร์ & <งบ>")
    assert drawn.startswith('<svg role="img" aria-label="คิวอาร์ &amp; &lt;งบ&gt;" viewBox="0 0 41 41" class="qr">')
    assert re.search(r"\b(style|width|height|xmlns)=", drawn) is None


def test_the_same_address_gives_the_same_drawing() -> None:
    assert draw_qr("https://example.test/", "") == draw_qr("https://example.test/", "")


def test_what_no_code_can_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="Data too large"):
        draw_qr("x" * 3000, "")


def test_a_code_that_is_marked_holds_more_to_spare() -> None:
    plain, marked = (draw_qr("0" * 90, "", is_marked=is_marked) for is_marked in (False, True))
    assert len(marked) > len(plain)
