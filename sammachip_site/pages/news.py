"""What a group let everybody know, newest first; and its latest news on other pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.news import News
from sammachip_site.pages.cards import GROUP_CARD_PX, Thumbnail, make_thumbnail
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupHead, GroupPages, shown_news
from sammachip_site.pages.page import Page
from sammachip_site.pages.pictures import Shape

ON_THE_STOREFRONT = 3


@dataclass(frozen=True, slots=True)
class NewsRow:
    """A piece of news in a list; *group* where the list mixes groups."""

    url: str
    day: date
    title: LocalizedText
    summary: LocalizedText
    picture: Thumbnail | None = None
    group: LocalizedText | None = None


@dataclass(frozen=True, slots=True)
class NewsView:
    """All that the list of a group's news shows."""

    frame: Frame
    head: GroupHead
    rows: tuple[NewsRow, ...]
    shop_url: str


def make_news(pages: GroupPages) -> Page:
    """The page at ``/groups/G/news/``, of a group that has some."""
    group = pages.say(pages.summary.short_name)
    view = NewsView(
        pages.frame(
            ("news",),
            pages.words["news.title-of"].format(group=group),
            pages.words["news.description"].format(group=group),
        ),
        pages.head("shop"),
        make_news_rows(pages, shown_news(pages.group, pages.site)),
        pages.url(),
    )
    return Page(pages.path("news"), "pages/news.html", pages.locale, view)


def make_news_rows(pages: GroupPages, news: Sequence[News]) -> tuple[NewsRow, ...]:
    """*news*, which stand oldest first, as a list that begins with the newest."""
    return tuple(make_news_row(pages, each) for each in reversed(news))


def make_news_row(pages: GroupPages, news: News) -> NewsRow:
    """*news* as it stands in a list of the group."""
    profile = news.profile
    picture = pages.picture(pages.group.folder, next(iter(profile.photos), None), Shape.SQUARE)
    url = pages.url("news", news.slug)
    return NewsRow(url, news.day, profile.title, profile.summary, make_thumbnail(picture, GROUP_CARD_PX))
