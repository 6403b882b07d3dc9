import pytest

from sammachip_site.pages.page import DataFile
from sammachip_site.render.data import render_data


def test_open_data_is_json_that_people_can_read() -> None:
    file = DataFile("a.json", {"year": 2560, "name": "กลุ่ม", "lines": []})
    assert render_data(file).decode() == '{\n  "year": 2560,\n  "name": "กลุ่ม",\n  "lines": []\n}\n'


def test_what_json_has_no_word_for_is_a_bug() -> None:
    with pytest.raises(ValueError, match="JSON"):
        render_data(DataFile("a.json", float("nan")))


def test_what_only_browsers_read_has_no_white_space() -> None:
    file = DataFile("a.json", {"name": ["กลุ่ม", "a b"], "rows": 2}, is_compact=True)
    assert render_data(file).decode() == '{"name":["กลุ่ม","a b"],"rows":2}\n'
