"""What meetings resolved, by the ids that other files refer to."""

from collections.abc import Iterable, Mapping

from sammachip_site.domain.activity import Activity, Decision


def find_resolutions(activities: Iterable[Activity]) -> Mapping[str, tuple[Activity, Decision]]:
    """Every resolution under its id; of two that share one, the earlier."""
    found: dict[str, tuple[Activity, Decision]] = {}
    for activity in activities:
        for decision in activity.profile.resolutions:
            found.setdefault(decision.id, (activity, decision))
    return found
