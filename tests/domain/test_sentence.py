import pytest
from markupsafe import Markup

from sammachip_site.domain.sentence import Sentence

CAME = Sentence("{count} {count:person|people} came")


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 people came"),
        (1, "1 person came"),
        ("1", "1 person came"),
        (2, "2 people came"),
        ("1,001", "1,001 people came"),
    ],
)
def test_a_word_stands_in_the_number_of_what_it_counts(count: object, said: str) -> None:
    assert CAME.format(count=count) == said


def test_each_word_follows_its_own_number() -> None:
    sentence = Sentence("{a} {a:group|groups}, {b} {b:product|products}")
    assert sentence.format(a=1, b=2) == "1 group, 2 products"


def test_other_braces_stay_until_they_are_filled() -> None:
    assert Sentence("{name}: {count:one|several}").in_number({"count": 1}) == "{name}: one"
    assert Sentence("{name} | {count}").format(name=Markup("<b>"), count=1) == "<b> | 1"


def test_a_number_that_is_missing_is_a_bug() -> None:
    with pytest.raises(KeyError):
        CAME.in_number({})
