"""What the basket's modules say is what the program says, and the borrowed one is as its makers published it."""

import random

import pytest

from sammachip_site.domain.money import Satang, decimal_baht, format_baht, format_price
from sammachip_site.domain.promptpay import Recipient, RecipientKind, encode_promptpay
from tests.javascript import ROOT, call_each

AMOUNTS = (0, 1, 99, 100, 35_00, 35_50, 999_99, 1_000_00, 1_234_567_05, 10**15)
JARS = {"price": 35_00, "steps": [[3, 100_00], [5, 160_00]]}
POSTAGE = [[1, 40_00], [6, 60_00], [21, 0]]


@pytest.mark.parametrize(
    ("name", "write"), [("formatBaht", format_baht), ("formatPrice", format_price), ("decimalBaht", decimal_baht)]
)
def test_money_is_written_alike(name: str, write: object) -> None:
    assert callable(write)
    assert call_each("money", name, [[amount] for amount in AMOUNTS]) == [write(amount) for amount in AMOUNTS]


def test_300_codes_to_pay_with_are_those_of_the_program() -> None:
    chosen = random.Random(20)  # noqa: S311  nothing is secret here
    lengths = {RecipientKind.PHONE: 9, RecipientKind.TAX_ID: 12, RecipientKind.E_WALLET: 14}
    wanted = []
    for _ in range(300):
        kind = chosen.choice(list(lengths))
        number = "0" + "".join(chosen.choices("0123456789", k=lengths[kind]))
        wanted.append((Recipient(kind, number), Satang(chosen.randrange(1, 10 ** chosen.randrange(1, 13)))))
    calls = [[{"kind": recipient.kind, "number": recipient.number}, amount] for recipient, amount in wanted]
    assert call_each("promptpay", "encodePromptpay", calls) == [encode_promptpay(*each) for each in wanted]


def test_more_than_a_code_can_ask_for_has_no_code() -> None:
    payee = {"kind": "phone", "number": "0812345678"}
    assert call_each("promptpay", "encodePromptpay", [[payee, 99_999_999_999_00]]) == [None]


@pytest.mark.parametrize(
    ("item", "quantity", "price"),
    [
        (JARS, 0, 0),
        (JARS, 1, 35_00),
        (JARS, 2, 70_00),
        (JARS, 3, 100_00),
        (JARS, 4, 135_00),
        (JARS, 5, 160_00),
        (JARS, 6, 195_00),  # 5 and 1 cost less than 3 and 3
        (JARS, 8, 260_00),
        (JARS, 999, 199 * 160_00 + 135_00),  # nothing beats a unit of a step of five
        ({"price": 35_00, "steps": [[3, 120_00]]}, 3, 105_00),  # a step that is dearer than its units
        ({"price": 10_00, "steps": [[4, 30_00], [3, 20_00]]}, 6, 40_00),  # taking the largest first would cost 50
        ({"price": 35_25, "steps": []}, 3, 105_75),
    ],
)
def test_as_many_as_wanted_cost_the_least_that_the_stated_prices_allow(
    item: dict[str, object], quantity: int, price: int
) -> None:
    assert call_each("prices", "priceOf", [[item, quantity]]) == [price]


def test_postage_is_that_of_the_last_step_reached() -> None:
    pieces = (1, 5, 6, 20, 21, 500)
    assert call_each("prices", "postageOf", [[POSTAGE, count] for count in pieces]) == [
        *(40_00, 40_00, 60_00, 60_00, 0, 0)
    ]
    assert call_each("prices", "postageOf", [[[], 1], [[[3, 50_00]], 2]]) == [None, None]


def test_the_qr_encoder_is_the_one_that_its_makers_published() -> None:
    package = ROOT / "node_modules" / "uqr"
    vendored = (ROOT / "static" / "js" / "uqr.js").read_text("utf-8")
    licence, module = (package / "LICENSE").read_text("utf-8"), (package / "dist" / "index.mjs").read_text("utf-8")
    assert vendored == f"/*!\n{licence}*/\n// @ts-nocheck: checked by its makers\n{module}"
