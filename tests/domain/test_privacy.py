import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.privacy import (
    find_citizen_ids,
    has_mod11_check_digit,
    is_citizen_id,
    mask_path,
    mask_private_digits,
    may_hold_citizen_id,
)
from tests.domain.thai_digits import to_thai_digits


def citizen_id(twelve: str) -> str:
    """The citizen number that begins with these digits."""
    return next(f"{twelve}{last}" for last in range(10) if has_mod11_check_digit(f"{twelve}{last}"))


twelve_digits = st.from_regex(r"[1-8][0-9]{11}", fullmatch=True)


def on_card(digits: str, gap: str) -> str:
    """*digits* in the groups in which the card prints them."""
    return gap.join((digits[0], digits[1:5], digits[5:10], digits[10:12], digits[12]))


@given(twelve_digits)
def test_a_number_with_another_last_digit_is_no_citizen_number(twelve: str) -> None:
    valid = citizen_id(twelve)
    assert is_citizen_id(valid)
    assert not is_citizen_id(valid[:-1] + str((int(valid[-1]) + 1) % 10))


@given(twelve_digits, st.sampled_from(["", " ", "-", ".", "\u00a0", "–"]), st.booleans())
def test_a_citizen_number_is_found_however_it_is_written(twelve: str, gap: str, thai: bool) -> None:  # noqa: FBT001
    written = on_card(citizen_id(twelve), gap)
    text = f"บัตร {to_thai_digits(written) if thai else written} ค่ะ"
    assert find_citizen_ids(text) == [(5, citizen_id(twelve))]


GAPS = [
    "\u200b",
    "\u2060",
    "\u00ad",
    "\u202f",
    "\u2009",
    "\u200d",
    "\ufeff",
    "  ",
    "/",
    "\t",
    "\u2011",
    "\u200b \u200b",
]


@given(twelve_digits, st.sampled_from(GAPS))
def test_a_citizen_number_is_found_whatever_nobody_sees_in_it(twelve: str, gap: str) -> None:
    digits = citizen_id(twelve)
    for written in (on_card(digits, gap), f"{digits[:6]}{gap}{digits[6:]}"):
        assert find_citizen_ids(f"เลข {written} ค่ะ") == [(4, digits)]
        assert find_citizen_ids(mask_private_digits(written)) == []


@given(twelve_digits, st.sampled_from(["", " ", "-", ".", "\u00a0", "–"]))
def test_a_citizen_number_is_never_said_whole(twelve: str, gap: str) -> None:
    masked = mask_private_digits(on_card(citizen_id(twelve), gap))
    assert masked.count("x") >= 10
    assert find_citizen_ids(masked) == []


@pytest.mark.parametrize(
    "text",
    [
        "2 1-1037-02071-81-1",
        "1-1037-02071-81-1 2",
        "12345678901 1103702071811",
        "โทร 081-234-5678 บัตร 1-1037-02071-81-1",
    ],
)
def test_a_citizen_number_is_found_beside_other_digits(text: str) -> None:
    assert [digits for _, digits in find_citizen_ids(text)] == ["1103702071811"]


@pytest.mark.parametrize(
    "text", ["", "081-234-5678", "11037020718119", "0103702071811", "1103702071812", "29/3/2560", "1,250.50"]
)
def test_other_numbers_are_no_citizen_numbers(text: str) -> None:
    assert find_citizen_ids(text) == []


def test_short_numbers_amounts_and_dates_are_said_whole() -> None:
    for text in ("2560", "1,234,567.89 บาท", "29 มี.ค. 2560", "30-2-012"):
        assert mask_private_digits(text) == text


def test_a_telephone_number_is_masked() -> None:
    assert mask_private_digits("โทร 081-234-5678") == "โทร 0xx-xxx-xx78"


@pytest.mark.parametrize("text", ["2568-12-31 00:00:00", "๒๕๖๘-๑๒-๓๑ ๐๐:๐๐", "2560-01-01–2560-12-31"])
def test_a_day_with_its_hour_or_with_another_day_is_said_whole(text: str) -> None:
    assert mask_private_digits(text) == text


def test_the_name_of_a_file_is_said_whole_but_for_a_citizen_number() -> None:
    assert mask_private_digits("ไม่มี IMG_20260312_123456.jpg") == "ไม่มี IMG_20260312_123456.jpg"
    assert mask_private_digits("ไม่มี 1103702071811.jpg") == "ไม่มี 1xxxxxxxxxx11.jpg"
    assert mask_path("a/IMG_20260312_123456.jpg") == "a/IMG_20260312_123456.jpg"
    assert mask_path("a/1103702071811/x.csv") == "a/1xxxxxxxxxx11/x.csv"


def test_digits_of_another_script_hide_nothing() -> None:
    assert find_citizen_ids("เลข １１０１７００２０３４５０") == [(4, "1101700203450")]


def in_thousands(digits: str) -> str:
    """*digits* as an amount of money."""
    return f"{int(digits):,}"


@given(twelve_digits, st.sampled_from(["{}", "เลข {} ค่ะ", "({})", "{} บาท", "\u201c{}\u201d"]))
def test_a_citizen_number_written_as_an_amount_is_found_and_masked(twelve: str, around: str) -> None:
    text = around.format(in_thousands(citizen_id(twelve)))
    assert find_citizen_ids(text) == [(around.index("{"), citizen_id(twelve))]
    assert find_citizen_ids(mask_private_digits(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "9,1,234,567,890,121",
        "1,234,567,890,121,5",
        "1,234,567,890,1215",
        "[1,234,567,890,121]",
        "1, 234, 567, 890, 121",
    ],
)
def test_the_numbers_of_a_list_are_not_one_number(text: str) -> None:
    assert find_citizen_ids("1,234,567,890,121") == [(0, "1234567890121")]
    assert find_citizen_ids(text) == []


def test_in_rows_a_comma_divides_numbers_unless_they_are_quoted() -> None:
    assert find_citizen_ids("1,234,567,890,121\n", rows=True) == []
    assert find_citizen_ids('a"b"\nก,"1,234,567,890,121"\n', rows=True) == [(8, "1234567890121")]


@given(st.lists(st.integers(0, 99_999), min_size=2, max_size=12))
def test_a_row_of_small_amounts_is_no_citizen_number(amounts: list[int]) -> None:
    assert find_citizen_ids(",".join(map(str, amounts)), rows=True) == []


# Digits, everything that may stand between them, and what may not.
_near_digits = st.text(alphabet="0123456789๑๒๓４1234567890 -./_,\n\u200b\u00a0–|กa\"'[]", max_size=40)


@given(_near_digits, twelve_digits, st.sampled_from(["", " ", "-", "\u200b", ",", "\n"]), _near_digits)
def test_a_text_that_a_citizen_number_can_be_cut_out_of_may_hold_one(
    before: str, twelve: str, gap: str, after: str
) -> None:
    digits = citizen_id(twelve)
    written = f"{digits[0]}{gap}{gap.join(digits[place : place + 3] for place in range(1, 13, 3))}"
    assert may_hold_citizen_id(f"{before}{written}{after}")


@given(_near_digits, _near_digits)
def test_a_text_that_may_hold_none_holds_none_and_no_part_of_it_does(before: str, after: str) -> None:
    if not may_hold_citizen_id(before + after):
        assert (
            find_citizen_ids(before + after) == find_citizen_ids(before) == find_citizen_ids(f"{before}|{after}") == []
        )
