"""Rules of the share register: nobody holds less than nothing, every share was paid for, and all figures agree."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose
from sammachip_site.domain.money import format_baht
from sammachip_site.domain.shares import ShareRegister
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

_COUNTS = {
    "members": ("จำนวนสมาชิกที่ถือหุ้น", "the members who hold shares"),
    "shares": ("จำนวนหุ้นทั้งหมด", "the shares in all"),
    "shares_least": ("หุ้นของคนที่ถือน้อยที่สุด", "the fewest shares of a member"),
    "shares_median": ("หุ้นของคนกลาง", "the shares of the member in the middle"),
    "shares_most": ("หุ้นของคนที่ถือมากที่สุด", "the most shares of a member"),
}


def check_holdings(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``shares.negative``."""
    register = checked.group.share_register
    held: Counter[str] = Counter()
    for movement in register.movements if register else ():
        held[movement.member] += movement.shares
        if register and held[movement.member] < 0:
            yield diagnose(
                "shares.negative",
                register.source.locate(movement.line, "shares"),
                member=movement.member,
                shares=held[movement.member],
                **in_words(date=movement.date),
            )


def check_capital(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``shares.capital``: what the shares of the register were paid with is the share capital of the books.

    A difference that was there the year before is not told again.
    """
    register, capital = checked.group.share_register, checked.profile.capital
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
    register, capital = checked.group.share_register, checked.profile.capital
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


def check_typed_capital(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``shares.differs``: what ``group.yaml`` tells of one day, and the register of that day."""
    register, capital = checked.group.share_register, checked.profile.capital
    if register is None or capital is None or not register.tells(capital.as_of):
        return
    spread = measure_spread(holdings_on(register, capital.as_of).values())
    counted = {
        "members": {count_holders(register, capital.as_of)},
        "shares": {count_shares(register, capital.as_of)},
        "shares_least": {spread.least} if spread else {0},
        "shares_median": {spread.median_low, spread.median_high} if spread else {0},
        "shares_most": {spread.most} if spread else {0},
    }
    for field, expected in counted.items():
        typed = getattr(capital, field)
        if typed is not None and typed not in expected:
            location = checked.in_profile("capital", field)
            yield _tell_difference(location, field, typed, min(expected), capital.as_of)


def check_typed_years(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``shares.differs``: what the file of a year tells of its last day, and the register of that day."""
    register = checked.group.share_register
    for year, summary in checked.group.years.items() if register else ():
        typed: YearRecord | None = summary if year not in checked.group.ledgers else checked.group.records.get(year)
        if register is None or typed is None or not register.tells(summary.end):
            continue
        counted = {"members": count_holders(register, summary.end), "shares": count_shares(register, summary.end)}
        for field, expected in counted.items():
            found = getattr(typed, field)
            if found is not None and found != expected:
                location = checked.in_year(year, field)
                yield _tell_difference(location, field, found, expected, summary.end)


CHECKS: tuple[Check, ...] = (
    check_holdings,
    check_capital,
    check_capital_change,
    check_typed_capital,
    check_typed_years,
)


def _is_told(register: ShareRegister, statement: Statement) -> bool:
    """Does the register know who held what before the year began?"""
    return register.tells(statement.period.start - timedelta(days=1))


def _tell_difference(location: Location, field: str, found: int, expected: int, day: date) -> Diagnostic:
    thai, english = _COUNTS[field]
    return diagnose(
        "shares.differs",
        location,
        what=thai,
        what_en=english,
        found=f"{found:,}",
        expected=f"{expected:,}",
        **in_words(date=day),
    )
