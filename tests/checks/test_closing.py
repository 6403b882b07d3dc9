import pytest

from sammachip_site.domain.accounts import Account, AccountKind
from sammachip_site.domain.localized import LocalizedText
from tests.closed_group import (
    APPROVAL,
    FILES,
    FOLDER,
    LEDGER,
    NEXT_LEDGER,
    NEXT_YEAR,
    YEAR,
    closed,
    closing_of,
    errors,
    examine,
    typed,
    year_of,
)

CLOSED = closed()
DIGEST = closing_of(year_of(FILES)).digest


def test_two_years_that_were_closed_one_after_the_other_are_in_order() -> None:
    assert [fault.code for fault in examine(CLOSED).faults] == ["payout.outstanding"]  # the profit is kept so far


def test_a_group_that_closes_nothing_is_in_order() -> None:
    assert errors(FILES) == []


def test_scenario_23_a_row_edited_after_the_close_is_refused_and_a_reversal_row_is_asked_for() -> None:
    edited = typed(CLOSED, LEDGER, '"3,000.50"', '"2,900.50"')
    first, *others = (fault for fault in examine(edited).faults if fault.severity == "error")
    assert (first.code, first.location.path, first.location.line) == ("closing.changed", YEAR, 10)
    assert f"รหัสที่ปิดไว้ {DIGEST[:8]} ตอนนี้ {year_of(edited).digest[:8]}" in first.message_th  # type: ignore[index]
    assert "กำไรสุทธิ 1,000.50 → 900.50 เงินคงเหลือ 6,000.50 → 5,900.50" in first.message_th
    assert "net profit 1,000.50 → 900.50" in first.message_en
    assert "ลงแถวแก้ไขในสมุดของปีที่ยังไม่ปิด" in first.hint_th
    assert "a reversal row in the book of the open year" in first.hint_en
    assert "sammachip close ban-rai 2567 --correct" in first.hint_en
    assert [fault.code for fault in others] == ["closing.changed"]  # what is carried forward changed too


def test_a_correction_of_a_closed_year_by_a_row_of_the_open_year_is_in_order() -> None:
    one_closed = closed(years=(2567,))
    reversal = '2568-03-02,แก้.1,"แก้ไข ร.1 นับเงินทอนผิด",sales,-100,,cash\n'
    assert errors({**one_closed, NEXT_LEDGER: f"{one_closed[NEXT_LEDGER]}{reversal}"}) == []


def test_a_change_that_leaves_the_totals_says_so() -> None:
    (changed, *_) = examine(typed(CLOSED, LEDGER, "พริกแห้ง 10 กก.", "พริกสด 10 กก.")).faults
    assert "ยอดรวมเท่าเดิม" in changed.message_th
    assert "the totals are the same" in changed.message_en


def test_what_is_no_figure_may_change_after_the_close() -> None:
    assert errors(typed(CLOSED, LEDGER, "cash,ส-03", "cash,ส-04")) == []
    assert errors(typed(CLOSED, f"{FOLDER}/group.yaml", "name: กลุ่มน้ำพริกบ้านไร่", "name: กลุ่มน้ำพริกบ้านไร่ใหม่")) == []


@pytest.mark.parametrize("text", ["note: ปีแรก\n", "note: ปีแรก กรรมการตรวจแล้ว\n"])
def test_what_the_meeting_read_beside_the_figures_may_not_change(text: str) -> None:
    noted = closed({**FILES, YEAR: f"note: ปีแรก กำไรดี\n{FILES[YEAR]}"})
    assert errors(noted) == []
    assert errors(typed(noted, YEAR, "note: ปีแรก กำไรดี\n", text)) == ["years/2567.yaml:11 closing.changed"]


def test_an_account_that_was_given_another_name_under_closing_is_named() -> None:
    (changed, *others) = (
        fault
        for fault in examine(typed(CLOSED, YEAR, 'materials: "วัตถุดิบ"', 'materials: "ค่าพาหนะ"')).faults
        if fault.severity == "error"
    )
    assert (changed.code, others) == ("closing.changed", [])
    assert "ยอดรวมเท่าเดิม แต่ชื่อหมวดใต้ closing: ไม่ใช่ชื่อที่ใช้อยู่ materials “ค่าพาหนะ” (“วัตถุดิบ”)" in changed.message_th
    assert "names under closing: are not those in use, materials “ค่าพาหนะ” (“วัตถุดิบ”)" in changed.message_en


def test_a_closed_year_keeps_the_names_that_accounts_had_whatever_they_are_called_later() -> None:
    renamed = {"sales": Account(name=LocalizedText(th="ขายของ", en="Goods"), kind=AccountKind.REVENUE)}
    later = examine(closed(years=(2567,)), accounts=renamed)
    assert [fault.code for fault in later.faults if fault.severity == "error"] == []
    names = [{line.name.th for line in each.of_kind(AccountKind.REVENUE)} for each in later.statements]
    assert names == [{"ขายสินค้า"}, {"ขายของ"}]


def test_an_account_that_becomes_another_kind_of_money_does_not_pass_unseen() -> None:
    inputs = year_of(CLOSED).inputs
    assert inputs["accounts"] == {
        "materials": {"kind": "cost_of_sales", "name_th": "วัตถุดิบ"},
        "sales": {"kind": "revenue", "name_th": "ขายสินค้า"},
        "share-capital": {"kind": "share_capital", "name_th": "ค่าหุ้นสมาชิก"},
        "transfer": {"kind": "deposit_transfer", "name_th": "โอนระหว่างเงินสดกับธนาคาร"},
    }


def test_a_year_is_not_closed_without_a_meeting() -> None:
    one_closed = closed(years=(2567,))
    approval = next(line for line in one_closed[YEAR].split("\n") if line.startswith("approval"))
    assert errors(typed(one_closed, YEAR, f"{approval}\n", "")) == ["years/2567.yaml:5 closing.no-approval"]


def test_a_year_is_closed_after_its_last_day_and_not_tomorrow() -> None:
    early = typed(CLOSED, YEAR, "date: 2569-01-20", "date: 2567-12-31")
    late = typed(CLOSED, YEAR, "date: 2569-01-20", "date: 2569-11-23")
    assert "years/2567.yaml:7 closing.date" in errors(early)
    assert "years/2567.yaml:7 closing.date" in errors(late)


def test_what_was_counted_is_what_was_published() -> None:
    assert "years/2567.yaml:8 closing.counted" in errors(
        typed(CLOSED, YEAR, "counted_cash: 4500.50", "counted_cash: 4500")
    )


def test_figures_of_a_closing_that_were_edited_are_found_by_what_the_books_give() -> None:
    edited = typed(CLOSED, YEAR, "net_profit: 1000.50", "net_profit: 2000.50")
    assert errors(edited) == ["years/2567.yaml:14 closing.figures"]


def test_a_closing_that_was_taken_out_breaks_the_chain() -> None:
    assert errors({**CLOSED, YEAR: FILES[YEAR]}) == ["years/2568.yaml:9 closing.chain"]


def test_a_first_year_that_was_taken_out_breaks_the_chain() -> None:
    left = {path: text for path, text in CLOSED.items() if path not in {YEAR, LEDGER}}
    assert "years/2568.yaml:9 closing.chain" in errors(left)


def test_a_year_that_was_closed_anew_breaks_the_chain_after_it() -> None:
    edited = closed(typed(FILES, LEDGER, "พริกแห้ง", "พริกสด"), years=(2567,))
    assert errors({**edited, NEXT_YEAR: CLOSED[NEXT_YEAR]}) == ["years/2568.yaml:9 closing.chain"]


@pytest.mark.parametrize(
    ("path", "before", "after", "told"),
    [
        (f"{FOLDER}/agreement.yaml", "percent: 40", "percent: 40.5.1", "agreement.yaml:6 percent.invalid"),
        (YEAR, "members: 20\nshares: 50\n", "", "ledger/2567.csv:1 ledger.no-members"),
    ],
)
def test_what_is_not_known_is_not_told_as_a_change_too(path: str, before: str, after: str, told: str) -> None:
    assert errors(typed(CLOSED, path, before, after)) == [told]


def test_members_that_nobody_counted_are_not_compared_with_those_of_the_meeting() -> None:
    unknown = examine(typed(CLOSED, YEAR, "members: 20\nshares: 50\n", "")).faults
    assert "approval.members" not in {fault.code for fault in unknown}


def test_a_year_before_that_cannot_be_read_is_told_once() -> None:
    unread = typed(CLOSED, YEAR, "members: 20\nshares", "members: x\nshares")
    assert not any("closing." in code for code in errors(unread))


def test_a_closing_that_another_year_is_copied_from_is_found() -> None:
    closing = CLOSED[YEAR].split("closing:\n")[1]
    copied = f"{FILES[NEXT_YEAR]}closing:\n{closing}"
    assert {code.split(" ")[1] for code in errors({**CLOSED, NEXT_YEAR: copied})} >= {
        "closing.changed",
        "closing.chain",
    }


def test_a_corrected_position_of_the_year_before_asks_for_a_correction_of_its_own() -> None:
    adjusted = typed(
        CLOSED, YEAR, "members: 20\nshares", "basis: adjusted\nadjustments: {closing_stock: 1}\nmembers: 20\nshares"
    )
    assert year_of(adjusted).closing_cash == year_of(CLOSED).closing_cash
    assert errors(adjusted) == ["years/2567.yaml:12 closing.changed", "years/2568.yaml:10 closing.changed"]


def test_a_first_position_that_is_known_no_more_does_not_pass_unseen() -> None:
    assert year_of(CLOSED).position
    older = typed(CLOSED, f"{FOLDER}/group.yaml", "founded: 1/1/2567", "founded: 1/1/2560")
    assert year_of(older).position is None
    assert errors(older) == ["years/2567.yaml:10 closing.changed", "years/2568.yaml:10 closing.changed"]


def test_what_a_year_in_sums_has_at_the_bank_does_not_pass_unseen() -> None:
    told = closed(
        {
            f"{FOLDER}/group.yaml": FILES[f"{FOLDER}/group.yaml"],
            YEAR: f"start: 1/1/2567\nend: 31/12/2567\nopening_cash: 0\nclosing_cash: 10\nclosing_bank: 4\nmembers: 20\n"
            f"shares: 50\nlines: [{{account: sales, income: 10}}]\n{APPROVAL % 2568}",
        },
        years=(2567,),
    )
    assert errors(told) == []
    assert errors(typed(told, YEAR, "closing_bank: 4", "closing_bank: 5")) == ["years/2567.yaml:15 closing.changed"]


def test_a_year_before_whose_account_is_unknown_is_told_once() -> None:
    unknown = typed(CLOSED, LEDGER, "materials", "material-s")
    assert not any("closing." in code for code in errors(unknown))
