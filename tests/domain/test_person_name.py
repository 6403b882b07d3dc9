import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.person_name import find_name, has_title, mask_name

NAME = "สมศรี ใจดี"


@pytest.mark.parametrize(
    "typed",
    [
        NAME,
        "นางสมศรี ใจดี",
        "น.ส. สมศรี  ใจดี",
        "ว่าที่ ร.ต. สมศรี ใจดี",
        "ว่าที่ร้อยตรีสมศรี ใจดี",
        "สมศรี ใจดี (แดง)",
        "สมศรี “แดง” ใจดี",
    ],
)
@pytest.mark.parametrize(
    "told",
    [
        NAME,
        "สมศรีใจดี",
        "สมศรี   ใจดี",
        "สมศรี\u00a0ใจดี",
        "สม\u200bศรี\u200bใจดี",
        "สมศรี\n  ใจดี",
        "สม**ศรี** _ใจดี_",
        "สม<b>ศรี</b> ใจดี",
        "สมศรี&nbsp;ใจดี",
        "&#3626;มศรี ใจดี",
    ],
)
def test_a_name_is_found_with_or_without_title_whatever_stands_between(typed: str, told: str) -> None:
    assert list(find_name(typed, f"คุณ{told}ทำขนม")) == [3]


def test_every_place_is_found() -> None:
    assert list(find_name(NAME, f"{NAME} กับ นาง{NAME}")) == [0, 18]


@pytest.mark.parametrize("told", ["สมศรี", "คุณสมศรีใจดำ", "ใจดี สมศรี", "สมศรี รักดี", "สมศรี และ ใจดี", ""])
def test_another_persons_name_is_not(told: str) -> None:
    assert list(find_name(NAME, told)) == []


@pytest.mark.parametrize("typed", ["สมศรี", "นางสมศรี", "นาง สมศรี", "ป้าแดง", "", "*"])
def test_a_given_name_alone_is_not_looked_for(typed: str) -> None:
    assert list(find_name(typed, f"{typed} นางสมศรี ป้าแดง")) == []


def test_latin_letters_and_both_ways_to_write_sara_am_are_the_same() -> None:
    assert list(find_name("Mr. Somchai Jaidee", "By SOMCHAI  jaidee.")) == [3]
    assert list(find_name("น้ำฝน คำดี", "นํ้าฝน คําดี")) == [0]


def test_a_name_is_never_said_whole() -> None:
    assert mask_name("น.ส. สมศรี ใจดี") == "ส… ใ…"
    assert mask_name("แดง") == "แ…"


words = st.text(st.characters(min_codepoint=0xE01, max_codepoint=0xE2E), min_size=2, max_size=8)


@given(words, words, st.text(max_size=40), st.text(max_size=40))
def test_a_name_in_any_text_is_found(given_name: str, surname: str, before: str, after: str) -> None:
    assert list(find_name(f"{given_name} {surname}", f"{before}|{given_name} {surname}|{after}"))


@pytest.mark.parametrize("name", ["นางสาวทองใบ พลนา", "นายบุญมี ศรีหลุม", "น.ส. ทองใบ", "Mrs Thongbai", "ด.ช.ก้อง"])
def test_a_title_tells_a_person(name: str) -> None:
    assert has_title(name)


@pytest.mark.parametrize("name", ["กลุ่มนางเลิ้ง", "หจก. บ้านไร่", "วิสาหกิจชุมชนนายาว", "Msida Co-operative"])
def test_a_group_or_a_firm_has_no_title(name: str) -> None:
    assert not has_title(name)
