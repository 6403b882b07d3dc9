"""Where what the pages tell can be read in a group's own records."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from sammachip_site.domain.activity import Activity
from sammachip_site.domain.ledger import Entry
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.pages.group_frame import GroupPages
from sammachip_site.pages.ledger import make_anchors
from sammachip_site.pages.months import kept_months


@dataclass(frozen=True, slots=True)
class DatedLink:
    """A record and its day; *url* is None where no page shows it."""

    text: LocalizedText
    day: date
    url: str | None


def link_to_activity(pages: GroupPages, activity: Activity) -> DatedLink:
    """The page of *activity*."""
    return DatedLink(activity.profile.title, activity.day, pages.url("activities", activity.slug))


def link_to_row(pages: GroupPages, entry: Entry) -> DatedLink:
    """The row of *entry* in the cash book."""
    text = LocalizedText(th=entry.description)
    for kept in kept_months(pages):
        if kept.statement.book and any(row.entry is entry for row in kept.month.rows):
            anchor = make_anchors(kept.statement.book)[entry]
            return DatedLink(text, entry.date, f"{pages.url(*kept.parts)}#{quote(anchor)}")
    return DatedLink(text, entry.date, None)
