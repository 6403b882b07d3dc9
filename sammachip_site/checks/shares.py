"""Rules of the share register: nobody holds less than nothing, and every share was paid for."""

from collections import Counter
from collections.abc import Iterator

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.money import format_baht
from sammachip_site.reports.shares import count_shares


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
    """``shares.capital``: the shares of the register times their value are the share capital of the books."""
    register, capital = checked.group.share_register, checked.profile.capital
    for statement in checked.statements if register and capital else ():
        if register is None or capital is None or statement.position is None:
            continue
        shares = count_shares(register, statement.period.last_day)
        expected, found = shares * capital.share_value, statement.position.share_capital
        if expected != found:
            yield diagnose(
                "shares.capital",
                register.source.locate(1),
                year=statement.year,
                shares=f"{shares:,}",
                expected=format_baht(expected),
                found=format_baht(found),
                difference=format_baht(abs(expected - found)),
            )


CHECKS: tuple[Check, ...] = (check_holdings, check_capital)
