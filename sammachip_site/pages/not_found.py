"""The page for an address that leads nowhere."""

from dataclasses import dataclass

from sammachip_site.domain.localized import Locale
from sammachip_site.domain.site import Site
from sammachip_site.pages.addresses import catalogue_url, page_url
from sammachip_site.pages.frame import Frame, Link, make_frame
from sammachip_site.pages.page import Page, Words


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """Where a lost reader can go on, in both languages at once: the host does not know which is wanted."""

    frame: Frame
    links: tuple[Link, ...]


def make_not_found(site: Site, words: Words) -> Page:
    """The file ``/404.html``, which static hosts answer with status 404."""
    locale: Locale = "th"
    frame = make_frame(site, locale, (), title=words["not-found.title"], description=words["not-found.description"])
    links = (
        Link(words["site.home"], page_url(locale)),
        Link(words["catalogue.title"], catalogue_url(locale)),
        Link(words["groups.title"], page_url(locale, "groups")),
    )
    return Page("404.html", "pages/not_found.html", locale, NotFoundView(frame, links))
