import pytest

from tests.checks.test_shares import FILES
from tests.closed_group import LEDGER, YEAR, errors, typed


@pytest.mark.parametrize(
    "description",
    ["ส-07 เพิ่มหุ้น 5 หุ้น", "สมาชิกส-07 เพิ่มหุ้น", "ค่าหุ้น (ส07)", "ส ๗ คืนหุ้น", "รหัส ส.7", "M-12 เพิ่มหุ้น", "ส-99"],
)
def test_a_row_of_shares_names_nobodys_code(description: str) -> None:
    files = typed(FILES, LEDGER, "ค่าหุ้น 50 หุ้น", description)
    assert errors(files) == ["ledger/2567.csv:2 ledger.member-holding"]


@pytest.mark.parametrize("description", ["สมาชิก 1 คน เพิ่ม 7 หุ้น", "ค่าหุ้น 7 หุ้น ส.ค. 67", "โบนัส 7 คน", "ใบที่ ร.7"])
def test_how_many_members_and_shares_may_be_told(description: str) -> None:
    assert errors(typed(FILES, LEDGER, "ค่าหุ้น 50 หุ้น", description)) == []


def test_a_number_alone_is_a_code_only_after_a_word_that_says_so() -> None:
    numbered = {path: text.replace("ส-", "") if path.endswith("shares.csv") else text for path, text in FILES.items()}
    assert errors(typed(numbered, LEDGER, "ค่าหุ้น 50 หุ้น", "สมาชิก 7 คน 50 หุ้น")) == []
    assert errors(typed(numbered, LEDGER, "ค่าหุ้น 50 หุ้น", "เลขที่สมาชิก 7")) == ["ledger/2567.csv:2 ledger.member-holding"]


def test_profit_paid_out_and_typed_lines_name_nobodys_code_either() -> None:
    paid = typed(FILES, LEDGER, "2567-02-03,ขายตลาดนัด", "2567-02-02,ปันผล ส-07,distribution,,0.01\n2567-02-03,ขายตลาดนัด")
    assert "ledger/2567.csv:3 ledger.member-holding" in errors(paid)
    line = "lines:\n  - account: share-capital\n    income: 5,000\n    note: ส-01 ถึง ส-20\n"
    assert errors(typed(FILES, YEAR, "opening_cash: 0\n", f"opening_cash: 0\n{line}")) == [
        "years/2567.yaml:5 ledger.member-holding"
    ]


def test_other_rows_may_name_who_worked_by_code() -> None:
    assert errors(typed(FILES, LEDGER, "ขายตลาดนัด", "ขายตลาดนัด โดย ส-07")) == []
