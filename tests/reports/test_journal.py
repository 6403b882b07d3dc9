from dataclasses import fields, replace
from datetime import date

from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS, AccountKind
from sammachip_site.domain.agreement import Agreement, Sharers
from sammachip_site.domain.cash_book import BookRow, CashBook
from sammachip_site.domain.journal import Journal, Posting, Transaction
from sammachip_site.domain.ledger import Entry, Method
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.position import Position
from sammachip_site.domain.statement import Allocation, Statement, StatementLine
from sammachip_site.domain.thai_calendar import Period
from sammachip_site.domain.year import Adjustments, Approval, Basis
from sammachip_site.reports.allocation import allocate
from sammachip_site.reports.journal import make_journal
from tests.domain.sample_group import AGREEMENT

APPROVAL = Approval(date=date(2018, 1, 20), present=9, members=9, votes_for=9, votes_against=0)
SHARED = allocate(Agreement.model_validate(AGREEMENT).versions[0], Satang(100_00), Sharers(shares=9))
START, LAST = date(2017, 1, 1), date(2017, 12, 31)


def statement(**told: object) -> Statement:
    """A year in which bananas were sold for 100 baht and nothing else happened, but for what is *told*."""
    sold = StatementLine("sales", AccountKind.REVENUE, LocalizedText(th="ขายกล้วย"), Satang(100_00))
    year = Statement(
        group="ban-rai",
        year=2560,
        basis=Basis.ADJUSTED,
        period=Period(START, date(2018, 1, 1)),
        opening_cash=Satang(30_00),
        income_total=Satang(100_00),
        expense_total=Satang(0),
        closing_cash=Satang(130_00),
        lines=(sold,),
        adjustments=Adjustments(),
        members=0,
        shares=0,
        share_capital=Satang(0),
        allocation=None,
        approval=None,
    )
    return replace(year, **told)  # type: ignore[arg-type]


def journal(**told: object) -> Journal:
    return make_journal(statement(**told), DEFAULT_ACCOUNTS)


def postings(**amounts: int) -> tuple[Posting, ...]:
    """Postings in satang; ``Assets_Cash`` is the account ``Assets:Cash``."""
    return tuple(Posting(name.replace("__", "-").replace("_", ":"), Satang(amount)) for name, amount in amounts.items())


def test_a_year_in_sums_has_a_transaction_a_line_on_its_last_day() -> None:
    assert journal().transactions == (
        Transaction(START, "ยอดยกมา", postings(Assets_Cash=30_00, Equity_Opening=-30_00)),
        Transaction(LAST, "ขายกล้วย", postings(Assets_Cash=100_00, Income_Sales_Sales=-100_00)),
    )


def test_a_year_with_a_cash_book_has_a_transaction_a_row() -> None:
    sold = Entry(2, date(2017, 1, 5), "ขายกล้วย", "sales", Satang(120_00), Satang(0), Method.CASH, "R1", "สมศรี", "งานวัด")
    back = Entry(3, date(2017, 1, 6), "แก้ R1", "sales", Satang(-20_00), Satang(0), Method.CASH)
    out = Entry(4, date(2017, 1, 7), "ฝาก", "transfer", Satang(0), Satang(50_00), Method.CASH)
    into = Entry(5, date(2017, 1, 7), "ฝาก", "transfer", Satang(50_00), Satang(0), Method.BANK)
    rows = tuple(BookRow(entry, Satang(0), Satang(0)) for entry in (sold, back, out, into))
    book = CashBook(Satang(30_00), Satang(0), rows, ())
    told = journal(book=book, opening_bank=Satang(0), closing_bank=Satang(50_00))
    assert told.transactions[1:] == (
        Transaction(sold.date, "ขายกล้วย", postings(Assets_Cash=120_00, Income_Sales_Sales=-120_00), "R1", "งานวัด"),
        Transaction(back.date, "แก้ R1", postings(Assets_Cash=-20_00, Income_Sales_Sales=20_00)),
        Transaction(out.date, "ฝาก", postings(Assets_Cash=-50_00, Assets_Transfers_Transfer=50_00)),
        Transaction(into.date, "ฝาก", postings(Assets_Bank=50_00, Assets_Transfers_Transfer=-50_00)),
    )
    assert told.closing[:2] == postings(Assets_Cash=80_00, Assets_Bank=50_00)


def test_what_is_no_cash_is_booked_on_the_last_day() -> None:
    adjustments = Adjustments(
        opening_stock=Satang(1_00),
        closing_stock=Satang(4_00),
        opening_receivables=Satang(9_00),
        closing_payables=Satang(5_00),
        depreciation=Satang(2_00),
    )
    told = journal(adjustments=adjustments)
    assert told.transactions[0].postings == postings(
        Assets_Cash=30_00, Assets_Receivables=9_00, Assets_Stock=1_00, Equity_Opening=-40_00
    )
    assert [(each.date, each.postings) for each in told.transactions[2:]] == [
        (LAST, postings(Assets_Stock=3_00, Expenses_Cost__Of__Sales=-3_00)),
        (LAST, postings(Assets_Receivables=-9_00, Income_Sales=9_00)),
        (LAST, postings(Liabilities_Payables=-5_00, Expenses_Cost__Of__Sales=5_00)),
        (LAST, postings(Assets_Equipment=-2_00, Expenses_Depreciation=2_00)),
    ]


def test_where_the_position_is_known_it_opens_and_closes_the_year() -> None:
    nothing = Satang(0)
    before = Position(
        money=Satang(30_00),
        receivables=nothing,
        stock=nothing,
        equipment=Satang(40_00),
        payables=nothing,
        loans=Satang(20_00),
        owed_to_members=Satang(3_00),
        share_capital=Satang(25_00),
        grants=Satang(5_00),
        reserve=Satang(8_00),
        retained=Satang(9_00),
    )
    told = journal(opening_position=before, position=replace(before, money=Satang(130_00), retained=Satang(109_00)))
    assert told.transactions[0].postings == postings(
        Assets_Cash=30_00,
        Assets_Equipment=40_00,
        Liabilities_Loans=-20_00,
        Liabilities_Owed__To__Members=-3_00,
        Equity_Share__Capital=-25_00,
        Equity_Grants=-5_00,
        Equity_Reserve=-8_00,
        Equity_Retained=-9_00,
    )
    closing = {balance.account: balance.amount for balance in told.closing}
    assert (closing["Assets:Equipment"], closing["Equity:Reserve"], closing["Equity:Retained"]) == (
        40_00,
        -8_00,
        -9_00,
    )


def test_the_day_after_shares_the_profit_and_waits_for_the_meeting() -> None:
    told = journal(**known_year(profit=100_00, allocation=SHARED))
    assert told.after == (
        Transaction(
            date(2018, 1, 1),
            "แบ่งกำไรตามข้อตกลง",
            postings(Equity_Retained=100_00, Liabilities_Owed__To__Members=-60_00, Equity_Reserve=-40_00),
            is_settled=False,
        ),
    )
    approved = journal(**known_year(profit=100_00, allocation=SHARED), approval=APPROVAL)
    assert [each.is_settled for each in approved.after] == [True]
    assert journal(**known_year(profit=100_00, allocation=SHARED), is_over=False).after == ()


def test_the_reserve_bears_a_loss_on_the_day_after() -> None:
    cost = StatementLine("materials", AccountKind.COST_OF_SALES, LocalizedText(th="กล้วย"), Satang(5_00))
    told = journal(**known_year(profit=-5_00), lines=(cost,))
    assert [(each.description, each.postings) for each in told.after] == [
        ("ทุนสำรองรับขาดทุน", postings(Equity_Retained=-5_00, Equity_Reserve=5_00))
    ]


def known_year(profit: int, allocation: Allocation | None = None) -> dict[str, object]:
    """A year that began with a reserve of 50 baht and nothing else."""
    before = Position(
        **{**dict.fromkeys((each.name for each in fields(Position)), Satang(0)), "reserve": Satang(50_00)}
    )
    after = replace(before, retained=Satang(profit))
    return {"opening_position": before, "position": after, "allocation": allocation}


def test_the_bank_of_a_year_in_sums_moves_once() -> None:
    told = journal(opening_bank=Satang(10_00), closing_bank=Satang(90_00))
    assert told.transactions[0].postings == postings(Assets_Cash=20_00, Assets_Bank=10_00, Equity_Opening=-30_00)
    assert told.transactions[-1].postings == postings(Assets_Bank=80_00, Assets_Cash=-80_00)
    assert told.closing[:2] == postings(Assets_Cash=40_00, Assets_Bank=90_00)


def test_where_only_one_end_of_the_bank_is_known_all_money_is_in_one_account() -> None:
    told = journal(opening_bank=Satang(10_00))
    assert told.closing[0] == Posting("Assets:Cash", Satang(130_00))
    assert [account.label.th for account in told.accounts if account.name == "Assets:Cash"] == ["เงินสดและเงินฝากธนาคาร"]
    assert "Assets:Bank" not in {account.name for account in told.accounts}


def test_a_year_that_goes_on_is_closed_on_the_day_of_its_last_row() -> None:
    row = BookRow(Entry(2, date(2017, 3, 5), "ขายกล้วย", "sales", Satang(100_00), Satang(0)), Satang(130_00), Satang(0))
    book = CashBook(Satang(30_00), Satang(0), (row,), ())
    assert journal(book=book, is_over=False).closed_on == date(2017, 3, 5)
    assert journal(book=book).closed_on == LAST
    assert journal(book=replace(book, rows=()), is_over=False).closed_on == START


def test_a_year_in_which_nothing_was_and_nothing_happened_has_no_transaction() -> None:
    assert journal(opening_cash=Satang(0), closing_cash=Satang(0), lines=()).transactions == ()
