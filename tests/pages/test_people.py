from sammachip_site.pages.people import PeopleView, PersonRow, make_people
from tests.pages.village import pages


def test_a_person_without_consent_is_a_post_without_a_name() -> None:
    view = make_people(pages()).view
    assert isinstance(view, PeopleView)
    assert view.people == (
        PersonRow("นางสมจิตร กลางโนน", "ประธาน", None),
        PersonRow(None, "เหรัญญิก (เก็บเงิน จดบัญชี) · รองประธาน", None),
    )
    assert view.unnamed == 1
