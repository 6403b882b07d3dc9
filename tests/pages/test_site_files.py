from dataclasses import replace

from sammachip_site.pages.site_files import HeadersView, RobotsView, make_site_files
from tests.pages.village import site


def test_a_preview_asks_not_to_be_found() -> None:
    robots, headers = make_site_files(replace(site(), noindex=True))
    assert robots.view == RobotsView(noindex=True, sitemap_url="https://example.test/sitemap.xml")
    assert headers.view == HeadersView(noindex=True)
