import pytest

from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS, parse_account_code
from tests.domain.refusal import code_of


@pytest.mark.parametrize("code", [*DEFAULT_ACCOUNTS, "raw_fish", "a2"])
def test_a_code_is_a_word_of_small_latin_letters(code: str) -> None:
    assert parse_account_code(code) == code


@pytest.mark.parametrize("code", ["ค่าวัสดุ", "Sales", "raw fish", "-sales", "sales-", "a--b", "a/b", "๑", "x" * 64])
def test_any_other_code_is_code_of(code: str) -> None:
    assert code_of(parse_account_code, code) == "account.code"
