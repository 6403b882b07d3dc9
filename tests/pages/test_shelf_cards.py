from itertools import product as combinations

from sammachip_site.domain.localized import LOCALES
from sammachip_site.pages.page import Page
from sammachip_site.pages.plan import plan_group
from sammachip_site.pages.shelf_cards import ShelfCard, ShelfCardsView, make_shelf_cards
from tests.pages.village import ALL_WORDS, PRODUCT, group, pages, site, statements

VARIANTS = "category: food\nvariants: [%s]"


def sheets_of(product: str) -> tuple[tuple[ShelfCard, ...], ...]:
    view = make_shelf_cards(pages(product=product)).view
    assert isinstance(view, ShelfCardsView)
    return view.sheets


def with_variants(count: int) -> str:
    variants = ", ".join(f"{{name: แบบ {number}, price: {number}}}" for number in range(1, count + 1))
    return PRODUCT.replace("category: food", VARIANTS % variants)


def test_a_product_and_each_variant_has_a_card_that_leads_to_the_product() -> None:
    ((own, variant),) = sheets_of(with_variants(1))
    assert (own.variant, own.price) == (None, 35_00)
    assert (variant.variant and variant.variant.th, variant.price) == ("แบบ 1", 1_00)
    assert {card.url for card in (own, variant)} == {"https://example.test/products/ban-rai/narok/"}
    assert own.address == "example.test/products/ban-rai/narok"


def test_an_expired_mark_is_not_on_the_card() -> None:
    ((card,),) = sheets_of(PRODUCT)
    assert [mark.name for mark in card.marks] == ["OTOP 3 ดาว"]


def test_eight_cards_fill_a_sheet_and_the_ninth_begins_another() -> None:
    assert [len(sheet) for sheet in sheets_of(with_variants(7))] == [8]
    assert [len(sheet) for sheet in sheets_of(with_variants(8))] == [8, 1]


def test_only_a_group_that_sells_something_has_sheets_to_print_and_search_engines_pass_them_over() -> None:
    for product, count in ((PRODUCT, 1), ("", 0)):
        loaded = group(product=product)
        files = plan_group(loaded, statements(loaded), site(), ALL_WORDS).files
        sheets = [file for file in files if file.path.endswith(("price-list/index.html", "shelf-cards/index.html"))]
        assert len(sheets) == count * len(list(combinations(LOCALES, ("price-list", "shelf-cards"))))
        assert all(isinstance(sheet, Page) and getattr(sheet.view, "frame").noindex for sheet in sheets)  # noqa: B009
