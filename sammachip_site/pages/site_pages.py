"""The pages of the site's own: what people wrote, and for the reading guide the tables of a little group explained."""

from collections.abc import Iterator
from dataclasses import dataclass

from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.site_page import SitePage
from sammachip_site.pages.addresses import page_path, page_url
from sammachip_site.pages.frame import Frame, Link, make_frame
from sammachip_site.pages.page import Page
from sammachip_site.pages.pictures import first_share_picture
from sammachip_site.pages.shared_pages import SharedPages
from sammachip_site.pages.specimen import Specimen, make_specimen


@dataclass(frozen=True, slots=True)
class SitePageView:
    """All that such a page shows; *specimen* where it explains the tables of the books."""

    frame: Frame
    title: LocalizedText
    summary: LocalizedText
    text: str
    text_language: Locale
    specimen: Specimen | None


def make_site_pages(shared: SharedPages) -> Iterator[Page]:
    """The pages at ``/about/`` and the like."""
    return (_make_page(shared, page) for page in shared.site.pages)


def _make_page(shared: SharedPages, page: SitePage) -> Page:
    locale, profile = shared.locale, page.profile
    language: Locale = "en" if locale == "en" and page.text_en else "th"
    frame = make_frame(
        shared.site,
        locale,
        (page.slug,),
        title=profile.title.in_locale(locale),
        description=profile.summary.in_locale(locale),
        breadcrumbs=(Link(shared.words["site.home"], page_url(locale)),),
        share=first_share_picture(shared.groups),
        is_example=any(group.example for group in shared.groups),
    )
    view = SitePageView(
        frame,
        profile.title,
        profile.summary,
        (page.text_en or "") if language == "en" else page.text,
        language,
        make_specimen(shared.site, locale, shared.words) if profile.example_tables else None,
    )
    return Page(page_path(page_url(locale, page.slug)), "pages/site_page.html", locale, view)
