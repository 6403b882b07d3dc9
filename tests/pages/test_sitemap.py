from collections.abc import Sequence

from sammachip_site.pages.page import Page
from sammachip_site.pages.sitemap import (
    MOST_BYTES,
    SitemapEntry,
    SitemapIndexView,
    SitemapView,
    make_sitemaps,
    split_entries,
)
from sammachip_site.render.html import PageRenderer
from tests.conftest import REPOSITORY
from tests.pages.village import pages, site
from tests.render.stage import make_site, theme_of

PAGE = "https://example.test/groups/"


def sitemaps(count: int) -> list[Page]:
    return list(make_sitemaps(((f"page-{number}",) for number in range(count)), [], site()))


def listed(files: Sequence[Page]) -> list[int]:
    return [len(file.view.entries) for file in files if isinstance(file.view, SitemapView)]


def test_the_sitemap_names_each_page_in_each_language_with_its_twins() -> None:
    (sitemap,) = make_sitemaps([("groups",)], [], site())
    english = "https://example.test/en/groups/"
    twins = (("th", PAGE), ("en", english), ("x-default", PAGE))
    assert sitemap.view == SitemapView((SitemapEntry(PAGE, twins), SitemapEntry(english, twins)))


def test_a_storefront_and_a_product_are_listed_with_their_picture() -> None:
    summary = pages().summary
    addresses = [("groups", "ban-rai"), ("groups", "ban-rai", "books"), ("products", "ban-rai", "narok")]
    (sitemap,) = make_sitemaps(addresses, [summary], site())
    assert isinstance(sitemap.view, SitemapView)
    images = {entry.url: entry.image_url for entry in sitemap.view.entries}
    picture = "https://example.test/photos/ban-rai/square/narok-ababababab-900.jpg"
    assert images["https://example.test/en/products/ban-rai/narok/"] == picture
    assert images["https://example.test/groups/ban-rai/"] == picture
    assert images["https://example.test/groups/ban-rai/books/"] is None


def test_fifty_thousand_addresses_are_one_file() -> None:
    files = sitemaps(25_000)
    assert [file.path for file in files] == ["sitemap.xml"]
    assert listed(files) == [50_000]


def test_of_more_addresses_there_is_an_index_of_files() -> None:
    index, *files = sitemaps(25_001)
    assert index.path == "sitemap.xml"
    assert index.view == SitemapIndexView(("https://example.test/sitemap-1.xml", "https://example.test/sitemap-2.xml"))
    assert [file.path for file in files] == ["sitemap-1.xml", "sitemap-2.xml"]
    assert listed(files) == [50_000, 2]


def test_no_file_is_heavier_than_sitemaps_may_be_and_no_address_is_lost() -> None:
    long = f"https://example.test/{'a' * 1900}"
    entries = [SitemapEntry(f"{long}{number}", (("th", long), ("en", long))) for number in range(20_000)]
    files = list(split_entries(entries))
    assert [entry for file in files for entry in file] == entries
    assert len(files) > 1
    assert all(sum(entry.most_bytes for entry in file) < MOST_BYTES for file in files)


def test_an_entry_weighs_no_more_than_is_reckoned() -> None:
    twins = (("th", PAGE), ("en", PAGE), ("x-default", PAGE))
    entries = (SitemapEntry(PAGE, twins, f"{PAGE}a.jpg"), SitemapEntry(PAGE, ()))
    template = (REPOSITORY / "templates/pages/sitemap.xml").read_text("utf-8")
    renderer = PageRenderer(theme_of(sitemap__xml=template), make_site())

    def weight(*listed: SitemapEntry) -> int:
        return len(renderer.render(Page("sitemap.xml", "pages/sitemap.xml", "th", SitemapView(listed))))

    for entry in entries:
        assert weight(entry) - weight() <= entry.most_bytes
