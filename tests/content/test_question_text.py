import pytest

from sammachip_site.content.question_text import split_answer


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ทำไม\n\n## คำตอบ\n\nเพราะ\n", ("ทำไม", "เพราะ")),
        ("Why?\n\n# Answer:\nBecause\n", ("Why?", "Because")),
        ("ทำไม\n###ตอบ\nเพราะ", ("ทำไม", "เพราะ")),
        ("ทำไม\n\n## คำตอบ\n \n", ("ทำไม", None)),
        ("ทำไม ไม่มี ## คำตอบ ในบรรทัดนี้", ("ทำไม ไม่มี ## คำตอบ ในบรรทัดนี้", None)),
        ("ทำไม\n\n## คำตอบที่อยากได้\n\nเร็ว ๆ", ("ทำไม\n\n## คำตอบที่อยากได้\n\nเร็ว ๆ", None)),
    ],
)
def test_the_answer_stands_below_a_heading_of_its_own(text: str, parts: tuple[str, str | None]) -> None:
    assert split_answer(text) == parts
