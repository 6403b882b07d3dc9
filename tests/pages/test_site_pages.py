from dataclasses import replace

import pytest

from sammachip_site.content.load import load_pages
from sammachip_site.domain.localized import LOCALES, Locale, LocalizedText
from sammachip_site.domain.site import Site
from sammachip_site.domain.slugs import TAKEN_ROOTS
from sammachip_site.pages.frame import Link
from sammachip_site.pages.page import Page
from sammachip_site.pages.plan import plan_shared
from sammachip_site.pages.shared_pages import share_pages
from sammachip_site.pages.site_pages import SitePageView, make_site_pages
from sammachip_site.pages.specimen import make_specimen
from sammachip_site.render.files import render_files
from tests.pages import village

FILES = {
    "content/pages/about.md": "---\ntitle: {th: ที่มา, en: Source}\nsummary: เล่าที่มา\nposition: 2\n---\n# ต้นเรื่อง\n",
    "content/pages/how-to-read-the-books.md": (
        "---\ntitle: อ่านบัญชี\nsummary: ทีละช่อง\nmenu: วิธีอ่าน\nposition: 1\nexample_tables: yes\n---\nดูตรงไหน\n"
    ),
    "content/pages/about.en.md": "# Where it comes from\n",
}


def site() -> Site:
    """The site with two pages of its own."""
    pages, faults = load_pages({path: text.encode() for path, text in FILES.items()})
    assert faults == ()
    return replace(village.site(), pages=pages)


def made(locale: Locale = "th") -> list[Page]:
    return list(make_site_pages(share_pages([], site(), locale, village.words(locale))))


def test_each_page_has_an_address_of_its_own_and_stands_in_the_menu_of_all() -> None:
    guide, about = made()
    assert [page.path for page in (guide, about)] == ["how-to-read-the-books/index.html", "about/index.html"]
    assert isinstance(about.view, SitePageView)
    plate = about.view.frame.plate
    assert plate.pages == (
        Link(LocalizedText(th="วิธีอ่าน"), "/how-to-read-the-books/"),
        Link(LocalizedText(th="ที่มา", en="Source"), "/about/"),
    )
    assert plate.reading_guide_url == "/how-to-read-the-books/"
    assert about.view.frame.breadcrumbs == (Link("หน้าแรก", "/"),)


def test_an_english_page_has_its_own_text_or_the_thai_one() -> None:
    guide, about = (page.view for page in made("en"))
    assert isinstance(about, SitePageView)
    assert isinstance(guide, SitePageView)
    assert (about.text, about.text_language) == ("# Where it comes from", "en")
    assert (guide.text, guide.text_language) == ("ดูตรงไหน", "th")


def test_the_addresses_that_others_have_are_all_refused() -> None:
    plan = plan_shared([village.pages().summary], village.site(), village.ALL_WORDS)
    roots = {file.path.split("/")[0] for file in plan if "/" in file.path}
    assert roots <= TAKEN_ROOTS


@pytest.mark.parametrize("locale", LOCALES)
def test_the_tables_of_the_guide_agree_with_each_other(locale: Locale) -> None:
    specimen = make_specimen(village.site(), locale, village.words(locale))
    month, year = specimen.month, specimen.statement
    assert month.rows[-1].balance == month.sum.closing == year.closing_cash == 1500_00
    assert year.sharing is not None
    assert (year.net_profit, year.sharing.total, year.sharing.dividend_per_share) == (1000_00, 1000_00, 6_00)
    assert sum(row.corrects is not None for row in month.rows) == 1
    html = render_files(made(locale)[:1], village.shipped_theme(), site())[0].content.decode()
    assert html.count('class="callout"') == 2 * (8 + 5 + 4)


def test_the_rows_of_the_guide_are_in_the_language_of_its_page() -> None:
    specimen = make_specimen(village.site(), "en", village.words("en"))
    assert [row.description for row in specimen.month.rows if not row.description.isascii()] == [
        "Corrects จ.1: 60 baht too much"
    ]
