from typing import Any

from hypothesis import assume, given

from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.statement import Statement
from sammachip_site.pages.financial_position import PositionView, make_position
from sammachip_site.pages.group_frame import GroupPages, summarize_group
from sammachip_site.pages.profit_and_loss import StatementRow
from tests.domain.sample_group import load
from tests.pages.kept_books import keep, pages_of
from tests.pages.village import ALL_WORDS, pages, site
from tests.reports.test_position import carried, years

BEGAN = "opening_cash: 1500\nopening_bank: 500\nmembers: 31\nshares: 742\nopening: {share_capital: 1200}\n"
ROWS = """\
2568-01-05,,ค่าหุ้น,share-capital,300,,,
2568-02-05,,ขายไข่,sales,1000,,bank,
2568-03-05,,คืนค่าหุ้น,share-capital,,100,,
2568-04-05,,ซื้อตู้ฟัก,equipment,,200,,
"""


def pages_with(statements: tuple[Statement, ...], loaded: LoadedGroup | None = None) -> GroupPages:
    loaded = loaded or load()
    return GroupPages(loaded, statements, summarize_group(loaded, statements, site()), site(), "th", ALL_WORDS["th"])


def amounts(sections: tuple[tuple[StatementRow, ...], ...]) -> list[list[tuple[str, int | None]]]:
    return [[(row.name.th, row.item if row.kind == "line" else row.total) for row in section] for section in sections]


def kept_year(rows: str = ROWS, began: str = BEGAN) -> PositionView | None:
    shown = pages_of(keep({2568: rows}, year_2568=began))
    return make_position(shown, shown.statements[0], None)


def test_what_the_group_has_is_what_it_owes_and_what_is_its_own() -> None:
    view = kept_year()
    assert view is not None
    assert amounts(view.sections) == [
        [
            ("สินทรัพย์ (สิ่งที่กลุ่มมี)", None),
            ("เงินสดในกล่อง", 1_000_00),
            ("เงินฝากธนาคาร", 1_500_00),
            ("เครื่องมือ (หักค่าเสื่อมแล้ว)", 200_00),
            ("สินทรัพย์รวม", 2_700_00),
        ],
        [("หนี้สิน (ที่กลุ่มต้องจ่าย)", None), ("ไม่มีหนี้", None), ("หนี้สินรวม", 0)],
        [
            ("ทุน (ส่วนที่เป็นของกลุ่ม)", None),
            ("ทุนเรือนหุ้น", 1_400_00),
            ("กำไรสะสม", 1_300_00),
            ("ทุนรวม", 2_700_00),
            ("หนี้สิน + ทุน เท่ากับสินทรัพย์รวมพอดี", 2_700_00),
        ],
    ]


def test_each_kind_of_capital_leads_from_the_start_to_the_end() -> None:
    view = kept_year()
    assert view is not None
    assert amounts(view.capital) == [
        [
            ("ทุนเรือนหุ้น", None),
            ("ยกมาจากปีก่อน", 1_200_00),
            ("บวก สมาชิกลงหุ้นเพิ่ม", 300_00),
            ("หัก คืนค่าหุ้น", -100_00),
            ("ยกไปปีหน้า", 1_400_00),
        ],
        [("กำไรสะสม", None), ("ยกมาจากปีก่อน", 300_00), ("บวก กำไรปีนี้", 1_000_00), ("ยกไปปีหน้า", 1_300_00)],
    ]


def test_what_members_are_owed_is_a_debt_and_what_is_spent_of_the_groups_part_leaves_the_reserve() -> None:
    began = BEGAN.replace("share_capital: 1200", "share_capital: 1000, owed_to_members: 200, reserve: 300")
    view = kept_year("2568-01-05,,ปันผล,distribution,,150,,\n2568-02-05,,อาหารกลางวัน,group-funds,,100,,\n", began)
    assert view is not None
    assert amounts(view.sections)[1:] == [
        [("หนี้สิน (ที่กลุ่มต้องจ่าย)", None), ("เงินแบ่งกำไรค้างจ่ายสมาชิก", 50_00), ("หนี้สินรวม", 50_00)],
        [
            ("ทุน (ส่วนที่เป็นของกลุ่ม)", None),
            ("ทุนเรือนหุ้น", 1_000_00),
            ("ทุนสำรอง", 200_00),
            ("กำไรสะสม", 0),
            ("ทุนรวม", 1_200_00),
            ("หนี้สิน + ทุน เท่ากับสินทรัพย์รวมพอดี", 1_250_00),
        ],
    ]
    assert amounts(view.capital)[1] == [
        ("ทุนสำรอง", None),
        ("ยกมาจากปีก่อน", 300_00),
        ("หัก จ่ายจากเงินส่วนของกลุ่ม", -100_00),
        ("ยกไปปีหน้า", 200_00),
    ]


def test_how_a_profit_was_shared_stands_in_the_year_after_it() -> None:
    earned = kept_two_years("2569-02-05,,ปันผล,distribution,,600,,\n")
    assert amounts(earned.capital)[1:] == [
        [
            ("ทุนสำรอง", None),
            ("ยกมาจากปีก่อน", 0),
            ("บวก เก็บจากกำไรปีก่อน", 400_00),
            ("ยกไปปีหน้า", 400_00),
        ],
        [
            ("กำไรสะสม", None),
            ("ยกมาจากปีก่อน", 1_300_00),
            ("หัก เก็บเข้าทุนสำรอง จากกำไรปีก่อน", -400_00),
            ("หัก ส่วนของสมาชิก จากกำไรปีก่อน", -600_00),
            ("ยกไปปีหน้า", 300_00),
        ],
    ]


def kept_two_years(rows: str) -> PositionView:
    """The year of `ROWS` and the one after it, in which these *rows* are all, once that is over."""
    kept = keep(
        {2567: ROWS.replace("2568-", "2567-"), 2568: rows.replace("2569-", "2568-")},
        year_2567=BEGAN,
        year_2568="members: 31\nshares: 742\n",
    )
    shown = pages_of(kept)
    view = make_position(shown, shown.statements[1], shown.statements[0])
    assert view is not None
    return view


def test_a_year_that_goes_on_or_began_with_nobody_knows_what_has_no_position() -> None:
    running = pages_of(keep({2569: ROWS.replace("2568-", "2569-")}, year_2569=BEGAN))
    assert make_position(running, running.statements[0], None) is None
    assert make_position(pages(), pages().statements[0], None) is None


def test_a_year_before_that_did_not_tell_cash_from_bank_has_one_line_for_both() -> None:
    typed = "start: 2567-01-01\nend: 2567-12-31\nclosing_cash: 1500\nlines: []\n" + BEGAN.replace(
        "opening_bank: 500\n", ""
    )
    shown = pages_of(keep({2568: ROWS}, year_2567=typed, year_2568="opening_bank: 500\nmembers: 31\nshares: 742\n"))
    before, statement = shown.statements
    view = make_position(shown, statement, before)
    assert view is not None
    money = [(row.name.th, row.item, row.before) for row in view.sections[0][1:4]]
    assert money == [
        ("เงินสดในกล่อง", 1_000_00, None),
        ("เงินฝากธนาคาร", 1_500_00, None),
        ("เงินสดและเงินฝาก", None, 1_500_00),
    ]


@given(years())
def test_both_sides_are_equal_and_every_block_adds_up(documents: dict[int, dict[str, Any]]) -> None:
    statements = carried(documents)
    assume(statements[0].closing_cash >= 0)  # a book below zero is refused
    shown = pages_with(statements)
    first, second = (make_position(shown, *pair) for pair in ((statements[0], None), (statements[1], statements[0])))
    assert first is not None
    assert second is not None
    for view in (first, second):
        totals = [section[-1].total for section in view.sections]
        assert totals[0] == totals[2]
        for section in (*view.sections, *view.capital):
            lines = sum(row.item or 0 for row in section if row.kind == "line")
            assert next(row.total for row in section if row.kind in ("subtotal", "grand")) == lines
    assert [section[-1].before for section in second.sections] == [section[-1].total for section in first.sections]
    capital = {section[0].name.th: section[-1].total for section in first.capital}
    begun = {section[0].name.th: section[1].item for section in second.capital}
    assert {name: amount for name, amount in begun.items() if amount} == {
        name: amount for name, amount in capital.items() if amount
    }
