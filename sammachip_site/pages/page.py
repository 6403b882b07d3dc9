"""What the other floors need to know of a page: its address, its template and its view."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from sammachip_site.domain.journal import Journal
from sammachip_site.domain.localized import Locale
from sammachip_site.domain.money import Satang
from sammachip_site.domain.photo import Rendition
from sammachip_site.domain.summary import GroupSummary

Words = Mapping[str, str]  # the theme's sentences in one language, by dotted key: templates/messages/th.yaml


@dataclass(frozen=True, slots=True)
class Page:
    """A file made by a template from a view. *path* is relative to the output: ``groups/g/index.html``.

    *in_thai_numerals* has the digits of its text written ``๑๒๓``.
    """

    path: str
    template: str
    locale: Locale
    view: object
    in_thai_numerals: bool = False


@dataclass(frozen=True, slots=True)
class DataFile:
    """A JSON file: *content* is made of dicts, lists, strings, numbers, booleans and None only.

    It is indented for people, unless it *is_compact*: sent to browsers, which have no use for white space.
    """

    path: str
    content: object
    is_compact: bool = False


@dataclass(frozen=True, slots=True)
class TableFile:
    """A CSV file: a header and rows of text; programs get it without the mark that spreadsheets need."""

    path: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    for_spreadsheets: bool = True


class JournalSyntax(StrEnum):
    """The programs that read journals, each by the ending of its files."""

    BEANCOUNT = "beancount"
    HLEDGER = "journal"


@dataclass(frozen=True, slots=True)
class JournalFile:
    """A year in double entry, in the syntax of one program."""

    path: str
    syntax: JournalSyntax
    title: str
    journal: Journal


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell that the spreadsheet computes, and what comes out, in satang: ``=SUM(E3:E9)``."""

    text: str
    result: Satang


Cell = str | date | Satang | Formula  # an empty text is an empty cell; satang are shown as baht


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of cells; a sum *stands_out* from the rows that it adds up."""

    cells: tuple[Cell, ...]
    stands_out: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table in a workbook: its *header* is row 1, *widths* are those of its columns in letters."""

    name: str
    header: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True)
class WorkbookFile:
    """A spreadsheet file."""

    path: str
    title: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """Something that takes place on *day*, in the time of Thailand; all day without a *start*.

    *uid* stays the same from build to build, so that calendars change an event and do not add it again.
    """

    uid: str
    day: date
    start: time | None
    end: time | None
    summary: str
    description: str


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A calendar that telephones and mail programs read; *made_on* is the day of the build, *url* tells the same."""

    path: str
    name: str
    url: str
    made_on: date
    events: tuple[CalendarEvent, ...]


PlannedFile = Page | DataFile | TableFile | JournalFile | WorkbookFile | CalendarFile


@dataclass(frozen=True, slots=True)
class GroupPlan:
    """Everything that one group adds to the site."""

    files: tuple[PlannedFile, ...]
    renditions: tuple[Rendition, ...]
    summary: GroupSummary
