from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.digits import to_arabic_digits
from tests.domain.thai_digits import to_thai_digits


def test_digits_change_and_nothing_else_does() -> None:
    assert to_thai_digits("ปี 2560, 1,250.50 บาท") == "ปี ๒๕๖๐, ๑,๒๕๐.๕๐ บาท"
    assert to_arabic_digits("ปี ๒๕๖๐, ๑,๒๕๐.๕๐ บาท") == "ปี 2560, 1,250.50 บาท"


@given(st.text(alphabet="0123456789 กขabc.,"))
def test_thai_digits_read_back_as_the_same_digits(text: str) -> None:
    assert to_arabic_digits(to_thai_digits(text)) == text
