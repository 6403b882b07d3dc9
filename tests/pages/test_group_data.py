import pytest

from sammachip_site.domain.localized import Locale
from sammachip_site.pages.group_data import describe_books, describe_group, describe_product
from sammachip_site.pages.product import make_product
from sammachip_site.pages.structured_data import Node
from tests.pages.village import GROUP, PRODUCT, pages

REAL = GROUP.replace("example: yes\n", "")
STOREFRONT = "https://example.test/groups/ban-rai/"
SELLER = {
    "@type": "Organization",
    "@id": f"{STOREFRONT}#group",
    "name": "กลุ่มน้ำพริก บ้านไร่",
    "url": STOREFRONT,
}
OFFER = {
    "@type": "Offer",
    "url": "https://example.test/products/ban-rai/narok/",
    "price": "35.00",
    "priceCurrency": "THB",
    "availability": "https://schema.org/InStock",
    "itemCondition": "https://schema.org/NewCondition",
    "seller": SELLER,
    "shippingDetails": {
        "@type": "OfferShippingDetails",
        "shippingRate": {"@type": "MonetaryAmount", "value": "40.00", "currency": "THB"},
        "shippingDestination": {"@type": "DefinedRegion", "addressCountry": "TH"},
    },
}


def product_of(locale: Locale = "th", group: str = REAL, **changed: str) -> Node:
    shown = pages(locale, group=group, **changed)
    (product,) = shown.group.products
    page = make_product(shown, product)
    nodes: tuple[Node, ...] = page.view.frame.structured_data  # type: ignore[attr-defined]
    return next(node for node in nodes if node["@type"] == "Product")


def with_fields(*fields: str) -> str:
    return PRODUCT.replace("category: food\n", "category: food\n" + "\n".join(fields) + "\n")


def test_a_product_tells_what_its_page_shows() -> None:
    assert product_of(product=with_fields('gtin: "8850000000003"')) == {
        "@type": "Product",
        "@id": "https://example.test/products/ban-rai/narok/#product",
        "name": "น้ำพริกนรก",
        "description": "พริกคั่วหอม ตำมือ",
        "url": "https://example.test/products/ban-rai/narok/",
        "image": ["https://example.test/photos/ban-rai/square/narok-ababababab-900.jpg"],
        "sku": "ban-rai.narok",
        "gtin13": "8850000000003",
        "category": "อาหาร",
        "size": "100 กรัม",
        "brand": {"@type": "Brand", "name": "กลุ่มน้ำพริก"},
        "offers": OFFER,
    }


def test_the_english_page_tells_of_the_same_product_in_english() -> None:
    thai, english = product_of(), product_of("en")
    assert (english["@id"], english["sku"]) == (thai["@id"], thai["sku"])
    assert (english["name"], english["category"]) == ("Narok chili paste", "Food")
    assert english["url"] == "https://example.test/en/products/ban-rai/narok/"


def test_what_nobody_wrote_down_is_left_out() -> None:
    bare = product_of(
        group=REAL.replace("postage: [", "postage: [] # "),
        product=PRODUCT.replace("photos: [{file: narok.jpg, alt: น้ำพริกในกระปุก}]\n", ""),
    )
    assert not {"image", "gtin13", "aggregateRating", "review"} & bare.keys()
    assert bare["offers"] == {name: value for name, value in OFFER.items() if name != "shippingDetails"}


@pytest.mark.parametrize(
    ("availability", "word", "starts"),
    [
        ("{status: sold_out}", "OutOfStock", None),
        ("{status: made_to_order, lead_days: 3}", "MadeToOrder", None),
        ("{status: next_batch, next_batch: 2569-12-05}", "BackOrder", "2026-12-05"),
        ("{status: next_batch, next_batch: 2569-11-05}", "BackOrder", None),
        ("{status: seasonal, months: [11]}", "InStock", None),
        ("{status: seasonal, months: [4, 5]}", "OutOfStock", "2027-04-01"),
        ("{status: pre_order, order_until: 2569-12-15, ready: 2569-12-25}", "PreOrder", "2026-12-25"),
    ],
)
def test_whether_there_is_any_is_told_in_the_words_of_schema_org(
    availability: str, word: str, starts: str | None
) -> None:
    offer = product_of(product=with_fields(f"availability: {availability}"))["offers"]
    assert isinstance(offer, dict)
    assert offer["availability"] == f"https://schema.org/{word}"
    assert offer.get("availabilityStarts") == starts


def test_the_days_to_order_ahead_are_told_to_machines_too() -> None:
    window = "{status: pre_order, order_from: 2569-12-01, order_until: 2569-12-15, ready: 2569-12-25}"
    offer = product_of(product=with_fields(f"availability: {window}"))["offers"]
    assert isinstance(offer, dict)
    told = {name: offer[name] for name in ("validFrom", "validThrough", "availabilityStarts")}
    assert told == {"validFrom": "2026-12-01", "validThrough": "2026-12-15", "availabilityStarts": "2026-12-25"}


def test_what_is_not_ordered_ahead_has_no_days_to_order() -> None:
    offer = product_of(product=with_fields("availability: {status: sold_out, next_batch: 2569-12-25}"))["offers"]
    assert isinstance(offer, dict)
    assert offer.keys().isdisjoint({"validFrom", "validThrough"})


def test_each_variant_is_an_offer_of_its_own() -> None:
    offers = product_of(product=with_fields("variants: [{name: ถุงใหญ่, price: 120}, {name: ซอง, price: 10.50}]"))[
        "offers"
    ]
    assert offers == {
        "@type": "AggregateOffer",
        "priceCurrency": "THB",
        "lowPrice": "10.50",
        "highPrice": "120.00",
        "offerCount": 3,
        "offers": [
            OFFER,
            {**OFFER, "price": "120.00", "name": "ถุงใหญ่"},
            {**OFFER, "price": "10.50", "name": "ซอง"},
        ],
    }


CONTACTS = (
    "contacts: {phone: 0800000000, facebook: https://facebook.example/banrai, email: a@example.test}\n"
    "channels: [{kind: shopee, name: ร้าน, url: https://shopee.co.th/banrai}, {kind: pickup, name: ที่กลุ่ม}]\n"
)
REACHED = REAL.replace('contacts: {phone: 0800000000, line_official_account: "@banrai"}\n', CONTACTS)


def test_a_group_tells_who_and_where_it_is_and_how_to_reach_it() -> None:
    assert describe_group(pages(group=REACHED)) == {
        **SELLER,
        "description": "น้ำพริกตำมือ",
        "foundingDate": "2017-02-25",
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "บ้านไร่ หมู่ 10",
            "addressLocality": "ต.หลุมข้าว อ.โนนสูง",
            "addressRegion": "นครราชสีมา",
            "addressCountry": "TH",
        },
        "image": "https://example.test/photos/ban-rai/square/narok-ababababab-900.jpg",
        "telephone": "+66800000000",
        "email": "a@example.test",
        "sameAs": ["https://facebook.example/banrai", "https://shopee.co.th/banrai"],
    }


def test_an_example_says_so_and_names_nobody_who_could_be_called() -> None:
    example = pages(group=REACHED.replace("summary:", "example: yes\nsummary:"))
    node = describe_group(example)
    assert node["description"] == f"{example.words['site.example-notice']} · น้ำพริกตำมือ"
    assert not {"telephone", "email", "sameAs"} & node.keys()
    (product,) = example.group.products
    assert str(describe_product(example, product, ())["description"]).startswith("ข้อมูลตัวอย่าง")
    assert [str(books["description"])[:13] for books in describe_books(example)] == ["ข้อมูลตัวอย่าง"[:13]]


def test_the_open_books_are_a_data_set_with_what_can_be_downloaded() -> None:
    (books,) = describe_books(pages(group=REAL))
    assert books["temporalCoverage"] == "2024-01-01/2025-12-31"
    assert books["creator"] == SELLER
    assert "license" not in books
    assert books["distribution"] == [
        {
            "@type": "DataDownload",
            "encodingFormat": "application/json",
            "contentUrl": f"{STOREFRONT}data/datapackage.json",
        },
        {
            "@type": "DataDownload",
            "encodingFormat": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "contentUrl": f"{STOREFRONT}data/books.xlsx",
        },
    ]


def test_a_group_without_a_year_has_no_data_set() -> None:
    assert list(describe_books(pages(year_2567="", year_2568=""))) == []
