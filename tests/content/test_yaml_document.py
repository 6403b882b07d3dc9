"""YAML gives structure and places; every scalar stays text."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.content.text_file import read_text, tidy
from sammachip_site.content.yaml_document import DEEPEST, Node, YamlDocument, read_yaml, texts_of
from sammachip_site.domain.diagnostics import has_errors


def document(text: str) -> YamlDocument:
    read, faults = read_yaml("f.yaml", text)
    assert faults == ()
    assert read is not None
    return read


def faults(text: str) -> list[tuple[str, int, int]]:
    read, found = read_yaml("f.yaml", text)
    assert (read is None) == bool(found)
    return [(fault.code, fault.location.line, fault.location.column) for fault in found]


def test_every_scalar_stays_the_text_that_was_typed() -> None:
    text = "phone: 0812345678\ntime: 12:30\nflag: no\nday: 2567-02-29\nnone: null\nhex: 0x1F\nfloat: 1e3\n"
    assert document(text).content == {
        "phone": "0812345678",
        "time": "12:30",
        "flag": "no",
        "day": "2567-02-29",
        "none": "null",
        "hex": "0x1F",
        "float": "1e3",
    }


def test_what_is_left_empty_is_left_out_and_its_place_is_kept() -> None:
    read = document("a: 1\nb:\nc: ''\nd:\n  - x\n  -\n  - y\n")
    assert read.content == {"a": "1", "d": ["x", "y"]}
    assert read.keys["b",] == (2, 1)
    assert read.values["b",] == (2, 3)


def test_values_and_keys_know_their_line_and_column() -> None:
    read = document("name: {th: ก, en: K}\nlines:\n  - account: sales\n    income: 5\n")
    assert read.values == {
        (): (1, 1),
        ("name",): (1, 1),
        ("name", "th"): (1, 12),
        ("name", "en"): (1, 19),
        ("lines",): (2, 1),
        ("lines", 0): (3, 5),
        ("lines", 0, "account"): (3, 14),
        ("lines", 0, "income"): (4, 13),
    }
    assert read.keys["lines", 0, "income"] == (4, 5)


def test_thai_words_are_tidied_in_keys_and_values() -> None:
    assert document("a: น\u0e49\u0e4d\u0e32 \u200b5").content == {"a": "น้ำ 5"}


def test_a_document_may_begin_with_three_dashes() -> None:
    assert document("---\na: 1\n").content == {"a": "1"}


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("", "reading.empty", 1, 1),
        ("# nothing yet\n", "reading.empty", 1, 1),
        ("- a\n- b\n", "reading.top-level", 1, 1),
        ("hello\n", "reading.top-level", 1, 1),
        ("a: 1\nb: 2\na: 3\n", "reading.duplicate-key", 3, 1),
        ("a:\n  b: 1\n  b: 2\n", "reading.duplicate-key", 3, 3),
        ("a:\n  - b: 1\n    c: 2\n    c: 3\n", "reading.duplicate-key", 4, 5),
        ("a: [{b: 1, b: 2}]\n", "reading.duplicate-key", 1, 12),
        ("a:\n  - b: 1\n    b: 2\n", "reading.forgotten-dash", 3, 5),
        ("a:\n  - b: 1\n    c: 2\n    b: 3\n    c: 4\n", "reading.forgotten-dash", 4, 5),
        ("a:\n  - b: 1\n    c: 2\n    d: 3\n    c: 4\n    d: 5\n", "reading.forgotten-dash", 5, 5),
        ("a:\n  b: 1\n  c: 2\n  b: 3\n  c: 4\n", "reading.forgotten-dash", 4, 3),
        ("a: &x 1\nb: 2\n", "reading.alias", 1, 4),
        ("a: {b: &x c}\n", "reading.alias", 1, 8),
        ("a: 1\nb: *x\n", "reading.alias", 2, 4),
        ("a: !!int 5\n", "reading.tag", 1, 4),
        ("a: !!python/object:os.system {}\n", "reading.tag", 1, 4),
        ("a: 1\n---\nb: 2\n", "reading.documents", 2, 1),
        ("a: 1\n? [b]\n: c\n", "reading.key", 2, 3),
        ("a: {{ name }}\n", "reading.key", 1, 5),
        ('a: "\\u202E"\n', "reading.character", 1, 4),
        ("a: " + "[" * 21 + "]" * 21, "reading.too-deep", 1, 24),
        ("a: " + "[" * 50_000, "reading.too-deep", 1, 24),
    ],
)
def test_what_would_mislead_is_refused_while_reading(text: str, code: str, line: int, column: int) -> None:
    assert faults(text) == [(code, line, column)]


def test_twenty_levels_are_read() -> None:
    assert document("a: " + "[" * DEEPEST + "x" + "]" * DEEPEST).content


def test_a_doubled_mapping_is_one_fault_and_not_one_more_for_each_key_in_it() -> None:
    assert faults("a:\n  b: 1\na:\n  b: 2\n") == [("reading.duplicate-key", 3, 1)]


def test_each_item_without_its_dash_is_told_once() -> None:
    text = "a:\n  - b: 1\n    c: 2\n    b: 3\n    c: 4\n    b: 5\n    c: 6\n"
    assert faults(text) == [("reading.forgotten-dash", 4, 5), ("reading.forgotten-dash", 6, 5)]


def test_a_forgotten_dash_is_told_before_anything_is_deleted() -> None:
    _, (fault,) = read_yaml("f.yaml", "a:\n  - b: 1\n    b: 2\n")
    assert fault.hint_en == "if a new item begins here, put a - before this line; if it was typed twice, keep one"


def test_a_comma_in_braces_is_told_with_the_whole_value_in_quotes() -> None:
    _, (fault,) = read_yaml("f.yaml", "a: {b: 3,000, c: d}\n")
    assert fault.hint_en == 'if the two are one value, put it in quotes: "3,000"'


def test_two_amounts_cut_by_commas_are_not_a_field_typed_twice() -> None:
    text = "a: {b: 6,000, c: 5,000}\n"
    assert faults(text) == [("reading.comma", 1, 10), ("reading.comma", 1, 20)]
    assert [code for code, _, _ in faults("a: {b: 6,000, c: 1, c: 5,000}\n")] == [
        "reading.comma",
        "reading.comma",
        "reading.duplicate-key",
    ]


def test_all_refused_things_of_a_file_come_out_together() -> None:
    text = "a: &x 1\nb: !t 2\na: 3\n"
    assert [code for code, _, _ in faults(text)] == ["reading.alias", "reading.tag", "reading.duplicate-key"]


_PLAIN = st.text(st.characters(codec="utf-8", categories=["L", "M", "N", "P", "S", "Zs"]), max_size=20)
_KEYS = st.from_regex(r"[a-z_]{1,8}|[ก-ฮ]{1,6}", fullmatch=True)
_NODES: st.SearchStrategy[Node] = st.recursive(
    _PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=12,
)


def _as_we_read(node: Node) -> Node | None:
    """What PyYAML reads, tidied and without what was left empty."""
    if isinstance(node, str):
        return tidy(node).strip() or None
    if isinstance(node, list):
        return [read for item in node if (read := _as_we_read(item)) is not None]
    return {key: read for key, value in node.items() if (read := _as_we_read(value)) is not None}


# An escape for a character that is refused; signs that only look like YAML.
_REFUSED_TEXTS = {"reading.character", "reading.curly-quotes", "reading.wide-sign", "reading.bullet", "reading.space"}


@given(st.dictionaries(_KEYS, _NODES, min_size=1, max_size=4), st.booleans())
def test_documents_have_the_structure_that_pyyaml_gives_them(
    written: dict[str, Node],
    flow: bool,  # noqa: FBT001  given by hypothesis
) -> None:
    text = yaml.safe_dump(written, allow_unicode=True, default_flow_style=flow, width=60)
    read, found = read_yaml("f.yaml", text)
    if found:
        assert {fault.code for fault in found} <= _REFUSED_TEXTS
        return
    assert found == ()
    assert read is not None
    assert read.content == _as_we_read(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506  reads text only


@given(st.text(max_size=60))
def test_whatever_is_typed_gives_a_document_or_faults_and_never_a_traceback(text: str) -> None:
    clean, found = read_text("f.yaml", text.encode(errors="replace"))
    if not found:
        read, found = read_yaml("f.yaml", clean)
        assert (read is None) == has_errors(found)


@given(st.text(alphabet=" \t\n-:[]{}\"'#&*!|>%@`,?ก1a\\", max_size=40))
def test_any_mixture_of_the_signs_of_yaml_gives_a_document_or_faults_with_a_place_in_the_file(
    text: str,
) -> None:
    read, found = read_yaml("f.yaml", text)
    assert (read is None) == has_errors(found)
    for fault in found:
        assert 1 <= fault.location.line <= text.count("\n") + 2
        assert fault.location.column >= 1


def test_every_text_value_is_found_at_its_place() -> None:
    read = document('a: {th: ก, en: "\\u0e02"}\nlist:\n  -\n  - ค\n  - [1]\n')
    assert [(text.location.line, text.location.column, text.text) for text in texts_of(read)] == [
        (1, 9, "ก"),
        (1, 16, "ข"),
        (4, 5, "ค"),
        (5, 6, "1"),
    ]


def test_within_brackets_a_line_may_begin_with_a_dash() -> None:
    assert document("a: ['1',\n  '0',\n  -A]\n").content == {"a": ["1", "0", "-A"]}
    assert document("a: {b: c, d:\n  -A}\n").content == {"a": {"b": "c", "d": "-A"}}
