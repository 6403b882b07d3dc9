from sammachip_site.checks import check_site
from sammachip_site.domain.diagnostics import Location
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.summary import GroupSummary


def summary(slug: str, name: str) -> GroupSummary:
    """A group's summary of which only its folder and its name matter."""
    text = LocalizedText(th=name)
    return GroupSummary(
        slug=slug,
        name=text,
        short_name=text,
        summary=text,
        example=False,
        village=text,
        tambon=text,
        tambon_code="301007",
        district=text,
        province=text,
        members=None,
        founded="2017-03-29",
        products=(),
        years=(),
        picture=None,
    )


def test_two_groups_of_one_name_are_pointed_out_at_the_later_folder() -> None:
    groups = [summary("b", "กลุ่ม  สตรี"), summary("c", "กลุ่มทอเสื่อ"), summary("a", "กลุ่ม สตรี")]
    (fault,) = check_site(groups)
    assert (fault.code, fault.location) == ("site.same-name", Location("content/groups/b/group.yaml"))
    assert fault.message_th == "มีกลุ่มชื่อ “กลุ่ม สตรี” อีกกลุ่มที่ content/groups/a/group.yaml"


def test_a_site_without_groups_is_pointed_out() -> None:
    assert [fault.location for fault in check_site([])] == [Location("site.yaml")]
