"""How long the books take: one very long year read and checked, and the statements of many groups computed.

Figures are seconds of processor time of this process, so that other work on the machine counts little.
"""

import argparse
import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

from sammachip_site.checks import check_group
from sammachip_site.content.load import load_group
from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.statement import Statement
from sammachip_site.reports.statement import make_statements
from sammachip_site.reports.years import complete_years

T = TypeVar("T")

FOLDER = "content/groups/bench"
TODAY = date(2026, 11, 22)
FIRST_YEAR = 2566
HEADER = "วันที่,เลขที่เอกสาร,รายการ,หมวด,รายรับ,รายจ่าย,ช่องทาง,ผู้บันทึก,หมายเหตุ"
GROUP = """\
name: กลุ่มทดสอบ
summary: ทอเสื่อกก
founded: 1/1/2566
village: {name: บ้านไร่, tambon: หลุมข้าว, tambon_code: 301007, district: โนนสูง, province: นครราชสีมา}
"""
AGREEMENT = """\
versions:
  - id: first
    effective: 1/1/2566
    resolution: {date: 1/1/2566, number: 1/2566}
    parts:
      - {kind: group, name: เข้ากลุ่ม, lines: [{name: ทุนสำรอง, percent: 40}]}
      - {kind: members, name: คืนสมาชิก, lines: [{name: เฉลี่ยคืน, percent: 60, shared_by: heads}]}
"""


def cash_book(year: int, rows: int) -> str:
    """A year of sales and purchases, evenly over its days, cash and bank in turn."""
    first = date(year - 543, 1, 1)
    return "\n".join([HEADER, *(cash_book_row(first + timedelta(days=365 * i // rows), i) for i in range(rows)), ""])


def cash_book_row(day: date, number: int) -> str:
    """Two sales and a purchase in turn, so that there is always money."""
    sides = ',"1,250.50"' if number % 3 == 2 else f'"{1_000 + number % 700:,}.25",'
    account, words = ("วัตถุดิบ", "พริกแห้งและกระเทียม") if number % 3 == 2 else ("ขายสินค้า", "ขายน้ำพริกที่ตลาดนัด")
    method = "ธนาคาร" if number // 3 % 2 else "เงินสด"
    return f"{day.day}/{day.month}/{day.year + 543},ร.{number},{words},{account},{sides},{method},ส-02,"


def group_files(years: int, rows: int) -> dict[str, bytes]:
    """The files of a group with so many years of so many rows."""
    texts = {"group.yaml": GROUP, "agreement.yaml": AGREEMENT}
    for year in range(FIRST_YEAR, FIRST_YEAR + years):
        texts[f"ledger/{year}.csv"] = cash_book(year, rows)
        texts[f"years/{year}.yaml"] = f"members: 20\nshares: 0\n{'opening_cash: 0' if year == FIRST_YEAR else ''}\n"
    return {f"{FOLDER}/{name}": text.encode() for name, text in texts.items()}


def read(files: dict[str, bytes]) -> LoadedGroup:
    """The group of *files*, whose years are complete."""
    group, faults = load_group("bench", files, {})
    if group is None or faults:
        raise SystemExit("\n".join(fault.in_locale("en") for fault in faults[:5]))
    return complete_years(group, DEFAULT_ACCOUNTS, (1, 1))


def compute(group: LoadedGroup) -> tuple[Statement, ...]:
    """The statements of all years, and every rule asked."""
    statements = make_statements(group, DEFAULT_ACCOUNTS, TODAY)
    errors = [fault for fault in check_group(group, statements, DEFAULT_ACCOUNTS, TODAY) if fault.severity == "error"]
    if errors:
        raise SystemExit(errors[0].in_locale("en"))
    return statements


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What *work* gives, and the seconds of processor time it took."""
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


def main() -> None:
    """Measure both and print a line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=50_000, help="rows of the long year")
    parser.add_argument("--groups", type=int, default=2_000, help="groups of three years of 250 rows")
    parser.add_argument(
        "--measured", type=int, default=100, help="groups that are really computed; the rest is reckoned"
    )
    options = parser.parse_args()
    files = group_files(1, options.rows)
    group, reading = timed(lambda: read(files))
    _, computing = timed(lambda: compute(group))
    print(f"{options.rows:,} rows: read {reading:.2f} s, computed and checked {computing:.2f} s")
    files = group_files(3, 250)
    measured = min(options.measured, options.groups)
    _, read_in = timed(lambda: [read(files) for _ in range(measured)])
    group = read(files)
    _, computed_in = timed(lambda: [compute(group) for _ in range(measured)])
    scale = options.groups / measured
    print(
        f"{options.groups:,} groups × 3 years × 250 rows: read {read_in * scale:.1f} s, "
        f"computed and checked {computed_in * scale:.1f} s; a row takes {computed_in / measured / 750 * 1e6:.0f} µs, "
        f"{computed_in / measured / 750 / (computing / options.rows):.2f} times what it takes in the long year"
    )


if __name__ == "__main__":
    main()
