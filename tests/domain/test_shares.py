import pytest

from sammachip_site.domain.shares import parse_member_code, parse_share_movement
from tests.domain.refusal import code_of


@pytest.mark.parametrize("text", ["ส-07", "M07", "ก.1", "12345", "สมช-001", "M๐๗"])
def test_a_members_code_is_a_few_letters_and_digits(text: str) -> None:
    assert parse_member_code(text) == text.replace("๐๗", "07")


@pytest.mark.parametrize("text", ["", "ป้าแดง", "สมศรี ใจดี", "สมาชิก-1", "M", "M-123456", "M07 M08", "0812345678"])
def test_a_name_or_anything_else_is_no_code(text: str) -> None:
    assert code_of(parse_member_code, text) == "member.code"


@pytest.mark.parametrize(("text", "shares"), [("5", 5), ("+5", 5), ("-5", -5), ("−5", -5), ("๑๐", 10), ("1,000", 1000)])
def test_shares_are_bought_or_given_back_in_whole_numbers(text: str, shares: int) -> None:
    assert parse_share_movement(text) == shares


@pytest.mark.parametrize("text", ["0", "-0", "2.5", "5 หุ้น", "ห้า", "1,00", "9" * 10])
def test_anything_else_is_no_number_of_shares(text: str) -> None:
    assert code_of(parse_share_movement, text) == "shares.count"
