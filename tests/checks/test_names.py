from dataclasses import replace
from typing import Any

from sammachip_site.checks.checked_group import CheckedGroup
from sammachip_site.checks.committee import check_consent
from sammachip_site.checks.names import check_names
from sammachip_site.content.load import load_group
from sammachip_site.domain.diagnostics import Location
from sammachip_site.domain.sources import Sources, WrittenText
from tests.checks.findings import found, sentences
from tests.domain.sample_group import GROUP, GROUP_FOLDER, changed, checked

STORY = f"{GROUP_FOLDER}/story.md"


def with_text(text: str, *members: dict[str, Any]) -> CheckedGroup:
    """A group with a committee of *members*, whose names stand in their fields, and a story of one *text*."""
    books = checked(group=changed(GROUP, "committee", "members", to=list(members)))
    names = tuple(
        WrittenText(books.in_profile("committee", "members", place, "name"), member["name"])
        for place, member in enumerate(members)
    )
    texts = (*names, WrittenText(Location(STORY, 3), text, is_verbatim=True))
    return replace(books, group=replace(books.group, sources=Sources(books.group.sources.marks, texts)))


HIDDEN = {"name": "นางสมศรี ใจดี", "posts": ["chair"]}
AGREED = HIDDEN | {"consent": "29/3/2568"}


def test_scenario_16_the_name_of_a_member_without_consent_is_told_in_no_text() -> None:
    books = with_text("กลุ่มเริ่ม\nเมื่อสมศรี  ใจดี ชวน", HIDDEN)
    assert found(check_names, books) == [("privacy.name-without-consent", Location(STORY, 4, 6))]
    assert found(check_consent, books) == [], "one slip, one fault"


def test_the_message_says_no_name() -> None:
    (said,) = sentences(check_names, with_text("สมศรี ใจดี", HIDDEN))
    assert "ส… ใ…" in said
    assert "สมศรี" not in said


def test_who_agreed_is_named_also_when_another_entry_lacks_the_day() -> None:
    assert found(check_names, with_text("สมศรี ใจดี", AGREED)) == []
    assert found(check_names, with_text("สมศรี ใจดี", HIDDEN, AGREED)) == []


def test_the_field_of_the_name_and_texts_without_it_are_no_fault() -> None:
    books = with_text("สมศรีใจ กว้าง", HIDDEN)
    assert found(check_names, books) == []
    assert [code for code, _ in found(check_consent, books)] == ["privacy.consent"]


FILES = {
    "group.yaml": """\
name: กลุ่มบ้านไร่
summary: "ก่อตั้งโดย \\u0e2aมศรี ใจดี"
founded: 29/3/2560
village: {name: บ้านไร่, tambon: หลุมข้าว, tambon_code: 301007, district: โนนสูง, province: นครราชสีมา}
committee:
  elected: 29/3/2560
  members:
    - {name: สมศรี ใจดี, posts: [chair], title: ประธาน}  # สมศรี ใจดี ยังไม่ตอบ
""",
    "story.md": "ก\n\nสม**ศรี** ใจดี\n",
    "agreement.yaml": """\
versions:
  - id: 2560-1
    effective: 29/3/2560
    resolution: {date: 29/3/2560, number: มติที่ 1}
    parts:
      - kind: group
        name: ส่วนของสมศรี ใจดี
        lines: [{name: ก, percent: 100}]
""",
}


def test_every_text_of_the_group_is_searched_and_comments_are_not() -> None:
    files = {f"{GROUP_FOLDER}/{name}": text.encode() for name, text in FILES.items()}
    product = "---\nname: ก\nsummary: ข\ncategory: food\nprice: 1\nunit: ถุง\nnet_content: 1\n---\nทำโดยสมศรี ใจดี\n"
    files["content/products/ban-rai/a.md"] = product.encode()
    group, _ = load_group("ban-rai", files, {})
    assert group is not None
    places = [str(location) for _, location in found(check_names, replace(checked(), group=group))]
    assert places == [
        "content/groups/ban-rai/agreement.yaml:7:15",
        "content/groups/ban-rai/group.yaml:2:10",
        "content/groups/ban-rai/story.md:3:1",
        "content/products/ban-rai/a.md:9:6",
    ]


def test_a_trainer_or_earlier_committee_without_consent_is_named_in_no_text() -> None:
    told = WrittenText(Location(STORY, 3), "ขอบคุณครูทองใบ แสนสุข และลุงมี นามดี", is_verbatim=True)
    trainer = {"craft": "ครูน้ำพริก", "name": "ทองใบ แสนสุข"}
    training = {"title": "อบรม", "kind": "training", "trainers": [trainer]}
    earlier = {"elected": "29/3/2560", "members": [{"name": "มี นามดี", "posts": ["chair"]}]}
    books = checked(group={**GROUP, "earlier_committees": [earlier]}, activities={"2560-03-04-class": training})
    books = replace(books, group=replace(books.group, sources=Sources(books.group.sources.marks, (told,))))
    assert [code for code, _ in found(check_names, books)] == ["privacy.name-without-consent"] * 2
