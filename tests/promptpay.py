"""Reads the text of a PromptPay code back, by itself: nothing of the encoder is used."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Request:
    """What a bank's app reads: the kind of number by its tag, the number, the amount as written."""

    tag: str
    number: str
    amount: str | None
    is_for_once: bool


def decode(payload: str) -> Request:
    """What *payload* asks for.

    Raises:
        ValueError: it is not a PromptPay request in baht, its fields do not fill it, or the check sum is wrong.
    """
    fields = dict(split(payload))
    account = dict(split(fields["29"]))
    ((tag, number),) = (item for item in account.items() if item[0] != "00")
    if (fields["00"], fields["53"], fields["58"], account["00"]) != ("01", "764", "TH", "A000000677010111"):
        raise ValueError("not a PromptPay request in baht")
    if fields["63"] != f"{check_sum(payload[:-4].encode()):04X}":
        raise ValueError("the check sum is wrong")
    return Request(tag, number, fields.get("54"), is_for_once={"11": False, "12": True}[fields["01"]])


def split(text: str) -> list[tuple[str, str]]:
    """The fields of *text*: tag and value, the length between them gone."""
    fields = []
    while text:
        tag, length = text[:2], int(text[2:4])
        if len(text) < 4 + length:
            raise ValueError("a field is cut short")
        fields.append((tag, text[4 : 4 + length]))
        text = text[4 + length :]
    return fields


def check_sum(content: bytes) -> int:
    """CRC-16/CCITT-FALSE, bit by bit as the standard describes it."""
    remainder = 0xFFFF
    for byte in content:
        remainder ^= byte << 8
        for _ in range(8):
            remainder = (remainder << 1 ^ 0x1021 if remainder & 0x8000 else remainder << 1) & 0xFFFF
    return remainder
