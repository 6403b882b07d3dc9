"""The files that machines ask for: sitemap, robots.txt, and the headers of every answer."""

from collections.abc import Iterable
from dataclasses import dataclass

from sammachip_site.domain.site import Site
from sammachip_site.pages.addresses import page_twins, page_url
from sammachip_site.pages.page import Page


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page and its twins in every language; all addresses absolute."""

    url: str
    alternates: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SitemapView:
    """All that ``sitemap.xml`` lists."""

    entries: tuple[SitemapEntry, ...]


@dataclass(frozen=True, slots=True)
class RobotsView:
    """What ``robots.txt`` allows."""

    noindex: bool
    sitemap_url: str


@dataclass(frozen=True, slots=True)
class HeadersView:
    """What ``_headers`` sends."""

    noindex: bool


def make_site_files(pages: Iterable[tuple[str, ...]], site: Site) -> tuple[Page, ...]:
    """The three files; *pages* are the address parts of every page in the sitemap."""
    entries = tuple(
        SitemapEntry(site.base_url + page_url(locale, *parts), page_twins(site.base_url, site.locales, *parts))
        for parts in sorted(pages)
        for locale in site.locales
    )
    sitemap_url = f"{site.base_url}/sitemap.xml"
    return (
        Page("sitemap.xml", "pages/sitemap.xml", "th", SitemapView(entries)),
        Page("robots.txt", "pages/robots.txt", "th", RobotsView(site.noindex, sitemap_url)),
        Page("_headers", "pages/headers.txt", "th", HeadersView(site.noindex)),
    )
