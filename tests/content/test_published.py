import pytest

from sammachip_site.content.published import PublishedFault, read_as, read_journal, read_json, read_rows
from sammachip_site.domain.closing import ChainLink
from sammachip_site.domain.published import Json, PublishedGroup


def test_json_is_read_as_it_is_published() -> None:
    assert read_json('\ufeff{"a": [1, "ก", true, null]}'.encode()) == {"a": [1, "ก", True, None]}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<!doctype html>",
        b"\xff\xfe",
        b"NaN",
        b"[Infinity]",
        b"[1.5]",
        b"[1e400]",
        b"[" + b"9" * 5000 + b"]",
        b"[1234567890123456789]",
        b"[" * 100_000,
        b"[" * 21 + b"]" * 21,
        b'{"a":1,"a":2}',
        b'["\\ud800"]',
    ],
)
def test_json_of_another_form_is_refused(content: bytes) -> None:
    with pytest.raises(PublishedFault):
        read_json(content)


def test_numbers_and_words_are_parsed_as_if_somebody_had_typed_them() -> None:
    link: Json = {"year": 2567, "digest": "a", "previous": None, "closed_on": "2025-01-20", "corrections": []}
    assert read_as(ChainLink, link) == ChainLink(year=2567, digest="a", previous=None, closed_on="2025-01-20")


def test_every_field_that_says_nothing_is_told() -> None:
    with pytest.raises(PublishedFault) as fault:
        read_as(PublishedGroup, {"group": "A b", "name": {"th": "ก"}, "founded": [], "capital": None})
    assert fault.value.fields == (("group", "A b"), ("founded", "[]"))


@pytest.mark.parametrize("content", [b"a,b\r\n1\r\n", b"a\r\n1,2\r\n", b'a\r\n"1', b"\x81\xff"])
def test_a_table_of_another_form_is_refused(content: bytes) -> None:
    with pytest.raises(PublishedFault):
        read_rows(content)


def test_a_journal_is_its_accounts_days_and_amounts_without_the_words() -> None:
    hledger = (
        "; ชื่อ\naccount A  ; type: A\n  ; code: cash\n  ; name-th: เงิน\n  ; name-en: Cash\n\n"
        "2025-01-03 * (ร.1) 5 THB\n    ; code: 1 THB\n    Assets:Cash  5.00 THB\n"
    )
    assert read_journal(hledger.encode()) == (
        (2, "account A  ; type: A"),
        (3, "; code: cash"),
        (4, "; name-th: เงิน"),
        (7, "2025-01-03"),
        (9, "Assets:Cash 5.00 THB"),
    )
    beancount = (
        '2025-01-01 open A THB\n  code: "cash"\n  name-th: "เงิน"\n  name-en: "Cash"\n'
        '2025-01-03 * "5 THB"\n  ref: "1"\n  A  5.00 THB\n2026-01-01 balance A  5.00 ~ 0.00 THB\n'
    )
    assert read_journal(beancount.encode()) == (
        (1, "2025-01-01 open A THB"),
        (2, 'code: "cash"'),
        (3, 'name-th: "เงิน"'),
        (5, "2025-01-03"),
        (7, "A 5.00 THB"),
        (8, "2026-01-01 balance A  5.00 ~ 0.00 THB"),
    )
