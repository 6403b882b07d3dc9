import re

from sammachip_site.domain.localized import LOCALES
from sammachip_site.pages.page import Page
from sammachip_site.pages.plan import plan_group, plan_shared
from sammachip_site.pages.sitemap import SitemapView
from tests.pages.kept_books import BILL, START, keep, pages_of
from tests.pages.village import ALL_WORDS, PHOTO, PRODUCT, group, pages, site, statements


def test_every_page_of_a_group_exists_in_both_languages() -> None:
    loaded = group()
    plan = plan_group(loaded, statements(loaded), site(), ALL_WORDS)
    paths = [file.path for file in plan.files]
    assert len(paths) == len(set(paths))
    thai = {file.path for file in plan.files if isinstance(file, Page) and file.locale == "th"}
    english = {file.path for file in plan.files if isinstance(file, Page) and file.locale == "en"}
    assert english == {f"en/{path}" for path in thai}
    assert {
        "groups/ban-rai/books/2567/index.html",
        "groups/ban-rai/books/2567/poster/index.html",
        "products/ban-rai/narok/index.html",
    } <= thai


def test_every_month_of_a_cash_book_has_a_page_in_both_languages_and_in_the_sitemap() -> None:
    receipt = "receipts: [{ref: ข.1, photo: {file: receipts/bill.jpg, alt: บิล}}]\n"
    shown = pages_of(keep({2569: "2569-02-02,ข.1,ขายไข่,sales,20,,,\n"}, year_2569=START + receipt))
    plan = plan_group(shown.group, shown.statements, site(), ALL_WORDS)
    paths = {file.path for file in plan.files}
    months = [f"groups/ban-rai/books/2569/{month}/" for month in ("01", "02")]
    assert {f"{language}{month}index.html" for language in ("", "en/") for month in months} <= paths
    assert {rendition.photo_path for rendition in plan.renditions} == {BILL.path}
    (sitemap,) = (file for file in plan_shared([plan.summary], site(), ALL_WORDS) if file.path == "sitemap.xml")
    assert isinstance(sitemap, Page)
    assert isinstance(sitemap.view, SitemapView)
    listed = {entry.url for entry in sitemap.view.entries}
    assert {f"https://example.test/{month}" for month in months} <= listed


def test_a_year_has_a_poster_in_the_sitemap_once_it_is_over() -> None:
    loaded = keep({2568: "2568-03-02,,ขายไข่,sales,20,,,\n", 2569: "2569-03-02,,ขายไข่,sales,20,,,\n"}, year_2568=START)
    plan = plan_group(loaded, statements(loaded), site(), ALL_WORDS)
    (sitemap,) = (file for file in plan_shared([plan.summary], site(), ALL_WORDS) if file.path == "sitemap.xml")
    assert isinstance(sitemap, Page)
    assert isinstance(sitemap.view, SitemapView)
    listed = {entry.url for entry in sitemap.view.entries if entry.url.endswith("/poster/")}
    posters = {file.path for file in plan.files if file.path.endswith("/poster/index.html")}
    assert posters == {f"{locale}groups/ban-rai/books/2568/poster/index.html" for locale in ("", "en/")}
    assert listed == {f"https://example.test/{path.removesuffix('index.html')}" for path in posters}


def test_each_photo_that_a_page_shows_is_made_once() -> None:
    loaded = group()
    plan = plan_group(loaded, statements(loaded), site(), ALL_WORDS)
    assert {rendition.photo_path for rendition in plan.renditions} == {PHOTO.path}
    assert len({rendition.output_path for rendition in plan.renditions}) == len(plan.renditions) == 10


def test_a_draft_has_neither_page_nor_photo_nor_address() -> None:
    loaded = group(product=PRODUCT.replace("category: food", "category: food\ndraft: yes"))
    plan = plan_group(loaded, statements(loaded), site(), ALL_WORDS)
    assert not any("narok" in file.path for file in plan.files)
    assert plan.renditions == ()
    assert plan.summary.products == ()


def test_the_shared_files_of_an_empty_site_are_complete() -> None:
    files = [file.path for file in plan_shared([], site(), ALL_WORDS)]
    paths = {
        re.sub("-[0-9a-f]{10}/", "-…/", path) for path in files
    }  # the address of an index changes with its content
    assert len(paths) == len(files)
    assert paths == {
        *(
            f"{'en/' if locale == 'en' else ''}{page}"
            for locale in LOCALES
            for page in (
                "index.html",
                "groups/index.html",
                "products/index.html",
                "areas/index.html",
                "search/index.html",
                "officer/index.html",
                "officer/by-entry/index.html",
                "officer/by-name/index.html",
                "officer/by-area/index.html",
                "officer/areas/index.html",
            )
        ),
        *(f"search/index/{locale}-…/index.json" for locale in LOCALES),
        "404.html",
        "sitemap.xml",
        "robots.txt",
        "_headers",
        "data/groups.json",
        "data/products.json",
        "data/statements.csv",
        "officer/register.csv",
        "integrity.json",
        "feed.atom",
        "en/feed.atom",
        "feeds/google-merchant.xml",
        "feeds/facebook-catalogue.csv",
    }


def test_lists_are_in_the_sitemap_but_for_what_is_there_today() -> None:
    plan = plan_shared([pages().summary], site(), ALL_WORDS)
    (sitemap,) = (file for file in plan if file.path == "sitemap.xml")
    assert isinstance(sitemap, Page)
    assert isinstance(sitemap.view, SitemapView)
    listed = {entry.url.removeprefix("https://example.test/") for entry in sitemap.view.entries}
    area = "areas/30/3010"
    assert {"products/", "categories/food/", "areas/", f"{area}/", f"{area}/301007/", f"{area}/food/"} <= listed
    assert {f"en/{address}" for address in ("products/", f"{area}/")} <= listed
    assert not any("available" in address for address in listed)
    assert "products/available/index.html" in {file.path for file in plan}
