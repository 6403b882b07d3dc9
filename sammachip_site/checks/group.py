"""Rules of a group's identity: registration, place, days, households."""

import re
from collections.abc import Iterator
from datetime import date

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose
from sammachip_site.domain.group import LegalForm

# Where the first two digits of postcodes are not those of the province code, they are one less.
_POSTCODES_ONE_LESS = range(11, 20)  # Samut Prakan to Saraburi


def check_enterprise_tambon(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``group.enterprise-tambon``."""
    code, expected = checked.profile.enterprise_code, checked.profile.village.tambon_code
    if code and (found := re.sub(r"\D", "", code)[1:7]) != expected:
        yield diagnose(
            "group.enterprise-tambon",
            checked.in_profile("enterprise_code"),
            written=code,
            found=found,
            expected=expected,
        )


def check_postcode(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``group.postcode-province``."""
    village = checked.profile.village
    expected = _postcode_prefix(village.province_code)
    if village.postcode and not village.postcode.startswith(expected):
        yield diagnose(
            "group.postcode-province",
            checked.in_profile("village", "postcode"),
            postcode=village.postcode,
            expected=expected,
            province=village.province.th,
        )


def check_days_have_come(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``group.future-date``: what is told as done is not in the future."""
    for location, day in _days_told_as_done(checked):
        if day > checked.today:
            yield diagnose("group.future-date", location, **in_words(date=day, today=checked.today))


def check_registered(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``group.registered``."""
    profile = checked.profile
    if profile.registered and profile.legal_form is LegalForm.UNREGISTERED:
        yield diagnose("group.registered", checked.in_profile("registered"), **in_words(date=profile.registered))


CHECKS: tuple[Check, ...] = (
    check_enterprise_tambon,
    check_postcode,
    check_days_have_come,
    check_registered,
)


def _postcode_prefix(province_code: str) -> str:
    """The first two digits of nearly every postcode of a province."""
    number = int(province_code)
    return str(number - 1 if number in _POSTCODES_ONE_LESS else number)


def _days_told_as_done(checked: CheckedGroup) -> Iterator[tuple[Location, date]]:
    """Every day on which something happened, as the group's files say, and where."""
    profile = checked.profile
    yield from _days_of_identity(checked)
    if profile.capital:
        yield checked.in_profile("capital", "as_of"), profile.capital.as_of
        for place, source in enumerate(profile.capital.other):
            if source.received:
                yield checked.in_profile("capital", "other", place, "received"), source.received
    for keys, committee in checked.committees:
        yield checked.in_profile(*keys, "elected"), committee.elected
        for place, member in enumerate(committee.members):
            if member.consent:
                yield checked.in_profile(*keys, "members", place, "consent"), member.consent
    if profile.promptpay and profile.promptpay.consent:
        yield checked.in_profile("promptpay", "consent"), profile.promptpay.consent
    yield from _days_of_books(checked)


def _days_of_identity(checked: CheckedGroup) -> Iterator[tuple[Location, date]]:
    profile = checked.profile
    yield checked.in_profile("founded"), profile.founded
    if profile.registered:
        yield checked.in_profile("registered"), profile.registered
    if profile.ended:
        yield checked.in_profile("ended", "date"), profile.ended.date
    if profile.households and profile.households.as_of:
        yield checked.in_profile("households", "as_of"), profile.households.as_of


def _days_of_books(checked: CheckedGroup) -> Iterator[tuple[Location, date]]:
    agreement = checked.group.agreement
    for place, version in enumerate(agreement.versions if agreement else ()):
        location = checked.in_agreement("versions", place, "resolution", "date")
        yield location, version.resolution.date
    for year, summary in checked.group.years.items():
        yield checked.in_year(year, "start"), summary.start
        if summary.approval:
            yield checked.in_year(year, "approval", "date"), summary.approval.date
