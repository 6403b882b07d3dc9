"""Rules of the names of people who have not agreed to be named."""

from collections.abc import Iterator

from sammachip_site.checks.checked_group import Check, CheckedGroup
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose
from sammachip_site.domain.person import Person
from sammachip_site.domain.person_name import find_name, mask_name
from sammachip_site.domain.sources import WrittenText


def check_names(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``privacy.name-without-consent``."""
    for place, person in _people(checked):
        for location in find_told(checked, person):
            name = mask_name(person.name or "")
            yield diagnose("privacy.name-without-consent", location, name=name, line=place.line)


CHECKS: tuple[Check, ...] = (check_names,)


def find_told(checked: CheckedGroup, person: Person) -> list[Location]:
    """Where texts of the group tell the name of a *person* who has not agreed to be named."""
    agreed = {"".join(other.public_name.split()) for _, other in _people(checked) if other.public_name}
    if person.consent or not person.name or "".join(person.name.split()) in agreed:
        return []
    found = (text.locate(offset) for text in _texts(checked) for offset in find_name(person.name, text.text))
    return sorted(set(found))


def _texts(checked: CheckedGroup) -> Iterator[WrittenText]:
    """Everything that the group's pages may show, but for people's names in their own fields."""
    names = {place for place, _ in _people(checked)}
    return (text for text in checked.group.sources.texts if text.location not in names)


def _people(checked: CheckedGroup) -> Iterator[tuple[Location, Person]]:
    """Everybody whom a file may name: committees and trainers, each with the place of the name."""
    for keys, committee in checked.committees:
        for place, member in enumerate(committee.members):
            yield checked.in_profile(*keys, "members", place, "name"), member
    for activity in checked.group.activities:
        for place, trainer in enumerate(activity.profile.trainers):
            yield checked.in_activity(activity, "trainers", place, "name"), trainer
