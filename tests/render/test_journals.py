from datetime import date

import pytest

from sammachip_site.domain.journal import BANK, CASH, AccountType, Journal, JournalAccount, Posting, Transaction
from sammachip_site.domain.money import Satang
from sammachip_site.pages.page import JournalFile, JournalSyntax
from sammachip_site.render.journals import render_journal
from tests.render.stage import text

DAY = date(2017, 3, 29)
SALES = JournalAccount("Income:Sales:Sales", AccountType.INCOME, text("ขายสินค้า", "Sales"), "sales")
SALE = (Posting("Assets:Cash", Satang(1250_50)), Posting("Income:Sales:Sales", Satang(-1250_50)))


def rendered(syntax: JournalSyntax, *transactions: Transaction, accounts: tuple[JournalAccount, ...] = ()) -> str:
    closing = (Posting("Assets:Cash", Satang(1250_50)),)
    journal = Journal(date(2017, 1, 1), date(2017, 12, 31), accounts, transactions, closing)
    return render_journal(JournalFile("j", syntax, 'กลุ่ม "ก"', journal)).decode()


SOLD = Transaction(DAY, "ขายกล้วย", SALE, "R1", "งานวัด")


def test_a_journal_for_beancount() -> None:
    assert rendered(JournalSyntax.BEANCOUNT, SOLD, accounts=(CASH, SALES)) == (
        ";; -*- mode: beancount; coding: utf-8; -*-\n"
        'option "title" "กลุ่ม \\"ก\\""\n'
        'option "operating_currency" "THB"\n'
        "2017-01-01 open Assets:Cash THB\n"
        '  name-th: "เงินสด"\n'
        '  name-en: "Cash box"\n'
        "2017-01-01 open Income:Sales:Sales THB\n"
        '  code: "sales"\n'
        '  name-th: "ขายสินค้า"\n'
        '  name-en: "Sales"\n'
        "\n"
        '2017-03-29 * "ขายกล้วย"\n'
        '  ref: "R1"\n'
        '  note: "งานวัด"\n'
        "  Assets:Cash  1250.50 THB\n"
        "  Income:Sales:Sales  -1250.50 THB\n"
        "\n"
        "2018-01-01 balance Assets:Cash  1250.50 ~ 0.00 THB\n"
    )


def test_a_journal_for_hledger() -> None:
    assert rendered(JournalSyntax.HLEDGER, SOLD, accounts=(BANK, SALES)) == (
        '; กลุ่ม "ก"\n'
        "decimal-mark .\n"
        "commodity 1000.00 THB\n"
        "account Assets:Bank  ; type: C\n"
        "  ; name-th: เงินฝากธนาคาร\n"
        "  ; name-en: Bank\n"
        "account Income:Sales:Sales  ; type: R\n"
        "  ; code: sales\n"
        "  ; name-th: ขายสินค้า\n"
        "  ; name-en: Sales\n"
        "\n"
        "2017-03-29 * (R1) ขายกล้วย\n"
        "    ; งานวัด\n"
        "    Assets:Cash  1250.50 THB\n"
        "    Income:Sales:Sales  -1250.50 THB\n"
        "\n"
        "2017-12-31 * ยอดยกไป\n"
        "    Assets:Cash  0.00 THB =* 1250.50 THB\n"
    )


@pytest.mark.parametrize(
    ("ref", "words", "line"),
    [
        ("", "ซื้อ; ขาย", "ซื้อ； ขาย"),
        ("", "(ใบเดียว)", "() (ใบเดียว)"),
        ("บจ.(2);", "ซื้อ", "(บจ.[2]；) ซื้อ"),
        ("", "ซื้อ\n2017-01-01 * ขาย", "ซื้อ 2017-01-01 * ขาย"),
    ],
)
def test_no_words_of_a_row_are_read_by_hledger_as_anything_else(ref: str, words: str, line: str) -> None:
    assert f"\n2017-03-29 * {line}\n" in rendered(JournalSyntax.HLEDGER, Transaction(DAY, words, SALE, ref))


def test_words_end_neither_a_string_nor_a_line_of_beancount() -> None:
    shown = rendered(JournalSyntax.BEANCOUNT, Transaction(DAY, 'ซื้อ "พริก" \\', SALE, note="หนึ่ง\nสอง"))
    assert '2017-03-29 * "ซื้อ \\"พริก\\" \\\\"\n  note: "หนึ่ง สอง"\n' in shown
