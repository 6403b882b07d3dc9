"""A citizen number anywhere stops the build; numbers of goods do not."""

import pytest

from sammachip_site.content.citizen_ids import declared_numbers, find_citizen_ids_beside, find_citizen_ids_in_files
from sammachip_site.content.front_matter import read_front_matter

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


def test_a_number_with_a_wrong_check_digit_is_none() -> None:
    assert found({"g/story.md": b"1234567890122"}) == []


def declared(fields: str) -> frozenset[str]:
    document, _, _ = read_front_matter("p/a.md", f"---\nname: a\n{fields}\n---\n")
    return declared_numbers([document] if document else [])


def test_a_declared_food_serial_is_no_false_alarm_anywhere_in_the_group() -> None:
    story = f"อย. {SERIAL} · 30-2-01234-6-0012".encode()
    numbers = declared("marks:\n  - {kind: food_serial, food_serial: 30-2-01234-6-0012}")
    assert numbers == {SERIAL}
    assert list(find_citizen_ids_in_files({"g/story.md": story}, numbers)) == []
    assert len(found({"g/story.md": story})) == 2


@pytest.mark.parametrize(
    "fields",
    [
        "# food_serial: 30-2-01234-6-0012",
        "note: 'food_serial: 30-2-01234-6-0012'",
        "food_serial: 30-2-01234-6-0012",
        "marks:\n  - {kind: food_serial, food_serial: 1-2345-67890-12-1}",
        f"marks:\n  - {{kind: food_serial, food_serial: '{PERSON}'}}",
        "marks:\n  - {kind: food_serial, food_serial: 12-3-45678-9-0121x}",
        "marks: food_serial",
        f"gtin: {PERSON}",
        "gtin: [1]",
    ],
)
def test_only_a_field_of_a_product_written_as_on_the_label_declares_a_number(fields: str) -> None:
    assert declared(fields) == frozenset()


def test_a_declared_gtin_is_no_false_alarm() -> None:
    gtin = next(f"885{n:09d}{c}" for n in range(999) for c in range(10) if _passes_both(f"885{n:09d}{c}"))
    assert declared(f"gtin: {gtin}") == {gtin}


def test_an_old_copy_of_a_product_declares_its_own_numbers_and_no_others() -> None:
    copy = f"---\nmarks:\n  - {{food_serial: 30-2-01234-6-0012}}\n---\n{SERIAL}\n".encode()
    assert list(find_citizen_ids_beside({"p/a.md~": copy})) == []
    assert [fault.location.path for fault in find_citizen_ids_beside({"p/a.md~": copy, "p/b~": SERIAL.encode()})] == [
        "p/b~"
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_it_is_found_in_every_encoding_that_windows_writes(encoding: str) -> None:
    bom = "\ufeff" if encoding.endswith(("le", "be")) else ""
    text = f"{bom}ชื่อ,เลข\r\nก,{PERSON}\r\n"
    assert found({"g/members.csv": text.encode(encoding)}) == ["g/members.csv:2:3 privacy.citizen-id"]


def test_it_is_found_in_two_bytes_a_letter_without_a_mark() -> None:
    assert found({"g/members.csv": PERSON.encode("utf-16-le")}) == ["g/members.csv:1:1 privacy.citizen-id"]


@pytest.mark.parametrize("path", ["g/group.yaml~", "g/.hidden", "g/a.log", "g/story.md.bak", "g/~members", "g/a b c"])
def test_it_is_found_in_a_text_file_of_whatever_name(path: str) -> None:
    assert found({path: PERSON.encode()}) == [f"{path}:1:1 privacy.citizen-id"]


@pytest.mark.parametrize("content", [b"PK\x03\x04\x00", b"%PDF-1.7\n"])
def test_what_only_a_program_reads_is_not_searched(content: bytes) -> None:
    assert found({"g/members.xlsx": content + PERSON.encode()}) == []


@pytest.mark.parametrize(
    "thing",
    [
        f"https://shopee.co.th/product/123/{PERSON}",
        f"https://www.lazada.co.th/products/i{PERSON}.html?spm=a-{PERSON}",
        f"sha256:{'a1' * 16}-{PERSON}bcdef0123456789abcdef",
        f"{'0a' * 20}",
    ],
)
def test_an_item_of_a_shop_and_a_digest_are_no_citizen_number(thing: str) -> None:
    assert found({"g/group.yaml": f"url: {thing.replace('-' + PERSON + 'b', PERSON + 'b')}\n".encode()}) == []


@pytest.mark.parametrize(
    "text",
    [
        f"https://example.com/{PERSON}",
        f"http://shopee.co.th/{PERSON}",
        f"https://shopee.co.th.example.com/{PERSON}",
        f"https://shopee.co.th/a {PERSON}",
        f"https://shopee.co.th/aเลข{PERSON}",
        f"https://shopee.co.th/a,{PERSON}",
        f"https://shopee.co.th/a\n{PERSON}",
    ],
)
def test_a_number_beside_or_outside_the_link_of_a_shop_is_found(text: str) -> None:
    assert [place.rsplit(" ", 1)[1] for place in found({"g/group.yaml": text.encode()})] == ["privacy.citizen-id"]


PHONE_PHOTO = "1700123456781"  # milliseconds of 16 November 2023; passes the check


@pytest.mark.parametrize("ending", [".jpg", ".JPEG", "-1.jpg", " (2).png", "_3.webp"])
def test_the_millisecond_that_names_a_phones_photo_is_no_citizen_number(ending: str) -> None:
    name = f"{PHONE_PHOTO}{ending}"
    assert found({f"g/photos/{name}": b"", "p/a.md": f"photos: [{{file: photos/{name}}}]".encode()}) == []


@pytest.mark.parametrize(
    "name",
    ["1-7001-23456-78-1.jpg", f"{PHONE_PHOTO}.md", f"{PHONE_PHOTO}", f"{PERSON}.jpg", f"{PHONE_PHOTO} สมศรี.jpg"],
)
def test_any_other_name_of_a_file_is_searched(name: str) -> None:
    assert len(found({f"g/{name}": b""})) == 1


def test_the_figures_of_a_drawing_are_no_citizen_number() -> None:
    drawing = f'<svg><path d="{PERSON}"/><text>{PERSON}</text></svg>'
    assert found({"static/a.svg": drawing.encode()}) == ["static/a.svg:1:37 privacy.citizen-id"]
    assert len(found({"g/story.md": drawing.encode()})) == 2


def _passes_both(digits: str) -> bool:
    weights = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits))
    return weights % 10 == 0 and found({"a.md": digits.encode()}) != []
