from datetime import date

import pytest

from sammachip_site.content.typed import read_record
from sammachip_site.content.yaml_document import read_yaml
from sammachip_site.content.year_file import append_closing, append_correction
from sammachip_site.domain.closing import ClosedFigures, Closing, Correction
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.year import YearRecord

FIGURES = ClosedFigures(
    income_total=Satang(8_000_50),
    expense_total=Satang(9_000_00),
    net_profit=Satang(-999_50),
    closing_cash=Satang(6_000_50),
)
CLOSING = Closing(
    date=date(2025, 1, 20),
    counted_cash=Satang(5_000_50),
    counted_bank=Satang(1_000_00),
    previous="b" * 64,
    digest="0" * 63 + "1",
    figures=FIGURES,
    accounts={"sales": LocalizedText(th='ขาย: "ของฝาก" # 1'), "no": LocalizedText(th="2560")},
)
CORRECTION = Correction(
    date=date(2025, 2, 1),
    reason=LocalizedText(th='จดขาด: "ตลาด" # 1 \\ 2'),
    resolution=LocalizedText(th="มติ 2/2568"),
    digest="a" * 64,
    figures=FIGURES,
    accounts={"sales": LocalizedText(th="ขายของ")},
)
FILE = b"\xef\xbb\xbf# \xe0\xb8\x9b\xe0\xb8\xb5\nopening_cash: 0\nlines:\n- {account: sales, income: 5}\n"


def closing_in(content: bytes) -> Closing | None:
    document, faults = read_yaml("2567.yaml", content.decode("utf-8-sig").replace("\r\n", "\n"))
    assert document is not None, faults
    record, faults = read_record(YearRecord, document)
    assert record is not None, faults
    return record.closing


def with_corrections(*corrections: Correction) -> Closing:
    return CLOSING.model_copy(update={"corrections": corrections})


@pytest.mark.parametrize("content", [FILE, FILE[:-1], FILE.replace(b"\n", b"\r\n"), FILE + b"\n\n# end\n", b""])
def test_a_closing_is_read_back_as_it_was_written_and_no_byte_before_it_changes(content: bytes) -> None:
    written = append_closing(content, CLOSING)
    assert written.startswith(content)
    assert closing_in(written) == CLOSING
    assert (b"\r\n" in written) == (b"\r\n" in content)
    assert written.count(b"\n") == written.count(b"\r\n") or b"\r\n" not in content


@pytest.mark.parametrize("after", [b"", b"note: x\n", b"\n# later\n\nnote: x\n"])
@pytest.mark.parametrize("content", [FILE, FILE.replace(b"\n", b"\r\n")])
def test_corrections_are_read_back_whatever_stands_below_the_closing(content: bytes, after: bytes) -> None:
    if b"\r\n" in content:
        after = after.replace(b"\n", b"\r\n")
    closed = append_closing(content, CLOSING) + after
    once = append_correction(closed, CORRECTION, is_first=True)
    twice = append_correction(once, CORRECTION, is_first=False)
    assert closing_in(once) == with_corrections(CORRECTION)
    assert closing_in(twice) == with_corrections(CORRECTION, CORRECTION)
    assert all(written.startswith(append_closing(content, CLOSING).rstrip()) for written in (once, twice))
    assert all(written.endswith(after) for written in (once, twice))


def test_a_file_without_a_closing_is_left_as_it_is() -> None:
    assert append_correction(FILE, CORRECTION, is_first=True) == FILE
