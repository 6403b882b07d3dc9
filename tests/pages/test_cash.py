from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS, AccountKind
from sammachip_site.domain.money import Satang
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.year import Adjustments, Basis, SummaryLine, YearSummary
from sammachip_site.pages.cash import explain_cash, make_bridge, make_cash_rows
from sammachip_site.reports.statement import make_statements
from tests.pages.village import ALL_WORDS, PROFIT_YEAR, TODAY, group, statements

amounts = st.integers(0, 10**9)
accounts = st.sampled_from(
    [code for code, each in DEFAULT_ACCOUNTS.items() if each.kind is not AccountKind.DEPOSIT_TRANSFER]
)


@st.composite
def lines(draw: st.DrawFn) -> SummaryLine:
    amount = Satang(draw(amounts))
    came_in = draw(st.booleans())
    return SummaryLine(account=draw(accounts), income=amount if came_in else None, expense=None if came_in else amount)


@st.composite
def years(draw: st.DrawFn) -> Statement:
    """Any year whose closing cash is what its lines make it."""
    written = tuple(draw(st.lists(lines(), max_size=8)))
    opening = draw(st.integers(0, 10**9))
    closing = opening + sum(line.cash for line in written)
    stocks = Adjustments(
        opening_stock=Satang(draw(amounts)),
        closing_stock=Satang(draw(amounts)),
        opening_receivables=Satang(draw(amounts)),
        closing_receivables=Satang(draw(amounts)),
        opening_payables=Satang(draw(amounts)),
        closing_payables=Satang(draw(amounts)),
        depreciation=Satang(draw(amounts)),
    )
    year = YearSummary(
        start=TODAY.replace(year=2025, month=1, day=1),
        end=TODAY.replace(year=2025, month=12, day=31),
        basis=Basis.ADJUSTED,
        opening_cash=Satang(opening),
        closing_cash=Satang(closing),
        members=1,
        shares=1,
        lines=written,
        adjustments=stocks,
    )
    base = group(year_2567="", year_2568="")
    loaded = type(base)(**{name: getattr(base, name) for name in base.__slots__} | {"years": {2568: year}})
    return make_statements(loaded, DEFAULT_ACCOUNTS, TODAY)[0]


@given(years())
def test_the_cash_rows_add_up_to_the_closing_cash(statement: Statement) -> None:
    assert sum(amount for _, amount in make_cash_rows(statement, ALL_WORDS["th"])) == statement.closing_cash


@given(years())
def test_the_bridge_leads_from_the_change_of_cash_to_the_profit(statement: Statement) -> None:
    assert sum(amount for _, amount in make_bridge(statement, ALL_WORDS["en"])) == statement.net_profit


@given(years())
def test_the_difference_is_explained_for_every_year(statement: Statement) -> None:
    explained = explain_cash(statement, "2568", ALL_WORDS["th"])
    is_same = statement.net_profit == statement.closing_cash - statement.opening_cash
    assert ("เพราะ" in explained) is not is_same


def test_the_largest_reasons_are_named_each_way() -> None:
    first, second = statements(group())
    assert explain_cash(first, "2567", ALL_WORDS["th"]) == (
        "ปี 2567 เงินเพิ่มขึ้น 26,000.00 บาท แต่กำไร 1,150.00 บาท เพราะกู้เงินมา 25,000.00 บาท "
        "และคิดค่าเสื่อมเครื่องมือ 50.00 บาท ส่วนที่หักกลับกันคือ ของคงเหลือเพิ่มขึ้น 200.00 บาท"
    )
    assert explain_cash(second, "2025", ALL_WORDS["en"]) == (
        "In 2025 the money shrank by 1,500.00 baht, but there was a loss of 500.00 baht, "
        "because of 1,000.00 baht of loans repaid."
    )


def test_a_year_whose_profit_is_its_cash_says_so() -> None:
    plain = PROFIT_YEAR.replace("  - {account: loans, income: 25000}\n", "").split("adjustments")[0]
    first, _ = statements(group(year_2567=plain.replace("27000", "2000")))
    assert explain_cash(first, "2567", ALL_WORDS["th"]) == "ปี 2567 เงินเปลี่ยนไปเท่ากับกำไรพอดี คือ 1,000.00 บาท"
