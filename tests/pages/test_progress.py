from dataclasses import replace
from datetime import date

import pytest

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.progress import OBJECTIVES, Rung, Step
from sammachip_site.pages.progress import EvidenceRow, ProgressView, Standing, StepRow, make_progress
from tests.pages.village import GROUP, pages

TODAY = date(2026, 11, 22)


def view_of(group: str = GROUP, today: date = TODAY, product: str | None = None) -> ProgressView:
    known = pages(group=group) if product is None else pages(group=group, product=product)
    view = make_progress(replace(known, site=replace(known.site, today=today))).view
    assert isinstance(view, ProgressView)
    return view


def steps_of(view: ProgressView) -> dict[str, StepRow]:
    return {step.name: step for rung in view.ladder for step in rung.steps}


def test_the_objectives_keep_the_numbers_of_the_note_and_its_gap() -> None:
    view = view_of()
    assert [step if isinstance(step, int) else step.number for step in view.objectives] == list(range(1, 12))
    assert [step for step in view.objectives if isinstance(step, int)] == [4, 5]
    assert (view.objectives_done, view.objectives_told) == (3, 9), "committee, shares and sales"


def test_a_rung_counts_the_steps_that_are_done() -> None:
    group, enterprise, otop, standards = view_of().ladder
    assert group.standing == Standing("missing", "ทำแล้ว 4 จาก 5 ข้อ")
    assert enterprise.standing == Standing("missing", "ยังไม่ถึงขั้นนี้")
    assert otop.standing == Standing("done", "ได้แล้ว")
    assert standards.standing == Standing("expired", "เคยได้ ต้องต่ออายุ")
    assert view_of().rungs_done == 1


def test_what_is_missing_names_the_file_and_the_keys_to_write() -> None:
    missing = steps_of(view_of())["จดบัญชีรายวัน"].to_record
    assert missing is not None
    assert missing.file == "content/groups/ban-rai/ledger/2569.csv"
    assert missing.keys == "date,ref,description,account,income,expense"


def test_every_step_that_can_be_missing_says_what_to_write() -> None:
    bare = GROUP[: GROUP.index("contacts:")]
    view = view_of(bare, product="")
    rows = [*steps_of(view).values(), *(step for step in view.objectives if isinstance(step, StepRow))]
    assert [row.name for row in rows if (row.to_record is None) is (row.standing.state == "missing")] == []


@pytest.mark.parametrize(
    ("today", "standing"),
    [
        (date(2026, 8, 22), Standing("done", "ทำแล้ว")),
        (date(2026, 8, 23), Standing("expiring", "เหลืออีก 90 วัน")),
        (date(2026, 11, 22), Standing("expired", "หมดอายุมา 1 วันแล้ว")),
        (date(2029, 11, 21), Standing("expired", "หมดอายุมา 1,096 วันแล้ว")),
    ],
)
def test_the_days_of_a_certificate_are_counted_down(today: date, standing: Standing) -> None:
    assert steps_of(view_of(today=today))["มาตรฐานผลิตภัณฑ์ชุมชน (มผช.)"].standing == standing


def test_a_mark_leads_to_its_product() -> None:
    name = LocalizedText(th="น้ำพริกนรก", en="Narok chili paste")
    (row,) = steps_of(view_of())["ได้ดาว OTOP"].evidence
    assert row == EvidenceRow(name, "OTOP 3 ดาว ปี 2567", "/products/ban-rai/narok/", None, None, None)


def test_a_term_that_is_over_is_told_as_such() -> None:
    ended = GROUP.replace("elected: 2568-01-18", "elected: 2568-01-18\n  term_end: 2569-11-20")
    assert steps_of(view_of(ended))["เลือกคณะกรรมการ"].standing == Standing("expired", "หมดวาระมา 2 วันแล้ว")


def test_every_rung_and_objective_is_shown() -> None:
    view = view_of()
    assert len(view.ladder) == len(Rung)
    assert len(view.objectives) == len(OBJECTIVES)
    assert len(steps_of(view)) < len(Step)


def test_a_group_that_has_ended_is_judged_on_its_last_day_and_has_nothing_to_write() -> None:
    ended = "ended: {date: 2569-08-31, reason: ทำต่อไม่ไหว}\n"
    gave_back = GROUP.replace("  members: 31\n  shares: 742\n", "  members: 0\n  shares: 0\n") + ended
    steps = steps_of(view_of(gave_back))
    assert steps["มาตรฐานผลิตภัณฑ์ชุมชน (มผช.)"].standing == Standing("done", "ทำแล้ว")
    assert steps["ระดมทุน ให้สมาชิกเป็นเจ้าของ"].standing.state == "done"
    assert [step.name for step in steps.values() if step.to_record] == []


def test_nothing_is_still_expected_of_a_group_that_has_ended() -> None:
    ended = GROUP + "ended: {date: 2569-08-31, reason: ทำต่อไม่ไหว}\n"
    view = view_of(ended)
    assert steps_of(view)["จดบัญชีรายวัน"].standing == Standing("missing", "ไม่มีบันทึก")
    assert view.ladder[1].standing == Standing("missing", "ไม่ถึงขั้นนี้")


@pytest.mark.parametrize(
    ("days", "told"),
    [(("2569-11-20", "2569-12-12"), date(2026, 11, 20)), (("2569-12-12",), None)],
)
def test_a_schedule_is_proved_by_work_whose_day_has_come(days: tuple[str, ...], told: date | None) -> None:
    rows = "date,start,end,task,product,members,hours,quantity,unit\n" + "".join(f"{d},,,ตำ,,ส-1,,,\n" for d in days)
    known = pages(group=GROUP, schedule=rows)
    view = make_progress(replace(known, site=replace(known.site, today=TODAY))).view
    assert isinstance(view, ProgressView)
    (step,) = (each for each in view.objectives if isinstance(each, StepRow) and each.number == 10)
    assert (step.standing.text, [row.day for row in step.evidence]) == ("ทำแล้ว", [told])
