"""Rules of the daily cash book; one slip, one fault."""

from collections.abc import Mapping

import pytest

from tests.books import AGREEMENT, GROUP, RECORD, keep, rows

SOLD = "5/1/2560,ร.1,ขาย,sales,3000,,เงินสด"
BOUGHT = "9/1/2560,จ.1,กก,materials,,2000,เงินสด"
BOOK = "ledger/2560.csv"
YEAR = "years/2560.yaml"
CONSENTED = "committee: {elected: 29/3/2559, members: [{name: นางสมศรี ใจดี, posts: [chair], consent: 29/3/2559}]}\n"


def found(*entries: str, record: str = RECORD, files: Mapping[str, str] | None = None) -> list[str]:
    """What is found in a book with one sale, one purchase and these rows."""
    return keep(SOLD, BOUGHT, *entries, record=record, files=files).found


def test_a_book_in_order_has_nothing_to_be_told() -> None:
    transfer = "10/1/2560,ฝ.1,ฝาก,transfer,,500,เงินสด", "10/1/2560,ฝ.2,ฝาก,transfer,500,,ธ.ก.ส."
    assert found(*transfer, "11/1/2560,ก.1,แก้ไข จ.1 จดเกิน,materials,,-100,เงินสด") == []


@pytest.mark.parametrize(("day", "code"), [("1/1/2561", "ledger.outside-year"), ("31/12/2559", "ledger.outside-year")])
def test_a_day_belongs_to_its_year(day: str, code: str) -> None:
    assert found(f"{day},ร.2,ขาย,sales,5,") == [f"{BOOK}:4:1 {code}"]


def test_a_day_that_has_not_come_is_told() -> None:
    files = {BOOK: "", YEAR: "", "years/2569.yaml": "{opening_cash: 0, members: 1, shares: 0}"}
    files["ledger/2569.csv"] = rows("22/11/2569,,a,sales,5,", "23/11/2569,,a,sales,5,")
    assert keep(files=files).found == ["ledger/2569.csv:3:1 ledger.future"]


def test_the_first_row_below_zero_is_told_in_cash_and_at_the_bank() -> None:
    assert found(
        "10/1/2560,,a,materials,,1001,เงินสด",
        "11/1/2560,,a,materials,,5,เงินสด",
        "12/1/2560,,a,materials,,1,ธนาคาร",
        "13/1/2560,,a,sales,50,,เงินสด",
        "13/1/2560,,a,sales,50,,ธนาคาร",
    ) == [f"{BOOK}:4:25 ledger.below-zero", f"{BOOK}:6:25 ledger.below-zero"]


def test_within_a_day_money_may_go_out_before_it_came_in() -> None:
    assert keep("1/1/2560,,a,materials,,5,", "1/1/2560,,a,sales,5,").found == []


def test_only_the_first_typed_balance_that_differs_is_told() -> None:
    header = "date,description,account,income,expense,balance"
    book = rows("1/1/2560,a,sales,5,,5", "1/1/2560,a,sales,5,,11", "1/1/2560,a,sales,5,,16", header=header)
    assert keep(files={BOOK: book}).found == [f"{BOOK}:3:21 ledger.balance"]


def test_a_transfer_takes_out_of_one_place_what_it_puts_into_the_other_that_day() -> None:
    late = "10/1/2560,,ฝาก,transfer,,500,เงินสด", "11/1/2560,,ฝาก,transfer,500,,ธนาคาร"
    assert found(*late) == [f"{BOOK}:4:16 ledger.transfers", f"{BOOK}:5:16 ledger.transfers"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("10/1/2560,,กก,materials,,-100", ["4:26 ledger.reversal"]),
        ("10/1/2560,,แก้ไข จ.9,materials,,-100", ["4:33 ledger.reversal"]),
        ("10/1/2560,,แก้ไข จ.1,fuel,,-100", ["4:28 ledger.reversal"]),
        ("10/1/2560,,แก้ไข จ.1,materials,,-2000", []),
        ("10/1/2560,,แก้ไข จ.1,materials,,-2000.01", ["4:33 ledger.reversal-too-large"]),
    ],
)
def test_a_negative_row_takes_back_no_more_than_a_document_says(row: str, code: list[str]) -> None:
    assert found(row) == [f"{BOOK}:{each}" for each in code]


def test_two_corrections_of_one_document_count_together() -> None:
    assert found("10/1/2560,,แก้ไข จ.1,materials,,-1500", "11/1/2560,,แก้ไข จ.1,materials,,-600") == [
        f"{BOOK}:5:33 ledger.reversal-too-large"
    ]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("ค่าแรง นางสมหญิง รักดี", ["ledger.private-name"]),
        ("จ่ายค่าแรงนางสมหญิง รักดี", ["ledger.private-name"]),
        ("จำหน่าย ของ ปรึกษาทนาย เรื่อง นายหน้า ที่ดิน ขนมนางเล็ด ถุงใหญ่", []),
        ("นายบุญมี มั่นคง กับ น.ส.สมใจ ดีมาก", ["ledger.private-name"] * 2),
        ("ค่าแรง นางสมศรี ใจดี", []),
        ("นางเลิ้ง", []),
        ("ขายร้านป้านิด", []),
        ("โทร 081-234-5678", ["ledger.private-phone"]),
        ("ใบเสร็จ 0812345678901234", []),
    ],
)
def test_nobody_is_named_without_consent(words: str, code: list[str]) -> None:
    books = keep(SOLD, f"9/1/2560,,{words},sales,5,", files={"group.yaml": GROUP + CONSENTED})
    assert [each.split()[1] for each in books.found if "ledger" in each] == code


def test_more_than_a_month_without_a_row_is_pointed_out() -> None:
    assert found("9/2/2560,,a,sales,5,") == []
    assert found("9/2/2560,,a,sales,5,", "5/4/2560,,a,sales,5,") == [f"{BOOK}:5:1 ledger.gap"]


def test_a_wrong_year_in_a_date_is_no_gap() -> None:
    assert found("9/1/2565,,a,sales,5,") == [f"{BOOK}:4:1 ledger.outside-year"]


def test_the_first_book_says_with_how_much_it_begins() -> None:
    files = {"ledger/2561.csv": rows("1/1/2561,,a,sales,5,"), "years/2561.yaml": "{members: 1, shares: 0}"}
    assert found(record="{members: 1, shares: 0}") == [f"{BOOK}:1:1 ledger.no-opening"]
    assert keep(SOLD, BOUGHT, files=files).found == ["years/2561.yaml:1:1 payout.outstanding"]


def test_no_balance_is_told_where_nobody_knows_the_beginning() -> None:
    assert keep("1/1/2560,,a,materials,,5,", record="{members: 1, shares: 0}").found == [
        f"{BOOK}:1:1 ledger.no-opening"
    ]


def test_a_year_that_cannot_be_read_blames_no_other() -> None:
    files = {
        "ledger/2561.csv": rows("1/1/2561,,a,sales,x,"),
        "ledger/2562.csv": rows("1/1/2562,,a,materials,,5,"),
        "years/2562.yaml": "{members: 1, shares: 0}",
    }
    assert keep(SOLD, BOUGHT, files=files).found == ["ledger/2561.csv:2:19 money.invalid"]


def test_a_years_file_that_cannot_be_read_is_not_missed_twice() -> None:
    assert found(record="{opening_cash: 1e3, members: 1, shares: 0}") == [f"{YEAR}:1:16 money.exponent"]


def test_a_count_that_a_faulty_file_may_have_is_not_missed() -> None:
    by_days = AGREEMENT.replace("shared_by: heads", "shared_by: labour_days")
    files = {"agreement.yaml": by_days}
    record = "{opening_cash: 0, members: 10, shares: 0, labour_days: 1e3}"
    assert found(record=record, files=files) == [f"{YEAR}:1:56 number.invalid"]
    faulty = files | {"schedule.csv": "date,task,members,hours\n1/1/2560,a,M1,25\n"}
    assert found(files=faulty) == ["schedule.csv:2:15 schedule.hours"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        *[
            (f"ledger/{name}", "ledger.file-name")
            for name in ("2560 .csv", "60.csv", "สมุด.csv", "2560.xlsx", "2017.csv")
        ],
        *[(name, "ledger.file-name") for name in ("สมุด.csv", "บัญชี.txt")],
        *[(name, "structure.misplaced-file") for name in ("2560.csv", "Ledger/2560.csv")],
    ],
)
def test_a_cash_book_of_a_wrong_name_is_told_and_nothing_that_follows_from_it(name: str, code: str) -> None:
    files = {
        BOOK: "",
        name: rows(SOLD),
        "ledger/2561.csv": rows("1/1/2561,,a,materials,,5"),
        "years/2561.yaml": "{members: 1, shares: 0, closing_cash: 2995}",
    }
    assert keep(files=files).found == [f"{name}:1:1 {code}"]


@pytest.mark.parametrize("name", ["2560.yml", "60.yaml", "ปี2560.yaml", "2560 (1).yaml", "๒๕๖๐.yaml"])
def test_a_years_file_of_a_wrong_name_is_told_and_nothing_that_it_may_say(name: str) -> None:
    assert found(record="", files={f"years/{name}": RECORD}) == [f"years/{name}:1:1 structure.misnamed-file"]


def test_a_register_of_a_wrong_name_is_told_and_no_count_is_missed() -> None:
    files = {"Shares.csv": "date,member,shares\n1/1/2560,M1,5\n"}
    assert found(record="{opening_cash: 0}", files=files) == ["Shares.csv:1:1 structure.misnamed-file"]


def test_a_year_told_in_sums_beside_a_book_of_no_year_is_still_read() -> None:
    sums = "start: 1/1/2560\nend: 31/12/2560\nopening_cash: 0\nclosing_cash: 5\nmembers: x\nshares: 0\nlines: []\n"
    assert keep(record=sums, files={BOOK: "", "ledger/มกราคม.csv": rows(SOLD)}).found == [
        "ledger/มกราคม.csv:1:1 ledger.file-name",
        "years/2560.yaml:5:10 number.invalid",
    ]


def test_what_follows_from_a_years_file_that_cannot_be_read_is_not_told() -> None:
    files = {
        "ledger/2561.csv": rows("1/1/2561,,a,materials,,2999", "2/1/2561,,ปันผล,distribution,,1"),
        "years/2561.yaml": "{members: 1, shares: 0, closing_cash: 5}",
    }
    assert found(record="{opening_cash: 1e3, members: 1, shares: 0}", files=files) == [f"{YEAR}:1:16 money.exponent"]


def test_money_below_zero_is_not_told_again_where_it_is_carried_on() -> None:
    files = {
        "ledger/2561.csv": rows("1/1/2561,,a,sales,5,,bank"),
        "years/2561.yaml": "{members: 1, shares: 0, closing_bank: 5}",
    }
    books = keep(SOLD, "6/1/2560,,a,materials,,3000,bank", files=files)
    assert books.found == [f"{BOOK}:3:24 ledger.below-zero"]


def test_members_are_typed_or_counted() -> None:
    assert found(record="{opening_cash: 0}") == [f"{BOOK}:1:1 ledger.no-members"]
    assert found(record="{opening_cash: 0}", files={"shares.csv": "date,member,shares\n1/1/2560,M1,5\n"}) == []
    late = {"shares.csv": "date,member,shares\n1/1/2561,M1,5\n"}
    assert found(record="{opening_cash: 0}", files=late) == [f"{BOOK}:1:1 ledger.no-members"]


def test_lines_typed_beside_the_book_agree_with_it() -> None:
    lines = "lines: [{account: sales, income: 3000}, {account: materials, expense: 1999}, {account: fuel, expense: 1}]"
    record = f"opening_cash: 0\nmembers: 1\nshares: 0\n{lines}\n"
    assert found(record=record) == [f"{YEAR}:4:41 ledger.typed-line", f"{YEAR}:4:78 ledger.typed-line"]


def test_what_a_year_closed_with_may_be_typed_and_then_agrees() -> None:
    assert found(record="{opening_cash: 0, closing_cash: 1000, members: 1, shares: 0}") == []
    assert found(record="{opening_cash: 0, closing_cash: 999, members: 1, shares: 0}") == [
        f"{YEAR}:1:33 year.closing-cash"
    ]


def test_a_loss_of_the_whole_book_is_told_by_the_row_alone() -> None:
    assert keep("1/1/2560,,a,materials,,5,", files={"agreement.yaml": AGREEMENT}).found == [
        f"{BOOK}:2:24 ledger.below-zero"
    ]


TO_BANK = "10/1/2560,,ฝาก,transfer,,500,เงินสด", "10/1/2560,,ฝาก,transfer,500,,ธนาคาร"
IN_CASH = "10/1/2560,,ฝาก,transfer,,500,เงินสด", "10/1/2560,,ฝาก,transfer,500,,"


def test_a_transfer_reaches_another_place() -> None:
    assert found(*IN_CASH) == [f"{BOOK}:4:30 ledger.transfer-one-place"]
    assert found("10/1/2560,ฝ.1,ฝาก,transfer,,500,", "10/1/2560,,แก้ไข ฝ.1 ไม่ได้ฝาก,transfer,,-500,") == []


@pytest.mark.parametrize(
    ("typed", "codes"), [("500", []), ("499.99", ["year.closing-bank"]), ("0", ["year.closing-bank"])]
)
def test_what_the_bank_closed_with_is_that_of_the_book(typed: str, codes: list[str]) -> None:
    record = f"{{opening_cash: 0, closing_bank: '{typed}', members: 1, shares: 0}}"
    assert [each.split()[1] for each in found(*TO_BANK, record=record)] == codes


def test_the_bank_at_the_end_is_not_told_after_a_transfer_that_went_astray() -> None:
    record = "{opening_cash: 0, closing_bank: 500, members: 1, shares: 0}"
    assert found(*IN_CASH, record=record) == [f"{BOOK}:4:30 ledger.transfer-one-place"]
    assert found(TO_BANK[0], record=record) == [f"{BOOK}:4:16 ledger.transfers"]


def test_the_bank_goes_on_from_the_book_whatever_was_typed() -> None:
    record = "{opening_cash: 1000, closing_bank: 900, members: 1, shares: 0}"
    files = {
        "ledger/2561.csv": rows("1/1/2561,,a,sales,5,"),
        "years/2561.yaml": "{opening_bank: 500, members: 1, shares: 0}",
    }
    books = keep(*TO_BANK, record=record, files=files)
    assert books.found == [f"{YEAR}:1:36 year.closing-bank"]
    assert [statement.closing_bank for statement in books.statements] == [500_00, 500_00]


@pytest.mark.parametrize("closing", ["", "closing_bank: 450, ", "closing_bank: 500, "])
def test_the_bank_opens_with_what_the_year_before_left_and_is_told_once(closing: str) -> None:
    following = f"{{opening_bank: 450, {closing}members: 1, shares: 0}}"
    files = {"ledger/2561.csv": rows("1/1/2561,,a,sales,5,"), "years/2561.yaml": following}
    record = "{opening_cash: 1000, members: 1, shares: 0}"
    assert keep(*TO_BANK, record=record, files=files).found == ["years/2561.yaml:1:16 year.opening-bank"]


def test_the_part_at_the_bank_is_not_more_than_all_money() -> None:
    count = "{date: 9/1/2560, cash: 1300, witnesses: 2}"
    record = f"{{opening_cash: 300, opening_bank: 800, members: 1, shares: 0, cash_counts: [{count}]}}"
    assert found(record=record) == [f"{YEAR}:1:35 year.bank-over-money"]
    assert found(record="{opening_bank: 800, members: 1, shares: 0}") == [f"{BOOK}:1:1 ledger.no-opening"]


def test_a_day_outside_its_year_is_told_beside_the_other_faults_of_its_book() -> None:
    wrong = "2/4/2560,,ขาย,salez,5,", "2/4/2561,,ขาย,sales,5,", "2/4/2560,,ขาย,sales,5,5"
    assert keep(*wrong).found == [
        "ledger/2560.csv:2:15 ledger.account",
        "ledger/2560.csv:3:1 ledger.outside-year",
        "ledger/2560.csv:4:23 ledger.both-sides",
    ]
