"""The pages that readers may find, for search engines: as many files as it takes.

No page has a ``lastmod``: nothing in the content says when a page changed, and the day of a build is not that day.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sammachip_site.domain.site import Site
from sammachip_site.domain.summary import GroupSummary, PictureSummary
from sammachip_site.pages.addresses import page_twins, page_url
from sammachip_site.pages.page import Page

# Source: sitemaps.org, "Sitemaps XML format".
MOST_ENTRIES = 50_000
MOST_BYTES = 52_428_800
_TAGS_BYTES = 120  # more than the tags around one address
_HEAD_BYTES = 1_000

Parts = tuple[str, ...]  # those of an address: ("groups", "ban-rai")


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page, its twins in every language, and its picture; all addresses absolute."""

    url: str
    alternates: tuple[tuple[str, str], ...]
    image_url: str | None = None

    @property
    def most_bytes(self) -> int:
        """No fewer bytes than the entry takes in a sitemap."""
        addresses = (self.url, *(url for _, url in self.alternates), self.image_url or "")
        return sum(len(url.encode()) + _TAGS_BYTES for url in addresses)


@dataclass(frozen=True, slots=True)
class SitemapView:
    """All that one sitemap lists."""

    entries: tuple[SitemapEntry, ...]


@dataclass(frozen=True, slots=True)
class SitemapIndexView:
    """The addresses of all sitemaps."""

    urls: tuple[str, ...]


def make_sitemaps(pages: Iterable[Parts], groups: Sequence[GroupSummary], site: Site) -> Iterator[Page]:
    """``/sitemap.xml`` of *pages*; where one file cannot hold them, an index of ``/sitemap-1.xml`` and so on."""
    files = list(split_entries(_list_entries(sorted(pages), _pictures(groups), site)))
    if len(files) < 2:
        yield Page("sitemap.xml", "pages/sitemap.xml", "th", SitemapView(files[0] if files else ()))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(files) + 1)]
    urls = tuple(f"{site.base_url}/{name}" for name in names)
    yield Page("sitemap.xml", "pages/sitemap_index.xml", "th", SitemapIndexView(urls))
    for name, entries in zip(names, files, strict=True):
        yield Page(name, "pages/sitemap.xml", "th", SitemapView(entries))


def split_entries(entries: Iterable[SitemapEntry]) -> Iterator[tuple[SitemapEntry, ...]]:
    """*entries* in their order, in as few files as the limits of sitemaps allow."""
    file: list[SitemapEntry] = []
    weight = _HEAD_BYTES
    for entry in entries:
        if len(file) == MOST_ENTRIES or weight + entry.most_bytes > MOST_BYTES:
            yield tuple(file)
            file, weight = [], _HEAD_BYTES
        file.append(entry)
        weight += entry.most_bytes
    if file:
        yield tuple(file)


def _list_entries(pages: Iterable[Parts], pictures: dict[Parts, PictureSummary], site: Site) -> Iterator[SitemapEntry]:
    for parts in pages:
        picture = pictures.get(parts)
        image_url = site.base_url + picture.jpeg[-1][1] if picture else None
        twins = page_twins(site.base_url, site.locales, *parts)
        for locale in site.locales:
            yield SitemapEntry(site.base_url + page_url(locale, *parts), twins, image_url)


def _pictures(groups: Iterable[GroupSummary]) -> dict[Parts, PictureSummary]:
    """The picture of every storefront and product that has one, by the parts of its address."""
    found: dict[Parts, PictureSummary] = {}
    for group in groups:
        if group.picture:
            found["groups", group.slug] = group.picture
        found |= {("products", group.slug, each.slug): each.picture for each in group.shown_products if each.picture}
    return found
