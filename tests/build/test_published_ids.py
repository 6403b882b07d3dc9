import pytest

from sammachip_site.build.published_ids import find_published_ids
from sammachip_site.domain.closing import format_digest
from sammachip_site.render.output import Output

PERSON = "1234567890121"  # passes the check; belongs to nobody


def found(path: str, text: str, *declared: str) -> list[str]:
    faults = find_published_ids([Output(path, text.encode())], frozenset(declared), "g/group.yaml")
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
    ],
)
def test_a_citizen_number_that_readers_would_get_is_told_of_its_source(path: str, text: str) -> None:
    assert found(path, text) == ["g/group.yaml:1:1 privacy.citizen-id"]
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
        ("integrity.json", f'{{"digest": "{f"a{PERSON}b".ljust(64, "c")}"}}'),
    ],
)
def test_what_nobody_typed_is_no_citizen_number(path: str, text: str) -> None:
    assert found(path, text) == []
