from sammachip_site.checks.texts import check_lengths
from tests.checks.findings import found, sentences
from tests.domain.sample_group import GROUP, PRODUCT, checked


def test_a_text_too_long_for_its_card_is_pointed_out_in_its_language() -> None:
    name = {"th": "ก" * 80, "en": "a" * 81}
    books = checked(group={**GROUP, "name": name}, product={**PRODUCT, "unit": "ก" * 21})
    assert found(check_lengths, books) == [
        ("text.too-long", books.in_profile("name", "en")),
        ("text.too-long", books.in_product(books.group.products[0], "unit", "th")),
    ]
    assert sentences(check_lengths, books)[0] == "ข้อความยาว 81 ตัวอักษร ควรไม่เกิน 80"


def test_a_text_too_long_for_any_list_is_refused() -> None:
    village = {**GROUP["village"], "name": "ก" * 121}
    books = checked(group={**GROUP, "village": village}, product={**PRODUCT, "unit": "ก" * 40})
    assert found(check_lengths, books) == [
        ("text.far-too-long", books.in_profile("village", "name", "th")),
        ("text.too-long", books.in_product(books.group.products[0], "unit", "th")),
    ]
    assert sentences(check_lengths, books)[0] == "ข้อความยาว 121 ตัวอักษร รายการสินค้าแสดงได้ไม่เกิน 120"
