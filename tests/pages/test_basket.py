from sammachip_site.domain.localized import Locale
from sammachip_site.pages.basket import BasketView, items_of, make_basket, make_basket_entry
from sammachip_site.pages.shop_items import item_id, variant_id
from tests.pages.village import GROUP, PRODUCT, pages

SEVERAL = PRODUCT.replace(
    "category: food\n",
    "category: food\n"
    "price_steps: [{quantity: 3, price: 100}]\n"
    "variants: [{name: ถุงใหญ่, price: 60, net_content: 1 กก.}]\n",
)
SOLD_OUT = PRODUCT.replace("category: food", "category: food\navailability: {status: sold_out}")
UNREACHABLE = GROUP.replace('contacts: {phone: 0800000000, line_official_account: "@banrai"}\n', "")


def view_of(text: str = PRODUCT, group: str = GROUP, locale: Locale = "th") -> BasketView | None:
    view = next((page.view for page in make_basket(pages(product=text, group=group, locale=locale))), None)
    assert view is None or isinstance(view, BasketView)
    return view


def test_a_product_and_its_variants_are_counted_under_the_numbers_that_shops_know() -> None:
    shown = pages(product=SEVERAL)
    (product,) = shown.group.products
    (variant,) = product.profile.variants
    group = shown.group.slug
    assert [item.for_script for item in items_of(shown, product)] == [
        {
            "id": item_id(group, product.slug),
            "name": "น้ำพริกนรก 100 กรัม",
            "unit": "กระปุก",
            "price": 35_00,
            "steps": [[3, 100_00]],
        },
        {
            "id": variant_id(group, product.slug, variant.name, variant.net_content),
            "name": "น้ำพริกนรก ถุงใหญ่ 1 กก.",
            "unit": "กระปุก",
            "price": 60_00,
            "steps": [],
        },
    ]


def test_the_script_knows_postage_and_account() -> None:
    view = view_of(group=GROUP + "promptpay: {phone: 0812345678, account_name: กลุ่มน้ำพริก}\n")
    assert view is not None
    assert view.for_script["postage"] == [[1, 40_00], [6, 60_00], [21, 0]]
    assert view.for_script["payee"] == {"kind": "phone", "number": "0812345678"}
    assert view.payment is not None
    assert (view.payment.code, view.payment.amount) == ("", None)


def test_a_basket_without_an_account_has_no_code() -> None:
    view = view_of()
    assert view is not None
    assert (view.payment, view.for_script["payee"]) == (None, None)


def test_an_account_that_its_owner_has_not_agreed_to_show_is_in_no_basket() -> None:
    view = view_of(group=GROUP + "promptpay: {phone: 0812345678, account_name: นางสมจิตร กลางโนน}\n")
    assert view is not None
    assert (view.payment, view.for_script["payee"]) == (None, None)


def test_search_engines_do_not_want_a_basket_and_english_readers_write_the_groups_own_name() -> None:
    view = view_of(locale="en")
    assert view is not None
    assert view.frame.noindex
    assert view.opening.endswith("กลุ่มน้ำพริก บ้านไร่")


def test_where_nothing_can_be_ordered_there_is_no_basket_and_no_way_to_it() -> None:
    assert view_of(SOLD_OUT) is None
    assert make_basket_entry(pages(product=SOLD_OUT)) is None
    assert view_of(group=UNREACHABLE) is None
    assert make_basket_entry(pages(group=UNREACHABLE)) is None


def test_a_storefront_leads_to_the_basket_and_a_product_can_be_put_in() -> None:
    shown = pages()
    entry, own = make_basket_entry(shown), make_basket_entry(shown, shown.group.products[0])
    assert entry is not None
    assert own is not None
    assert (entry.url, entry.items) == (shown.url("basket"), ())
    assert [item.name.th for item in own.items] == ["น้ำพริกนรก"]
