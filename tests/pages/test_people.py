from datetime import date

from sammachip_site.pages.people import PeopleView, make_people
from tests.pages import village
from tests.pages.village import GROUP, pages


def view_of(group: str = GROUP) -> PeopleView:
    view = make_people(pages(group=group)).view
    assert isinstance(view, PeopleView)
    return view


def test_a_group_that_wrote_nothing_down_has_no_beginning() -> None:
    view = make_people(pages(product=village.PRODUCT)).view
    assert isinstance(view, PeopleView)
    assert view.beginning is None


def test_the_page_tells_when_the_group_was_registered() -> None:
    text = GROUP.replace("founded:", "registered: 2563-09-12\nlegal_form: community_enterprise\nfounded:")
    view = view_of(text)
    assert (view.legal_form, view.registered) == ("วิสาหกิจชุมชน", date(2020, 9, 12))


def test_the_page_proves_when_the_group_was_founded() -> None:
    assert view_of().founded == date(2017, 2, 25)
