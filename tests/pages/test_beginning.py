from dataclasses import replace
from datetime import date
from typing import Any

from sammachip_site.domain.group import Story
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.pages.activity import ActivityView, ChoiceRow, TrainerRow, make_activity
from sammachip_site.pages.beginning import BeginningView, MaterialRow, make_beginning
from sammachip_site.pages.evidence import DatedLink
from sammachip_site.pages.group_frame import GroupPages
from tests.domain import sample_group
from tests.pages import village
from tests.pages.kept_books import keep, pages_of

BALLOT = {"question": "ทำอะไร", "of_trade": "yes", "choices": [{"name": "น้ำพริก", "votes": "8"}]}
TRAINERS = [
    {"craft": "ครูน้ำพริก", "name": "ทองใบ แสนสุข", "consent": "4/3/2560"},
    {"craft": "ครูกล้วย", "name": "มี นามดี"},
    {"craft": "ครูกล้วย"},
]
ACTIVITIES: dict[str, dict[str, Any]] = {
    "2560-01-14-trade": {"title": "เลือกอาชีพ", "kind": "meeting", "ballot": BALLOT},
    "2560-03-04-class": {"title": "อบรม", "kind": "training", "trainers": TRAINERS},
    "2560-03-10-market": {"title": "ตลาดนัด", "kind": "promotion", "first_sale": "yes"},
}


def shown(pages: GroupPages) -> BeginningView:
    view = make_beginning(pages)
    assert view is not None
    return view


def begun() -> BeginningView:
    product = village.PRODUCT.replace(
        "category:", "raw_material_origin: พริกในหมู่บ้าน\nraw_material_local: 89.5\ncategory:"
    )
    known = village.pages(product=product)
    activities = sample_group.load(activities=ACTIVITIES).activities
    return shown(replace(known, group=replace(known.group, activities=activities)))


def test_a_story_that_nobody_wrote_is_not_led_to() -> None:
    known = village.pages()
    activities = sample_group.load(activities=ACTIVITIES).activities
    told = replace(known.group, activities=activities, story=Story("## เรื่องของเรา", None))
    assert shown(replace(known, group=told)).story_url == "/groups/ban-rai/"
    assert shown(replace(known, group=replace(told, story=None))).story_url is None


def test_the_vote_leads_to_its_meeting() -> None:
    vote = begun().vote
    assert vote is not None
    assert (vote.votes, vote.choices) == (8, (ChoiceRow(LocalizedText(th="น้ำพริก"), 8, 100),))
    assert vote.meeting.url == "/groups/ban-rai/activities/2560-01-14-trade/"


def test_a_trainer_without_consent_is_a_craft_without_a_name_and_told_once() -> None:
    assert begun().trainers == (
        TrainerRow(LocalizedText(th="ครูน้ำพริก"), "ทองใบ แสนสุข"),
        TrainerRow(LocalizedText(th="ครูกล้วย"), None),
    )


def test_every_product_tells_how_much_of_it_is_local() -> None:
    name = LocalizedText(th="น้ำพริกนรก", en="Narok chili paste")
    assert begun().materials == (MaterialRow(name, "/products/ban-rai/narok/", LocalizedText(th="พริกในหมู่บ้าน"), "89.5"),)


def test_the_days_to_the_first_sale_lead_to_both_records() -> None:
    view = begun()
    assert view.days == 6
    assert view.training == DatedLink(
        LocalizedText(th="อบรม"), date(2017, 3, 4), "/groups/ban-rai/activities/2560-03-04-class/"
    )
    assert view.sale is not None
    assert view.sale.url == "/groups/ban-rai/activities/2560-03-10-market/"


def test_a_first_sale_of_the_cash_book_leads_to_its_row() -> None:
    start = "start: 2560-02-25\nopening_cash: 100\nmembers: 20\nshares: 50\n"
    view = shown(pages_of(keep({2560: "2560-03-02,ข.4,ขายได้,sales,70,,cash,\n"}, year_2560=start)))
    assert view.sale == DatedLink(
        LocalizedText(th="ขายได้"), date(2017, 3, 2), "/groups/ban-rai/books/2560/03/#r-%E0%B8%82.4"
    )


def test_the_page_of_the_training_names_trainers_with_consent_only() -> None:
    activities = sample_group.load(activities=ACTIVITIES).activities
    view = make_activity(village.pages(), activities[1]).view
    assert isinstance(view, ActivityView)
    assert [row.name for row in view.trainers] == ["ทองใบ แสนสุข", None, None]
    assert "มี นามดี" not in repr(view)
