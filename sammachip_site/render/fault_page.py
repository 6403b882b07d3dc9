"""What a preview shows instead of a page while the content has errors."""

from collections.abc import Sequence

from markupsafe import Markup

from sammachip_site.domain.diagnostics import Diagnostic

_PAGE = Markup("""<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>ต้องแก้ {count} แห่ง</title>
<style>
:root {{ color-scheme: light dark }}
body {{ max-width: 60rem; margin: auto; padding: 1.5rem; font: 1.1rem/1.7 "Noto Sans Thai", Thonburi, sans-serif }}
li {{ margin-block: 1.5rem }}
code {{ overflow-wrap: anywhere }}
.warning {{ opacity: .75 }}
[lang=en] {{ font-size: .9em }}
</style>
</head>
<body>
<h1>ต้องแก้ {count} แห่งก่อนเผยแพร่ <small lang="en">Errors to mend: {count}</small></h1>
<p>บันทึกไฟล์ที่แก้แล้ว หน้านี้จะเปลี่ยนเอง · <a href="?last-good">ดูเว็บล่าสุดที่ใช้ได้</a>
<br><span lang="en">This page changes by itself when the files are saved. <a href="?last-good">See the last good site.</a></span></p>
<ol>
{items}
</ol>
</body>
</html>
""")  # noqa: E501 — markup reads better unbroken
_ITEM = Markup("""<li class="{severity}">
<p><code>{location}</code> <code>{code}</code></p>
<p><strong>{message_th}</strong><br>{hint_th}</p>
<p lang="en">{message_en}<br>{hint_en}</p>
</li>""")
_FAILURE = Markup("""<li>
<p><strong>{}</strong></p>
<p lang="en">{}</p>
</li>""")


def render_fault_page(faults: Sequence[Diagnostic], failure: tuple[str, str] | None = None) -> bytes:
    """Every one of *faults* in both languages, errors first.

    Before them comes the *failure* of the machine or of a template, in Thai and in English, if there is one.
    """
    errors_first = sorted(faults, key=lambda fault: (fault.severity, fault))
    items = [_ITEM.format(**_words(fault)) for fault in errors_first]
    if failure:
        items.insert(0, _FAILURE.format(*failure))
    count = sum(fault.severity == "error" for fault in faults) + bool(failure)
    return _PAGE.format(count=count, items=Markup("\n").join(items)).encode(errors="backslashreplace")


def _words(fault: Diagnostic) -> dict[str, str]:
    names = ("location", "severity", "code", "message_th", "hint_th", "message_en", "hint_en")
    return {name: str(getattr(fault, name)) for name in names}
