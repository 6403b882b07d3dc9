import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.product import parse_claim_permit, parse_gtin
from tests.domain.refusal import code_of
from tests.domain.sample_group import PRODUCT, changed, load


@pytest.mark.parametrize("text", ["4006381333931", "4 006381 333931", "๔๐๐๖๓๘๑๓๓๓๙๓๑"])
def test_a_gtin_whose_last_digit_checks_the_others_is_taken(text: str) -> None:
    assert parse_gtin(text) == "4006381333931"


@given(st.integers(0, 12), st.integers(1, 9))
def test_one_wrong_digit_of_a_gtin_is_noticed(place: int, difference: int) -> None:
    digits = [int(digit) for digit in "4006381333931"]
    digits[place] = (digits[place] + difference) % 10
    assert code_of(parse_gtin, "".join(map(str, digits))) == "product.gtin"


@pytest.mark.parametrize("text", ["", "400638133393", "40063813339310", "400638133393x", "٤٠٠٦٣٨١٣٣٣٩٣١"])
def test_what_is_no_gtin_is_refused(text: str) -> None:
    assert code_of(parse_gtin, text) == "product.gtin"


@pytest.mark.parametrize("text", ["ฆอ. 123/2569", "ฆอ123/2569", "ฆอ. ๑๒๓ / ๒๕๖๙", "123/2569"])
def test_a_permit_to_advertise_has_a_number_and_a_year(text: str) -> None:
    assert parse_claim_permit(text) == "ฆอ. 123/2569"


@pytest.mark.parametrize("text", ["", "มีแล้ว", "123", "ฆอ. 123/69", "ฆพ. 123/2569"])
def test_what_is_no_permit_is_refused(text: str) -> None:
    assert code_of(parse_claim_permit, text) == "product.claim-permit"


def test_the_profit_of_a_unit_is_what_the_price_leaves_after_its_costs() -> None:
    steps = [{"name": "พริก", "amount": "12.50"}, {"name": "กระปุก", "amount": "5"}]
    (product,) = load(product=changed(PRODUCT, "unit_cost", to=steps)).products
    assert product.profile.unit_profit == 1750
