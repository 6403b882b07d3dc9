import json
from typing import Any

from sammachip_site.pages.open_data import make_group_file, make_shared_data, make_statement_file
from sammachip_site.pages.page import TableFile
from tests.oracles.books import write_books
from tests.pages.village import group, pages, site, statements


def test_a_statement_file_holds_baht_with_two_decimals_and_cross_foots() -> None:
    file = make_statement_file(statements(group())[0])
    content = file.content
    assert file.path == "groups/ban-rai/data/statement-2567.json"
    assert isinstance(content, dict)
    assert content["period"] == ["2024-01-01", "2025-01-01"]
    assert content["income_total"] == "28500.00"
    assert content["expense_total"] == "2500.00"
    assert content["closing_cash"] == "27000.00"
    assert content["net_profit"] == "1150.00"
    assert content["dividend_per_share"] == "0.92"
    assert content["allocation"] == [
        {"part": "group", "line": "ทุนสำรอง", "base": "percent_of_net", "amount": "460.00"},
        {"part": "members", "line": "ปันผลตามหุ้น", "base": "percent_of_net", "amount": "690.00"},
    ]


def test_no_open_data_names_a_person_without_consent() -> None:
    shown = pages()
    files = (make_group_file(shown.group, shown.summary, site()), *make_shared_data([shown.summary], site()))
    text = " ".join(json.dumps(getattr(file, "content", ""), ensure_ascii=False) for file in files)
    assert "นางสมจิตร กลางโนน" in text
    assert "นายบุญมี" not in text


def test_the_table_of_statements_has_a_row_a_year() -> None:
    *_, table = make_shared_data([pages().summary], site())
    assert isinstance(table, TableFile)
    assert [row[:2] for row in table.rows] == [("ban-rai", "2567"), ("ban-rai", "2568")]
    assert all(len(row) == len(table.header) for row in table.rows)


def test_a_statement_file_tells_what_is_no_cash_and_what_the_group_has() -> None:
    known, unknown = (make_statement_file(write_books(0, position_known=told).statements[0]) for told in (True, False))
    content: Any = known.content
    assert content["is_over"] is True
    assert set(content["adjustments"]) == {
        f"{end}_{name}" for end in ("opening", "closing") for name in ("stock", "receivables", "payables")
    } | {"depreciation"}
    assert list(content["position"]) == [
        "money",
        "receivables",
        "stock",
        "equipment",
        "payables",
        "loans",
        "owed_to_members",
        "share_capital",
        "grants",
        "reserve",
        "retained",
        "bank",
        "assets",
        "liabilities",
        "equity",
    ]
    assert content["position"]["bank"] == content["closing_bank"]
    assert content["position"]["money"] == content["closing_cash"]
    assert isinstance(unknown.content, dict)
    assert unknown.content["position"] is None


def test_where_the_bank_is_not_told_apart_its_money_is_not_known() -> None:
    content: Any = make_statement_file(statements(group())[0]).content
    assert (content["opening_bank"], content["closing_bank"], content["position"]) == (None, None, None)
