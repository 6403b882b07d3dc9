"""A group's storefront: what it sells, how it began, and the short proof that its books are open."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from sammachip_site.domain.contact import PostageStep
from sammachip_site.domain.group import Capital, Story
from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.origin import Households
from sammachip_site.domain.summary import PictureSummary
from sammachip_site.domain.thai_calendar import buddhist_year
from sammachip_site.pages.addresses import GROUP_PRODUCTS, product_url
from sammachip_site.pages.agreement import returned_to_members
from sammachip_site.pages.basket import BasketEntry, make_basket_entry
from sammachip_site.pages.cards import ProductCard
from sammachip_site.pages.frame import Frame, Link
from sammachip_site.pages.group_data import describe_group
from sammachip_site.pages.group_frame import GroupHead, GroupPages, shown_news
from sammachip_site.pages.group_products import ON_THE_STOREFRONT, count_pages
from sammachip_site.pages.news import ON_THE_STOREFRONT as NEWS_ON_THE_STOREFRONT
from sammachip_site.pages.news import NewsRow, make_news_rows
from sammachip_site.pages.notice_board import find_notice_board_url
from sammachip_site.pages.ordering import (
    OrderMessage,
    OrderRow,
    OrderWay,
    ScanCode,
    make_order_rows,
    make_order_ways,
    make_question,
    make_scan_code,
)
from sammachip_site.pages.page import Page
from sammachip_site.pages.payment import Payment, make_group_payment
from sammachip_site.pages.pictures import Shape
from sammachip_site.pages.resolutions import resolution_url
from sammachip_site.pages.schedule import find_schedule_url
from sammachip_site.pages.share_links import ShareLinks, make_share_links
from sammachip_site.pages.structured_data import Node, describe_list
from sammachip_site.reports.freshness import find_freshness


@dataclass(frozen=True, slots=True)
class TrustCard:
    """The books in six lines; *returned_of_100* is in hundredths of a percent of the profit.

    *year* is None before a year is over; *cash* is that of *cash_year* at its end, or up to *recorded_on*.
    """

    year: int | None
    net_profit: Satang | None
    returned_of_100: int | None
    approved_years: int
    cash: Satang | None
    cash_year: int | None
    recorded_on: date | None
    books_url: str
    people_url: str
    progress_url: str
    activities_url: str | None
    schedule_url: str | None


@dataclass(frozen=True, slots=True)
class PostageRow:
    """Postage for *first* to *last* pieces; the last row has no end."""

    first: int
    last: int | None
    price: Satang


@dataclass(frozen=True, slots=True)
class EndingView:
    """Why a group has stopped, and since when; *resolution_url* leads to what the meeting decided."""

    day: date
    reason: LocalizedText
    resolution_url: str | None


@dataclass(frozen=True, slots=True)
class StorefrontView:
    """All that the storefront shows."""

    frame: Frame
    head: GroupHead
    signboard: PictureSummary | None
    story_title: str | None
    story: str | None
    story_language: Locale
    summary: LocalizedText
    households: Households | None
    capital: Capital | None
    founded_year: int
    founded_year_ce: int
    trust: TrustCard
    ending: EndingView | None
    products: tuple[ProductCard, ...]
    product_count: int
    all_products_url: str | None
    order: tuple[OrderWay, ...]
    order_rows: tuple[OrderRow, ...]
    scan: ScanCode
    share: ShareLinks
    payment: Payment | None
    basket: BasketEntry | None
    postage: tuple[PostageRow, ...]
    postage_note: LocalizedText | None
    cautions: LocalizedText | None
    news: tuple[NewsRow, ...]
    news_url: str
    sheets: tuple[Link, ...]


def make_storefront(pages: GroupPages) -> Page:
    """The page at ``/groups/G/``."""
    profile = pages.group.profile
    signboard = pages.picture(pages.group.folder, profile.signboard, Shape.WHOLE)
    title, story, language = split_story(pages.group.story, pages.locale)
    name = pages.say(profile.name)
    frame = pages.frame((), name, pages.say(profile.summary)).telling(describe_group(pages), *list_products(pages))
    message = OrderMessage(
        pages.words["order.subject-group"].format(group=name),
        pages.words["order.message-group"].format(group=name),
        frame.url,
    )
    if profile.ended:
        message = make_question(pages, frame.url)
    ways = make_order_ways(profile.contacts, message)
    view = StorefrontView(
        frame,
        pages.head("shop"),
        signboard,
        title,
        story,
        language,
        profile.summary,
        profile.households,
        profile.capital,
        buddhist_year(profile.founded),
        profile.founded.year,
        make_trust_card(pages),
        make_ending(pages),
        tuple(pages.card(product) for product in pages.summary.shown_products[:ON_THE_STOREFRONT]),
        len(pages.summary.shown_products),
        pages.url(*GROUP_PRODUCTS) if count_pages(len(pages.summary.shown_products)) else None,
        ways,
        make_order_rows(pages, ways),
        make_scan_code(profile.contacts, frame.url),
        make_share_links(frame.url),
        make_group_payment(pages, ways),
        make_basket_entry(pages),
        make_postage(profile.postage),
        profile.postage_note,
        profile.cautions,
        make_news_rows(pages, shown_news(pages.group, pages.site)[-NEWS_ON_THE_STOREFRONT:]),
        pages.url("news"),
        tuple(link_sheets(pages)),
    )
    return Page(pages.path(), "pages/storefront.html", pages.locale, view)


def make_ending(pages: GroupPages) -> EndingView | None:
    """How the group has ended; None while it works."""
    ended = pages.group.profile.ended
    return EndingView(ended.date, ended.reason, resolution_url(pages, ended.resolution_id)) if ended else None


def list_products(pages: GroupPages) -> tuple[Node, ...]:
    """The products of the storefront as search engines read lists; nothing without a product."""
    shown = pages.summary.products[:ON_THE_STOREFRONT]
    urls = [product_url(pages.locale, pages.group.slug, product.slug) for product in shown]
    return (describe_list(urls, pages.site),) if urls else ()


def split_story(story: Story | None, locale: Locale) -> tuple[str | None, str | None, Locale]:
    """The story's first heading, the rest of its Markdown, and its language; Nones without a story."""
    if story is None:
        return None, None, locale
    language: Locale = "en" if locale == "en" and story.en else "th"
    source = (story.en or "") if language == "en" else story.th
    first, _, rest = source.strip().partition("\n")
    if first.startswith("#"):
        return first.lstrip("#").strip(), rest.strip(), language
    return None, source, language


def make_trust_card(pages: GroupPages) -> TrustCard:
    """The trust card of the storefront, from the latest approved year, else the latest that is over."""
    approved = [statement for statement in pages.statements if statement.approval]
    over = [statement for statement in pages.statements if statement.is_over]
    shown = next(reversed(approved or over), None)
    freshness = find_freshness(pages.statements, pages.site.today)
    latest = pages.statements[-1] if pages.statements else None
    return TrustCard(
        shown.year if shown else None,
        shown.net_profit if shown else None,
        returned_to_members(pages.group.agreement, pages.site.today),
        len(approved),
        latest.closing_cash if latest else None,
        latest.year if latest and latest.is_over else None,
        freshness.last_day if freshness else None,
        pages.url("books"),
        pages.url("people"),
        pages.url("progress"),
        pages.url("activities") if pages.group.activities else None,
        find_schedule_url(pages),
    )


def link_sheets(pages: GroupPages) -> Iterator[Link]:
    """The way to what the group itself prints: prices and cards where it sells something, and its notice board."""
    if pages.summary.products:
        yield Link(pages.words["price-list.link"], pages.url("price-list"))
        yield Link(pages.words["shelf-cards.link"], pages.url("shelf-cards"))
    if board := find_notice_board_url(pages):
        yield Link(pages.words["notice-board.link"], board)


def make_postage(steps: tuple[PostageStep, ...]) -> tuple[PostageRow, ...]:
    """Each step up to where the next begins."""
    return tuple(
        PostageRow(step.pieces, following.pieces - 1 if following else None, step.price)
        for step, following in zip_longest(steps, steps[1:])
    )
