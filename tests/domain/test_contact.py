import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.contact import (
    Contacts,
    format_phone,
    parse_email,
    parse_line_id,
    parse_line_official_account,
    parse_messenger,
    parse_phone,
    phone_url,
)
from tests.domain.refusal import code_of


@pytest.mark.parametrize(
    ("text", "shown", "url"),
    [
        ("0651234567", "065-123-4567", "tel:+66651234567"),
        ("081-234-5678", "081-234-5678", "tel:+66812345678"),
        ("๐๘๑ ๒๓๔ ๕๖๗๘", "081-234-5678", "tel:+66812345678"),
        ("+66 81-234-5678", "081-234-5678", "tel:+66812345678"),
        ("(044) 379-123", "044-379-123", "tel:+6644379123"),
        ("02.123.4567", "02-123-4567", "tel:+6621234567"),
    ],
)
def test_a_telephone_number_keeps_its_zero_and_is_shown_in_groups(text: str, shown: str, url: str) -> None:
    assert format_phone(parse_phone(text)) == shown
    assert phone_url(parse_phone(text)) == url


@pytest.mark.parametrize(
    "text",
    ["", "651234567", "111491447", "08123", "081-234-56789", "191", "1672", "081-234-567x", "٠٨١٢٣٤٥٦٧٨"],
)
def test_what_is_no_thai_number_is_refused(text: str) -> None:
    assert code_of(parse_phone, text) == "phone.invalid"


@given(st.from_regex(r"0[689][0-9]{8}|0[2-7][0-9]{7}", fullmatch=True))
def test_a_shown_number_reads_back_as_the_same_number(digits: str) -> None:
    assert parse_phone(format_phone(digits)) == digits


def test_a_line_official_account_has_its_at_sign_and_a_personal_id_has_none() -> None:
    assert parse_line_official_account("@LumKhao") == "@lumkhao"
    assert parse_line_id("somsri.jaidee") == "somsri.jaidee"
    assert code_of(parse_line_official_account, "lumkhao") == "line.invalid"
    assert code_of(parse_line_id, "@lumkhao") == "line.invalid"
    assert code_of(parse_line_id, "สมศรี") == "line.invalid"


@pytest.mark.parametrize("text", ["group", "group@", "group@example", "a b@example.com", "กลุ่ม@example.com"])
def test_what_is_no_email_address_is_refused(text: str) -> None:
    assert code_of(parse_email, text) == "email.invalid"


def test_an_email_address_is_taken() -> None:
    assert parse_email(" group@example.co.th ") == "group@example.co.th"


@pytest.mark.parametrize(
    ("facebook", "page"),
    [
        ("https://www.facebook.com/banrai.shop", "banrai.shop"),
        ("https://facebook.com/banrai/", "banrai"),
        ("https://m.facebook.com/profile.php?id=100012345", "100012345"),
        ("https://www.facebook.com/profile.php", None),
        ("https://www.facebook.com/share/1a2b3c/", None),
        ("https://www.facebook.com/groups/123456/", None),
        ("https://www.facebook.com/banrai?ref=x", None),
        ("https://facebook.com.evil.example/banrai", None),
    ],
)
def test_messenger_is_found_where_the_pages_address_ends_with_its_name(facebook: str, page: str | None) -> None:
    assert Contacts(facebook=facebook).messenger_page == page
    assert Contacts(facebook=facebook, messenger="typed.page").messenger_page == "typed.page"


@pytest.mark.parametrize("text", ["", "บ้านไร่", "ban", "https://m.me/banrai", "ban rai", "a" * 51])
def test_another_word_is_no_page(text: str) -> None:
    assert code_of(parse_messenger, text) == "messenger.invalid"
