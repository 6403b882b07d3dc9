"""What stands around every page: name plate, navigation, breadcrumbs, language switch, footer."""

from dataclasses import dataclass

from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.site import Site
from sammachip_site.domain.summary import PictureSummary
from sammachip_site.pages.addresses import page_url


@dataclass(frozen=True, slots=True)
class Link:
    """A word to follow. A text of the theme is a `str`, a text of the content is a `LocalizedText`."""

    text: LocalizedText | str
    url: str


@dataclass(frozen=True, slots=True)
class Plate:
    """The parts of the frame that every page of one language has alike."""

    name: LocalizedText
    area: LocalizedText
    publisher: LocalizedText
    home_url: str
    products_url: str
    groups_url: str
    books_url: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The head and surroundings of one page; *url* and *alternates* are absolute, *translation_url* is not."""

    locale: Locale
    title: str
    description: str
    url: str
    alternates: tuple[tuple[Locale, str], ...]
    translation_url: str | None
    breadcrumbs: tuple[Link, ...]
    plate: Plate
    is_example: bool
    noindex: bool
    image_url: str | None


def make_plate(site: Site, locale: Locale) -> Plate:
    """The name plate and navigation of every page in *locale*."""
    profile = site.profile
    home = page_url(locale)
    return Plate(
        profile.name,
        profile.area.district or profile.area.province,
        profile.publisher,
        home,
        f"{home}#products",
        page_url(locale, "groups"),
        f"{home}#open-books",
    )


def make_frame(
    site: Site,
    locale: Locale,
    parts: tuple[str, ...],
    *,
    title: str,
    description: str,
    breadcrumbs: tuple[Link, ...] = (),
    picture: PictureSummary | None = None,
    is_example: bool = False,
) -> Frame:
    """The frame of the page at *parts*; its title is followed by the site's name."""
    others = [other for other in site.locales if other != locale]
    site_name = site.profile.name.in_locale(locale)
    return Frame(
        locale,
        f"{title} – {site_name}" if parts else f"{site_name} – {title}",
        description,
        site.base_url + page_url(locale, *parts),
        tuple((each, site.base_url + page_url(each, *parts)) for each in site.locales),
        page_url(others[0], *parts) if others else None,
        breadcrumbs,
        make_plate(site, locale),
        is_example,
        site.noindex,
        site.base_url + picture.jpeg[-1][1] if picture else None,
    )
