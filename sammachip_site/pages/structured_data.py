"""What a page says to search engines, in the words of schema.org."""

from collections.abc import Iterable, Sequence

from sammachip_site.domain.localized import Locale
from sammachip_site.domain.site import Site
from sammachip_site.pages.addresses import page_url

Node = dict[str, object]


def describe_breadcrumbs(steps: Sequence[tuple[str, str]]) -> Node:
    """The parents of a page, and last itself: names and absolute addresses."""
    items = (
        {"@type": "ListItem", "position": position, "name": name, "item": url}
        for position, (name, url) in enumerate(steps, start=1)
    )
    return {"@type": "BreadcrumbList", "itemListElement": list(items)}


def describe_list(urls: Iterable[str], site: Site) -> Node:
    """The pages that a page lists, in its order, by their addresses in the site."""
    items = (
        {"@type": "ListItem", "position": position, "url": site.base_url + url}
        for position, url in enumerate(urls, start=1)
    )
    return {"@type": "ItemList", "itemListElement": list(items)}


def describe_site(site: Site, locale: Locale) -> Node:
    """The site as a whole."""
    profile = site.profile
    return {
        "@type": "WebSite",
        "@id": f"{site.base_url}/#website",
        "url": site.base_url + page_url(locale),
        "name": profile.name.in_locale(locale),
        "description": profile.description.in_locale(locale),
        "inLanguage": locale,
        "publisher": {"@type": "Organization", "name": profile.publisher.in_locale(locale)},
    }
