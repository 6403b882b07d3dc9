from sammachip_site.pages.statement import StatementView, count_months, make_statement_page
from tests.pages.kept_books import START, keep, pages_of
from tests.pages.village import AGREEMENT, pages


def views() -> list[StatementView]:
    shown = pages()
    made = [make_statement_page(shown, statement).view for statement in shown.statements]
    return [view for view in made if isinstance(view, StatementView)]


def test_a_profit_is_shared_to_the_satang() -> None:
    profit, _ = views()
    assert profit.sharing is not None
    assert (profit.sharing.to_group, profit.sharing.to_members) == (460_00, 690_00)
    assert [name.th for name in profit.sharing.members_lines] == ["ปันผลตามหุ้น"]
    assert profit.sharing.total == profit.net_profit
    assert profit.sharing.parts[1].rows[0].sharing == "742 หุ้น หุ้นละ 0.92 บาท"


FIXED = """\
versions:
  - id: first
    effective: 2560-02-25
    resolution: {date: 2560-02-25, number: มติ 1/2560}
    parts:
      - {kind: members, name: สมาชิก, lines: [{name: ปันผล, base: per_share, amount: 2, shared_by: shares}]}
      - {kind: group, name: กลุ่ม, lines: [{name: ทุนสำรอง, base: percent_of_remainder, percent: 100}]}
"""


def test_a_line_that_the_profit_cannot_pay_in_full_says_so() -> None:
    shown = pages(agreement=FIXED)
    view = make_statement_page(shown, shown.statements[0]).view
    assert isinstance(view, StatementView)
    assert view.sharing is not None
    dividend, reserve = (part.rows[0] for part in view.sharing.parts)
    assert (dividend.amount, dividend.short) == (1_150_00, "กำไรไม่พอจ่ายครบ 1,484.00 บาท")
    assert (reserve.amount, reserve.short) == (0, None)


def test_a_loss_shares_nothing_and_is_shown_as_a_loss() -> None:
    _, loss = views()
    assert loss.is_loss
    assert loss.sharing is None
    assert loss.unshared == "ปีนี้ขาดทุน 500.00 บาท จึงไม่มีกำไรให้แบ่ง ไม่มีปันผล และไม่เรียกเงินจากสมาชิก"


def test_a_profit_before_any_agreement_says_why_it_is_not_shared() -> None:
    shown = pages(agreement="")
    view = make_statement_page(shown, shown.statements[0]).view
    assert isinstance(view, StatementView)
    assert view.unshared == shown.words["agreement.none"]


def test_years_lead_to_each_other() -> None:
    first, second = views()
    assert (first.previous_url, first.next_url) == (None, "/groups/ban-rai/books/2568/")
    assert (second.previous_url, second.next_url) == ("/groups/ban-rai/books/2567/", None)


def test_a_year_of_twelve_months_is_counted_as_twelve() -> None:
    assert [count_months(view.period) for view in views()] == [12, 12]


def test_a_dividend_is_what_members_receive_and_not_what_the_group_keeps() -> None:
    kept = AGREEMENT.replace("percent: 40}", "percent: 40, shared_by: shares}")
    assert kept != AGREEMENT
    assert pages(agreement=kept).statements[0].dividend_per_share == pages().statements[0].dividend_per_share == 92


def kept_view(rows: str, year: str = START, at: int = 2569) -> StatementView:
    shown = pages_of(keep({at: rows}, **{f"year_{at}": year}))
    view = make_statement_page(shown, shown.statements[0]).view
    assert isinstance(view, StatementView)
    return view


SALE = "2569-03-02,,ขายไข่,sales,20,,,\n"


def test_a_year_that_goes_on_says_up_to_which_day_and_has_neither_position_nor_poster() -> None:
    view = kept_view(SALE)
    assert (view.is_over, view.until.isoformat()) == (False, "2026-03-02")
    assert view.result == "กำไรถึงวันนี้ (ยังไม่ปรับของคงเหลือ)"
    assert view.year_sentence == "ปี 2569 ถึงตอนนี้ เงินเข้า 20.00 บาท เงินออก 0.00 บาท เหลือ 1,520.00 บาท"
    assert (view.position, view.poster_url, view.sharing) == (None, None, None)


def test_a_year_that_is_over_tells_its_money_in_a_sentence_and_has_a_poster() -> None:
    profit, _ = views()
    assert profit.year_sentence == ("ปี 2567 เงินเข้าทั้งหมด 28,500.00 บาท เงินออกทั้งหมด 2,500.00 บาท สิ้นปีเหลือ 27,000.00 บาท")
    assert profit.poster_url == "/groups/ban-rai/books/2567/poster/"
    assert [(each.format, each.url) for each in profit.downloads] == [
        ("XLSX", "/groups/ban-rai/data/books.xlsx"),
        ("JSON", "/groups/ban-rai/data/statement-2567.json"),
        ("hledger", "/groups/ban-rai/data/ledger-2567.journal"),
        ("Beancount", "/groups/ban-rai/data/ledger-2567.beancount"),
    ]


def test_the_counts_stand_by_their_days() -> None:
    counted = (
        "cash_counts: [{date: 2569-04-30, cash: 1020, witnesses: 3}, {date: 2569-03-31, cash: 1020, witnesses: 2}]\n"
    )
    view = kept_view(SALE, START + counted)
    assert [(count.date.isoformat(), count.witnesses) for count in view.counts] == [
        ("2026-03-31", 2),
        ("2026-04-30", 3),
    ]
    assert view.has_book


def test_a_loss_that_nothing_bears_is_carried_forward() -> None:
    lost = kept_view("2568-03-02,,ซื้อไข่,materials,,300,,\n", START + "opening: {share_capital: 1400}\n", at=2568)
    assert (lost.is_loss, lost.loss_before, lost.loss_after) == (True, 0, 200_00)  # 100 baht of profit was retained
    owed = kept_view("2568-03-02,,ขายไข่,sales,300,,,\n", START + "opening: {share_capital: 2000}\n", at=2568)
    # All of the profit was shared: what went to the reserve and what members are to receive bears no loss.
    assert (owed.loss_before, owed.loss_after) == (500_00, 500_00)
