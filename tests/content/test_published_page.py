from sammachip_site.content.published_page import has_translation, read_figures
from sammachip_site.domain.published import PageFigure

PAGE = """\
<html lang="th"><link rel="alternate" hreflang="en" href="/en/">
<td class="num"><data itemprop="net_profit" value="-1.00">−1.00</data></td>
<p><data value="2.00">2</data> <data value='3.00'>3</data> <data value="4.00"><b>4</b></data>
<data itemprop="a&amp;b" value="5.00">5&#46;00</data> <database value="6.00">6</database>
"""


def test_amounts_are_read_with_what_they_are_called_and_what_is_shown() -> None:
    assert list(read_figures(PAGE.encode())) == [
        PageFigure("net_profit", "-1.00", "−1.00", 2),
        PageFigure("", "2.00", "2", 3),
        PageFigure("", "", "3", 3),
        PageFigure("a&b", "5.00", "5.00", 4),
    ]


def test_a_page_says_whether_there_is_another_one_like_it() -> None:
    assert has_translation(PAGE.encode(), "en")
    assert not has_translation(PAGE.encode(), "th")


def test_a_page_of_millions_of_openings_ends() -> None:
    assert list(read_figures(b"<data" * 3_000_000)) == []
    assert list(read_figures(b'<data a="' * 1_000_000)) == []
