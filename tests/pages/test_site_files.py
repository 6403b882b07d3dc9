from dataclasses import replace

from sammachip_site.pages.site_files import HeadersView, RobotsView, SitemapView, make_site_files
from tests.pages.village import site


def test_the_sitemap_names_each_page_in_each_language_with_its_twin() -> None:
    sitemap, _, _ = make_site_files([("groups",)], site())
    assert isinstance(sitemap.view, SitemapView)
    thai, english = "https://example.test/groups/", "https://example.test/en/groups/"
    twins = (("th", thai), ("en", english), ("x-default", thai))
    assert [(entry.url, entry.alternates) for entry in sitemap.view.entries] == [
        (thai, twins),
        (english, twins),
    ]


def test_a_preview_asks_not_to_be_found() -> None:
    _, robots, headers = make_site_files([], replace(site(), noindex=True))
    assert robots.view == RobotsView(noindex=True, sitemap_url="https://example.test/sitemap.xml")
    assert headers.view == HeadersView(noindex=True)
