from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.domain.agreement import SharedBy
from sammachip_site.domain.schedule import Schedule, Shift
from sammachip_site.domain.shares import ShareMovement, ShareRegister
from sammachip_site.domain.sources import TableSource
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.thai_calendar import Period
from sammachip_site.reports.slips import MemberSlip, make_slips
from sammachip_site.reports.statement import make_statement
from tests.domain.sample_group import AGREEMENT, TODAY, YEAR, changed, load

SOURCE = TableSource("a.csv", (), ",", {})
YEAR_OF_SLIPS = Period(date(2017, 3, 29), date(2018, 1, 1))
LINES = [
    {"name": "ปันผลตามหุ้น", "percent": "30", "shared_by": "shares"},
    {"name": "เท่ากันทุกคน", "percent": "20", "shared_by": "heads"},
    {"name": "ตามวันทำงาน", "percent": "7", "shared_by": "labour_days"},
    {"name": "เฉลี่ยคืน", "percent": "1", "shared_by": "patronage"},
    {"name": "ค่าตอบแทนกรรมการ", "percent": "2"},
]


def register(*movements: tuple[date, str, int]) -> ShareRegister:
    rows = [ShareMovement(2 + line, day, member, shares) for line, (day, member, shares) in enumerate(movements)]
    return ShareRegister(tuple(sorted(rows, key=lambda row: row.date)), SOURCE)


def schedule(*shifts: tuple[date, tuple[str, ...]]) -> Schedule:
    return Schedule(tuple(Shift(2, day, None, None, "ตำ", "", who, None, None, "") for day, who in shifts), SOURCE)


def statement_of(*, members: int, shares: int, labour_days: int, profit: str = "1,000") -> Statement:
    agreement: dict[str, Any] = changed(AGREEMENT, "versions", 0, "parts", 1, "lines", to=LINES)
    year = YEAR | {"members": str(members), "shares": str(shares), "labour_days": str(labour_days)}
    year["lines"] = [{"account": "sales", "income": profit}]
    group = load(agreement=agreement, years={2560: year | {"patronage": "100"}})
    return make_statement(group, 2560, group.years[2560], DEFAULT_ACCOUNTS, today=TODAY)


def amounts(slip: MemberSlip) -> list[int | None]:
    return [line.amount for line in slip.lines]


def test_a_slip_tells_the_shares_the_days_and_what_follows_from_them() -> None:
    bought = (date(2017, 3, 29), "ส-2", 10), (date(2017, 3, 28), "ส-10", 20), (date(2017, 12, 31), "ส-2", -3)
    days = (date(2017, 5, 1), ("ส-2", "ส-10")), (date(2017, 5, 1), ("ส-2",)), (date(2018, 1, 1), ("ส-2",))
    slips = make_slips(statement_of(members=2, shares=27, labour_days=2), register(*bought), schedule(*days))
    assert [slip.member for slip in slips] == ["ส-2", "ส-10"]
    assert [(slip.opening_shares, slip.closing_shares) for slip in slips] == [(0, 7), (20, 20)]
    assert [[(row.date, row.shares) for row in slip.movements] for slip in slips] == [
        [(date(2017, 3, 29), 10), (date(2017, 12, 31), -3)],
        [],
    ]
    assert amounts(slips[0]) == [77_78, 100_00, 35_00, None, None]
    assert slips[0].total == 77_78 + 100_00 + 35_00


def test_who_gave_everything_back_or_only_worked_has_a_slip_without_a_share_in_what_goes_by_heads() -> None:
    bought = (date(2017, 3, 1), "ส-1", 5), (date(2017, 3, 1), "ส-2", 5), (date(2017, 6, 1), "ส-2", -5)
    slips = make_slips(
        statement_of(members=1, shares=5, labour_days=1), register(*bought), schedule((date(2017, 5, 1), ("ส-3",)))
    )
    assert {slip.member: amounts(slip)[:3] for slip in slips} == {
        "ส-1": [300_00, 200_00, 0],
        "ส-2": [0, 0, 0],
        "ส-3": [0, 0, 70_00],
    }


def test_days_that_are_only_known_in_total_are_told_by_the_meeting() -> None:
    bought = register((date(2017, 4, 1), "ส-1", 5))
    counted = schedule((date(2017, 5, 1), ("ส-1",)))
    for worked in (None, counted):
        (slip,) = make_slips(statement_of(members=1, shares=5, labour_days=9), bought, worked)
        assert amounts(slip)[2] is None


def test_in_a_year_with_a_loss_nobody_receives_anything() -> None:
    lost = statement_of(members=1, shares=5, labour_days=0, profit="0")
    (slip,) = make_slips(lost, register((date(2017, 4, 1), "ส-1", 5)), None)
    assert (slip.lines, slip.total) == ((), 0)


MEMBERS = st.integers(1, 30).map(lambda number: f"ส-{number:02}")
DAYS = st.dates(date(2017, 1, 1), date(2018, 2, 1))


@given(
    st.dictionaries(MEMBERS, st.integers(1, 900), min_size=1),
    st.lists(st.tuples(DAYS, st.lists(MEMBERS, unique=True).map(tuple)), max_size=20),
    st.integers(1, 99_999_99),
)
def test_all_slips_together_are_what_the_agreement_gives_members(
    held: dict[str, int], shifts: list[tuple[date, tuple[str, ...]]], profit: int
) -> None:
    worked = {
        (day, who) for day, members in shifts for who in members if YEAR_OF_SLIPS.start <= day < YEAR_OF_SLIPS.stop
    }
    statement = statement_of(
        members=len(held),
        shares=sum(held.values()),
        labour_days=len(worked),
        profit=f"{profit // 100}.{profit % 100:02}",
    )
    slips = make_slips(statement, register(*((date(2017, 4, 1), who, n) for who, n in held.items())), schedule(*shifts))
    for place, told in enumerate(slips[0].lines):
        parts = [slip.lines[place].amount for slip in slips]
        if (
            told.allocated.line.divided_by in {SharedBy.SHARES, SharedBy.HEADS, SharedBy.LABOUR_DAYS}
            and told.allocated.sharers
        ):
            assert sum(part or 0 for part in parts) == told.allocated.amount
        else:
            assert set(parts) == {None}
