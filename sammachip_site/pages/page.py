"""What the other floors need to know of a page: its address, its template and its view."""

from collections.abc import Mapping
from dataclasses import dataclass

from sammachip_site.domain.localized import Locale
from sammachip_site.domain.photo import Rendition
from sammachip_site.domain.summary import GroupSummary

Words = Mapping[str, str]  # the theme's sentences in one language, by dotted key: templates/messages/th.yaml


@dataclass(frozen=True, slots=True)
class Page:
    """A file made by a template from a view. *path* is relative to the output: ``groups/g/index.html``."""

    path: str
    template: str
    locale: Locale
    view: object


@dataclass(frozen=True, slots=True)
class DataFile:
    """A JSON file: *content* is made of dicts, lists, strings, numbers, booleans and None only."""

    path: str
    content: object


@dataclass(frozen=True, slots=True)
class TableFile:
    """A CSV file: a header and rows of text."""

    path: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class GroupPlan:
    """Everything that one group adds to the site."""

    files: tuple[Page | DataFile | TableFile, ...]
    renditions: tuple[Rendition, ...]
    summary: GroupSummary
