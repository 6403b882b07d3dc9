"""Rules of the share capital: figures that cannot all be true together."""

from collections.abc import Iterator

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.domain.diagnostics import Diagnostic, diagnose

_COUNTS = {
    "shares": ("จำนวนหุ้น", "the shares"),
    "members": ("จำนวนสมาชิก", "the members"),
}


def check_share_value(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``capital.share-value``."""
    capital = checked.profile.capital
    if capital and capital.share_value == 0:
        yield diagnose("capital.share-value", checked.in_profile("capital", "share_value"))


def check_spread(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``capital.spread``."""
    capital = checked.profile.capital
    if capital is None:
        return
    counts = (capital.shares_least, capital.shares_median, capital.shares_most)
    given = [count for count in counts if count is not None]
    if given != sorted(given):
        shown = ["–" if count is None else count for count in counts]
        yield diagnose(
            "capital.spread",
            checked.in_profile("capital", "shares_least"),
            least=shown[0],
            median=shown[1],
            most=shown[2],
        )


def check_spread_against_total(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``capital.spread-total``."""
    capital = checked.profile.capital
    if capital is None or capital.shares_least is None or capital.shares_most is None:
        return
    least, most = capital.members * capital.shares_least, capital.members * capital.shares_most
    if least <= most and not least <= capital.shares <= most:
        yield diagnose(
            "capital.spread-total",
            checked.in_profile("capital", "shares"),
            members=capital.members,
            shares=capital.shares,
            least=capital.shares_least,
            most=capital.shares_most,
        )


def check_against_years(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``capital.differs-from-year``: the register of a year's last day says what that year's file says."""
    capital, register = checked.profile.capital, checked.group.share_register
    if register and capital and register.tells(capital.as_of):
        return  # both are compared with the register
    years = checked.group.years.items() if capital else ()
    for year, summary in ((year, summary) for year, summary in years if checked.counts_members(year)):
        for field, (thai, english) in _COUNTS.items():
            found, expected = getattr(capital, field), getattr(summary, field)
            if capital and capital.as_of == summary.end and found != expected:
                yield diagnose(
                    "capital.differs-from-year",
                    checked.in_profile("capital", field),
                    what=thai,
                    what_en=english,
                    found=found,
                    expected=expected,
                    path=checked.year_path(year),
                    **in_words(date=capital.as_of),
                )


CHECKS: tuple[Check, ...] = (check_share_value, check_spread, check_spread_against_total, check_against_years)
