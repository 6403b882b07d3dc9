"""What stands around every page: name plate, navigation, breadcrumbs, language switch, footer."""

from dataclasses import dataclass, replace
from datetime import date

from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.site import Site
from sammachip_site.domain.site_page import READING_GUIDE
from sammachip_site.domain.summary import SharePicture
from sammachip_site.pages.addresses import catalogue_url, feed_url, page_twins, page_url
from sammachip_site.pages.structured_data import Node, describe_breadcrumbs


@dataclass(frozen=True, slots=True)
class Link:
    """A word to follow. A text of the theme is a `str`, a text of the content is a `LocalizedText`."""

    text: LocalizedText | str
    url: str


@dataclass(frozen=True, slots=True)
class Plate:
    """The parts of the frame that every page of one language has alike; *pages* are those of the site's own."""

    name: LocalizedText
    area: LocalizedText
    publisher: LocalizedText
    home_url: str
    products_url: str
    groups_url: str
    books_url: str
    search_url: str
    pages: tuple[Link, ...]
    reading_guide_url: str | None


@dataclass(frozen=True, slots=True)
class Frame:
    """The head and surroundings of one page; *url* and *alternates* are absolute, *translation_url* is not.

    *feeds* tell what is new, of whom; *structured_data* is for search engines, in the words of schema.org.
    *ended* is the last day of the group whose page it is, if the group has stopped.
    """

    locale: Locale
    title: str
    description: str
    url: str
    alternates: tuple[tuple[str, str], ...]
    translation_url: str | None
    breadcrumbs: tuple[Link, ...]
    plate: Plate
    is_example: bool
    noindex: bool
    share: SharePicture | None
    feeds: tuple[Link, ...]
    structured_data: tuple[Node, ...]
    ended: date | None = None

    def telling(self, *nodes: Node) -> "Frame":
        """The frame of a page that tells search engines *nodes* too."""
        return replace(self, structured_data=(*self.structured_data, *nodes))

    @property
    def address(self) -> str:
        """*url* as it stands on paper."""
        return self.url.removeprefix("https://").removesuffix("/")


def make_plate(site: Site, locale: Locale) -> Plate:
    """The name plate and navigation of every page in *locale*."""
    profile = site.profile
    home = page_url(locale)
    return Plate(
        profile.name,
        profile.area.district or profile.area.province,
        profile.publisher,
        home,
        catalogue_url(locale),
        page_url(locale, "groups"),
        f"{home}#open-books",
        page_url(locale, "search"),
        tuple(Link(page.profile.menu or page.profile.title, page_url(locale, page.slug)) for page in site.pages),
        page_url(locale, READING_GUIDE) if site.has_reading_guide else None,
    )


def make_frame(
    site: Site,
    locale: Locale,
    parts: tuple[str, ...],
    *,
    title: str,
    description: str,
    breadcrumbs: tuple[Link, ...] = (),
    share: SharePicture | None = None,
    is_example: bool = False,
) -> Frame:
    """The frame of the page at *parts*; its title is followed by the site's name."""
    others = [other for other in site.locales if other != locale]
    site_name = site.profile.name.in_locale(locale)
    url = site.base_url + page_url(locale, *parts)
    parents = [(_say(link.text, locale), site.base_url + link.url) for link in breadcrumbs]
    return Frame(
        locale,
        f"{title} – {site_name}" if parts else f"{site_name} – {title}",
        description,
        url,
        page_twins(site.base_url, site.locales, *parts),
        page_url(others[0], *parts) if others else None,
        breadcrumbs,
        make_plate(site, locale),
        is_example,
        site.noindex,
        share,
        (Link(site.profile.name, feed_url(locale)),),
        (describe_breadcrumbs([*parents, (title, url)]),) if breadcrumbs else (),
    )


def _say(text: LocalizedText | str, locale: Locale) -> str:
    return text if isinstance(text, str) else text.in_locale(locale)
