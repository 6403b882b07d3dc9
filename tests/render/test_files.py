from datetime import date

from sammachip_site.domain.journal import Journal
from sammachip_site.pages.page import DataFile, JournalFile, JournalSyntax, Page, TableFile
from sammachip_site.render.files import render_files
from sammachip_site.render.output import Output
from tests.render.stage import make_site, theme_of


def test_each_kind_of_file_is_rendered_in_its_own_way() -> None:
    journal = Journal(date(2017, 1, 1), date(2017, 12, 31), (), (), ())
    files = (
        Page("index.html", "pages/home.html", "th", "ก"),
        DataFile("a.json", []),
        TableFile("a.csv", ("a",), ()),
        JournalFile("a.journal", JournalSyntax.HLEDGER, "ก", journal),
    )
    theme = theme_of(home="<p>{{ view }}</p>")
    expected = (
        Output("index.html", "<p>ก</p>\n".encode()),
        Output("a.json", b"[]\n"),
        Output("a.csv", b"\xef\xbb\xbfa\r\n"),
        Output("a.journal", "; ก\ndecimal-mark .\ncommodity 1000.00 THB\n\n2017-12-31 * ยอดยกไป\n".encode()),
    )
    assert render_files(files, theme, make_site()) == expected
