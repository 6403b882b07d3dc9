"""The files that say how to treat the others: robots.txt, and the headers of every answer."""

from dataclasses import dataclass

from sammachip_site.domain.site import Site
from sammachip_site.pages.page import Page


@dataclass(frozen=True, slots=True)
class RobotsView:
    """What ``robots.txt`` allows."""

    noindex: bool
    sitemap_url: str


@dataclass(frozen=True, slots=True)
class HeadersView:
    """What ``_headers`` sends."""

    noindex: bool


def make_site_files(site: Site) -> tuple[Page, Page]:
    """Both files."""
    return (
        Page("robots.txt", "pages/robots.txt", "th", RobotsView(site.noindex, f"{site.base_url}/sitemap.xml")),
        Page("_headers", "pages/headers.txt", "th", HeadersView(site.noindex)),
    )
