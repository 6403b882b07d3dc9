from string import Formatter

import pytest

from sammachip_site.cli.sentences import SENTENCES, say


@pytest.mark.parametrize("key", SENTENCES)
def test_both_languages_say_the_same_values(key: str) -> None:
    th, en = ({name for _, name, _, _ in Formatter().parse(text) if name} for text in SENTENCES[key])
    assert th == en


def test_a_sentence_is_filled_in_the_language_of_the_reader() -> None:
    assert say("counts", "en", errors=1, warnings=2) == "errors: 1, warnings: 2"
    assert say("counts", "th", errors=1, warnings=2) == "ข้อผิดพลาด 1 คำเตือน 2"
