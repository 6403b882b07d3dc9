"""What the field asked of the books, scenario by scenario, from a treasurer's file to the figures or the fault."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS, AccountKind
from sammachip_site.domain.year import OpeningPosition
from sammachip_site.pages.open_data import make_statement_file
from sammachip_site.reports.freshness import find_freshness
from sammachip_site.reports.slips import make_slips
from tests.books import AGREEMENT, HEADER, Books, keep, rows
from tests.closed_group import LEDGER, YEAR, closed, examine, typed

NEXT_RECORD = "{opening_cash: 4000, members: 10, shares: 0}"


def test_scenario_1_balances_follow_row_by_row_and_close_the_year() -> None:
    book = keep(
        "1/1/2560,,ขาย,sales,100.25,",
        "2/1/2560,,พริก,materials,,40.50",
        "3/1/2560,,ขาย,sales,200,",
        "3/1/2560,,แก๊ส,fuel,,15.75",
        "5/1/2560,,ขาย,sales,0.01,",
        record="{opening_cash: 10, members: 1, shares: 0}",
    ).book
    assert [row.balance for row in book.rows] == [110_25, 69_75, 269_75, 254_00, 254_01]
    assert book.closing == book.opening + (100_25 + 200_00 + 1) - (40_50 + 15_75)


@pytest.mark.parametrize(
    "files",
    [
        {"ledger/2561.csv": rows("1/1/2561,,ขาย,sales,5,"), "years/2561.yaml": NEXT_RECORD},
        {
            "years/2561.yaml": "start: 1/1/2561\nend: 31/12/2561\nopening_cash: 4000\nclosing_cash: 4005\nmembers: 10\n"
            "shares: 0\nlines: [{account: sales, income: 5}]\n"
        },
    ],
)
def test_scenario_2_a_year_opens_with_what_the_one_before_closed(files: dict[str, str]) -> None:
    record = "{opening_cash: 4310, members: 10, shares: 0}"
    books = keep("1/1/2560,,พริก,materials,,10", record=record, files=files)
    (fault,) = books.faults
    assert (fault.code, fault.location.path[-15:]) == ("year.opening-cash", "years/2561.yaml")
    assert "ledger/2560.csv" in fault.message_th or "years/2560.yaml" in fault.message_th
    assert "300.00" in fault.message_th


def test_scenario_3_shares_and_grants_are_money_and_no_profit() -> None:
    (statement,) = keep(
        "1/1/2560,,ค่าหุ้น,share-capital,5000,",
        "1/1/2560,,เงินอุดหนุน,grants,10000,",
        "2/1/2560,,ขาย,sales,8000,",
        "3/1/2560,,พริก,materials,,3500",
    ).statements
    assert statement.net_profit == 4_500_00
    assert statement.sum_of(AccountKind.SHARE_CAPITAL, AccountKind.GRANT) == 15_000_00


def holders(*shares: int) -> str:
    """A register in which ส-01, ส-02, … hold so many shares since the year's first day."""
    return "date,member,shares\n" + "".join(f"1/1/2560,ส-{n:02},{held}\n" for n, held in enumerate(shares, start=1))


def agreement(group: int, members: int) -> str:
    """An agreement that keeps *group* percent and gives *members* percent by shares."""
    kept = (
        AGREEMENT
        if group
        else AGREEMENT.replace("      - {kind: group, name: เข้ากลุ่ม, lines: [{name: ทุนสำรอง, percent: 40}]}\n", "")
    )
    shared = kept.replace("percent: 60, shared_by: heads", f"percent: {members}, shared_by: shares")
    return shared.replace("percent: 40", f"percent: {group}")


def test_scenario_4_what_the_group_keeps_and_what_each_member_receives_is_the_profit() -> None:
    files = {"shares.csv": holders(10, 5, 3), "agreement.yaml": agreement(40, 60)}
    books = keep("1/1/2560,,ขาย,sales,18000,", record="{opening_cash: 0}", files=files)
    (statement,) = books.statements
    assert statement.allocation is not None
    assert books.group.share_register is not None
    received = [slip.total for slip in make_slips(statement, books.group.share_register, None)]
    assert (statement.allocation.part_total("group"), received) == (7_200_00, [6_000_00, 3_000_00, 1_800_00])
    assert statement.allocation.total == statement.net_profit == 18_000_00


def test_scenario_5_what_shares_divide_is_paid_to_the_satang() -> None:
    files = {"shares.csv": holders(12, 7, 5, 3, 1), "agreement.yaml": agreement(0, 100)}
    books = keep("1/1/2560,,ขาย,sales,7407.41,", record="{opening_cash: 0}", files=files)
    (statement,) = books.statements
    assert statement.allocation is not None
    assert books.group.share_register is not None
    assert [line.amount for line in statement.allocation.lines] == [7_407_41]
    received = [slip.total for slip in make_slips(statement, books.group.share_register, None)]
    assert received == [3_174_61, 1_851_85, 1_322_75, 793_65, 264_55]
    assert sum(received) == 7_407_41


def test_scenario_6_an_agreement_of_ninety_percent_is_told_at_its_line() -> None:
    (fault,) = keep(
        "1/1/2560,,ขาย,sales,5,", files={"agreement.yaml": AGREEMENT.replace("percent: 60", "percent: 50")}
    ).faults
    assert (fault.code, fault.location.path[-14:], fault.location.line) == (
        "agreement.percent-total",
        "agreement.yaml",
        5,
    )
    assert (fault.severity, fault.message_th) == ("error", "สัดส่วนรวม 90% ต้องเป็น 100%")


def test_scenario_7_a_loss_shares_nothing_and_is_carried_on() -> None:
    files = {"ledger/2561.csv": rows("1/1/2561,,ขาย,sales,1500,"), "years/2561.yaml": "{members: 10, shares: 0}"}
    record = "{opening_cash: 5000, members: 10, shares: 0, opening: {grants: 5000}}"
    loss, after = keep("1/1/2560,,พริก,materials,,2000", record=record, files=files).statements
    assert (loss.net_profit, loss.allocation, loss.dividend_per_share) == (-2_000_00, None, None)
    assert after.loss_brought_forward == 2_000_00


def test_scenario_8_nothing_is_paid_before_an_agreement() -> None:
    later = {"agreement.yaml": AGREEMENT.replace("effective: 1/1/2560", "effective: 1/4/2560")}
    books = keep("1/3/2560,,ขาย,sales,1000,", "10/3/2560,,ปันผล,distribution,,100", files=later)
    (fault,) = books.faults
    assert fault.code == "ledger.paid-before-agreement"
    assert fault.message_th.startswith("จ่ายก่อนมีข้อตกลง")


def test_scenario_9_a_day_is_the_same_however_it_is_written() -> None:
    files = {
        "ledger/2560.csv": "",
        "years/2560.yaml": "",
        "years/2569.yaml": "{opening_cash: 0, members: 1, shares: 0}",
        "ledger/2569.csv": rows(*(f"{day},,a,sales,5," for day in ("15/3/2569", "๑๕ มี.ค. ๖๙", "2026-03-15"))),
    }
    book = keep(files=files).book
    assert {row.entry.date.isoformat() for row in book.rows} == {"2026-03-15"}


@pytest.mark.parametrize(("year", "codes"), [(2567, []), (2568, ["date.no-such-day"])])
def test_scenario_10_the_29th_of_february_is_a_day_of_leap_years(year: int, codes: list[str]) -> None:
    files = {
        "ledger/2560.csv": "",
        "years/2560.yaml": "",
        f"years/{year}.yaml": "{opening_cash: 0, members: 1, shares: 0}",
        f"ledger/{year}.csv": rows(f"29/2/{year},,a,sales,5,"),
    }
    assert [fault.code for fault in keep(files=files).faults] == codes


@pytest.mark.parametrize(
    ("amount", "codes"),
    [("๑,๒๕๐.๕๐ บาท", []), ("1.250,50", ["money.separators"]), ("12O0", ["money.mistyped"])],
)
def test_scenario_12_an_amount_is_read_or_refused_with_what_to_type(amount: str, codes: list[str]) -> None:
    books = keep(f'1/1/2560,,a,sales,"{amount}",')
    assert [fault.code for fault in books.faults] == codes
    assert not codes or ("1,250.50" in books.faults[0].hint_th or "1200" in books.faults[0].hint_th)
    assert codes or books.book.closing == 1_250_50


def test_scenario_13_a_book_is_read_as_excel_saves_it_or_the_row_is_named() -> None:
    text = rows("1/1/2560,,ขายน้ำพริก,sales,5,")
    for encoding in ("cp874", "utf-8-sig"):
        assert keep(files={"ledger/2560.csv": text.encode(encoding)}).faults == ()
    (fault,) = keep(files={"ledger/2560.csv": text.encode("cp874") + b"2/1/2560,,\xdb,sales,5,"}).faults
    assert (fault.code, fault.location.line) == ("table.encoding", 3)
    assert "CSV UTF-8" in fault.hint_th


def test_scenario_22_the_first_row_below_zero_is_named() -> None:
    books = keep(
        "1/5/2560,,ขาย,sales,100,",
        "12/5/2560,,พริก,materials,,250",
        "13/5/2560,,พริก,materials,,5",
        "14/5/2560,,ขาย,sales,900,",
    )
    (fault,) = books.faults
    assert (fault.code, fault.location.line) == ("ledger.below-zero", 3)
    assert "−150.00" in fault.message_th


def test_scenario_22_days_without_a_row_are_counted() -> None:
    books = keep("13/12/2560,,ขาย,sales,100,", today=date(2017, 12, 22))
    freshness = find_freshness(books.statements, date(2017, 12, 22))
    assert freshness is not None
    assert (freshness.days, freshness.is_late) == (9, True)


def test_scenario_23_a_row_edited_after_the_close_is_refused_until_a_correction_says_why() -> None:
    edited = typed(closed(), LEDGER, '"3,000.50"', '"2,900.50"')
    (fault, *_) = (fault for fault in examine(edited).faults if fault.severity == "error")
    assert (fault.code, fault.location.path) == ("closing.changed", YEAR)
    assert "กำไรสุทธิ 1,000.50 → 900.50" in fault.message_th
    assert "ลงแถวแก้ไขในสมุดของปีที่ยังไม่ปิด" in fault.hint_th


def test_scenario_24_all_slips_of_all_files_are_told_at_once_in_their_order() -> None:
    books = keep(
        "1/1/2560,ร.1,ขาย,sales,5,",
        "2/1/2560,ร.1,ขาย,sales,5,",
        "3/1/2560,,ขาย,ขายหมู,5,",
        "4/1/2560,,ขาย,sales,5,5",
        files={"schedule.csv": "date,task,members\n1/1/2560,ทอ,ส-9\n", "shares.csv": holders(5)},
    )
    assert books.found == [
        "ledger/2560.csv:3:10 ledger.duplicate-ref",
        "ledger/2560.csv:4:15 ledger.account",
        "ledger/2560.csv:5:23 ledger.both-sides",
        "schedule.csv:2:13 member.unknown",
    ]
    assert all(any("ก" <= letter <= "๛" for letter in fault.message_th) for fault in books.faults)


# --- whatever is changed in a book is seen in its figures, or refused ---

OPENING = ", ".join(f"{field}: 1000000000" for field in OpeningPosition.model_fields)
RECORD = f"{{opening_cash: 9000000000, opening_bank: 4000000000, members: 10, shares: 0, opening: {{{OPENING}}}}}"
ACCOUNTS = [code for code, account in DEFAULT_ACCOUNTS.items() if account.kind is not AccountKind.DEPOSIT_TRANSFER]


def figures(books: Books) -> object:
    """What is published of a book: the statement, and what was left after every row and month; not the rows."""
    (statement,) = books.statements
    months = [(month.first, month.income, month.expense, month.closing) for month in books.book.months]
    left = [(row.entry.date, row.cash, row.bank) for row in books.book.rows]
    return make_statement_file(statement).content, months, left


def refused(books: Books) -> bool:
    return any(fault.severity == "error" for fault in books.faults)


@st.composite
def row(draw: st.DrawFn) -> list[str]:
    """A row without a document's number, that moves money and is no transfer."""
    satang = draw(st.integers(1, 10**9))
    amount = f"{satang // 100}.{satang % 100:02d}"
    account = draw(st.sampled_from(ACCOUNTS))
    came_in = account not in {"distribution", "group-funds"} and draw(st.booleans())
    sides = [amount, ""] if came_in else ["", amount]
    day = draw(st.dates(min_value=_day(1), max_value=_day(28)))
    method = draw(st.sampled_from(["cash", "bank"]))
    return [day.strftime("%d/%m/2560"), "", "ก", account, *sides, method]


def _day(day: int) -> date:
    return date(2017, 5, day)


@st.composite
def transfer(draw: st.DrawFn) -> list[list[str]]:
    """The two rows of money that goes from the cash box to the bank, or the other way."""
    day, amount = draw(st.dates(min_value=_day(1), max_value=_day(28))), str(draw(st.integers(1, 10**7)))
    places = draw(st.permutations(["cash", "bank"]))
    start = [day.strftime("%d/%m/2560"), "", "ฝาก", "transfer"]
    return [[*start, "", amount, places[0]], [*start, amount, "", places[1]]]


@st.composite
def books_of_rows(draw: st.DrawFn) -> list[list[str]]:
    """Rows that move money, and perhaps a transfer among them."""
    table = draw(st.lists(row(), min_size=1, max_size=6))
    return table + (draw(transfer()) if draw(st.booleans()) else [])


def kept(table: list[list[str]]) -> Books:
    file = io.StringIO()
    csv.writer(file).writerows([HEADER.split(","), *table])
    return keep(record=RECORD, files={"ledger/2560.csv": file.getvalue()})


def amount_column(cells: list[str]) -> int:
    return 4 if cells[4] else 5


@st.composite
def changed_book(draw: st.DrawFn) -> tuple[list[list[str]], list[list[str]]]:
    """A book, and the same with one row removed or doubled, or one digit, sign, side, account or place changed."""
    table = draw(books_of_rows())
    place = draw(st.integers(0, len(table) - 1))
    changed = [list(cells) for cells in table]
    cells, column = changed[place], amount_column(changed[place])
    match draw(st.sampled_from(["removed", "doubled", "digit", "sign", "side", "account", "method", "date"])):
        case "removed":
            del changed[place]
        case "doubled":
            changed.insert(place, list(cells))
        case "sign":
            cells[column] = f"-{cells[column]}"
        case "side":
            cells[4], cells[5] = cells[5], cells[4]
        case "account":
            cells[3] = draw(st.sampled_from([code for code in ACCOUNTS if code != cells[3]]))
        case "method":
            cells[6] = "bank" if cells[6] == "cash" else "cash"
        case "date":
            cells[0] = f"{int(cells[0][:2]) % 28 + 1:02d}{cells[0][2:]}"
        case "digit":
            at = draw(st.sampled_from([at for at, letter in enumerate(cells[column]) if letter != "."]))
            digit = (int(cells[column][at]) + draw(st.integers(1, 9))) % 10
            cells[column] = f"{cells[column][:at]}{digit}{cells[column][at + 1 :]}"
    return table, changed


@given(changed_book())
def test_any_one_thing_changed_in_a_book_changes_a_figure_or_is_refused(
    change: tuple[list[list[str]], list[list[str]]],
) -> None:
    table, changed = change
    before, after = kept(table), kept(changed)
    assert not refused(before)
    assert refused(after) or figures(after) != figures(before)
