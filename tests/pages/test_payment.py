import pytest

from sammachip_site.domain.money import Satang
from sammachip_site.domain.promptpay import Recipient, RecipientKind
from sammachip_site.pages.ordering import OrderWay
from sammachip_site.pages.payment import Payment, make_group_payment, make_product_payment, write_number
from tests.pages.village import GROUP, PRODUCT, pages
from tests.promptpay import Request, decode

ACCOUNT = "promptpay: {phone: 081-234-5678, account_name: กลุ่มน้ำพริกบ้านไร่}\n"
LINE = OrderWay("line", "https://line.me/R/ti/p/%40banrai", "@banrai")


def paid(group: str = GROUP + ACCOUNT, product: str = PRODUCT, ways: tuple[OrderWay, ...] = (LINE,)) -> Payment | None:
    """How a product of *group* is paid for."""
    shown = pages(group=group, product=product)
    return make_product_payment(shown, shown.group.products[0].profile, ways)


def test_the_code_of_a_product_asks_for_the_price_of_one() -> None:
    payment = paid()
    assert payment is not None
    assert decode(payment.code) == Request("01", "0066812345678", "35.00", is_for_once=True)
    assert (payment.amount, payment.number, payment.account_name) == (35_00, "081-234-5678", "กลุ่มน้ำพริกบ้านไร่")
    assert payment.covers == "1 กระปุก ยังไม่รวมค่าส่ง"
    assert payment.is_example


def test_a_group_that_asks_no_postage_does_not_speak_of_it() -> None:
    payment = paid("".join(line for line in (GROUP + ACCOUNT).splitlines(keepends=True) if "postage" not in line))
    assert payment is not None
    assert payment.covers == "1 กระปุก"


def test_the_code_of_a_group_leaves_the_amount_to_whoever_pays() -> None:
    payment = make_group_payment(pages(group=GROUP + ACCOUNT), ())
    assert payment is not None
    assert decode(payment.code) == Request("01", "0066812345678", None, is_for_once=False)
    assert (payment.amount, payment.covers) == (None, None)


@pytest.mark.parametrize(
    "availability",
    ["{status: sold_out}", "{status: seasonal, months: [ม.ค.]}", "{status: pre_order, order_from: 2570-01-01}"],
)
def test_what_cannot_be_had_is_not_paid_for(availability: str) -> None:
    waiting = PRODUCT.replace("category: food", f"category: food\navailability: {availability}")
    assert paid(product=waiting) is None


@pytest.mark.parametrize("status", ["made_to_order", "next_batch"])
def test_what_can_be_ordered_can_be_paid_for(status: str) -> None:
    ordered = PRODUCT.replace("category: food", f"category: food\navailability: {{status: {status}}}")
    assert paid(product=ordered) is not None


def test_a_gift_has_no_code() -> None:
    assert paid(product=PRODUCT.replace("price: 35", "price: 0").partition("unit_cost")[0] + "---\n") is None


def test_without_an_account_to_show_there_is_nothing() -> None:
    assert paid(GROUP) is None
    assert make_group_payment(pages(group=GROUP), ()) is None
    assert paid(GROUP + ACCOUNT.replace("กลุ่มน้ำพริกบ้านไร่", "นางสาวทองใบ พลนา")) is None


def test_the_slip_goes_where_a_picture_can() -> None:
    call, mail = OrderWay("phone", "tel:+66812345678", None), OrderWay("email", "mailto:a@b.example", None)
    last_steps = [payment.steps[-1] for ways in ((call, LINE), (call, mail), (call,)) if (payment := paid(ways=ways))]
    assert [step.split(" ")[0] for step in last_steps] == ["ส่งสลิปทาง", "ส่งสลิปทางอีเมล", "เก็บสลิปไว้ให้กลุ่มดู"]


def test_a_telephone_is_written_in_groups_and_a_wallet_is_not() -> None:
    assert write_number(Recipient(RecipientKind.PHONE, "0812345678")) == "081-234-5678"
    assert write_number(Recipient(RecipientKind.E_WALLET, "004999000123456")) == "004999000123456"


def test_amounts_are_written_to_the_satang() -> None:
    payment = paid(product=PRODUCT.replace("price: 35", "price: 1,035.50"))
    assert payment is not None
    assert payment.amount == Satang(1_035_50)
    assert payment.label == "คิวอาร์พร้อมเพย์ 1,035.50 บาท"
