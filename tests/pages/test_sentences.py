import pytest

from sammachip_site.pages.sentences import join_phrases
from tests.pages.village import ALL_WORDS


@pytest.mark.parametrize(
    ("phrases", "thai", "english"),
    [
        ([], "", ""),
        (["ก"], "ก", "ก"),
        (["ก", "ข"], "ก และข", "ก and ข"),
        (["ก", "ข", "ค"], "ก ข และค", "ก, ข and ค"),
        (["2565", "2566", "2567"], "2565 2566 และ 2567", "2565, 2566 and 2567"),
    ],
)
def test_phrases_are_listed_as_each_language_lists_them(phrases: list[str], thai: str, english: str) -> None:
    assert (join_phrases(phrases, ALL_WORDS["th"]), join_phrases(phrases, ALL_WORDS["en"])) == (thai, english)
