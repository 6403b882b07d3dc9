"""A site that is nothing but the search of a large market, for tests and measurements in a browser."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import brotli

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.site import Area, Site, SiteProfile
from sammachip_site.domain.summary import GroupSummary
from sammachip_site.pages.search import make_search
from sammachip_site.pages.shared_pages import SharedPages, share_pages
from sammachip_site.pages.site_files import make_site_files
from sammachip_site.render.files import render_files
from sammachip_site.render.theme import Theme, make_theme

ROOT = Path(__file__).parents[2]
BROTLI_QUALITY = 5  # what hosts use while they answer; what they compress beforehand is smaller still


def shipped_theme() -> Theme:
    """The theme of this repository."""
    files = (file for folder in ("templates", "static") for file in (ROOT / folder).rglob("*") if file.is_file())
    return make_theme([{file.relative_to(ROOT).as_posix(): file.read_bytes() for file in files}])


def publish_search(groups: Sequence[GroupSummary], folder: Path) -> None:
    """The search page in both languages, and all that it fetches, in *folder*."""
    theme, site = shipped_theme(), _make_site()
    shared = (share_pages(groups, site, locale, theme.words[locale]) for locale in site.locales)
    pages = [file for each in shared for file in make_search(each)]
    for output in (*theme.assets, *render_files((*pages, *make_site_files(site)), theme, site)):
        file = folder / output.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(output.content)


def share_thai(groups: Sequence[GroupSummary]) -> SharedPages:
    """What the Thai pages of that site are made from."""
    return share_pages(groups, _make_site(), "th", shipped_theme().words["th"])


def wire_bytes(file: Path) -> int:
    """How many bytes of *file* go over the wire."""
    return len(brotli.compress(file.read_bytes(), quality=BROTLI_QUALITY))


def _make_site() -> Site:
    profile = SiteProfile(
        name=LocalizedText(th="ตลาดใหญ่"),
        tagline=LocalizedText(th="ของดี"),
        description=LocalizedText(th="ของดีทุกหมู่บ้าน"),
        base_url="https://example.test",
        area=Area(province=LocalizedText(th="ทั่วประเทศ")),
        publisher=LocalizedText(th="กลุ่มอาชีพ"),
    )
    return Site(profile, profile.base_url, date(2026, 11, 22))
