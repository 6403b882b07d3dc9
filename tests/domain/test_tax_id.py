import pytest

from sammachip_site.domain.tax_id import parse_tax_id
from tests.domain.refusal import code_of


def test_a_juristic_tax_number_begins_with_zero_and_checks() -> None:
    assert parse_tax_id("0-1075-36000-31-5") == "0107536000315"


@pytest.mark.parametrize("text", ["", "0107536000316", "1103702071811", "010753600031"])
def test_another_number_is_no_juristic_tax_number(text: str) -> None:
    assert code_of(parse_tax_id, text) == "group.tax-id"
