"""What search engines, LINE and Facebook are told on every page: whole, true to the page, and leading somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import Image

from tests.browser.page_kinds import file_of, html_addresses, kind_of
from tests.build.sites import HOSTILE_NAME
from tests.conftest import BASE_URL
from tests.web_pages import Head, read_head

# Source: Google Search Central, "Structured data markup that Google Search supports". Either side of a bar is enough.
REQUIRED = {
    "BreadcrumbList": ("itemListElement",),
    "ItemList": ("itemListElement",),
    "ListItem": ("position", "name|url", "item|url"),
    "WebSite": ("name", "url"),
    "Organization": ("name",),
    "Product": ("name", "description", "url", "sku", "brand", "offers"),
    "Brand": ("name",),
    "Offer": ("price", "priceCurrency", "availability", "itemCondition", "url", "seller"),
    "AggregateOffer": ("lowPrice", "highPrice", "priceCurrency", "offerCount", "offers"),
    "OfferShippingDetails": ("shippingRate", "shippingDestination"),
    "MonetaryAmount": ("value", "currency"),
    "DefinedRegion": ("addressCountry",),
    "PostalAddress": ("streetAddress", "addressLocality", "addressRegion", "addressCountry"),
    "NewsArticle": ("headline", "datePublished", "author", "publisher", "mainEntityOfPage"),
    "Dataset": ("name", "description", "url", "creator", "distribution"),
    "DataDownload": ("contentUrl", "encodingFormat"),
}
SPEAKS_OF = {
    "home": {"WebSite"},
    "groups": {"BreadcrumbList", "ItemList"},
    "products": {"BreadcrumbList", "ItemList"},
    "category": {"BreadcrumbList", "ItemList"},
    "storefront": {"BreadcrumbList", "Organization"},
    "books": {"BreadcrumbList"},
    "product": {"BreadcrumbList", "Product"},
    "news": {"BreadcrumbList", "NewsArticle"},
}
FORMS = {
    "price": r"\d+\.\d\d",
    "lowPrice": r"\d+\.\d\d",
    "highPrice": r"\d+\.\d\d",
    "priceCurrency": "THB",
    "availability": r"https://schema\.org/(InStock|Discontinued|OutOfStock|BackOrder|PreOrder|MadeToOrder)",
    "itemCondition": r"https://schema\.org/NewCondition",
    "gtin13": r"\d{13}",
    "sku": r"[a-z0-9.-]{1,50}",
    "foundingDate": r"\d{4}-\d\d-\d\d",
    "dissolutionDate": r"\d{4}-\d\d-\d\d",
    "datePublished": r"\d{4}-\d\d-\d\dT00:00:00\+07:00",
    "availabilityStarts": r"\d{4}-\d\d-\d\d",
    "temporalCoverage": r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d",
    "telephone": r"\+66\d{8,9}",
    "image": r"https://.*\.jpg",
}


def heads_of(site: Path) -> Iterator[tuple[str, Head]]:
    """What every page that readers may find says to programs, by its address."""
    for address in html_addresses(site):
        if address != "/404.html":
            yield address, read_head(file_of(site, address))


def all_nodes(value: object) -> Iterator[dict[str, Any]]:
    """Every typed thing in *value*, however deep."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for each in value.values():
            yield from all_nodes(each)
    elif isinstance(value, list):
        for each in value:
            yield from all_nodes(each)


def texts_in(value: object) -> Iterator[tuple[str, str]]:
    """Every text in *value* with the name it stands under."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from ((name, text) for text in (each if isinstance(each, list) else [each]) if isinstance(text, str))
            yield from texts_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts_in(each)


def leads_somewhere(site: Path, url: str) -> bool:
    """Is *url* an address of the site, and is there a file that answers it?"""
    return url.startswith(f"{BASE_URL}/") and file_of(site, url.removeprefix(BASE_URL).partition("#")[0]).is_file()


def test_everything_that_is_told_has_what_it_needs(site: Path) -> None:
    lacking = [
        (address, node["@type"], names)
        for address, head in heads_of(site)
        for node in all_nodes(head.nodes)
        for names in REQUIRED[node["@type"]]
        if not any(node.get(name) for name in names.split("|"))
    ]
    assert lacking == []


def test_every_kind_of_page_tells_what_it_is_about(site: Path) -> None:
    for address, head in heads_of(site):
        told = {node["@type"] for node in head.nodes}
        assert told >= SPEAKS_OF.get(kind_of(address).partition(",")[0], set()), address
        assert not head.has_breadcrumb or "BreadcrumbList" in told, address


def test_every_value_is_written_as_programs_read_it(site: Path) -> None:
    values = [pair for _, head in heads_of(site) for pair in texts_in(head.nodes)]
    assert [(name, text) for name, text in values if name in FORMS and not re.fullmatch(FORMS[name], text)] == []
    assert {"price", "availability", "image", "sku"} <= {name for name, _ in values}


def test_every_address_that_is_told_leads_somewhere(site: Path) -> None:
    addresses = {"url", "item", "image", "contentUrl", "@id"}
    lost = {
        text
        for _, head in heads_of(site)
        for name, text in texts_in(head.nodes)
        if name in addresses and not leads_somewhere(site, text)
    }
    assert lost == set()


def test_nothing_is_told_that_nobody_measured(site: Path) -> None:
    told = {name for _, head in heads_of(site) for node in all_nodes(head.nodes) for name in node}
    assert not told & {"aggregateRating", "review", "license", "priceValidUntil"}


def test_an_example_says_so_wherever_it_is_told_of(example_site: Path) -> None:
    for address, head in heads_of(example_site):
        for node in all_nodes(head.nodes):
            if node["@type"] in {"Product", "Dataset"}:
                assert node["description"].startswith(("ข้อมูลตัวอย่าง", "Example data")), address
            assert not {"telephone", "email", "sameAs"} & node.keys(), address


def test_every_page_names_its_own_address_and_its_twins(site: Path) -> None:
    for address, head in heads_of(site):
        thai = address.removeprefix("/en")
        assert head.link("canonical") == BASE_URL + address
        assert head.meta["og:url"] == BASE_URL + address
        for language, twin in (("th", thai), ("en", f"/en{thai}"), ("x-default", thai)):
            assert head.link("alternate", hreflang=language) == BASE_URL + twin, address
            assert file_of(site, twin).is_file()
        locales = ("en_US", "th_TH") if address.startswith("/en/") else ("th_TH", "en_US")
        assert (head.meta["og:locale"], head.meta["og:locale:alternate"]) == locales


def test_every_shared_page_has_a_picture_of_the_size_it_says(site: Path) -> None:
    for address, head in heads_of(site):
        url = head.meta["og:image"]
        assert leads_somewhere(site, url), address
        with Image.open(file_of(site, url.removeprefix(BASE_URL))) as picture:
            assert picture.format == "JPEG"
            assert picture.size == (int(head.meta["og:image:width"]), int(head.meta["og:image:height"]))
            assert abs(picture.width / picture.height - 1.91) < 0.02
        assert head.meta["og:image:alt"]
        assert {"og:title", "og:description", "og:site_name", "og:type", "twitter:card"} <= head.meta.keys()


def test_a_name_that_wants_to_be_a_program_stays_a_name(real_site: Path) -> None:
    for address, head in heads_of(real_site):
        may_load = kind_of(address).partition(",")[0] in {"search", "basket", "product", "storefront"}
        programs = {"module"} if may_load else set()
        assert set(head.scripts) <= {"application/ld+json", *programs}
        assert "<img src=x" not in file_of(real_site, address).read_text("utf-8")
    product = read_head(file_of(real_site, "/products/ban-rai/nam-phrik/"))
    names = {node.get("name") for node in all_nodes(product.nodes)}
    assert HOSTILE_NAME in names
