"""Every fault of a file at its line and column, all at once, in words that say what to type."""

from datetime import date
from typing import Annotated

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.content.typed import read_record
from sammachip_site.content.yaml_document import Node, read_yaml
from sammachip_site.domain.agreement import Agreement, AllocationBase
from sammachip_site.domain.committee import Committee
from sammachip_site.domain.contact import Contacts
from sammachip_site.domain.diagnostics import Diagnostic
from sammachip_site.domain.group import GroupProfile
from sammachip_site.domain.marks import Mark
from sammachip_site.domain.money import format_baht
from sammachip_site.domain.place import Village
from sammachip_site.domain.product import ProductProfile
from sammachip_site.domain.record import Record
from sammachip_site.domain.site import SiteProfile
from sammachip_site.domain.values import Day, Price, Text, WholeNumber, choices_of
from sammachip_site.domain.year import YearSummary
from tests.domain.thai_digits import to_thai_digits


class Jar(Record):
    """A thing with a name and a price."""

    name: Text
    price: Price
    opened: Day | None = None


class Shelf(Record):
    """A thing that holds others."""

    title: Text
    jars: tuple[Jar, ...] = ()
    best: Jar | None = None
    count: WholeNumber | None = None
    base: Annotated[AllocationBase, choices_of(AllocationBase)] = AllocationBase.FIXED
    by_code: dict[str, Jar] | None = None


def read(text: str, model: type[Record] = Shelf) -> tuple[Record | None, tuple[Diagnostic, ...]]:
    document, faults = read_yaml("f.yaml", text)
    assert faults == ()
    assert document is not None
    return read_record(model, document)


def places(text: str) -> list[str]:
    record, faults = read(text)
    assert (record is None) == bool(faults)
    return [f"{fault.location.line}:{fault.location.column} {fault.code}" for fault in faults]


def test_a_file_without_fault_becomes_its_noun() -> None:
    record, faults = read("title: ก\njars:\n  - {name: ข, price: ๓๕ บาท, opened: 29/3/2560}\n")
    assert faults == ()
    assert isinstance(record, Shelf)
    assert record.jars[0].price == 3500
    assert record.jars[0].opened
    assert record.jars[0].opened.isoformat() == "2017-03-29"


def test_all_faults_of_a_file_come_out_at_once() -> None:
    text = "title: ก\ncount: มาก\njars:\n  - name: ข\n    price: 1.250,00\n  - name: ค\n    price: 1e3\n"
    assert places(text) == ["5:12 money.separators", "7:12 money.exponent", "2:8 number.invalid"]


def test_a_missing_field_is_told_where_its_mapping_begins_with_an_example_to_type() -> None:
    _, faults = read("title: ก\njars:\n  - name: ข\nbest:\n  price: 5\n")
    assert [(str(fault.location), fault.code, fault.hint_th) for fault in faults] == [
        ("f.yaml:3:5", "structure.missing-field", "พิมพ์ price: จำนวนเงินเป็นบาท"),
        ("f.yaml:4:1", "structure.missing-field", "พิมพ์ name: ข้อความ"),
    ]


def test_a_field_left_empty_is_missing_where_it_stands() -> None:
    assert places("jars:\ntitle:\n") == ["2:1 structure.missing-field"]


def test_an_unknown_key_names_the_one_that_was_meant_and_is_told_once() -> None:
    _, (fault,) = read("titel: ก\n")
    assert (fault.location.line, fault.location.column) == (1, 1)
    assert fault.message_en == "there is no field titel; did you mean title?"


def test_an_unknown_key_is_told_even_when_nothing_is_filled_in() -> None:
    assert places("title: ก\nprice:\nbest: {name: ก, price: 5, opend: }\n") == [
        "2:1 structure.unknown-key",
        "3:27 structure.misspelt-key",
    ]


def test_an_unknown_key_in_a_list_names_the_fields_of_its_own_mapping() -> None:
    _, (fault,) = read("title: ก\njars:\n  - name: ข\n    price: 5\n    สี: แดง\n")
    assert (fault.code, fault.location.line, fault.location.column) == ("structure.unknown-key", 5, 5)
    assert fault.hint_th == "ใช้ช่องที่มี: name, price, opened (ลบออกเฉพาะเมื่อไม่ต้องการข้อมูลนี้)"


def test_a_key_out_of_its_mapping_is_told_where_it_belongs_and_not_as_missing_there() -> None:
    _, (fault,) = read("title: ก\nbest:\n  name: ข\nprice: 5\n")
    assert (fault.code, str(fault.location)) == ("structure.misplaced-key", "f.yaml:4:1")
    assert fault.message_en == "the field price does not belong here, but under best:"
    _, (fault,) = read("title: ก\nbest:\n  name: ข\n  price: 5\n  count: 3\n")
    assert fault.message_en == "the field count does not belong here, but at the left edge"


def test_a_key_that_stands_already_where_it_belongs_is_unknown_elsewhere() -> None:
    assert places("title: ก\nbest:\n  name: ข\n  price: 5\nprice: 6\n") == ["5:1 structure.unknown-key"]


def test_an_item_that_goes_on_from_the_one_before_has_a_dash_too_many() -> None:
    assert places("title: ก\njars:\n  - name: ข\n  - price: 5\n") == ["4:5 structure.extra-dash"]
    assert places("title: ก\njars:\n  - name: ข\n  - opened: 1/1/2560\n") == [
        "3:5 structure.missing-field",
        "4:5 structure.missing-field",
        "4:5 structure.missing-field",
    ]
    assert places("title: ก\njars:\n  - {name: ข, price: 5}\n  - {price: 5}\n") == ["4:5 structure.missing-field"]
    assert places("title: ก\njars:\n  - price: 5\n") == ["3:5 structure.missing-field"]


def test_a_field_named_in_thai_is_recognised() -> None:
    _, (fault,) = read("title: ก\njars:\n  - {ชื่อ: ข, price: 5}\n")
    assert (fault.code, fault.message_en) == ("structure.misspelt-key", "there is no field ชื่อ; did you mean name?")


def test_a_list_where_a_single_text_belongs_is_shown_as_one_text() -> None:
    _, (fault,) = read("title: [ก, ข]\n")
    assert fault.hint_en == "type one value after the colon, for example title: ก, ข"


def test_keys_of_other_letters_and_dashes_are_recognised() -> None:
    text = "title: ก\nby_code:\n  x:\n    Name: ข\n    price: 5\n"
    _, (fault,) = read(text)
    assert (fault.code, fault.location.line) == ("structure.misspelt-key", 4)
    assert places("title: ก\nBy-Code: {}\n") == ["2:1 structure.misspelt-key"]


def test_a_key_of_a_text_in_two_languages_is_checked_too() -> None:
    assert places("title: {th: ก, eng: K}\n") == ["1:16 structure.misspelt-key"]


def test_a_text_where_a_list_is_expected() -> None:
    _, (fault,) = read("title: ก\njars: ข\n")
    assert (str(fault.location), fault.code) == ("f.yaml:2:7", "structure.item-fields")
    assert fault.hint_th.endswith("เช่น - name: ข")


@pytest.mark.parametrize(
    ("posts", "shown"),
    [("chair", "[chair]"), ("chair, treasurer", "[chair, treasurer]"), ("chair และ treasurer", "[chair, treasurer]")],
)
def test_words_where_a_list_of_words_is_expected_are_shown_as_that_list(posts: str, shown: str) -> None:
    _, (fault,) = read(f"elected: 29/3/2560\nmembers: [{{name: ก, posts: '{posts}'}}]\n", Committee)
    assert (fault.code, fault.hint_en) == (
        "structure.list-expected",
        f"type posts: {shown}, or begin a new line and type - before each item",
    )


def test_a_mapping_where_a_list_is_expected() -> None:
    _, (fault,) = read("title: ก\njars:\n  name: ข\n  price: 5\n")
    assert (fault.code, str(fault.location)) == ("structure.item-fields", "f.yaml:2:1")
    assert fault.hint_th.endswith("เช่น - name: ข")


@pytest.mark.parametrize("text", ["elected: 29/3/2560\nmembers: []\n", "elected: 29/3/2560\nmembers: [{posts: []}]\n"])
def test_a_list_that_says_nothing_when_empty(text: str) -> None:
    _, (fault,) = read(text, Committee)
    assert (fault.code, fault.location.line) == ("structure.empty-list", 2)


def test_a_text_where_a_mapping_is_expected() -> None:
    _, faults = read("title: ก\nbest: ข\njars:\n  - ค\nby_code: {x: ง}\n")
    assert [(fault.code, str(fault.location), fault.hint_th.partition(" เช่น ")[2]) for fault in faults] == [
        ("structure.item-fields", "f.yaml:4:5", "- name: ค"),
        ("structure.mapping-expected", "f.yaml:2:7", "name: ข"),
        ("structure.mapping-expected", "f.yaml:5:14", "name: ง"),
    ]


def test_a_list_or_mapping_where_a_text_is_expected() -> None:
    text = "title: [ก]\ncount: {a: 1}\nbase: [fixed]\nbest:\n  name: ก\n  price: [5]\n"
    assert [place.partition(" ")[2] for place in places(text)] == [
        "structure.text-expected",
        "structure.text-expected",
        "structure.text-expected",
        "structure.text-expected",
    ]


def test_a_word_that_is_no_choice_lists_the_choices() -> None:
    _, (fault,) = read("title: ก\nbase: per_head_\n")
    assert fault.code == "choice.invalid"
    assert "per_share, per_head" in fault.hint_th


@given(st.integers(min_value=0, max_value=10**12))
def test_an_amount_in_thai_digits_is_the_amount(satang: int) -> None:
    record, _ = read(f"name: ก\nprice: {to_thai_digits(format_baht(satang))}\n", Jar)
    assert isinstance(record, Jar)
    assert record.price == satang


@given(st.dates(min_value=date(1941, 1, 1), max_value=date(2190, 1, 1)))
def test_a_day_in_thai_digits_is_the_day(day: date) -> None:
    written = to_thai_digits(f"{day.day}/{day.month}/{day.year + 543}")
    record, _ = read(f"name: ก\nprice: 5\nopened: {written}\n", Jar)
    assert isinstance(record, Jar)
    assert record.opened == day


_MODELS: list[type[Record]] = [GroupProfile, ProductProfile, Agreement, YearSummary, SiteProfile]
_PARTS: list[type[Record]] = [Contacts, Village, Committee, Mark]
_NAMES = sorted({name for model in _MODELS + _PARTS for name in model.model_fields})
_ANYTHING = st.recursive(
    st.text(max_size=8) | st.from_regex(r"[0-9๐-๙@.,/-]{1,14}", fullmatch=True),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(_NAMES), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize("model", _MODELS)
@given(st.dictionaries(st.sampled_from(_NAMES), _ANYTHING, min_size=1, max_size=4))
def test_whatever_stands_in_a_field_is_a_value_or_a_fault(model: type[Record], content: dict[str, Node]) -> None:
    document, _ = read_yaml("f.yaml", yaml.safe_dump(content, allow_unicode=True))
    if document is not None:
        record, faults = read_record(model, document)
        assert (record is None) == bool(faults)
