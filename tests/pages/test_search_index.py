from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.pages.search_index import (
    NUMBERS_IN_A_FILE,
    ROWS_IN_A_FILE,
    SearchRow,
    find_threes,
    make_search_index,
    threes_of,
    threes_of_name,
)

JAR = SearchRow("น้ำพริก", "Nam Phrik", "35 บาท", "กลุ่มน้ำ", "/products/g/jar/")
MAT = SearchRow("เสื่อ", "", "250 บาท", "กลุ่มน้ำ", "/products/g/mat/")


def row(number: int) -> SearchRow:
    return SearchRow(f"ผ้า {number}", "", "", "กลุ่ม", f"/products/g/{number}/")


def contents(rows: list[SearchRow]) -> dict[str, object]:
    return {file.path.rpartition("/")[2]: file.content for file in make_search_index(rows, "th").files}


def test_a_row_is_in_the_list_of_every_three_of_its_letters() -> None:
    threes = find_threes([JAR, MAT])
    assert threes["พริ"] == ([0], [])
    assert threes["สือ"] == ([1], [])
    assert threes["กลุ"] == ([], [0, 1])


def test_threes_in_the_name_are_not_told_again_of_the_place() -> None:
    rows = [JAR, MAT, replace(MAT, where="กลุ่มพริก")]
    assert find_threes(rows)["พริ"] == ([0], [2])
    assert find_threes([replace(JAR, where="พริก")])["พริ"] == ([0], [])


def test_the_other_name_is_a_name_and_what_it_is_about_is_not_searched() -> None:
    threes = find_threes([JAR])
    assert threes["phr"] == ([0], [])
    assert threes["^na"] == threes["^นำ"] == ([0], [])
    assert not any(three.startswith("35") for three in threes)


def test_spaces_do_not_part_letters_and_the_last_two_stand_with_the_end() -> None:
    assert threes_of("กล้วย ฉ") == threes_of("กลวยฉ") == {"กลว", "ลวย", "วยฉ", "ยฉ$"}
    assert threes_of("กข") == {"กข$"}
    assert threes_of_name("ก ข") == {"^กข", "กข$"}


@pytest.mark.parametrize("name", ["", "ก", "!?"])
def test_less_than_two_letters_are_not_searched(name: str) -> None:
    assert threes_of(name) == threes_of_name(name) == set()


def test_rows_lie_in_columns_in_files_of_equal_length() -> None:
    files = contents([row(number) for number in range(ROWS_IN_A_FILE + 1)])
    assert files["rows-1.json"] == {
        "name": [f"ผ้า {ROWS_IN_A_FILE}"],
        "also": [""],
        "about": [""],
        "where": ["กลุ่ม"],
        "url": [f"/products/g/{ROWS_IN_A_FILE}/"],
    }
    assert files["index.json"] == {"rows": ROWS_IN_A_FILE + 1, "rowsInAFile": ROWS_IN_A_FILE, "firstThrees": ["10$"]}


def test_lists_tell_the_distance_from_row_to_row() -> None:
    rows = [MAT, JAR, MAT, MAT, JAR]
    threes = contents(rows)["threes-0.json"]
    assert isinstance(threes, dict)
    assert threes["พริ"] == [[1, 3], []]
    assert threes["สือ"] == [[0, 2, 1], []]


def test_a_pair_of_very_many_rows_fills_a_file_and_the_next_begins_another() -> None:
    files = contents([row(number) for number in range(NUMBERS_IN_A_FILE)])
    index = files["index.json"]
    assert isinstance(index, dict)
    first = index["firstThrees"]
    assert len(first) == sum(name.startswith("threes-") for name in files)
    assert first == sorted(first)
    for number, pair in enumerate(first):
        file = files[f"threes-{number}.json"]
        assert isinstance(file, dict)
        assert next(iter(file)) == pair


def test_nothing_to_be_found_is_an_index_too() -> None:
    assert contents([]) == {"index.json": {"rows": 0, "rowsInAFile": ROWS_IN_A_FILE, "firstThrees": []}}


def test_the_address_changes_with_anything_in_it_and_only_then() -> None:
    index = make_search_index([JAR, MAT], "th")
    assert make_search_index([JAR, MAT], "th") == index
    assert index.url == f"/{index.files[0].path.removesuffix('index.json')}"
    assert make_search_index([MAT, JAR], "th").url != index.url


@given(st.lists(st.text("กลวยฉาบ ab", max_size=8), max_size=20))
def test_no_row_that_holds_a_word_is_missing_from_the_lists_of_its_letters(names: list[str]) -> None:
    threes = find_threes(SearchRow(name, "", "", "", "") for name in names)
    for number, name in enumerate(names):
        letters = name.replace(" ", "")
        for start in range(len(letters) - 1):
            two = letters[start : start + 2]
            assert any(number in rows for three, (rows, _) in threes.items() if three.startswith(two))
            if len(letters) > start + 2:
                assert number in threes[letters[start : start + 3]][0]
