"""How tests say what a rule found, and where."""

from sammachip_site.checks.checked_group import Check, CheckedGroup
from sammachip_site.domain.diagnostics import Location

Found = list[tuple[str, Location]]


def found(check: Check, checked: CheckedGroup) -> Found:
    """The code and place of every fault that *check* finds."""
    return [(fault.code, fault.location) for fault in check(checked)]


def sentences(check: Check, checked: CheckedGroup) -> list[str]:
    """What *check* says in Thai."""
    return [fault.message_th for fault in check(checked)]
