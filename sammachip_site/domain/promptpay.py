"""PromptPay: whose account a payment goes to, and the text of the QR code that a bank's app understands.

Sources: EMVCo, "QR Code Specification for Payment Systems: Merchant-Presented Mode" 1.1, for the fields, their order
of tag, length and value, and the check sum (ISO/IEC 13239, polynomial 1021, initial value FFFF); Bank of Thailand,
"Thai QR Payment Standard", for field 29 and its parts.
"""

import re
from binascii import crc_hqx
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from sammachip_site.domain.contact import parse_phone
from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.digits import to_arabic_digits
from sammachip_site.domain.money import Satang, decimal_baht
from sammachip_site.domain.person_name import has_title
from sammachip_site.domain.privacy import find_citizen_ids
from sammachip_site.domain.record import Record
from sammachip_site.domain.tax_id import parse_tax_id
from sammachip_site.domain.values import Day, Text, parsed_from_text

LONGEST_AMOUNT = 13  # characters of field 54
_CREDIT_TRANSFER = "A000000677010111"
_BAHT = "764"  # ISO 4217


class RecipientKind(StrEnum):
    """What PromptPay knows an account by. A citizen number is one too, and is never taken: it is a person's secret."""

    PHONE = "phone"
    TAX_ID = "tax_id"
    E_WALLET = "e_wallet"


_RECIPIENT_TAGS = {RecipientKind.PHONE: "01", RecipientKind.TAX_ID: "02", RecipientKind.E_WALLET: "03"}


@dataclass(frozen=True, slots=True)
class Recipient:
    """The account that is paid, by *number*: 10 digits of a mobile telephone, 13 of a tax number, 15 of a wallet."""

    kind: RecipientKind
    number: str


def encode_promptpay(recipient: Recipient, amount: Satang | None = None) -> str:
    """What the QR code says: pay *recipient* the *amount*; without one, or with 0, whoever pays types it.

    Raises:
        ValueError: the amount is negative, or longer than the standard allows.
    """
    written = decimal_baht(amount) if amount else ""
    if (amount or 0) < 0 or len(written) > LONGEST_AMOUNT:
        raise ValueError(f"not an amount to pay: {written}")
    payload = (
        _field("00", "01")
        + _field("01", "12" if amount else "11")  # for one payment, or for any
        + _field("29", _field("00", _CREDIT_TRANSFER) + _recipient_field(recipient))
        + _field("58", "TH")
        + _field("53", _BAHT)
        + (_field("54", written) if amount else "")
        + "6304"
    )
    return f"{payload}{crc_hqx(payload.encode(), 0xFFFF):04X}"


def _recipient_field(recipient: Recipient) -> str:
    number = recipient.number
    if recipient.kind is RecipientKind.PHONE:
        number = f"0066{number[1:]}"
    return _field(_RECIPIENT_TAGS[recipient.kind], number)


def _field(tag: str, value: str) -> str:
    return f"{tag}{len(value):02}{value}"


def parse_mobile(text: str) -> str:
    """The 10 digits of a mobile telephone: no other telephone can receive money.

    Raises:
        ValueFault: ``promptpay.citizen-id``, ``phone.invalid``, or ``promptpay.phone`` for a line of a house.
    """
    _refuse_citizen_id(text)
    digits = parse_phone(text)
    if len(digits) != 10:
        raise ValueFault("promptpay.phone", value=text)
    return digits


def parse_e_wallet(text: str) -> str:
    """The 15 digits of an electronic wallet.

    Raises:
        ValueFault: ``promptpay.citizen-id`` or ``promptpay.e-wallet``.
    """
    _refuse_citizen_id(text)
    digits = _without_gaps(text)
    if not re.fullmatch(r"[0-9]{15}", digits):
        raise ValueFault("promptpay.e-wallet", value=text)
    return digits


def parse_promptpay_tax_id(text: str) -> str:
    """The tax number of a juristic person that PromptPay knows.

    Raises:
        ValueFault: ``promptpay.citizen-id`` or ``group.tax-id``.
    """
    _refuse_citizen_id(text)
    return parse_tax_id(text)


def _refuse_citizen_id(text: str) -> None:
    """A citizen number, or one with a slip of the finger, is refused, and none of its digits is told again."""
    if find_citizen_ids(text) or re.fullmatch(r"[1-8][0-9]{12}", _without_gaps(text)):
        raise ValueFault("promptpay.citizen-id")


def _without_gaps(text: str) -> str:
    return re.sub(r"[\s.–-]", "", to_arabic_digits(text))


class PromptPay(Record):
    """The group's account for payments: one of three numbers, and the name that the bank shows whoever pays.

    *consent* is the day when the owner of a person's account agreed to its being public.
    """

    phone: Annotated[str, parsed_from_text(parse_mobile)] | None = None
    e_wallet: Annotated[str, parsed_from_text(parse_e_wallet)] | None = None
    tax_id: Annotated[str, parsed_from_text(parse_promptpay_tax_id)] | None = None
    account_name: str
    note: Text | None = None
    consent: Day | None = None

    @property
    def recipients(self) -> tuple[Recipient, ...]:
        """The account by every number that is given; the rule ``promptpay.number`` wants exactly one."""
        return tuple(Recipient(kind, number) for kind in RecipientKind if (number := getattr(self, kind)))

    @property
    def is_public(self) -> bool:
        """May it be shown? A person's account only with that person's consent."""
        return self.consent is not None or not has_title(self.account_name)
