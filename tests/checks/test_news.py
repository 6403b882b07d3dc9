from datetime import date

from sammachip_site.checks.news import check_past
from sammachip_site.domain.diagnostics import Location
from tests.checks.findings import found
from tests.domain.sample_group import checked, news_path

NAME = "2560-12-05-fair"
NEWS = {"title": "งานเกษตร", "summary": "พบกันที่งานเกษตร"}


def test_news_is_told_from_its_day_on_unless_it_is_a_draft() -> None:
    eve = date(2017, 12, 4)
    assert found(check_past, checked(eve, news={NAME: NEWS})) == [("news.future", Location(news_path(NAME)))]
    assert found(check_past, checked(eve, news={NAME: {**NEWS, "draft": "yes"}})) == []
    assert found(check_past, checked(date(2017, 12, 5), news={NAME: NEWS})) == []
