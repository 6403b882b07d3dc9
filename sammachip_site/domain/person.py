"""Somebody whom the files may name, and whom the site names only with consent."""

from sammachip_site.domain.record import Record
from sammachip_site.domain.values import Day


class Person(Record):
    """A person of the village.

    Without a *consent* date the name is never shown, and need not be written at all: what Git has once kept, it keeps.
    """

    name: str | None = None
    consent: Day | None = None

    @property
    def public_name(self) -> str | None:
        """The name, if the person agreed to be named."""
        return self.name if self.consent else None
