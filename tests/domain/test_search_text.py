import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sammachip_site.domain.search_text import search_text

ROOT = Path(__file__).parents[2]
EXAMPLES: list[list[str]] = json.loads(Path(__file__).with_name("search_text.json").read_text("utf-8"))

# What villagers and visitors type, and what is easily got wrong: marks in any order, and letters of every plane.
# Letters beyond these blocks may be newer to one of the two languages than to the other.
MIXED_UP = st.sampled_from("กนำาํ้็์เแๆฯ๓ aAéÉ\u0301ßİΣ\u200b\u00ad-^🥚\u00a0ລ\ufe0f")
LETTERS = st.text(MIXED_UP | st.characters(max_codepoint=0x0EFF), max_size=12)


@pytest.mark.parametrize(("written", "compared"), EXAMPLES)
def test_what_is_typed_in_many_ways_is_compared_as_one(written: str, compared: str) -> None:
    assert search_text(written) == compared


@given(LETTERS)
def test_what_is_compared_has_single_spaces_and_two_bytes_a_letter(text: str) -> None:
    compared = search_text(text)
    assert compared == " ".join(compared.split(" ")).strip()
    assert all(ord(letter) < 0x10000 for letter in compared)


SAME_IN_JAVASCRIPT = """
import { searchText } from "./static/js/search_text.js";
import { readFileSync } from "node:fs";
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(searchText)));
"""


@given(st.lists(LETTERS, min_size=50, max_size=100))
@settings(max_examples=4)
def test_the_browser_compares_the_same(texts: list[str]) -> None:
    written = [*texts, *(written for written, _ in EXAMPLES)]
    node = ["node", "--input-type=module", "--eval", SAME_IN_JAVASCRIPT]
    told = subprocess.run(node, input=json.dumps(written), cwd=ROOT, capture_output=True, text=True, check=True)
    assert json.loads(told.stdout) == [search_text(text) for text in written]
