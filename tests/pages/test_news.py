from dataclasses import replace
from datetime import date
from typing import Any

from sammachip_site.domain.localized import Locale
from sammachip_site.pages.feeds import FeedView, make_group_feed
from sammachip_site.pages.group_frame import GroupPages, summarize_group
from sammachip_site.pages.home import HomeView, make_home
from sammachip_site.pages.news import NewsView, make_news
from sammachip_site.pages.news_item import NewsItemView, make_news_items
from sammachip_site.pages.plan import plan_group
from sammachip_site.pages.search import list_rows
from sammachip_site.pages.shared_pages import share_pages
from sammachip_site.pages.storefront import StorefrontView, make_storefront
from tests.domain import sample_group
from tests.pages import village

NEWS: dict[str, dict[str, Any]] = {
    "2560-12-05-fair": {"title": {"th": "งานเกษตร", "en": "Farm fair"}, "summary": "มีให้ชิม"},
    "2561-01-09-dry": {"title": "พริกแห้ง", "summary": "ตากสี่วัน"},
    "2561-02-01-later": {"title": "ยังไม่บอก", "summary": "รอก่อน", "draft": "yes"},
}


def pages(locale: Locale = "th", *, drafts: bool = False) -> GroupPages:
    """The village with two pieces of news and a draft."""
    site = replace(village.site(), drafts=drafts)
    known = village.pages(locale)
    group = replace(known.group, news=sample_group.load(news=NEWS).news)
    return replace(known, group=group, site=site, summary=summarize_group(group, known.statements, site))


def test_the_list_begins_with_the_latest_and_keeps_drafts_back() -> None:
    view = make_news(pages()).view
    assert isinstance(view, NewsView)
    assert [(row.url, row.day) for row in view.rows] == [
        ("/groups/ban-rai/news/2561-01-09-dry/", date(2018, 1, 9)),
        ("/groups/ban-rai/news/2560-12-05-fair/", date(2017, 12, 5)),
    ]
    assert len(list(make_news_items(pages()))) == 2
    assert len(list(make_news_items(pages(drafts=True)))) == 3


def test_a_group_without_news_has_no_page_for_it() -> None:
    known = village.pages()
    plan = plan_group(known.group, known.statements, known.site, village.ALL_WORDS)
    assert [file.path for file in plan.files if "/news/" in file.path] == []


def test_one_piece_of_news_tells_search_engines_what_it_is_and_leads_to_the_others() -> None:
    view = next(make_news_items(pages("en"))).view
    assert isinstance(view, NewsItemView)
    (article,) = (node for node in view.frame.structured_data if node["@type"] == "NewsArticle")
    assert (article["headline"], article["datePublished"]) == ("Farm fair", "2017-12-05T00:00:00+07:00")
    assert str(article["description"]).endswith("มีให้ชิม")
    assert [row.title.th for row in view.others] == ["พริกแห้ง"]


def test_news_is_in_the_feed_on_the_storefront_and_on_the_front_page_and_can_be_found() -> None:
    known = pages()
    feed = make_group_feed(known.summary, known.site, "th", known.words).view
    assert isinstance(feed, FeedView)
    entry = next(each for each in feed.entries if each.url.endswith("/news/2560-12-05-fair/"))
    assert (entry.title, entry.summary, entry.updated) == (
        "ข่าว: งานเกษตร – กลุ่มน้ำพริก",
        "มีให้ชิม",
        "2017-12-05T00:00:00+07:00",
    )
    storefront = make_storefront(known).view
    assert isinstance(storefront, StorefrontView)
    assert [row.title.th for row in storefront.news] == ["พริกแห้ง", "งานเกษตร"]
    shared = share_pages([known.summary], known.site, "th", known.words)
    home = make_home(shared).view
    assert isinstance(home, HomeView)
    assert [row.url for row in home.news] == [row.url for row in storefront.news]
    found = {row.name: row.about for row in list_rows(shared)}
    assert found["งานเกษตร"] == "ข่าว · 5 ธ.ค. 2560"
    assert "ยังไม่บอก" not in found
