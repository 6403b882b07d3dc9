"""A syntax error is told as what a person did, at the place to mend."""

import pytest

from sammachip_site.content.yaml_document import read_yaml


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        # tabs
        ("a:\n\tb: 1\n", "reading.tab", 2, 1),
        ("\ta: 1\n", "reading.tab", 1, 1),
        ("a: 1\n\tb: 2\n", "reading.tab", 2, 1),
        ("a:\n  b: 1\n\tc: 2\n", "reading.tab", 3, 1),
        ("a:\n- \tb: 1\n", "reading.tab", 2, 3),
        # colons
        ("a: b: c\n", "reading.colon", 1, 5),
        ("- a: b: c\n", "reading.colon", 1, 7),
        ("name: ราคา: 35 บาท\n", "reading.colon", 1, 11),
        ("a:b\nc: d\n", "reading.space-after-colon", 1, 2),
        ("a: 1\nc:d\ne: 2\n", "reading.space-after-colon", 2, 2),
        ("a: 1\nc:d\n", "reading.space-after-colon", 2, 2),
        ("a:b\n", "reading.space-after-colon", 1, 2),
        ("x:\n  - a: 1\n    b:2\n  - a: 3\n", "reading.space-after-colon", 3, 6),
        ("a: 1\nb 2\nc: 3\n", "reading.missing-colon", 2, 1),
        ("a: 1\nb\nc: 3\n", "reading.missing-colon", 2, 1),
        ("a: {b: c: d, e: f}\n", "reading.colon", 1, 9),
        ("a: [b: c: d]\n", "reading.colon", 1, 9),
        ("a: {b:c}\n", "reading.space-after-colon", 1, 5),
        ("a: {b:, c: d}\n", "reading.space-after-colon", 1, 6),
        ("a: {b: 3,000}\n", "reading.comma", 1, 10),
        ("a: {b: พริก, เกลือ, c: d}\n", "reading.comma", 1, 14),
        ("a: b cd: e\n", "reading.two-fields", 1, 6),
        ("a: [b] cd: e\n", "reading.two-fields", 1, 8),
        ("a: {b: ก percent: 40}\n", "reading.two-fields", 1, 10),
        # indentation
        ("a: b\n  c: d\n", "reading.indent", 2, 3),
        ("a:\n  b: c\n d: e\n", "reading.indent", 3, 2),
        ("  a: b\nc: d\n", "reading.indent", 2, 1),
        ("a:\n  - b\n c: d\n", "reading.indent", 3, 2),
        ("x:\n  - a: 1\n   b: 2\n", "reading.indent", 3, 4),
        ("x:\n  a: 1\nb: 2\n  c: 3\n", "reading.indent", 3, 1),
        # lists
        ("a: - b\n", "reading.dash", 1, 4),
        ("a: -\n", "reading.lone-dash", 1, 4),
        ("a: - \nb: c\n", "reading.lone-dash", 1, 4),
        # characters that mean something to YAML
        ("line: @lumkhao\n", "reading.start-character", 1, 7),
        ("a: `b`\n", "reading.start-character", 1, 4),
        ("a: %5\n", "reading.start-character", 1, 4),
        ("a: *สำคัญ\n", "reading.start-character", 1, 4),
        ("a: !สำคัญ x\n", "reading.start-character", 1, 4),
        ("a: > b\n", "reading.start-character", 1, 4),
        ("a: | b\n", "reading.start-character", 1, 4),
        ("a: ]\n", "reading.start-character", 1, 4),
        ("a: , b\n", "reading.start-character", 1, 4),
        ("a: [x] y\n", "reading.start-character", 1, 4),
        # quotes and brackets
        ('a: "b\nc: d\n', "reading.open-quote", 1, 4),
        ("a: 'b\nc: d\n", "reading.open-quote", 1, 4),
        ('a: "b\nc: "d"\ne: f\n', "reading.open-quote", 1, 4),
        ('a: "b" c\nd: e\n', "reading.text-after-quote", 1, 8),
        ("a: 'it's'\n", "reading.text-after-quote", 1, 8),
        ('a: "x \\q"\n', "reading.backslash", 1, 7),
        ("a: [b, c\nd: e\nf: g\n", "reading.open-bracket", 1, 4),
        ("a: {b: c\n", "reading.open-bracket", 1, 4),
    ],
)
def test_a_slip_is_told_at_the_place_to_mend(text: str, code: str, line: int, column: int) -> None:
    document, (fault,) = read_yaml("f.yaml", text)
    assert document is None
    assert (fault.code, fault.location.line, fault.location.column) == (code, line, column)


def test_the_hint_for_a_second_colon_is_the_line_to_type() -> None:
    _, (fault,) = read_yaml("f.yaml", "name: ราคา: 35 บาท\n")
    assert fault.hint_th == 'ใส่เครื่องหมายคำพูดคร่อมข้อความ: name: "ราคา: 35 บาท"'
