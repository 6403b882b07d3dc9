"""Every line of the source note has a page of the example site that shows it, and a test here that names both."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from sammachip_site.content.load import load_site
from sammachip_site.domain.site import Site
from sammachip_site.pages.page import Page
from sammachip_site.pages.plan import plan_group
from sammachip_site.render.files import render_files
from sammachip_site.reports.statement import make_statements
from tests.conftest import BASE_URL, REPOSITORY
from tests.pages.village import ALL_WORDS, shipped_theme
from tests.test_example_content import loaded

TODAY = date(2026, 11, 22)
Reader = Callable[[str], str]


@pytest.fixture(scope="module")
def example() -> Site:
    profile, _ = load_site({"site.yaml": (REPOSITORY / "site.yaml").read_bytes()})
    assert profile is not None
    return Site(profile, BASE_URL, TODAY)


@pytest.fixture(scope="module")
def pages(example: Site) -> Mapping[str, Page]:
    """The pages of the note's own group by address."""
    group = loaded("lum-khao", example.profile)
    statements = make_statements(group, example.profile.chart_of_accounts, TODAY)
    files = plan_group(group, statements, example, ALL_WORDS).files
    return {f"/{file.path.removesuffix('index.html')}": file for file in files if isinstance(file, Page)}


@pytest.fixture(scope="module")
def read(pages: Mapping[str, Page], example: Site) -> Reader:
    """What a reader sees on the page at an address below the group's storefront, in one line."""

    def read_at(address: str) -> str:
        (output,) = render_files([pages[f"/groups/lum-khao/{address}"]], shipped_theme(), example)
        text = re.sub(r"<(head|svg)\b.*?</\1>", "", output.content.decode(), flags=re.DOTALL)
        return " ".join(unescape(re.sub("<[^>]+>", " ", text)).split())

    return read_at


def test_the_origin_is_told_on_the_people_page(read: Reader) -> None:
    text = read("people/")
    assert "โครงการ สร้างสัมมาชีพชุมชน ปีงบประมาณ 2560 เลือก 4 หมู่บ้าน ใน 2 ตำบล" in text


def test_objective_1_the_briefing_of_facilitators_is_an_activity(read: Reader) -> None:
    text = read("activities/2560-01-07-facilitators/")
    assert "ชี้แจงทีมวิทยากรสัมมาชีพ" in text
    assert "มา 5 คน" in text


def test_objective_2_five_facilitators_and_twenty_households_are_counts_on_the_people_page(read: Reader) -> None:
    assert "วิทยากรในหมู่บ้าน 5 คน ดูแล 20 ครัวเรือน" in read("people/")


def test_objective_3_why_this_trade_is_on_the_people_page(read: Reader) -> None:
    text = read("people/")
    assert "บ้านละหนึ่งคะแนน รวม 20 คะแนน" in text, "the vote"
    assert "พริกและหอมปลูกในหมู่บ้าน ปลาช่อนจากบ่อของสมาชิก 90%" in text, "the raw material"
    assert "ไม่เปิดเผยชื่อ ครูกล้วยฉาบ" in text, "the masters, named with consent only"
    assert "จากวันอบรมถึงวันขายได้ 5 วัน" in text, "fast income"


def test_objectives_4_and_5_are_absent_as_in_the_note(read: Reader) -> None:
    text = read("progress/")
    assert text.count("ไม่มีข้อนี้ในบันทึกต้นเรื่อง") == 2
    assert "ไม่มีข้อ ๔ และข้อ ๕" in text


def test_objective_6_the_study_trip_is_an_activity(read: Reader) -> None:
    assert "ดูงานหมู่บ้านที่ทำน้ำพริกขายได้จริง" in read("activities/2560-02-04-study-visit/")


def test_objective_7_the_ladder_to_otop_is_on_the_progress_page(read: Reader) -> None:
    text = read("progress/")
    assert "OTOP 3 ดาว ปี 2567" in text
    assert "ยังไม่ได้จดทะเบียน" in text, "a rung that is not reached"
    assert re.search("หมดอายุมา [0-9,]+ วันแล้ว", text), "a mark that has expired"


def test_objective_8_the_committee_is_drawn_on_the_people_page(read: Reader) -> None:
    text = read("people/")
    assert "อยู่ในวาระถึง 17 ม.ค. 2572" in text
    assert "ประชาสัมพันธ์ ไม่เปิดเผยชื่อ" in text
    assert "กรรมการชุดก่อน เลือกตั้ง 16 มกราคม 2564" in text


def test_objective_9_the_capital_has_its_own_page(read: Reader) -> None:
    text = read("capital/")
    assert "31 คน" in text
    assert "74,200.00" in text


def test_objective_10_the_work_schedule_tells_who_by_code_works_when_on_what(read: Reader) -> None:
    text = read("schedule/")
    assert "วันเสาร์ 21 พ.ย. 2569 08:00–11:30 เด็ดขั้ว คัดพริกแห้ง ส-15 ส-16 ส-17 ส-18" in text
    assert "วันทำงานนี้ใช้แบ่งกำไรส่วนของสมาชิก" in text, "labour-days feed the payout"


def test_objective_11_the_shop_tells_what_is_sold_and_where(read: Reader) -> None:
    text = read("")
    assert "น้ำพริกนรก" in text
    assert "ตลาดนัดวันศุกร์" in text


def test_first_material_skills_and_virtues_are_counted_in_hours_and_never_by_person(read: Reader) -> None:
    text = read("activities/")
    assert "ความรู้และฝีมือ" in text
    assert re.search(r"ซื่อสัตย์ มีวินัย รับผิดชอบ [0-9.]+", text)


def test_first_material_the_rules_of_the_group_are_on_the_people_page(read: Reader) -> None:
    assert "กติกาของกลุ่ม ข้อที่สมาชิกตกลงกันไว้ มาทำงานตามตาราง" in read("people/")


def test_second_material_the_cost_of_a_unit_is_on_its_product(example_site: Path) -> None:
    page = (example_site / "products/lum-khao/nam-phrik-narok/index.html").read_text("utf-8")
    text = " ".join(unescape(re.sub("<[^>]+>", " ", page)).split())
    assert re.search(r"เงิน 35 บาท ?ของคุณ ไปไหนบ้าง .*วัตถุดิบ", text)


def test_first_tool_what_was_agreed_is_a_resolution_of_an_activity(read: Reader) -> None:
    assert "มติ 2560-0-1 ทำน้ำพริกกับกล้วยฉาบเป็นอาชีพของกลุ่ม" in read("activities/2560-01-14-choosing-a-trade/")


def test_second_tool_attendance_is_counted_on_the_activities_page(read: Reader) -> None:
    assert re.search("มาประชุม [0-9]+%", read("activities/"))


def test_second_tool_questions_wait_in_days_until_they_are_answered(read: Reader) -> None:
    text = read("questions/")
    assert "ถามมาแล้ว 12 วัน ยังไม่ตอบ ซื้อตะกร้าสาน 80 ใบ" in text
    assert "ตอบและแก้บัญชีแล้ว กล้วยที่ส่งจริงมี 82 หวี แต่จดไว้ 84 หวี" in text


def test_third_tool_the_agreement_is_written_down_with_an_example(read: Reader) -> None:
    text = read("agreement/")
    assert "1,000" in text
    assert "มติ" in text


def test_first_step_every_day_of_the_cash_book_is_public_and_every_year_has_a_result(pages: Mapping[str, Page]) -> None:
    assert {f"/groups/lum-khao/books/2568/{month:02}/" for month in range(1, 13)} <= pages.keys()
    assert {f"/groups/lum-khao/books/{year}/" for year in (2566, 2567, 2568)} <= pages.keys()


def test_the_group_tells_its_own_cautions(read: Reader) -> None:
    assert "อย่าโอน" in read("")


def test_first_step_any_row_of_the_cash_book_can_be_objected_to_at_once(read: Reader) -> None:
    assert "จ.129 ทักท้วง" in read("books/2569/11/")
    assert "9 พ.ย. 2569 ตะกร้าสาน 80 ใบ จ.129 จ่าย 1,880.00 บาท LINE โทร 080-000-0000" in read("books/2569/11/objection/")
    assert "ไม่ต้องเขียนชื่อ" in read("questions/form/")


def test_objective_11_news_is_told_with_its_day(read: Reader) -> None:
    assert "พบกันที่งานเกษตรอำเภอ 4–6 ธันวาคม 18 พฤศจิกายน 2569" in read("news/")


def test_what_the_note_leaves_blank_is_said_on_the_page_about_the_site() -> None:
    text = (REPOSITORY / "content/pages/about.md").read_text("utf-8")
    assert "**ไม่มีข้อ ๔ และ ๕**" in text
    assert "**ข้อพึงระวังว่างอยู่**" in text


def test_the_pictures_of_the_storefront_say_what_they_show(example_site: Path) -> None:
    page = (example_site / "groups/lum-khao/index.html").read_text("utf-8")
    assert 'alt="ชั้นวางสินค้าของกลุ่ม กล้วยฉาบสามรส' in page


def test_the_first_step_is_answered_at_the_head_of_the_books(read: Reader) -> None:
    text = read("books/")
    for question in ("เงินเข้าปี 2569", "เงินออกปี 2569", "เงินเหลือ", "สมาชิกได้ ปันผลปี 2568", "ใครตัดสิน ที่ประชุมใหญ่", "ถามใคร"):
        assert question in text


# The lines of the note, each as the names of its tests begin.
LINES = (
    "the_origin",
    *(f"objective_{number}_" for number in (1, 2, 3, 6, 7, 8, 9, 10, 11)),
    "objectives_4_and_5",
    "first_material",
    "second_material",
    "first_tool",
    "second_tool",
    "third_tool",
    "first_step",
    "the_group_tells_its_own_cautions",
    "the_pictures",
)


@pytest.mark.parametrize("line", LINES)
def test_every_line_of_the_note_has_a_test(line: str) -> None:
    assert any(name.startswith(f"test_{line}") for name in globals())
