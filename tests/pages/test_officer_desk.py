from sammachip_site.domain.paperwork import Paperwork
from sammachip_site.domain.summary import GroupSummary
from sammachip_site.pages.officer_areas import FigureCell, OfficerAreasView, make_officer_areas
from sammachip_site.pages.officer_desk import OfficerDeskView, ReportLinks, make_officer_desk
from sammachip_site.pages.register import make_register
from tests.pages.shop import group_at, shared
from tests.pages.village import words


def with_papers(code: str, slug: str, **papers: object) -> GroupSummary:
    """A group in the tambon of *code* that has a committee, an agreement and these papers."""
    known = Paperwork.model_validate({"has_committee": True, "has_agreement": True, **papers})
    return group_at(code, slug).model_copy(update={"paperwork": known})


def desk(*groups: GroupSummary, locale: str = "th") -> dict[str, OfficerDeskView]:
    """The pages of the desk by address."""
    pages = make_officer_desk(shared(groups, "en" if locale == "en" else "th"))
    return {page.path: page.view for page in pages if isinstance(page.view, OfficerDeskView)}


def test_the_desk_has_four_orders_and_search_engines_none() -> None:
    late, fresh = (
        with_papers("301007", slug, last_entry=day) for slug, day in (("late", "2026-10-01"), ("fresh", "2026-11-20"))
    )
    views = desk(fresh, late)
    assert list(views) == [f"officer/{order}index.html" for order in ("", "by-entry/", "by-name/", "by-area/")]
    assert [row.url for row in views["officer/index.html"].rows] == ["/groups/late/books/", "/groups/fresh/books/"]
    assert [row.url for row in views["officer/by-area/index.html"].rows] == [
        "/groups/fresh/books/",
        "/groups/late/books/",
    ]
    assert all(view.frame.noindex for view in views.values())


def test_a_row_says_what_is_to_be_seen_to_in_both_languages() -> None:
    one = with_papers("301007", "g", last_entry="2026-10-01", term_end="2026-11-21", cash_reports=(2566, 2567, 2568))
    for locale, silence, lapsed in (
        ("th", "ไม่ได้จดมา 52 วัน", "หมดวาระมา 1 วัน"),
        ("en", "no entry for 52 days", "term over for 1 day"),
    ):
        (row,) = next(iter(desk(one, locale=locale).values())).rows
        assert row.silence == silence
        assert dict(row.columns)["committee"] == (lapsed,)
        sheets, past = ("/en/groups/g/cash-report", 543) if locale == "en" else ("/groups/g/cash-report", 0)
        assert row.reports == tuple(
            ReportLinks(str(year - past), f"{sheets}/{year}/", f"/groups/g/data/cash-report-{year}.csv")
            for year in (2567, 2568)
        )


def test_a_question_without_an_answer_is_not_called_an_objection() -> None:
    asked = with_papers("301007", "g").model_copy(update={"unanswered": ("2026-11-10",)})
    (row,) = next(iter(desk(asked).values())).rows
    assert dict(row.columns)["questions"] == ("ถามหรือทักท้วง 1 เรื่อง ยังไม่ตอบ นานสุด 12 วัน",)


def test_an_area_of_few_households_has_no_figures_and_hides_its_smallest_neighbour() -> None:
    sizes = {"301001": 4, "301002": 9, "301003": 30}
    groups = [with_papers(code, f"g{code}", households=count) for code, count in sizes.items()]
    overview, province = make_officer_areas(shared(groups))
    assert (overview.path, province.path) == ("officer/areas/index.html", "officer/areas/30/index.html")
    assert isinstance(overview.view, OfficerAreasView)
    assert isinstance(province.view, OfficerAreasView)
    assert overview.view.rows[0].households == FigureCell(43)
    households = [row.households for row in province.view.rows if row.level == "tambon"]
    assert households == [FigureCell(None, is_hidden=True), FigureCell(None, is_hidden=True), FigureCell(30)]
    assert [row.members.is_hidden for row in province.view.rows if row.level == "tambon"] == [True, True, False]


def test_the_register_leaves_blank_what_nobody_wrote_down() -> None:
    full = with_papers("301007", "full", registered="2020-06-15", sector="tourism", phone="0812345678", moo=10)
    register = make_register([full, with_papers("301008", "bare")], words("th"))
    assert register.header == (
        "ที่",
        "ชื่อกลุ่ม",
        "หมู่บ้าน",
        "ตำบล",
        "อำเภอ",
        "วันเดือนปีที่จดทะเบียน",
        "เบอร์โทร",
        "ประเภท",
        "หมายเหตุ",
    )
    assert [row[5:8] for row in register.rows] == [("15 มิ.ย. 2563", "081-234-5678", "การท่องเที่ยวชุมชน"), ("", "", "")]
    assert [row[0] for row in register.rows] == ["1", "2"]
    assert register.rows[0][2] == "บ้านไร่ หมู่ 10"
