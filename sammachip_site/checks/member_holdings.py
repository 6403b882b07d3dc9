"""A rule of privacy: everybody reads the books, so that no row there tells who bought shares or was paid for them."""

import re
from collections.abc import Iterator

from sammachip_site.checks.checked_group import Check, CheckedGroup
from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose
from sammachip_site.domain.digits import to_arabic_digits
from sammachip_site.domain.loaded_group import LoadedGroup

_TELLING_KINDS = frozenset({AccountKind.SHARE_CAPITAL, AccountKind.DISTRIBUTION})
_BEFORE_A_CODE = r"(?:(?<![A-Za-zก-๛])|(?<=สมาชิก)|(?<=รหัส))"  # Thai has no spaces between words
_USUAL_CODE = rf"{_BEFORE_A_CODE}(?:ส[-.]?|M-?)[0-9]{{1,5}}(?![0-9])"
_BEFORE_A_NUMBER = r"(?:รหัส|เลขที่|หมายเลข|member(?:\s+no\.?)?)(?:สมาชิก)?\s*"


def check_member_holdings(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``ledger.member-holding``: a row or line of shares, or of profit paid out, that names a member's code."""
    codes = _pattern_of(member_codes(checked.group))
    for location, text in _telling_texts(checked):
        if match := codes.search(to_arabic_digits(text)):
            yield diagnose("ledger.member-holding", location, value=match.group())


CHECKS: tuple[Check, ...] = (check_member_holdings,)


def member_codes(group: LoadedGroup) -> frozenset[str]:
    """Every code of a member that the group's files use."""
    register, schedule = group.share_register, group.schedule
    holders = (movement.member for movement in register.movements) if register else ()
    workers = (member for shift in schedule.shifts for member in shift.members) if schedule else ()
    return frozenset({*holders, *workers})


def _pattern_of(codes: frozenset[str]) -> re.Pattern[str]:
    """What finds one of *codes* in a text, however it is spaced, and codes as most groups have them."""
    return re.compile("|".join([_USUAL_CODE, *map(_pattern_of_code, sorted(codes))]), re.IGNORECASE)


def _pattern_of_code(code: str) -> str:
    """A number alone is a code only after a word that says so: in ``สมาชิก 5 คน`` it counts."""
    letters, digits = re.fullmatch(r"(\D*)(\d+)", code).groups()  # type: ignore[union-attr]  # so a code is made
    number = rf"0*{digits.lstrip('0') or '0'}(?![0-9])"
    letters = letters.rstrip(".-")
    before = rf"{_BEFORE_A_CODE}{re.escape(letters)}\s?[-.]?\s?" if letters else _BEFORE_A_NUMBER
    return before + number


def _telling_texts(checked: CheckedGroup) -> Iterator[tuple[Location, str]]:
    """The words of every row and typed line of shares or of profit paid out, and where they stand."""
    for ledger in checked.group.ledgers.values():
        for entry in ledger.entries:
            if _is_telling(checked, entry.account):
                yield ledger.locate(entry, "description"), entry.description
                yield ledger.locate(entry, "note"), entry.note
    for year, summary in checked.group.years.items():
        typed = checked.group.records.get(year) if year in checked.group.ledgers else summary
        for place, line in enumerate(typed.lines if typed else ()):
            if _is_telling(checked, line.account):
                for field, text in (("name", line.name), ("note", line.note)):
                    if text:
                        yield checked.in_year(year, "lines", place, field), f"{text.th} {text.en or ''}"


def _is_telling(checked: CheckedGroup, account: str) -> bool:
    known = checked.accounts.get(account)
    return known is not None and known.kind in _TELLING_KINDS
