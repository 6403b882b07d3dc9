"""Paying by PromptPay: the QR code, and in words all that it says, so that whoever pays can compare."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sammachip_site.domain.contact import format_phone
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang, format_baht
from sammachip_site.domain.product import ProductProfile
from sammachip_site.domain.promptpay import PromptPay, Recipient, RecipientKind, encode_promptpay
from sammachip_site.pages.group_frame import GroupPages
from sammachip_site.pages.ordering import OrderWay

SLIP_WAYS = ("line", "messenger", "email")  # those that carry a picture


@dataclass(frozen=True, slots=True)
class Payment:
    """One PromptPay code and what it says.

    *code* is the text in the QR code, empty where a script draws it; *number* is the account's as people write it,
    *number_name* what kind it is; *amount* in satang pays for what *covers* says; without an amount whoever pays
    types it.
    """

    code: str
    label: str
    account_name: str
    number_name: str
    number: str
    amount: Satang | None
    covers: str | None
    steps: tuple[str, ...]
    note: LocalizedText | None
    is_example: bool


def make_group_payment(pages: GroupPages, ways: Sequence[OrderWay]) -> Payment | None:
    """The code without an amount; None when the group has no account to show."""
    account = public_account(pages)
    return _make_payment(pages, account, ways) if account else None


def make_basket_payment(pages: GroupPages, ways: Sequence[OrderWay]) -> Payment | None:
    """What stands around the code that the script of the basket draws; None when there is no account to show."""
    payment = make_group_payment(pages, ways)
    if payment is None:
        return None
    words = pages.words
    steps = (words["basket.scan"], *payment.steps[1:])
    return replace(payment, code="", label=words["promptpay.code-amount"], steps=steps)


def make_product_payment(pages: GroupPages, product: ProductProfile, ways: Sequence[OrderWay]) -> Payment | None:
    """The code for one unit of *product*; None when there is no account to show, or no product to be paid for now."""
    account = public_account(pages)
    supply = product.availability.on(pages.site.today)
    if account is None or not supply.can_be_ordered or not product.price:
        return None
    key = "promptpay.covers-without-postage" if pages.group.profile.postage else "promptpay.covers"
    covers = pages.words[key].format(unit=pages.say(product.unit))
    return _make_payment(pages, account, ways, product.price, covers)


def public_account(pages: GroupPages) -> PromptPay | None:
    """The account that customers may see; None without one or its owner's consent, and of a group that has ended."""
    account = pages.group.profile.promptpay
    return account if account and account.is_public and not pages.summary.ended else None


def _make_payment(
    pages: GroupPages,
    account: PromptPay,
    ways: Sequence[OrderWay],
    amount: Satang | None = None,
    covers: str | None = None,
) -> Payment:
    recipient = account.recipients[0]
    words, kind = pages.words, "amount" if amount else "open"
    written = format_baht(amount or 0)
    return Payment(
        encode_promptpay(recipient, amount),
        words[f"promptpay.code-{kind}"].format(amount=written),
        account.account_name,
        words[f"promptpay.{recipient.kind}"],
        write_number(recipient),
        amount,
        covers,
        (
            words[f"promptpay.scan-{kind}"].format(amount=written),
            words["promptpay.compare"],
            words[f"promptpay.slip-{_slip_way(ways)}"],
        ),
        account.note,
        pages.group.profile.example,
    )


def _slip_way(ways: Sequence[OrderWay]) -> str:
    """By which way a picture of the receipt reaches the group: the first that can carry one."""
    return next((way.kind for way in ways if way.kind in SLIP_WAYS), "any")


def write_number(recipient: Recipient) -> str:
    """The number as people write it; nobody divides the digits of a wallet or a tax number in one way."""
    return format_phone(recipient.number) if recipient.kind is RecipientKind.PHONE else recipient.number
