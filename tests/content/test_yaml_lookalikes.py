"""What only looks like YAML is told for what it is, whether or not YAML can read it."""

import pytest

from sammachip_site.content.yaml_document import read_yaml


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        # spaces that no keyboard types
        ("a:\n  b: 1\n\u00a0\u00a0c: 2\n  d: 3\n", "reading.space", 3, 1),
        ("a:\n\u00a0\u00a0b: 1\n", "reading.space", 2, 1),
        ("\u3000a: 1\n", "reading.space", 1, 1),
        ("a:\u00a01\nb: 2\n", "reading.space", 1, 3),
        ("a:\n  b:\u202f1\n", "reading.space", 2, 5),
        ("a:\n  -\u00a0b: 1\n    c: 2\n", "reading.space", 2, 4),
        ("a:\n  - \u00a0b: 1\n", "reading.space", 2, 5),
        # full-width signs
        ("a：1\nb: 2\n", "reading.wide-sign", 1, 2),
        ("a：1\n", "reading.wide-sign", 1, 2),
        ("a:\n  b：1\n", "reading.wide-sign", 2, 4),
        ("a: ３５\n", "reading.wide-sign", 1, 4),
        ('a: "๓５"\n', "reading.wide-sign", 1, 4),
        # what begins an item elsewhere
        ("a:\n  • b\n  • c\n", "reading.bullet", 2, 3),
        ("a:\n  • b: 1\n    c: 2\n", "reading.bullet", 2, 3),
        ("a:\n  – b: 1\n", "reading.bullet", 2, 3),
        ("a:\n  * b\n  * c\n", "reading.bullet", 2, 3),
        ("a:\n  - b: 1\n  • b: 2\n", "reading.bullet", 3, 3),
        ("a:\n  -b\n  -c\n", "reading.space-after-dash", 2, 3),
        ("a:\n  -b: 1\n   c: 2\n", "reading.space-after-dash", 2, 3),
        ("a:\n  - b: 1\n  -b: 2\n", "reading.space-after-dash", 3, 3),
        # rows of a table
        ("a:\n  b\t1\n  c\t2\n", "reading.pasted-row", 2, 4),
        ("a:\n  - b\t\t1\n", "reading.pasted-row", 2, 6),
        ("a: 1\nb\t2\nc: 3\n", "reading.pasted-row", 2, 2),
        # quotes of a word processor
        ("a: “b”\n", "reading.curly-quotes", 1, 4),
        ("a: “b: c”\n", "reading.curly-quotes", 1, 4),
        ("a:\n  - ‘b’\n", "reading.curly-quotes", 2, 5),
    ],
)
def test_a_sign_that_only_looks_like_one_of_yaml_is_refused_where_it_stands(
    text: str, code: str, line: int, column: int
) -> None:
    document, (fault,) = read_yaml("f.yaml", text)
    assert document is None
    assert (fault.code, fault.location.line, fault.location.column) == (code, line, column)


@pytest.mark.parametrize(
    "text",
    [
        "a: ก\u00a0ข\n",
        "a: \u00a0ก\n",
        "a: ก\tข\n",
        "a:\t1\n",
        "a: |\n  • ก\n  – ข\tค\n",
        'a: "• ก"\n',
        "a: '“ก”'\n",
        "a: เขาว่า “ก” ค่ะ\n",
        "a: ราคา： ๓๕\n",
        "a:\n  - -5\n",
        "a :  1\n",
    ],
)
def test_the_same_signs_within_a_text_do_no_harm(text: str) -> None:
    document, faults = read_yaml("f.yaml", text)
    assert document is not None
    assert faults == ()


@pytest.mark.parametrize(
    ("text", "usual"),
    [("phone：081\n", "phone: 081"), ("a:\n  b： 1\n", "b: 1"), ("a: ２９/３/２５６０\n", "29/3/2560")],
)
def test_the_hint_for_full_width_signs_is_what_to_type(text: str, usual: str) -> None:
    _, (fault,) = read_yaml("f.yaml", text)
    assert fault.hint_en == f"switch the keyboard to usual letters and type {usual}"


@pytest.mark.parametrize(
    ("text", "column", "meant"),
    [
        ("a: น้ำพริก #1 อร่อย\n", 12, 'a: "น้ำพริก #1 อร่อย"'),
        ("a: ก #ข #ค\n", 6, 'a: "ก #ข #ค"'),
        ("a: #ก\n", 4, 'a: "#ก"'),
        ("x: 1\na:\n  - ก #ข\n", 7, 'a: "ก #ข"'),
    ],
)
def test_a_text_that_a_hash_cuts_off_is_published_with_a_warning(text: str, column: int, meant: str) -> None:
    document, (fault,) = read_yaml("f.yaml", text)
    assert document is not None
    assert (str(fault.severity), fault.code, fault.location.column) == ("warning", "reading.comment-in-text", column)
    assert meant in fault.hint_th


@pytest.mark.parametrize(
    "text", ["a: ก # ข\n", "a: ก  ## ข\n", "a: ก#1\n", 'a: "ก" #1\n', "#a: 1\nb: 2\n", "a: ก #----\n"]
)
def test_ordinary_remarks_are_let_alone(text: str) -> None:
    assert read_yaml("f.yaml", text)[1] == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"])
@pytest.mark.parametrize(
    "text", ["a: ขาย #5{end}\u00a0b: 1{end}", "a:{end}  b: ขาย #5{end}", "a: [1{end}b: 2{end}", "- a{end}"]
)
def test_lines_are_counted_as_yaml_counts_them_whatever_ends_them(text: str, end: str) -> None:
    _, faults = read_yaml("f.yaml", text.format(end="\n"))
    assert faults
    told = read_yaml("f.yaml", text.format(end=end))[1]
    assert [(each.code, each.location) for each in told] == [(each.code, each.location) for each in faults]
