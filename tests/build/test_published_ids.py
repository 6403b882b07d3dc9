import pytest

from sammachip_site.build.published_ids import find_published_ids
from sammachip_site.domain.closing import format_digest
from sammachip_site.render.output import Output

PERSON = "1234567890121"  # passes the check; belongs to nobody


def found(path: str, text: str, *declared: str, sources: dict[str, str] | None = None) -> list[str]:
    written = {name: source.encode() for name, source in (sources or {}).items()}
    faults = find_published_ids([Output(path, text.encode())], frozenset(declared), written, "g")
    return [f"{fault.location} {fault.code}" for fault in faults]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("index.html", f"<p>{PERSON}</p>"),
        ("index.html", "<p>1234567<strong>890121</strong></p>"),
        ("index.html", "<p>&#49;234567890121</p>"),
        ("index.html", f'<img alt="{PERSON}">'),
        ("group.json", f'{{"a": "{PERSON}"}}'),
        ("statements.csv", f"a,{PERSON}\n"),
        ("ledger-2560.journal", f"2017-01-01 * {PERSON}\n"),
        ("schedule.ics", f"SUMMARY:{PERSON}\r\n"),
        ("schedule.ics", "SUMMARY:1234567\r\n 890121\r\n"),
        ("ledger-2560.beancount", f'2017-01-01 * "{PERSON}"\n'),
        ("feed.atom", f'<p style="{PERSON}"/>'),  # only pages and drawings have figures that nobody reads
        ("ledger-2560.journal", f'2017-01-01 * a style="{PERSON}"\n'),
    ],
)
def test_a_citizen_number_that_readers_would_get_stops_the_build(path: str, text: str) -> None:
    assert found(path, text) == ["g:1:1 privacy.citizen-id"]
    assert found(path, text, PERSON) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("index.html", f'<img src="/photos/a-{PERSON}.webp">'),
        ("index.html", "<td>1234567</td>\n<td>890121</td>"),
        ("index.html", f'<path d="{PERSON}"/>'),
        ("statements.csv", "1234567\n890121\n"),
        ("site.css", PERSON),
        ("index.html", f"<code>{format_digest(f'a{PERSON}b'.ljust(64, 'c'))}</code>"),
        ("index.html", f"<code class=d>{format_digest(f'a{PERSON}b'.ljust(64, 'c'))}</code><small>Compare</small>"),
        ("integrity.json", f'{{"digest": "{f"a{PERSON}b".ljust(64, "c")}"}}'),
    ],
)
def test_what_nobody_typed_is_no_citizen_number(path: str, text: str) -> None:
    assert found(path, text) == []


@pytest.mark.parametrize(
    "source",
    [
        'summary: "\\x31\\u0032\\U00000033\\x34567890121"',
        "&#49;234567&#x38;90121",
        "1234567**890121**",
        "123456<b>7</b><!-- x -->89<font>0121",
        "1234567`890121`",
        "1234567\\890121",
    ],
)
def test_it_is_told_of_the_line_that_says_so_under_signs(source: str) -> None:
    sources = {"g/story.md": "ก\n", "g/group.yaml": f"name: ก\n{source}\n"}
    assert found("index.html", PERSON, sources=sources) == ["g/group.yaml:2:1 privacy.citizen-id"]


def test_a_number_over_two_lines_is_told_of_the_file() -> None:
    sources = {"g/group.yaml": 'summary: "1234567\\\n  \\x3890121"\n'}
    assert found("index.html", PERSON, sources=sources) == ["g/group.yaml:1:1 privacy.citizen-id"]


def test_a_number_that_no_line_explains_is_told_of_the_page() -> None:
    (fault,) = find_published_ids([Output("a/index.html", PERSON.encode())], frozenset(), {}, "content/groups/g")
    assert (str(fault.location), fault.message_en.rpartition(": ")[2]) == (
        "content/groups/g:1:1",
        "1xxxxxxxxxx21 (a/index.html)",
    )
