"""The encoder that Thai developers have used since 2017 writes the same codes as ours."""

import json
import random
import shutil
import subprocess

import pytest

from sammachip_site.domain.money import Satang
from sammachip_site.domain.promptpay import Recipient, RecipientKind, encode_promptpay
from tests.conftest import REPOSITORY

CASES = 300
LENGTHS = {RecipientKind.PHONE: 10, RecipientKind.TAX_ID: 13, RecipientKind.E_WALLET: 15}
ENCODE_ALL = """
const encode = require('promptpay-qr')
const cases = JSON.parse(require('fs').readFileSync(0))
console.log(JSON.stringify(cases.map(([number, amount]) => encode(number, amount === null ? {} : { amount }))))
"""


def random_cases() -> list[tuple[Recipient, Satang | None]]:
    """Every kind of number, every second time with an amount; always the same ones."""
    chance = random.Random(63)  # noqa: S311  no secret
    cases: list[tuple[Recipient, Satang | None]] = []
    for turn in range(CASES):
        kind = list(RecipientKind)[turn % 3]
        digits = "".join(chance.choices("0123456789", k=LENGTHS[kind] - 2))
        number = digits.rjust(LENGTHS[kind], "0") if kind is not RecipientKind.PHONE else f"08{digits}"
        cases.append((Recipient(kind, number), Satang(chance.randint(1, 10_000_000)) if turn % 2 else None))
    return cases


def test_three_hundred_codes_are_those_of_promptpay_qr() -> None:
    node, package = shutil.which("node"), REPOSITORY / "node_modules/promptpay-qr"
    if node is None or not package.is_dir():
        pytest.fail("Node or promptpay-qr is missing. Install them: make node_modules/.stamp", pytrace=False)
    cases = random_cases()
    typed = json.dumps([(recipient.number, amount and amount / 100) for recipient, amount in cases])
    command = (node, "-e", ENCODE_ALL)
    done = subprocess.run(command, cwd=REPOSITORY, input=typed, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [encode_promptpay(*case) for case in cases]
    assert len({(recipient.kind, amount is None) for recipient, amount in cases}) == 6
