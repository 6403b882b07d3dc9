"""What the pages that groups share have in common: the groups, their products, and the circumstances."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.site import Site
from sammachip_site.domain.summary import GroupSummary
from sammachip_site.pages.addresses import area_parts, numbered, page_path, page_url
from sammachip_site.pages.areas import Area, find_areas
from sammachip_site.pages.frame import Frame, Link, make_frame
from sammachip_site.pages.offers import Offer, list_offers
from sammachip_site.pages.page import Words
from sammachip_site.pages.pictures import first_share_picture
from sammachip_site.pages.structured_data import describe_list


@dataclass(frozen=True, slots=True)
class AreaLink:
    """An area to go into, and how many groups and products it has."""

    name: LocalizedText
    url: str
    groups: int
    products: int


@dataclass(frozen=True, slots=True)
class SharedPages:
    """All groups in the order of their folders, their products in the order of lists, and their areas."""

    groups: tuple[GroupSummary, ...]
    offers: tuple[Offer, ...]
    areas: Mapping[tuple[str, ...], Area]
    site: Site
    locale: Locale
    words: Words

    def url(self, parts: tuple[str, ...], page: int = 1) -> str:
        """The address of a page of the list at *parts*."""
        return page_url(self.locale, *numbered(parts, page))

    def path(self, parts: tuple[str, ...], page: int = 1) -> str:
        """The file of a page of the list at *parts*, relative to the output folder."""
        return page_path(self.url(parts, page))

    def area_name(self, area: Area) -> LocalizedText:
        """The name of *area* after the word for what it is, in the language of the page."""
        kind, name = self.words[f"place.{area.level}"], area.name
        return LocalizedText(th=kind + name.th, en=kind + name.en if name.en else None)

    def links_to(self, areas: Sequence[Area]) -> tuple[AreaLink, ...]:
        """The links that lead into *areas*."""
        return tuple(
            AreaLink(self.area_name(area), self.url(area_parts(*area.codes)), len(area.groups), len(area.offers))
            for area in areas
        )

    def frame(
        self,
        parts: tuple[str, ...],
        title: str,
        description: str,
        breadcrumbs: tuple[Link, ...],
        listed: Sequence[str],
        page: int = 1,
    ) -> Frame:
        """The frame of a page of the list at *parts*, where the addresses *listed* stand.

        Its parents are home and the *breadcrumbs*.
        """
        numbered_title = title if page == 1 else f"{title} {self.words['paging.page'].format(page=page)}"
        frame = make_frame(
            self.site,
            self.locale,
            numbered(parts, page),
            title=numbered_title,
            description=description,
            breadcrumbs=(Link(self.words["site.home"], page_url(self.locale)), *breadcrumbs),
            share=first_share_picture(self.groups),
            is_example=any(group.example for group in self.groups),
        )
        return frame.telling(describe_list(listed, self.site)) if listed else frame


def share_pages(groups: Sequence[GroupSummary], site: Site, locale: Locale, words: Words) -> SharedPages:
    """What the shared pages of one language are made from."""
    offers = list_offers(groups, site.today, locale, words)
    return SharedPages(tuple(groups), offers, find_areas(groups, offers), site, locale, words)
