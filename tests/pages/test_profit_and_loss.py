from sammachip_site.pages.profit_and_loss import make_sections
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
