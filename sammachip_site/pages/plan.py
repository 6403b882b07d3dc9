"""Which files there are: everything that one group adds, and everything that groups share."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sammachip_site.domain.activity import Activity
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.localized import Locale
from sammachip_site.domain.news import News
from sammachip_site.domain.photo import Photo, PhotoReference, Rendition
from sammachip_site.domain.site import Site
from sammachip_site.domain.slugs import AVAILABLE
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.summary import GroupSummary
from sammachip_site.pages.activities import make_activities
from sammachip_site.pages.activity import make_activity_pages
from sammachip_site.pages.addresses import GROUP_PRODUCTS, numbered
from sammachip_site.pages.agreement import make_agreement
from sammachip_site.pages.area import make_area_pages
from sammachip_site.pages.basket import make_basket
from sammachip_site.pages.books import make_books
from sammachip_site.pages.calendar import make_calendar
from sammachip_site.pages.capital import make_capital
from sammachip_site.pages.cash_report import make_cash_report_pages, make_cash_reports
from sammachip_site.pages.catalogue import make_catalogue
from sammachip_site.pages.feeds import make_group_feed, make_site_feed
from sammachip_site.pages.group_frame import (
    GroupPages,
    offered_products,
    product_folder,
    shared_photos,
    shown_news,
    summarize_group,
)
from sammachip_site.pages.group_products import count_pages, make_group_products
from sammachip_site.pages.groups import make_groups
from sammachip_site.pages.home import make_home
from sammachip_site.pages.integrity import make_integrity_file
from sammachip_site.pages.ledger import make_ledger_pages
from sammachip_site.pages.news import make_news
from sammachip_site.pages.news_item import make_news_items
from sammachip_site.pages.not_found import make_not_found
from sammachip_site.pages.notice_board import make_notice_board
from sammachip_site.pages.numerals import choose_numerals
from sammachip_site.pages.objection import make_objection_pages
from sammachip_site.pages.officer_areas import make_officer_areas
from sammachip_site.pages.officer_desk import make_officer_desk
from sammachip_site.pages.open_data import make_group_file, make_shared_data, make_statement_file
from sammachip_site.pages.package import make_package
from sammachip_site.pages.page import GroupPlan, Page, PlannedFile, Words
from sammachip_site.pages.people import make_people
from sammachip_site.pages.pictures import Shape, plan_renditions, plan_share_picture
from sammachip_site.pages.poster import make_poster
from sammachip_site.pages.price_list import make_price_list
from sammachip_site.pages.product import make_product
from sammachip_site.pages.progress import make_progress
from sammachip_site.pages.question_form import make_question_form
from sammachip_site.pages.questions import make_questions
from sammachip_site.pages.register import make_register
from sammachip_site.pages.schedule import make_schedule
from sammachip_site.pages.search import make_search
from sammachip_site.pages.shared_pages import SharedPages, share_pages
from sammachip_site.pages.shelf_cards import make_shelf_cards
from sammachip_site.pages.shop_feeds import make_shop_feeds
from sammachip_site.pages.site_files import make_site_files
from sammachip_site.pages.site_pages import make_site_pages
from sammachip_site.pages.sitemap import make_sitemaps
from sammachip_site.pages.statement import make_statement_page
from sammachip_site.pages.storefront import make_storefront
from sammachip_site.pages.year_files import make_year_files

GROUP_PAGES = (
    make_storefront,
    make_books,
    make_people,
    make_capital,
    make_agreement,
    make_progress,
    make_questions,
    make_question_form,
)
PRODUCT_SHEETS = (make_price_list, make_shelf_cards)  # of a group that sells something


def plan_group(
    group: LoadedGroup, statements: Sequence[Statement], site: Site, words: Mapping[Locale, Words]
) -> GroupPlan:
    """Every page, data file and picture of *group*, and its summary for the shared pages."""
    summary = summarize_group(group, statements, site)
    files: list[PlannedFile] = []
    for locale in site.locales:
        pages = GroupPages(group, tuple(statements), summary, site, locale, words[locale])
        files += (make(pages) for make in GROUP_PAGES)
        files += make_group_products(pages)
        files += (make_statement_page(pages, statement) for statement in statements)
        files += make_ledger_pages(pages)
        files += make_objection_pages(pages)
        files += (make_poster(pages, statement) for statement in statements if statement.is_over)
        files += make_cash_report_pages(pages)
        if group.activities:
            files.append(make_activities(pages))
        files += make_activity_pages(pages)
        if summary.news:
            files.append(make_news(pages))
        files += make_news_items(pages)
        files += make_schedule(pages)
        files += make_calendar(pages)
        files += make_notice_board(pages)
        files += make_basket(pages)
        files += (make_product(pages, product) for product in offered_products(group, site))
        files.append(make_group_feed(summary, site, locale, words[locale]))
        files += (make(pages) for make in PRODUCT_SHEETS if summary.products)
    files += plan_data(group, statements, summary, site, words["th"])
    return GroupPlan(tuple(choose_numerals(file, group) for file in files), plan_photos(group, site), summary)


def plan_data(
    group: LoadedGroup, statements: Sequence[Statement], summary: GroupSummary, site: Site, words: Words
) -> Iterator[PlannedFile]:
    """The open data of *group*, and the package that lists it; *words* are Thai."""
    yield make_group_file(group, summary, site)
    yield from (make_statement_file(statement) for statement in statements)
    yield from make_year_files(group, statements, site, words)
    yield from make_cash_reports(group.slug, statements, site, words)
    yield make_package(group, statements, site)


def plan_photos(group: LoadedGroup, site: Site) -> tuple[Rendition, ...]:
    """The renditions of every photo that a page of *group* shows, each once."""
    avif = site.profile.avif
    renditions = {
        rendition
        for shape, references in ((Shape.WHOLE, _shown_whole(group)), (Shape.SQUARE, _shown_square(group, site)))
        for photo in _find_photos(group, references)
        for rendition in plan_renditions(photo, group.slug, shape, avif=avif)
    }
    shared = {plan_share_picture(photo, group.slug) for photo in _find_photos(group, shared_photos(group, site))}
    return tuple(sorted(renditions | shared))


def _find_photos(group: LoadedGroup, references: Iterable[tuple[str, PhotoReference]]) -> Iterator[Photo]:
    """The photos that *references* name, each from its folder."""
    for folder, reference in references:
        if photo := group.photo(folder, reference):
            yield photo


def _shown_whole(group: LoadedGroup) -> Iterator[tuple[str, PhotoReference]]:
    if signboard := group.profile.signboard:
        yield group.folder, signboard
    for record in group.records.values():
        for receipt in record.receipts:
            yield group.folder, receipt.photo


def _shown_square(group: LoadedGroup, site: Site) -> Iterator[tuple[str, PhotoReference]]:
    if on_card := group.profile.photo or group.profile.signboard:
        yield group.folder, on_card
    articles: tuple[Activity | News, ...] = (*group.activities, *shown_news(group, site))
    for article in articles:
        for reference in article.profile.photos:
            yield group.folder, reference
    for product in offered_products(group, site):
        for reference in product.profile.photos:
            yield product_folder(product), reference


def plan_shared(groups: Sequence[GroupSummary], site: Site, words: Mapping[Locale, Words]) -> tuple[PlannedFile, ...]:
    """Every file that groups share, from their summaries in the order of their folders."""
    shared = [share_pages(groups, site, locale, words[locale]) for locale in site.locales]
    pages = tuple(page for each in shared for page in plan_shared_pages(each))
    return (
        *pages,
        *(file for each in shared for file in make_search(each)),
        *(page for each in shared for page in (*make_officer_desk(each), *make_officer_areas(each))),
        make_register(groups, words["th"]),
        make_not_found(site, words["th"]),
        *make_sitemaps((*_addresses(groups), *_list_addresses(pages)), groups, site),
        *make_site_files(site),
        *(make_site_feed(groups, site, locale, words[locale]) for locale in site.locales),
        *make_shop_feeds(groups, site),
        *make_shared_data(groups, site),
        make_integrity_file(groups),
    )


def plan_shared_pages(shared: SharedPages) -> Iterator[Page]:
    """Every page that groups share and that is to be found, in one language."""
    yield make_home(shared)
    yield from make_groups(shared)
    yield from make_catalogue(shared)
    yield from make_area_pages(shared)
    yield from make_site_pages(shared)


def _list_addresses(pages: Sequence[Page]) -> Iterator[tuple[str, ...]]:
    """The address parts of every list of groups and products, but for what is there now."""
    for page in pages:
        parts = tuple(page.path.split("/")[:-1])
        if page.locale == "th" and parts and AVAILABLE not in parts:
            yield parts


def _addresses(groups: Sequence[GroupSummary]) -> Iterator[tuple[str, ...]]:
    """The address parts of every other page that a reader may find."""
    yield ()
    for group in groups:
        yield from (("groups", group.slug, *parts) for parts in GROUP_ADDRESSES)
        yield from (("groups", group.slug, "books", str(figures.year)) for figures in group.years)
        yield from (
            ("groups", group.slug, "books", str(figures.year), "poster") for figures in group.years if figures.is_over
        )
        for figures in group.years:
            yield from (("groups", group.slug, "books", str(figures.year), month) for month in figures.months)
        if group.activities:
            yield ("groups", group.slug, "activities")
        if group.has_schedule:
            yield ("groups", group.slug, "schedule")
        yield from (("groups", group.slug, "activities", activity.slug) for activity in group.activities)
        if group.news:
            yield ("groups", group.slug, "news")
        yield from (("groups", group.slug, "news", news.slug) for news in group.news)
        yield from (("products", group.slug, product.slug) for product in group.shown_products)
        for number in range(1, count_pages(len(group.shown_products)) + 1):
            yield ("groups", group.slug, *numbered(GROUP_PRODUCTS, number))


GROUP_ADDRESSES: tuple[tuple[str, ...], ...] = (
    (),
    ("books",),
    ("people",),
    ("capital",),
    ("agreement",),
    ("progress",),
    ("questions",),
)
