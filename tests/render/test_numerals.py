import pytest

from sammachip_site.render.numerals import write_thai_numerals


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("<p>ปี 2568 เหลือ 1,250.50 บาท</p>", "<p>ปี ๒๕๖๘ เหลือ ๑,๒๕๐.๕๐ บาท</p>"),
        ('<data value="1250.50">1,250.50</data>', '<data value="1250.50">๑,๒๕๐.๕๐</data>'),
        ("A&#39;1", "A&#39;๑"),
        ('<a lang="en" href="/9/">x.test/9</a> 9', '<a lang="en" href="/9/">x.test/9</a> ๙'),
        ('<a hreflang="en">9</a>', '<a hreflang="en">๙</a>'),
        ('<b translate="no">1<b>2</b>3</b>4', '<b translate="no">1<b>2</b>3</b>๔'),
        (
            "<head><title>1</title></head><svg><text>2</text></svg><!-- 3 -->4",
            "<head><title>1</title></head><svg><text>2</text></svg><!-- 3 -->๔",
        ),
    ],
)
def test_only_what_people_read_is_written_in_thai_numerals(written: str, printed: str) -> None:
    assert write_thai_numerals(written) == printed
