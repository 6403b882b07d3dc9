"""One piece of news of a group: its day, its text, its photos."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.news import News
from sammachip_site.domain.summary import PictureSummary
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_data import describe_news
from sammachip_site.pages.group_frame import GroupHead, GroupPages, find_share_picture, shown_news
from sammachip_site.pages.news import NewsRow, make_news_rows
from sammachip_site.pages.page import Page
from sammachip_site.pages.pictures import Shape
from sammachip_site.pages.share_links import ShareLinks, make_share_links

OTHERS = 4


@dataclass(frozen=True, slots=True)
class NewsItemView:
    """All that the page of one piece of news shows; *others* are the latest besides it."""

    frame: Frame
    head: GroupHead
    title: LocalizedText
    summary: LocalizedText
    day: date
    text: str
    text_language: Locale
    pictures: tuple[PictureSummary, ...]
    others: tuple[NewsRow, ...]
    news_url: str
    shop_url: str
    share: ShareLinks


def make_news_items(pages: GroupPages) -> Iterator[Page]:
    """The pages at ``/groups/G/news/2569-11-20-fair/``."""
    return (make_news_item(pages, news) for news in shown_news(pages.group, pages.site))


def make_news_item(pages: GroupPages, news: News) -> Page:
    """The page of *news*."""
    profile, parts = news.profile, ("news", news.slug)
    found = (pages.picture(pages.group.folder, photo, Shape.SQUARE) for photo in profile.photos)
    pictures = tuple(picture for picture in found if picture)
    language: Locale = "en" if pages.locale == "en" and news.text_en else "th"
    frame = pages.frame(parts, pages.say(profile.title), pages.say(profile.summary))
    own = find_share_picture(pages.group, pages.group.folder, next(iter(profile.photos), None))
    frame = replace(frame, share=own or frame.share).telling(describe_news(pages, news, pictures))
    others = [each for each in shown_news(pages.group, pages.site) if each is not news]
    view = NewsItemView(
        frame,
        pages.head("shop"),
        profile.title,
        profile.summary,
        news.day,
        (news.text_en or "") if language == "en" else news.text,
        language,
        pictures,
        make_news_rows(pages, others)[:OTHERS],
        pages.url("news"),
        pages.url(),
        make_share_links(frame.url),
    )
    return Page(pages.path(*parts), "pages/news_item.html", pages.locale, view)
