from sammachip_site.pages.statement import StatementView, count_months, make_statement_page
from tests.pages.village import AGREEMENT, pages


def views() -> list[StatementView]:
    shown = pages()
    made = [make_statement_page(shown, statement).view for statement in shown.statements]
    return [view for view in made if isinstance(view, StatementView)]


def test_a_profit_is_shared_to_the_satang() -> None:
    profit, _ = views()
    assert profit.sharing is not None
    assert (profit.sharing.to_group, profit.sharing.to_members) == (460_00, 690_00)
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
