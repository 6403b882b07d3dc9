import pytest

from sammachip_site.domain.diagnostics import Diagnostic, Location, Severity, diagnose, has_errors

PLACE = Location("content/groups/ban-rai/group.yaml", 4, 3)


def test_a_fault_says_what_is_wrong_and_what_to_type_in_both_languages() -> None:
    assert diagnose("postcode.invalid", PLACE, value="3016") == Diagnostic(
        PLACE,
        "postcode.invalid",
        Severity.ERROR,
        "“3016” ไม่ใช่รหัสไปรษณีย์",
        "“3016” is not a postcode",
        "พิมพ์ 5 หลัก เช่น 30160",
        "type five digits, for example 30160",
    )


def test_a_fault_in_one_line_begins_with_its_place() -> None:
    fault = diagnose("postcode.invalid", PLACE, value="3016")
    assert fault.in_locale("th") == (
        "content/groups/ban-rai/group.yaml:4:3: error postcode.invalid: “3016” ไม่ใช่รหัสไปรษณีย์ — พิมพ์ 5 หลัก เช่น 30160"
    )


def test_a_fault_never_repeats_private_digits() -> None:
    assert "1103702071811" not in repr(diagnose("money.too-large", PLACE, value="1103702071811"))


def test_a_sentence_without_its_value_is_a_bug() -> None:
    with pytest.raises(KeyError):
        diagnose("postcode.invalid", PLACE)


def test_only_errors_stop_the_build() -> None:
    error = diagnose("postcode.invalid", PLACE, value="3016")
    warning = diagnose("text.too-long", PLACE, length=200, most=160)
    assert [has_errors(faults) for faults in ([], [warning], [warning, error])] == [False, False, True]
