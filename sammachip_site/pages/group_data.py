"""What the pages of a group say to search engines: the group, its products, its open data.

What nobody wrote down is left out. Of an example group every description begins with what its pages say of it, and
nothing is told by which somebody real could be called or found.
"""

from collections.abc import Iterator, Sequence

from sammachip_site.domain.availability import Availability, AvailabilityStatus, Outcome
from sammachip_site.domain.contact import phone_url
from sammachip_site.domain.loaded_group import Product
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang, decimal_baht
from sammachip_site.domain.news import News
from sammachip_site.domain.product import CATEGORY_NAMES
from sammachip_site.domain.summary import PictureSummary
from sammachip_site.pages.addresses import group_url, ledger_path, package_path, product_url, workbook_path
from sammachip_site.pages.group_frame import GroupPages
from sammachip_site.pages.package import WORKBOOK_TYPE
from sammachip_site.pages.shop_items import item_id, worldwide_gtin
from sammachip_site.pages.structured_data import Node

_AVAILABILITY = {
    Outcome.IN_STOCK: "InStock",
    Outcome.PRE_ORDER: "PreOrder",
    Outcome.BACK_ORDER: "BackOrder",
    Outcome.OUT_OF_STOCK: "OutOfStock",
}


def describe_group(pages: GroupPages) -> Node:
    """The group as its storefront shows it."""
    profile, picture = pages.group.profile, pages.summary.picture
    return {
        **_name_group(pages),
        "description": _describe(pages, profile.summary),
        "foundingDate": profile.founded.isoformat(),
        **_known("dissolutionDate", profile.ended.date.isoformat() if profile.ended else None),
        "address": _address(pages),
        **_known("image", _absolute(pages, picture) if picture else None),
        **({} if profile.example else _contacts(pages)),
    }


def _name_group(pages: GroupPages) -> Node:
    """The group by its name and address, wherever another thing is its."""
    return {
        "@type": "Organization",
        "@id": f"{pages.site.base_url}{group_url('th', pages.group.slug)}#group",
        "name": pages.say(pages.summary.name),
        "url": pages.site.base_url + pages.url(),
    }


def _address(pages: GroupPages) -> Node:
    village, words = pages.group.profile.village, pages.words
    moo = words["place.moo"].format(moo=village.moo) if village.moo else ""
    tambon = f"{words['place.tambon']}{pages.say(village.tambon)}"
    district = f"{words['place.district']}{pages.say(village.district)}"
    return {
        "@type": "PostalAddress",
        "streetAddress": f"{pages.say(village.name)} {moo}".rstrip(" ,"),
        "addressLocality": f"{tambon} {district}",
        "addressRegion": pages.say(village.province),
        **_known("postalCode", village.postcode),
        "addressCountry": "TH",
    }


def _contacts(pages: GroupPages) -> Node:
    profile, contacts = pages.group.profile, pages.group.profile.contacts
    addresses = [each for each in (contacts.facebook, *(channel.url for channel in profile.channels)) if each]
    return {
        **_known("telephone", phone_url(contacts.phone).removeprefix("tel:") if contacts.phone else None),
        **_known("email", contacts.email),
        **_known("sameAs", addresses or None),
    }


def describe_product(pages: GroupPages, product: Product, pictures: Sequence[PictureSummary]) -> Node:
    """A product that is for sale; each variant is an offer of its own."""
    profile, group = product.profile, pages.group.slug
    return {
        "@type": "Product",
        "@id": f"{pages.site.base_url}{product_url('th', group, product.slug)}#product",
        "name": pages.say(profile.name),
        "description": _describe(pages, profile.summary),
        "url": _product_page(pages, product),
        **_known("image", [_absolute(pages, picture) for picture in pictures] or None),
        "sku": item_id(group, product.slug),
        **_known("gtin13", worldwide_gtin(profile.gtin)),
        "category": CATEGORY_NAMES[profile.category][pages.locale == "en"],
        "size": pages.say(profile.net_content),
        "brand": {"@type": "Brand", "name": pages.say(pages.summary.short_name)},
        "offers": _offers(pages, product),
    }


def describe_news(pages: GroupPages, news: News, pictures: Sequence[PictureSummary]) -> Node:
    """A piece of news that the group itself tells."""
    url = pages.site.base_url + pages.url("news", news.slug)
    return {
        "@type": "NewsArticle",
        "@id": f"{url}#news",
        "headline": pages.say(news.profile.title),
        "description": _describe(pages, news.profile.summary),
        "datePublished": f"{news.day.isoformat()}T00:00:00+07:00",
        "inLanguage": pages.locale,
        "mainEntityOfPage": url,
        **_known("image", [_absolute(pages, picture) for picture in pictures] or None),
        "author": _name_group(pages),
        "publisher": _name_group(pages),
    }


def _product_page(pages: GroupPages, product: Product) -> str:
    return pages.site.base_url + product_url(pages.locale, pages.group.slug, product.slug)


def _offers(pages: GroupPages, product: Product) -> Node:
    profile = product.profile
    own = _offer(pages, product, profile.price)
    if not profile.variants:
        return own
    variants = [
        {**_offer(pages, product, variant.price), "name": pages.say(variant.name)} for variant in profile.variants
    ]
    prices = [profile.price, *(variant.price for variant in profile.variants)]
    return {
        "@type": "AggregateOffer",
        "priceCurrency": "THB",
        "lowPrice": decimal_baht(min(prices)),
        "highPrice": decimal_baht(max(prices)),
        "offerCount": len(prices),
        "offers": [own, *variants],
    }


def _offer(pages: GroupPages, product: Product, price: Satang) -> Node:
    availability = product.profile.availability
    supply = availability.on(pages.site.today)
    is_made_to_order = availability.status is AvailabilityStatus.MADE_TO_ORDER  # at any time, so without a day
    ready = None if is_made_to_order else supply.ready
    state = "MadeToOrder" if is_made_to_order else _AVAILABILITY[supply.outcome]
    if pages.summary.ended:
        ready, state = None, "Discontinued"
    return {
        "@type": "Offer",
        "url": _product_page(pages, product),
        "price": decimal_baht(price),
        "priceCurrency": "THB",
        "availability": f"https://schema.org/{state}",
        **_known("availabilityStarts", ready.isoformat() if ready else None),
        **_window(availability),
        "itemCondition": "https://schema.org/NewCondition",
        "seller": _name_group(pages),
        **_known("shippingDetails", _shipping(pages)),
    }


def _window(availability: Availability) -> Node:
    """The days on which a product can be ordered ahead. Source: schema.org Offer, ``validFrom``, ``validThrough``."""
    if availability.status is not AvailabilityStatus.PRE_ORDER:
        return {}
    first, last = availability.order_from, availability.order_until
    return {
        **_known("validFrom", first.isoformat() if first else None),
        **_known("validThrough", last.isoformat() if last else None),
    }


def _shipping(pages: GroupPages) -> Node | None:
    """The postage of one piece, where the group says it."""
    steps = pages.group.profile.postage
    if not steps or steps[0].pieces != 1:
        return None
    return {
        "@type": "OfferShippingDetails",
        "shippingRate": {"@type": "MonetaryAmount", "value": decimal_baht(steps[0].price), "currency": "THB"},
        "shippingDestination": {"@type": "DefinedRegion", "addressCountry": "TH"},
    }


def describe_books(pages: GroupPages) -> Iterator[Node]:
    """The open data of a group that has a year. No licence is named, because nobody has chosen one."""
    if not pages.statements:
        return
    first, last = pages.statements[0], pages.statements[-1]
    name, text = pages.words["books.dataset"], pages.words["books.dataset-text"]
    yield {
        "@type": "Dataset",
        "name": name.format(group=pages.say(pages.summary.name)),
        "description": _mark_example(pages, text),
        "url": pages.site.base_url + pages.url("books"),
        "creator": _name_group(pages),
        "isAccessibleForFree": True,
        "temporalCoverage": f"{first.period.start}/{last.period.last_day}",
        "distribution": list(_downloads(pages)),
    }


def _downloads(pages: GroupPages) -> Iterator[Node]:
    """The tables, and the package that names every other file."""
    group = pages.group.slug
    yield _download(pages, package_path(group), "application/json")
    for statement in pages.statements:
        if statement.book:
            yield _download(pages, ledger_path(group, statement.year), "text/csv")
    yield _download(pages, workbook_path(group), WORKBOOK_TYPE)


def _download(pages: GroupPages, path: str, media_type: str) -> Node:
    return {"@type": "DataDownload", "encodingFormat": media_type, "contentUrl": f"{pages.site.base_url}/{path}"}


def _describe(pages: GroupPages, text: LocalizedText) -> str:
    return _mark_example(pages, pages.say(text))


def _mark_example(pages: GroupPages, text: str) -> str:
    return f"{pages.words['site.example-notice']} · {text}" if pages.summary.example else text


def _absolute(pages: GroupPages, picture: PictureSummary) -> str:
    """The whole address of the largest JPEG of *picture*."""
    return pages.site.base_url + picture.jpeg[-1][1]


def _known(name: str, value: object) -> Node:
    """*name* and *value*, or nothing when there is no value."""
    return {} if value is None else {name: value}
