"""Rules of the share register: nobody holds less than nothing, every share was paid for, and all figures agree."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from difflib import get_close_matches

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose
from sammachip_site.domain.money import format_baht
from sammachip_site.domain.shares import ShareMovement, ShareRegister, fold_member_code
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.year import YearRecord
from sammachip_site.reports.shares import (
    count_holders,
    count_shares,
    holdings_on,
    measure_spread,
    moved_within,
    paid_for,
    paid_until,
)

_NAMES = {
    "members": ("จำนวนสมาชิกที่ถือหุ้น", "the members who hold shares"),
    "shares": ("จำนวนหุ้นทั้งหมด", "the shares in all"),
    "shares_least": ("หุ้นของคนที่ถือน้อยที่สุด", "the fewest shares of a member"),
    "shares_median": ("หุ้นของคนกลาง", "the shares of the member in the middle"),
    "shares_most": ("หุ้นของคนที่ถือมากที่สุด", "the most shares of a member"),
}
_SHOWN = 3  # codes to choose from
_COUNTED = {"members": count_holders, "shares": count_shares}


def check_days(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``shares.future``."""
    register = checked.group.share_register
    for movement in register.movements if register else ():
        if register and movement.date > checked.today:
            days = in_words(date=movement.date, today=checked.today)
            yield diagnose("shares.future", register.source.locate(movement.line, "date"), **days)


def check_codes(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``member.alike``: one member is written in one way, in the register and in the schedule: each other way once."""
    first: dict[tuple[str, int], tuple[str, Location]] = {}
    told: set[str] = set()
    for code, location in _codes(checked):
        other, place = first.setdefault(fold_member_code(code), (code, location))
        if code != other and code not in told:
            told.add(code)
            yield diagnose("member.alike", location, member=code, other=other, path=place.path, line=place.line)


def check_known(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``member.unknown``: whoever works stands in the register, where there is one; each other code once."""
    register, schedule = checked.group.share_register, checked.group.schedule
    members = {movement.member for movement in register.movements} if register else set()
    known = {fold_member_code(member) for member in members}
    told: set[str] = set()
    for code, location in _codes(checked) if register and schedule else ():
        if fold_member_code(code) not in known and code not in told:
            told.add(code)
            nearest = ", ".join(get_close_matches(code, sorted(members), n=_SHOWN, cutoff=0.5)) or "–"
            yield diagnose("member.unknown", location, member=code, nearest=nearest)


def check_holdings(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``shares.negative``: of each member the first row."""
    register = checked.group.share_register
    for movement, held in _below_zero(register) if register else ():
        if register:
            yield diagnose(
                "shares.negative",
                register.source.locate(movement.line, "shares"),
                member=movement.member,
                shares=held,
                **in_words(date=movement.date),
            )


def check_capital(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``shares.capital``: what the shares of the register were paid with is the share capital of the books.

    A difference that was there the year before is not told again.
    """
    register, capital = _sound_register(checked), checked.profile.capital
    before = 0
    for statement in checked.statements if register and capital else ():
        day = statement.period.last_day
        if register is None or capital is None or statement.position is None or not register.tells(day):
            continue
        expected, found = paid_until(register, capital, day), statement.position.share_capital
        if expected - found not in {0, before}:
            yield diagnose(
                "shares.capital",
                register.source.locate(1),
                year=statement.year,
                shares=f"{count_shares(register, day):,}",
                expected=format_baht(expected),
                found=format_baht(found),
                difference=format_baht(abs(expected - found)),
            )
        before = expected - found


def check_capital_change(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``shares.capital-change``: where the position is not known, the movements of a year are its money for shares.

    The year in which a register begins may hold what was bought long before.
    """
    register, capital = _sound_register(checked), checked.profile.capital
    for statement in checked.statements if register and capital else ():
        if register is None or capital is None or statement.position or not _is_told(register, statement):
            continue
        moved = moved_within(register, statement.period)
        expected, found = paid_for(moved, capital), statement.sum_of(AccountKind.SHARE_CAPITAL)
        if expected != found:
            yield diagnose(
                "shares.capital-change",
                register.source.locate(moved[0].line if moved else 1),
                year=statement.year,
                shares=f"{sum(movement.shares for movement in moved):+,}",
                expected=format_baht(expected),
                found=format_baht(found),
                difference=format_baht(abs(expected - found)),
            )


def check_typed_counts(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``shares.differs``: what ``group.yaml`` and years' files tell of one day, and the register of that day.

    A difference that was there the day before is not told again, and none where the register and the books differ.
    """
    register, before = _sound_register(checked), dict.fromkeys(_COUNTED, 0)
    if register is None or _is_unpaid(checked):
        return
    for day, field, typed, location in sorted(_typed_counts(checked), key=lambda count: count[0]):
        if not register.tells(day):
            continue
        expected = _COUNTED[field](register, day)
        if typed - expected not in {0, before[field]}:
            yield _tell_difference(location, field, typed, expected, day)
        before[field] = typed - expected


def check_typed_spread(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``shares.differs``: the holdings that ``group.yaml`` tells of; not where their number or sum differs already."""
    register, capital = _sound_register(checked), checked.profile.capital
    if register is None or capital is None or not register.tells(capital.as_of) or _is_unpaid(checked):
        return
    spread = measure_spread(holdings_on(register, capital.as_of).values())
    if spread is None or any(count(register, capital.as_of) != getattr(capital, of) for of, count in _COUNTED.items()):
        return
    for field, expected in (
        ("shares_least", {spread.least}),
        ("shares_median", {spread.median_low, spread.median_high}),
        ("shares_most", {spread.most}),
    ):
        typed = getattr(capital, field)
        if typed is not None and typed not in expected:
            location = checked.in_profile("capital", field)
            yield _tell_difference(location, field, typed, min(expected), capital.as_of)


CHECKS: tuple[Check, ...] = (
    check_days,
    check_codes,
    check_known,
    check_holdings,
    check_capital,
    check_capital_change,
    check_typed_counts,
    check_typed_spread,
)


def _below_zero(register: ShareRegister) -> Iterator[tuple[ShareMovement, int]]:
    """The first movement of each member that leaves less than nothing, and what it leaves."""
    held: Counter[tuple[str, int]] = Counter()
    told: set[tuple[str, int]] = set()
    for movement in register.movements:
        member = fold_member_code(movement.member)
        held[member] += movement.shares
        if held[member] < 0 and member not in told:
            told.add(member)
            yield movement, held[member]


def _sound_register(checked: CheckedGroup) -> ShareRegister | None:
    """The register, where no row of it is wrong by itself: what follows from such a row is not worth telling."""
    register = checked.group.share_register
    rows = (check_days, check_codes, check_holdings)
    return None if any(True for check in rows for _ in check(checked)) else register


def _codes(checked: CheckedGroup) -> Iterator[tuple[str, Location]]:
    """Every member's code that the register and the schedule have, and where it stands."""
    register, schedule = checked.group.share_register, checked.group.schedule
    for movement in register.movements if register else ():
        if register:
            yield movement.member, register.source.locate(movement.line, "member")
    for shift in schedule.shifts if schedule else ():
        for member in shift.members if schedule else ():
            if schedule:
                yield member, schedule.source.locate(shift.line, "members")


def _is_unpaid(checked: CheckedGroup) -> bool:
    """Do the register and the money of the books differ? Then nobody knows which count of shares is right."""
    return any(True for check in (check_capital, check_capital_change) for _ in check(checked))


def _typed_counts(checked: CheckedGroup) -> Iterator[tuple[date, str, int, Location]]:
    """Every day of which somebody typed how many members or shares there are: which, how many, and where."""
    capital = checked.profile.capital
    for field in _COUNTED:
        if capital:
            yield capital.as_of, field, getattr(capital, field), checked.in_profile("capital", field)
    for year, summary in checked.group.years.items():
        typed: YearRecord | None = summary if year not in checked.group.ledgers else checked.group.records.get(year)
        for field in _COUNTED:
            if (count := getattr(typed, field, None)) is not None:
                yield summary.end, field, count, checked.in_year(year, field)


def _is_told(register: ShareRegister, statement: Statement) -> bool:
    """Does the register know who held what before the year began?"""
    return register.tells(statement.period.start - timedelta(days=1))


def _tell_difference(location: Location, field: str, found: int, expected: int, day: date) -> Diagnostic:
    thai, english = _NAMES[field]
    return diagnose(
        "shares.differs",
        location,
        what=thai,
        what_en=english,
        found=f"{found:,}",
        expected=f"{expected:,}",
        **in_words(date=day),
    )
