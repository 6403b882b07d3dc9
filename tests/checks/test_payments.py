import pytest

from sammachip_site.checks.checked_group import CheckedGroup
from sammachip_site.checks.group import check_days_have_come
from sammachip_site.checks.payments import check_consent_of_owner, check_one_number
from tests.checks.findings import found, sentences
from tests.domain.sample_group import GROUP, checked

NUMBERS = {"phone": "081-234-5678", "tax_id": "0107536000315", "e_wallet": "004999000123456"}


def with_account(name: str = "กลุ่มบ้านไร่", **fields: str) -> CheckedGroup:
    """The group with an account for payments."""
    return checked(group={**GROUP, "promptpay": {**fields, "account_name": name}})


@pytest.mark.parametrize("kinds", [(), ("phone", "tax_id"), ("phone", "tax_id", "e_wallet")])
def test_none_or_several_numbers_are_told(kinds: tuple[str, ...]) -> None:
    books = with_account(**{kind: NUMBERS[kind] for kind in kinds})
    assert found(check_one_number, books) == [("promptpay.number", books.in_profile("promptpay"))]


@pytest.mark.parametrize("kind", NUMBERS)
def test_one_number_of_any_kind_is_in_order(kind: str) -> None:
    assert found(check_one_number, with_account(**{kind: NUMBERS[kind]})) == []


def test_the_owner_of_a_persons_account_agrees_first() -> None:
    books = with_account("นางสาวทองใบ พลนา", phone="0812345678")
    place = books.in_profile("promptpay", "account_name")
    assert found(check_consent_of_owner, books) == [("promptpay.consent", place)]
    assert "ทองใบ" not in sentences(check_consent_of_owner, books)[0]
    agreed = with_account("นางสาวทองใบ พลนา", phone="0812345678", consent="29/3/2568")
    assert found(check_consent_of_owner, agreed) == []


def test_consent_is_not_given_in_the_future() -> None:
    books = with_account(phone="0812345678", consent="29/3/2570")
    assert found(check_days_have_come, books) == [("group.future-date", books.in_profile("promptpay", "consent"))]


def test_a_group_without_an_account_has_nothing_to_be_told() -> None:
    assert found(check_one_number, checked()) == found(check_consent_of_owner, checked()) == []
