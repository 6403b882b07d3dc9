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
