from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sammachip_site.checks.activities import check_references
from sammachip_site.checks.checked_group import CheckedGroup
from sammachip_site.checks.questions import (
    CHECKS,
    check_answers,
    check_dates,
    check_past,
    check_private_matters,
    check_subjects,
)
from sammachip_site.domain.diagnostics import Location
from sammachip_site.domain.sources import WrittenText
from tests.checks.findings import found, sentences
from tests.domain.sample_group import REMOVED, changed, checked, question_path

NAME = "2561-02-01-price"
QUESTION: dict[str, Any] = {
    "title": "พริกแพงขึ้นเพราะอะไร",
    "kind": "question",
    "about": {"year": "2560"},
    "answered": "4/2/2561",
    "markdown": "พริกแพงขึ้น\n\n## คำตอบ\n\nฝนแล้ง",
}


def after(*keys: str | int, to: object, today: date = date(2026, 11, 22)) -> CheckedGroup:
    """The group with one thing of its question changed."""
    return checked(today, questions={NAME: changed(QUESTION, *keys, to=to)})


def test_an_answered_question_about_a_year_is_in_order() -> None:
    books = checked(questions={NAME: QUESTION})
    assert [fault for check in (*CHECKS, check_references) for fault in found(check, books)] == []


def test_nobody_asked_tomorrow() -> None:
    assert [code for code, _ in found(check_past, after("kind", to="objection", today=date(2018, 1, 31)))] == [
        "question.future"
    ]
    assert found(check_past, after("kind", to="objection", today=date(2018, 2, 1))) == []


@pytest.mark.parametrize(
    ("keys", "value", "place"),
    [
        (("answered",), "31/1/2561", ("answered",)),
        (("answered",), "23/11/2569", ("answered",)),
        (("withdrawn",), {"date": "31/1/2561", "reason": "x"}, ("withdrawn", "date")),
        (("edits",), [{"date": "31/1/2561", "reason": "x"}], ("edits", 0, "date")),
    ],
)
def test_everything_comes_after_the_question_and_not_after_today(
    keys: tuple[str, ...], value: object, place: tuple[str | int, ...]
) -> None:
    books = after(*keys, to=value)
    assert found(check_dates, books) == [("question.date", books.in_question(books.group.questions[0], *place))]


def test_an_answer_and_its_day_come_together() -> None:
    unanswered = after("markdown", to="พริกแพงขึ้น\n\n## คำตอบ\n")
    assert [code for code, _ in found(check_answers, unanswered)] == ["question.no-answer"]
    undated = after("answered", to=REMOVED)
    assert [code for code, _ in found(check_answers, undated)] == ["question.no-answer-date"]


def test_what_it_is_about_is_there() -> None:
    assert sentences(check_subjects, after("about", to={"year": "2561"})) == ["ถามเรื่องปี 2561 แต่กลุ่มไม่มีบัญชีปีนั้น"]
    assert sentences(check_subjects, after("about", to={"year": "2560", "ref": "จ.1"})) == [
        "ไม่มีเอกสาร จ.1 ในสมุดบัญชีปี 2560"
    ]
    assert [code for code, _ in found(check_subjects, after("about", to={"ref": "จ.1"}))] == ["question.ref-year"]
    assert found(check_subjects, after("about", to={})) == []


@pytest.mark.parametrize("keys", [("resolution_id",), ("about", "resolution")])
def test_a_resolution_that_it_names_is_there(keys: tuple[str, ...]) -> None:
    books = after(*keys, to="2561-1-1")
    assert found(check_references, books) == [
        ("resolution.unknown", books.in_question(books.group.questions[0], *keys))
    ]


@pytest.mark.parametrize(
    ("text", "is_private"),
    [
        ("นายสมชาย กล้าหาญ ถามว่า", True),
        ("โทรกลับ 089-123-4567", True),
        ("เหรัญญิก สมศรี ใจดี ตอบ", False),
        ("ถามได้ที่ 081-234-5678", False),
    ],
)
def test_nobody_is_named_and_no_number_stands_there_but_the_groups_own(text: str, *, is_private: bool) -> None:
    books = checked(questions={NAME: QUESTION})
    written = WrittenText(Location(question_path(NAME), 9), text, is_verbatim=True)
    sources = replace(books.group.sources, texts=(written,))
    told = found(check_private_matters, replace(books, group=replace(books.group, sources=sources)))
    assert [code for code, _ in told] == ["question.private"] * is_private
