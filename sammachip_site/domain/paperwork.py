"""What an officer has to know of a group beside its figures: who answers, what is registered, what runs out."""

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.record import Record


class MarkLimit(Record):
    """A mark of a product that has a last day, *expires*, an ISO date; *mark* is its kind."""

    product: LocalizedText
    mark: str
    expires: str


class Paperwork(Record):
    """A group's papers; dates are ISO, years Buddhist Era.

    *last_entry* is the day of the last row of a cash book that goes on, *nameless_rows* are those of its payments
    that no document proves. *vacant_posts* are the posts that nobody holds. *households* is None where nobody counted.
    *cash_reports* are the tax years for which the cash book gives a report.
    """

    last_entry: str | None = None
    nameless_rows: int = 0
    has_committee: bool = False
    term_end: str | None = None
    vacant_posts: tuple[str, ...] = ()
    has_agreement: bool = False
    marks: tuple[MarkLimit, ...] = ()
    households: int | None = None
    legal_form: str = "unregistered"
    enterprise_code: str | None = None
    registered: str | None = None
    sector: str | None = None
    phone: str | None = None
    moo: int | None = None
    cash_reports: tuple[int, ...] = ()
