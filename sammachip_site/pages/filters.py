"""Plain links that narrow a list of products. Each leads to something, and says to how much."""

from dataclasses import dataclass

from sammachip_site.domain.localized import LocalizedText


@dataclass(frozen=True, slots=True)
class FilterLink:
    """One choice; *count* is how many products it leads to."""

    text: LocalizedText | str
    url: str
    count: int
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class FilterRow:
    """The choices of one kind; *more_url* leads to the choices for which there is no room."""

    name: str
    links: tuple[FilterLink, ...]
    more_url: str | None = None
