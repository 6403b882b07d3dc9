import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.money import Satang, decimal_baht
from sammachip_site.domain.privacy import has_mod11_check_digit
from sammachip_site.domain.promptpay import (
    PromptPay,
    Recipient,
    RecipientKind,
    encode_promptpay,
    parse_e_wallet,
    parse_mobile,
    parse_promptpay_tax_id,
)
from tests.domain.refusal import code_of
from tests.promptpay import Request, check_sum, decode

PHONE = Recipient(RecipientKind.PHONE, "0812345678")
CITIZEN_ID = "1103702071811"
DIGITS = st.characters(min_codepoint=ord("0"), max_codepoint=ord("9"))
RECIPIENTS = st.one_of(
    st.builds(Recipient, st.just(RecipientKind.PHONE), st.from_regex(r"0[689][0-9]{8}", fullmatch=True)),
    st.builds(Recipient, st.just(RecipientKind.TAX_ID), st.from_regex(r"0[0-9]{12}", fullmatch=True)),
    st.builds(Recipient, st.just(RecipientKind.E_WALLET), st.text(DIGITS, min_size=15, max_size=15)),
)
TAGS = {RecipientKind.PHONE: "01", RecipientKind.TAX_ID: "02", RecipientKind.E_WALLET: "03"}


def test_the_check_sum_of_the_tests_is_that_of_the_catalogue_of_check_sums() -> None:
    assert check_sum(b"123456789") == 0x29B1  # Greg Cook's catalogue of parametrised CRC algorithms


def test_a_code_without_an_amount_is_the_one_that_banks_print() -> None:
    assert encode_promptpay(PHONE) == "00020101021129370016A000000677010111011300668123456785802TH530376463045D82"


def test_a_code_with_an_amount_is_for_one_payment() -> None:
    paid = encode_promptpay(Recipient(RecipientKind.PHONE, "0912345678"), Satang(100_00))
    assert paid.endswith("5802TH53037645406100.00630492CB")
    assert decode(paid) == Request("01", "0066912345678", "100.00", is_for_once=True)


def test_an_amount_of_nothing_is_no_amount() -> None:
    assert encode_promptpay(PHONE, Satang(0)) == encode_promptpay(PHONE)


@given(RECIPIENTS, st.integers(0, 9_999_999_999_99))
def test_a_code_says_the_number_and_the_amount_and_nothing_else(recipient: Recipient, amount: int) -> None:
    payload = encode_promptpay(recipient, Satang(amount))
    number = recipient.number if recipient.kind is not RecipientKind.PHONE else f"0066{recipient.number[1:]}"
    written = decimal_baht(amount) if amount else None
    assert decode(payload) == Request(TAGS[recipient.kind], number, written, is_for_once=amount > 0)


@pytest.mark.parametrize("amount", [-1, 99_999_999_999_00])
def test_what_nobody_can_pay_is_not_encoded(amount: int) -> None:
    with pytest.raises(ValueError, match="not an amount"):
        encode_promptpay(PHONE, Satang(amount))


def test_numbers_are_read_as_people_write_them() -> None:
    assert parse_mobile("+66 81-234-5678") == "0812345678"
    assert parse_e_wallet("๐๐๔ ๙๙๙ ๐๐๐ ๑๒๓ ๔๕๖") == "004999000123456"
    assert parse_promptpay_tax_id("0-1075-36000-31-5") == "0107536000315"


@pytest.mark.parametrize("parse", [parse_mobile, parse_e_wallet, parse_promptpay_tax_id])
@pytest.mark.parametrize(
    "written",
    [
        CITIZEN_ID,
        "1-1037-02071-81-1",
        "๑ ๑๐๓๗ ๐๒๐๗๑ ๘๑ ๑",
        "1103702071812",  # one digit mistyped: still somebody's
        "1.103.702.071.811",
        "โอน 1103702071811",
        "11037\u200b02071811",
    ],
)
def test_a_citizen_number_is_refused_in_every_field_and_nothing_of_it_is_repeated(parse: object, written: str) -> None:
    assert callable(parse)
    assert code_of(parse, written) == "promptpay.citizen-id"


@given(st.from_regex(r"[1-8][0-9]{11}", fullmatch=True))
def test_no_citizen_number_is_ever_taken(twelve: str) -> None:
    digits = next(f"{twelve}{last}" for last in range(10) if has_mod11_check_digit(f"{twelve}{last}"))
    for parse in (parse_mobile, parse_e_wallet, parse_promptpay_tax_id):
        assert code_of(parse, digits) == "promptpay.citizen-id"


@pytest.mark.parametrize(
    ("text", "code"),
    [("044-379-123", "promptpay.phone"), ("02-123-4567", "promptpay.phone"), ("081-234-567", "phone.invalid")],
)
def test_only_a_mobile_telephone_receives_money(text: str, code: str) -> None:
    assert code_of(parse_mobile, text) == code


@pytest.mark.parametrize("text", ["", "00499900012345", "0049990001234567", "081-234-5678", "00499900012345x"])
def test_a_wallet_has_fifteen_digits(text: str) -> None:
    assert code_of(parse_e_wallet, text) == "promptpay.e-wallet"


def test_a_tax_number_with_a_slip_of_the_finger_is_refused() -> None:
    assert code_of(parse_promptpay_tax_id, "0107536000316") == "group.tax-id"


def test_an_account_of_a_person_is_shown_only_with_consent() -> None:
    assert PromptPay(phone="0812345678", account_name="กลุ่มบ้านไร่").is_public
    owned = PromptPay(phone="0812345678", account_name="น.ส. ทองใบ พลนา")
    assert not owned.is_public
    assert PromptPay.model_validate({**owned.model_dump(), "consent": "29/3/2568"}).is_public
