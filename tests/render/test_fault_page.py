from sammachip_site.domain.diagnostics import Diagnostic, Location, Severity, diagnose
from sammachip_site.render.fault_page import render_fault_page

ERROR = Diagnostic(Location("b.yaml", 3, 5), "money.invalid", Severity.ERROR, "ผิด <b>", "wrong", "พิมพ์", "type")
WARNING = Diagnostic(Location("a.yaml"), "photo.gps", Severity.WARNING, "เตือน", "mind", "ลบ", "remove")


def test_every_fault_is_told_in_both_languages_with_its_place_errors_first() -> None:
    page = render_fault_page((WARNING, ERROR)).decode()
    for words in ("b.yaml:3:5", "money.invalid", "ผิด &lt;b&gt;", "wrong", "พิมพ์", "type", "a.yaml:1:1", "เตือน"):
        assert words in page
    assert page.index("b.yaml") < page.index("a.yaml")
    assert "ต้องแก้ 1 แห่ง" in page


def test_a_failure_of_the_machine_is_shown_too() -> None:
    page = render_fault_page((), ("ดิสก์เต็ม <", "disk full <")).decode()
    assert "<strong>ดิสก์เต็ม &lt;</strong>" in page
    assert '<p lang="en">disk full &lt;</p>' in page
    assert "ต้องแก้ 1 แห่ง" in page


def test_a_file_name_that_is_no_text_is_shown_by_its_bytes() -> None:
    page = render_fault_page([diagnose("structure.unexpected-file", Location("a/\udcff.docx"))])
    assert b"a/\\udcff.docx" in page
