import importlib
import pkgutil
import re
from collections import Counter
from string import Formatter

import pytest

from sammachip_site.domain import rules
from sammachip_site.domain.rules import RULES
from sammachip_site.domain.rules.rule import Rule

AREAS = [
    importlib.import_module(f"{rules.__name__}.{module.name}")
    for module in pkgutil.iter_modules(rules.__path__)
    if module.name != "rule"
]


def test_every_rule_stands_in_the_table_and_no_two_share_a_code() -> None:
    codes = Counter(rule.code for area in AREAS for rule in area.RULES)
    assert codes == Counter(dict.fromkeys(RULES, 1))


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_rule_speaks_both_languages(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*", rule.code)
    assert all(re.search("[ก-๛]", sentence) for sentence in (rule.message_th, rule.hint_th))
    for sentence in (rule.message_th, rule.message_en, rule.hint_th, rule.hint_en):
        assert sentence == sentence.strip()
        assert list(Formatter().parse(sentence))
