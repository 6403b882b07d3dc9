from dataclasses import replace

from sammachip_site.domain.money import Satang
from sammachip_site.domain.summary import GroupSummary, Update, UpdateKind
from sammachip_site.pages.feeds import FeedEntry, FeedView, make_group_feed, make_site_feed
from sammachip_site.pages.page import Page
from sammachip_site.pages.updates import MOST_UPDATES
from tests.pages.village import pages, site, words

MONTH = Update(
    kind=UpdateKind.MONTH,
    day="2026-03-20",
    parts=("books", "2569", "03"),
    year=2569,
    figures=(Satang(1_200_50), Satang(200_00), Satang(5_000_00)),
)


def group_with(*updates: Update, slug: str = "ban-rai") -> GroupSummary:
    return pages().summary.model_copy(update={"updates": updates, "slug": slug, "example": False})


def of_year(kind: UpdateKind, day: str, profit: int = 100_00) -> Update:
    return Update(kind=kind, day=day, parts=("books", "2568"), year=2568, figures=(Satang(profit),))


def view_of(page: Page) -> FeedView:
    assert isinstance(page.view, FeedView)
    return page.view


def titles_of(group: GroupSummary) -> list[tuple[str, str]]:
    return [
        (entry.title, entry.summary) for entry in view_of(make_group_feed(group, site(), "th", words("th"))).entries
    ]


def test_a_group_has_a_feed_in_each_language() -> None:
    group = group_with(MONTH)
    thai, english = (make_group_feed(group, site(), locale, words(locale)) for locale in ("th", "en"))
    assert (thai.path, english.path) == ("groups/ban-rai/feed.atom", "en/groups/ban-rai/feed.atom")
    view = view_of(thai)
    assert view.id == "tag:example.test,2026:/groups/ban-rai/feed.atom"
    assert (view.url, view.feed_url) == (
        "https://example.test/groups/ban-rai/",
        "https://example.test/groups/ban-rai/feed.atom",
    )
    assert view.updated == "2026-03-20T00:00:00+07:00"
    assert view.entries == (
        FeedEntry(
            "tag:example.test,2026:/groups/ban-rai/books/2569/03/#month",
            "บัญชีรายวัน มีนาคม 2569 – กลุ่มน้ำพริก",
            "https://example.test/groups/ban-rai/books/2569/03/",
            "2026-03-20T00:00:00+07:00",
            "รับ 1,200.50 บาท จ่าย 200.00 บาท เหลือเงิน 5,000.00 บาท",
            "กลุ่มน้ำพริก บ้านไร่",
        ),
    )
    assert view_of(english).entries[0].title == "Daily book of March 2026 – กลุ่มน้ำพริก"


def test_a_year_is_news_when_it_is_approved_closed_and_corrected() -> None:
    group = group_with(
        of_year(UpdateKind.CORRECTED, "2026-05-01"),
        of_year(UpdateKind.CLOSED, "2026-01-20"),
        of_year(UpdateKind.APPROVED, "2026-01-10", -50_00),
    )
    assert titles_of(group) == [
        ("แก้ตัวเลขของปี 2568 ที่ปิดบัญชีแล้ว – กลุ่มน้ำพริก", "กำไรสุทธิ 100.00 บาท"),
        ("ปิดบัญชีปี 2568 – กลุ่มน้ำพริก", "กำไรสุทธิ 100.00 บาท"),
        ("สมาชิกรับรองบัญชีปี 2568 – กลุ่มน้ำพริก", "ขาดทุนสุทธิ 50.00 บาท"),
    ]


def test_no_two_entries_have_one_name() -> None:
    days = ("2026-05-01", "2026-06-01")
    group = group_with(MONTH, *(of_year(kind, day) for kind in (UpdateKind.CORRECTED,) for day in days))
    group = group.model_copy(update={"updates": (*group.updates, of_year(UpdateKind.CLOSED, days[0]))})
    both = [make_site_feed([group], site(), locale, words(locale)) for locale in ("th", "en")]
    names = [entry.id for page in both for entry in view_of(page).entries]
    assert len(set(names)) == len(names) == 8


def test_names_stay_when_the_site_is_previewed_elsewhere() -> None:
    preview = replace(site(), base_url="https://preview.example.net")
    view = view_of(make_site_feed([group_with(MONTH)], preview, "th", words("th")))
    assert view.entries[0].id.startswith("tag:example.test,2026:")
    assert view.entries[0].url.startswith("https://preview.example.net/")


def test_the_feed_of_the_site_has_the_newest_of_all_groups() -> None:
    many = [MONTH.model_copy(update={"day": f"2026-02-{day:02d}"}) for day in range(1, 29)]
    groups = [group_with(MONTH, *many, slug="a"), group_with(*many, slug="b")]
    view = view_of(make_site_feed(groups, site(), "th", words("th")))
    assert len(view.entries) == MOST_UPDATES
    assert [entry.updated[:10] for entry in view.entries[:4]] == [
        "2026-03-20",
        "2026-02-28",
        "2026-02-28",
        "2026-02-27",
    ]
    assert view.entries[1].url.startswith("https://example.test/groups/b/")


def test_a_feed_without_news_is_as_old_as_its_youngest_group() -> None:
    old, young = (
        group_with(slug=slug).model_copy(update={"founded": day})
        for slug, day in (("a", "2017-02-25"), ("b", "2020-01-01"))
    )
    view = view_of(make_site_feed([old, young], site(), "th", words("th")))
    assert (view.updated, view.entries) == ("2020-01-01T00:00:00+07:00", ())


def test_the_feed_of_an_example_says_so() -> None:
    group = group_with(MONTH).model_copy(update={"example": True})
    assert view_of(make_group_feed(group, site(), "th", words("th"))).subtitle == words("th")["site.example-notice"]
