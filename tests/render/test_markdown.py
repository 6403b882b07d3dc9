import pytest

from sammachip_site.render.markdown import render_markdown


def test_the_largest_heading_starts_at_the_level_that_the_page_has_left() -> None:
    assert render_markdown("# A\n\n## B") == "<h3>A</h3>\n<h4>B</h4>"
    assert render_markdown("## B\n\n##### E", heading=2) == "<h2>B</h2>\n<h5>E</h5>"
    assert render_markdown("# A\n\n#### D", heading=5) == "<h5>A</h5>\n<h6>D</h6>"


def test_tables_and_footnotes_are_known() -> None:
    assert "<td>1</td>" in render_markdown("a|b\n-|-\n1|2")
    noted = render_markdown("Rice[^1]\n\n[^1]: From Lum Khao")
    assert '<sup id="fnref:1"><a href="#fn:1"' in noted
    assert '<li id="fn:1">' in noted


def test_a_table_has_no_inline_style() -> None:
    assert "style" not in render_markdown("a|b\n-:|:-:\n1|2")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&colon;alert(1))",
        "<a href='data:text/html,<script>1</script>'>x</a>",
        "<svg onload=alert(1)>",
        "<iframe src='https://evil.example'></iframe>",
        '<p style="position:fixed" class="button" onclick="x()">y</p>',
        "<style>p{}</style>",
        "<form action='https://evil.example'><input></form>",
    ],
)
def test_nothing_that_runs_or_disguises_itself_is_left(text: str) -> None:
    html = render_markdown(text).lower()
    for trace in ("<script", "onerror", "javascript", "data:", "<svg", "<iframe", "style", "onclick", "<form", "class"):
        assert trace not in html


def test_a_link_to_elsewhere_gives_no_credit_and_no_handle() -> None:
    expected = '<p><a href="https://a.example" rel="noopener nofollow ugc">a</a></p>'
    assert render_markdown("[a](https://a.example)") == expected


def test_thai_is_left_as_it_was_written() -> None:
    assert render_markdown("ตั้งกลุ่ม **ปี ๒๕๖๐**") == "<p>ตั้งกลุ่ม <strong>ปี ๒๕๖๐</strong></p>"
