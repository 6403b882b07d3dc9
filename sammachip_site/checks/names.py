"""Rules of the names of people who have not agreed to be named."""

from collections.abc import Iterator

from sammachip_site.checks.checked_group import Check, CheckedGroup
from sammachip_site.domain.committee import CommitteeMember
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose
from sammachip_site.domain.person_name import find_name, mask_name
from sammachip_site.domain.sources import WrittenText


def check_names(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``privacy.name-without-consent``."""
    committee = checked.profile.committee
    for place, member in enumerate(committee.members if committee else ()):
        line = checked.in_profile("committee", "members", place).line
        for location in find_told(checked, member):
            yield diagnose("privacy.name-without-consent", location, name=mask_name(member.name or ""), line=line)


CHECKS: tuple[Check, ...] = (check_names,)


def find_told(checked: CheckedGroup, member: CommitteeMember) -> list[Location]:
    """Where texts of the group tell the name of a *member* who has not agreed to be named."""
    committee = checked.profile.committee
    members = committee.members if committee else ()
    agreed = {"".join(other.public_name.split()) for other in members if other.public_name}
    if member.consent or not member.name or "".join(member.name.split()) in agreed:
        return []
    found = (text.locate(offset) for text in _texts(checked) for offset in find_name(member.name, text.text))
    return sorted(set(found))


def _texts(checked: CheckedGroup) -> Iterator[WrittenText]:
    """Everything that the group's pages may show, but for the names of the committee in their own fields."""
    committee = checked.profile.committee
    places = range(len(committee.members) if committee else 0)
    names = {checked.in_profile("committee", "members", place, "name") for place in places}
    return (text for text in checked.group.sources.texts if text.location not in names)
