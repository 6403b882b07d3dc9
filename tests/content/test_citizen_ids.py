"""A citizen number anywhere stops the build; numbers of goods do not."""

import pytest

from sammachip_site.content.citizen_ids import find_citizen_ids_in_files

PERSON = "1234567890121"  # passes the check; belongs to nobody: 1-2345 was never given out
SERIAL = "3020123460012"


def found(files: dict[str, bytes]) -> list[str]:
    return [f"{fault.location} {fault.code}" for fault in find_citizen_ids_in_files(files)]


@pytest.mark.parametrize(
    "written",
    [
        PERSON,
        "1-2345-67890-12-1",
        "1 2345 67890 12 1",
        "๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑",
        "1.2345.67890.12.1",
        "123 456 789 0121",
    ],
)
@pytest.mark.parametrize("path", ["g/group.yaml", "g/story.md", "g/ledger/2560.csv", "g/note.txt"])
def test_it_is_found_in_every_text_file_however_it_is_written(path: str, written: str) -> None:
    assert found({path: f"a: 1\n# เลข {written} ค่ะ\n".encode()}) == [f"{path}:2:7 privacy.citizen-id"]


def test_it_is_masked_in_the_message() -> None:
    (fault,) = find_citizen_ids_in_files({"g/story.md": PERSON.encode()})
    assert PERSON not in f"{fault}"
    assert "1xxxxxxxxxx21" in fault.message_th


def test_it_is_found_in_files_of_the_old_thai_encoding() -> None:
    assert found({"g/ledger/2560.csv": f"สมศรี,{PERSON}\n".encode("cp874")}) == [
        "g/ledger/2560.csv:1:7 privacy.citizen-id"
    ]


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (f"g/photos/{PERSON}.jpg", "g/photos/1xxxxxxxxxx21.jpg"),
        (f"g/{PERSON}/a.docx", "g/1xxxxxxxxxx21"),
        ("g/1-2345-67890-12-1 สมศรี/a.md", "g/1-xxxx-xxxxx-xx-1 สมศรี"),
    ],
)
def test_every_part_of_a_path_is_searched_and_masked(path: str, place: str) -> None:
    assert found({path: b""}) == [f"{place}:1:1 privacy.citizen-id"]


def test_the_number_of_a_camera_is_no_citizen_number() -> None:
    assert found({"g/photos/IMG_20260312_123456.jpg": b""}) == []


def test_a_number_folded_over_two_lines_is_found_and_rows_of_a_table_are_not_one_number() -> None:
    folded = b"summary: >\n  1234567\n  890121\n"
    assert found({"g/group.yaml": folded}) == ["g/group.yaml:2:3 privacy.citizen-id"]
    assert found({"g/ledger/2560.csv": folded}) == []


def test_a_list_of_prices_is_no_citizen_number() -> None:
    assert found({"g/group.yaml": b"a:\n  - 1234\n  - 5678\n  - 9012\n  - 1\n"}) == []


def test_two_telephone_numbers_in_a_row_are_no_citizen_number() -> None:
    assert found({"g/story.md": b"081-234-5678 081-234-5679"}) == []


def test_the_code_of_a_closed_year_is_no_citizen_number() -> None:
    code = f"a{PERSON}b".ljust(64, "c")
    assert found({"g/years/2567.yaml": f"digest: {code}\n".encode()}) == []
    assert found({"g/years/2567.yaml": f"digest: {code[:-1]}\n".encode()}) != []


def test_a_number_with_a_wrong_check_digit_is_none() -> None:
    assert found({"g/story.md": b"1234567890122"}) == []


@pytest.mark.parametrize("field", ["food_serial: 30-2-01234-6-0012", 'food_serial: "3020123460012"'])
def test_a_declared_food_serial_is_no_false_alarm_anywhere_in_the_group(field: str) -> None:
    product = f"---\nmarks:\n  - {{kind: food_serial, {field}}}\n---\nเลข อย. {SERIAL}\n"
    files = {"p/a.md": product.encode(), "g/story.md": f"อย. {SERIAL}".encode()}
    assert found(files) == []
    assert len(found({**files, "p/a.md": f"อย. {SERIAL}".encode()})) == 2


def test_a_declared_gtin_is_no_false_alarm_and_a_wrong_one_is() -> None:
    gtin = next(f"885{n:09d}{c}" for n in range(999) for c in range(10) if _passes_both(f"885{n:09d}{c}"))
    assert found({"p/a.md": f"---\ngtin: {gtin}\n---\n".encode()}) == []
    assert found({"p/a.md": f"---\ngtin: {PERSON}\n---\n".encode()}) == ["p/a.md:2:7 privacy.citizen-id"]


def _passes_both(digits: str) -> bool:
    weights = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits))
    return weights % 10 == 0 and found({"a.md": digits.encode()}) != []
