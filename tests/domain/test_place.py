import pytest

from sammachip_site.domain.place import Village, parse_postcode, parse_tambon_code
from tests.domain.refusal import code_of


@pytest.mark.parametrize("text", ["301007", "๓๐๑๐๐๗", " 301007 "])
def test_a_tambon_code_has_six_digits(text: str) -> None:
    assert parse_tambon_code(text) == "301007"


@pytest.mark.parametrize("text", ["", "30100", "3010071", "001007", "300007", "301000", "30-10-07", "٣٠١٠٠٧"])
def test_what_is_no_tambon_code_is_refused(text: str) -> None:
    assert code_of(parse_tambon_code, text) == "tambon.code"


def test_a_postcode_has_five_digits() -> None:
    assert parse_postcode("๓๐๑๖๐") == "30160"
    for text in ("", "3016", "301600", "00160", "3o160"):
        assert code_of(parse_postcode, text) == "postcode.invalid"


def test_a_village_knows_the_code_of_its_province() -> None:
    village = Village.model_validate(
        {
            "name": "บ้านไร่",
            "tambon": "หลุมข้าว",
            "tambon_code": "301007",
            "district": "โนนสูง",
            "province": "นครราชสีมา",
        }
    )
    assert village.province_code == "30"
