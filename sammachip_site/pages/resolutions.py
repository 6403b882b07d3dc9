"""Where a resolution can be read."""

from sammachip_site.pages.group_frame import GroupPages
from sammachip_site.reports.resolutions import find_resolutions


def resolution_url(pages: GroupPages, decision_id: str | None) -> str | None:
    """The address of a resolution on its activity's page; None where nothing has that id."""
    found = find_resolutions(pages.group.activities).get(decision_id or "")
    return f"{pages.url('activities', found[0].slug)}#m-{decision_id}" if found else None
