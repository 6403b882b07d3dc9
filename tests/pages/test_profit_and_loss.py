from hypothesis import given

from sammachip_site.domain.statement import Statement
from sammachip_site.pages.profit_and_loss import basis_in_words, make_sections, result_key
from tests.pages.kept_books import START, keep, pages_of
from tests.pages.test_cash import years
from tests.pages.village import ALL_WORDS, PROFIT_YEAR, group, statements


def rows(year: int) -> list[tuple[str, str, int | None, int | None, int | None]]:
    first, second = statements(group())
    shown, before = (first, None) if year == 2567 else (second, first)
    return [
        (row.kind, row.name.th, row.item, row.total, row.before)
        for section in make_sections(shown, before, ALL_WORDS["th"])
        for row in section
    ]


def test_the_statement_has_the_layout_of_a_village_account_book() -> None:
    assert rows(2567) == [
        ("heading", "รายได้จากการขาย", None, None, None),
        ("line", "น้ำพริกนรก", 3_500_00, None, None),
        ("subtotal", "รวมขาย", None, 3_500_00, None),
        ("heading", "หัก ต้นทุนขาย", None, None, None),
        ("line", "ของคงเหลือต้นปี", 100_00, None, None),
        ("line", "วัตถุดิบ", 2_500_00, None, None),
        ("line", "ลบ ของคงเหลือสิ้นปี", -300_00, None, None),
        ("subtotal", "รวมต้นทุนขาย", None, -2_300_00, None),
        ("total", "กำไรขั้นต้น", None, 1_200_00, None),
        ("heading", "หัก ค่าใช้จ่าย", None, None, None),
        ("line", "ค่าเสื่อมเครื่องมือ", 50_00, None, None),
        ("subtotal", "รวมค่าใช้จ่าย", None, -50_00, None),
        ("grand", "กำไรสุทธิ", None, 1_150_00, None),
    ]


def test_the_year_before_stands_beside_even_what_is_gone_this_year() -> None:
    shown = rows(2568)
    assert ("line", "น้ำพริกนรก", 2_000_00, None, 3_500_00) in shown
    assert ("line", "ค่าขนส่ง", 1_000_00, None, None) in shown
    assert ("line", "ค่าเสื่อมเครื่องมือ", 0, None, 50_00) in shown
    assert shown[-1] == ("grand", "กำไร (ขาดทุน) สุทธิ", None, -500_00, 1_150_00)


def test_a_line_of_last_year_that_has_no_successor_is_kept_with_nothing_this_year() -> None:
    first, second = statements(group())
    kinds = make_sections(first, second, ALL_WORDS["th"])
    gone = [(row.name.th, row.item, row.before) for section in kinds for row in section if row.item == 0]
    assert gone == [("ค่าขนส่ง", 0, 1_000_00)]


def test_two_lines_of_one_name_last_year_stand_beside_as_their_sum() -> None:
    twice = PROFIT_YEAR.replace("expense: 2500}", "expense: 2000}\n  - {account: materials, expense: 500}")
    first, second = statements(group(year_2567=twice))
    cells = [row for section in make_sections(second, first, ALL_WORDS["th"]) for row in section]
    assert [row.before for row in cells if row.name.th == "วัตถุดิบ"] == [2_500_00]


def test_the_year_before_adds_up_in_every_block() -> None:
    twice = PROFIT_YEAR.replace("expense: 2500}", "expense: 2000}\n  - {account: materials, expense: 500}")
    first, second = statements(group(year_2567=twice))
    for section in make_sections(second, first, ALL_WORDS["th"]):
        lines = sum(row.before or 0 for row in section if row.kind == "line")
        subtotal = next(row.before for row in section if row.kind == "subtotal")
        assert lines == abs(subtotal or 0)


@given(years())
def test_every_block_adds_up_to_its_subtotal_whatever_is_owed(statement: Statement) -> None:
    for section in make_sections(statement, None, ALL_WORDS["th"]):
        lines = sum(row.item or 0 for row in section if row.kind == "line")
        subtotal = next(row.total for row in section if row.kind == "subtotal")
        assert subtotal in {lines, -lines}


OWED = "adjustments: {opening_receivables: 40, closing_receivables: 100, opening_payables: 90, closing_payables: 30}"


def test_what_is_owed_to_the_group_and_by_it_stands_in_its_block() -> None:
    owed = PROFIT_YEAR.replace("adjustments: {opening_stock: 100, closing_stock: 300, depreciation: 50}", OWED)
    first, second = statements(group(year_2567=owed))
    lines = [(row.name.th, row.item) for section in make_sections(first, None, ALL_WORDS["th"]) for row in section]
    assert ("บวก ขายแล้วยังไม่ได้รับเงิน (ลูกหนี้เพิ่มขึ้น)", 60_00) in lines
    assert ("หัก จ่ายค่าของที่ซื้อไว้ปีก่อน (เจ้าหนี้ลดลง)", -60_00) in lines
    assert ("รวมขาย", None) in lines
    beside = [(row.name.th, row.item, row.before) for row in make_sections(second, first, ALL_WORDS["th"])[0]]
    assert ("บวก ขายแล้วยังไม่ได้รับเงิน (ลูกหนี้เพิ่มขึ้น)", 0, 60_00) in beside
    assert basis_in_words(first, ALL_WORDS["th"]) == "เกณฑ์เงินสด ปรับด้วยลูกหนี้ และเจ้าหนี้แล้ว"


def test_the_basis_is_named_by_what_is_taken_in() -> None:
    first, second = statements(group())
    assert basis_in_words(first, ALL_WORDS["en"]) == "Cash basis, with stock and depreciation taken in."
    assert basis_in_words(second, ALL_WORDS["th"]) == "เกณฑ์เงินสด นับเมื่อรับและจ่ายเงินจริง"


def test_a_year_that_goes_on_has_no_net_profit() -> None:
    running = pages_of(keep({2569: "2569-03-02,,ขายไข่,sales,20,,,\n"}, year_2569=START)).statements[0]
    assert result_key(running) == "statement.profit-so-far"
    names = [row.name.th for section in make_sections(running, None, ALL_WORDS["th"]) for row in section]
    assert names[-1] == "กำไรถึงวันนี้ (ยังไม่ปรับของคงเหลือ)"


def test_lines_that_a_typed_year_names_stand_beside_the_account_of_a_cash_book() -> None:
    typed = (
        "start: 1/1/2567\nend: 31/12/2567\nopening_cash: 0\nclosing_cash: 300\nmembers: 31\nshares: 742\n"
        "lines:\n  - {account: sales, name: น้ำพริก, income: 100}\n  - {account: sales, name: กล้วยฉาบ, income: 200}\n"
    )
    kept = keep({2568: "2568-01-05,,ขาย,sales,500,,cash,\n"}, year_2567=typed, year_2568="members: 31\nshares: 742\n")
    before, after = pages_of(kept).statements
    sales, *_ = make_sections(after, before, ALL_WORDS["th"])
    assert [(row.name.th, row.item, row.before) for row in sales if row.kind == "line"] == [("ขายสินค้า", 500_00, 300_00)]
