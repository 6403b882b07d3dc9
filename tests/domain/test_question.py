from dataclasses import replace
from datetime import date

from sammachip_site.domain.question import Question, QuestionProfile, QuestionStatus

ASKED = Question(
    "2561-02-01-price",
    "questions/2561-02-01-price.md",
    date(2018, 2, 1),
    QuestionProfile.model_validate({"title": "พริกแพง", "kind": "question", "about": {"year": "2560"}}),
    "ทำไมพริก\nแพงขึ้น",
)
TODAY = date(2018, 2, 13)


def told(**fields: object) -> Question:
    """The question with other front matter."""
    return replace(ASKED, profile=QuestionProfile.model_validate({"title": "พริกแพง", "kind": "question", **fields}))


def test_who_asked_waits_until_the_answer() -> None:
    assert (ASKED.status, ASKED.waited(TODAY)) == (QuestionStatus.OPEN, 12)
    answered = replace(told(answered="4/2/2561"), answer="ฝนแล้ง")
    assert (answered.status, answered.waited(TODAY)) == (QuestionStatus.ANSWERED, 3)
    withdrawn = told(withdrawn={"date": "2/2/2561", "reason": "พบแล้ว"})
    assert (withdrawn.status, withdrawn.is_open) == (QuestionStatus.WITHDRAWN, False)


def test_the_digest_is_that_of_the_question_and_not_of_its_answer() -> None:
    same = replace(ASKED, text="ทำไมพริก  แพงขึ้น", answer="ฝนแล้ง", text_en="Why?")
    assert same.digest == ASKED.digest
    assert ASKED.digest.digest == "0ed575b46dbcd112d7be94363c65ca460176a202d2a9fed5fe496be16a0bf64d"
    for other in (
        replace(ASKED, text="ทำไมพริกแพง"),
        told(about={"year": "2561"}),
        told(about={"year": "2560"}, kind="objection"),
    ):
        assert other.digest.digest != ASKED.digest.digest
