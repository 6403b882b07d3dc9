from sammachip_site.checks.checked_group import CheckedGroup
from sammachip_site.checks.claims import check_claims
from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.domain.diagnostics import Location
from tests.checks.findings import found, sentences
from tests.pages.village import PRODUCT, TODAY, group, statements

PATH = "content/products/ban-rai/narok.md"


def with_product(text: str) -> CheckedGroup:
    """The group whose product's file is this text."""
    loaded = group(product=text)
    return CheckedGroup(loaded, statements(loaded), DEFAULT_ACCOUNTS, TODAY)


CLAIMING = PRODUCT.replace("พริกคั่วหอม ตำมือ", "แก้หวัด กินแล้วหายดี").replace("อร่อย", "อร่อย\n\nกินแล้วลดความดัน")


def test_a_claim_about_food_is_told_with_its_words_its_place_and_the_law() -> None:
    books = with_product(CLAIMING)
    last = len(CLAIMING.splitlines())
    assert found(check_claims, books) == [
        ("product.claim", Location(PATH, 3, 10)),
        ("product.claim", Location(PATH, last, 8)),
    ]
    first, second = sentences(check_claims, books)
    assert "“แก้หวัด”" in first
    assert "“ลดความดัน”" in second
    assert "พ.ร.บ. อาหาร พ.ศ. 2522 มาตรา 40 และ 41" in first


def test_what_was_permitted_may_be_said() -> None:
    permitted = CLAIMING.replace("price: 35", "price: 35\nclaim_permit: ฆอ. 123/2569")
    assert found(check_claims, with_product(permitted)) == []


def test_the_law_of_food_is_not_that_of_other_goods() -> None:
    assert found(check_claims, with_product(CLAIMING.replace("category: food", "category: herb"))) == []


def test_an_innocent_product_claims_nothing() -> None:
    assert found(check_claims, with_product(PRODUCT)) == []
