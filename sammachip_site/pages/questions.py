"""What people asked a group or objected to, and what it answered: what waits for an answer first, nothing left out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from urllib.parse import quote

from sammachip_site.domain.ledger import Entry
from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.question import Question, Remark
from sammachip_site.pages.asked import anchor_of_question
from sammachip_site.pages.frame import Frame, Link
from sammachip_site.pages.group_frame import GroupHead, GroupPages
from sammachip_site.pages.ledger import find_corrections, make_anchors
from sammachip_site.pages.months import kept_months
from sammachip_site.pages.ordering import OrderWay, make_order_ways, make_question
from sammachip_site.pages.page import Page
from sammachip_site.pages.resolutions import resolution_url
from sammachip_site.pages.sharing import year_in_words

LATE_AFTER_DAYS = 14  # who asked twice at the market has waited long enough


@dataclass(frozen=True, slots=True)
class Passage:
    """Markdown, and the language it is in."""

    text: str
    language: Locale


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question; *waited* are the days up to its answer, or up to today.

    *about* is what it is about, and *corrections* are the rows that corrected the one it is about since it was asked.
    """

    anchor: str
    title: LocalizedText
    kind: str
    asker: str
    day: date
    about: tuple[Link, ...]
    question: Passage
    answer: Passage | None
    answered: date | None
    waited: int
    is_open: bool
    is_late: bool
    resolution: Link | None
    corrections: tuple[Link, ...]
    withdrawn: Remark | None
    edits: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class QuestionsView:
    """All that the page shows; *longest_wait* is in days."""

    frame: Frame
    head: GroupHead
    open: tuple[QuestionRow, ...]
    settled: tuple[QuestionRow, ...]
    longest_wait: int | None
    ways: tuple[OrderWay, ...]
    form_url: str
    books_url: str


@dataclass(frozen=True, slots=True)
class _Rows:
    """Where the rows of the cash books can be read, and which correct which."""

    urls: Mapping[Entry, str]
    corrections: Mapping[Entry, list[Entry]]

    def of_document(self, pages: GroupPages, year: int | None, ref: str | None) -> Iterator[Entry]:
        """The rows of the document *ref* in the cash book of *year*."""
        books = (statement.book for statement in pages.statements if statement.year == year)
        return (row.entry for book in books if book for row in book.rows if ref and row.entry.ref == ref)


def make_questions(pages: GroupPages) -> Page:
    """The page at ``/groups/G/questions/``."""
    words, name = pages.words, pages.say(pages.summary.short_name)
    frame = pages.frame(
        ("questions",),
        words["questions.title-of"].format(group=name),
        words["questions.description"].format(group=name),
    )
    newest_first = list(map(partial(_make_row, pages, _find_rows(pages)), reversed(pages.group.questions)))
    waiting = tuple(row for row in newest_first if row.is_open)
    view = QuestionsView(
        frame,
        pages.head("books"),
        waiting,
        tuple(row for row in newest_first if not row.is_open),
        max((row.waited for row in waiting), default=None),
        make_order_ways(pages.group.profile.contacts, make_question(pages, frame.url)),
        pages.url("questions", "form"),
        pages.url("books"),
    )
    return Page(pages.path("questions"), "pages/questions.html", pages.locale, view)


def _find_rows(pages: GroupPages) -> _Rows:
    if not pages.group.questions:
        return _Rows({}, {})
    urls: dict[Entry, str] = {}
    for kept in kept_months(pages):
        anchors = make_anchors(kept.statement.book) if kept.statement.book else {}
        for row in kept.month.rows:
            urls[row.entry] = f"{pages.url(*kept.parts)}#{quote(anchors[row.entry])}"
    return _Rows(urls, find_corrections(each.book for each in pages.statements if each.book))


def _make_row(pages: GroupPages, rows: _Rows, question: Question) -> QuestionRow:
    profile, words = question.profile, pages.words
    waited = question.waited(pages.site.today)
    resolution = resolution_url(pages, profile.resolution_id)
    answer, answer_en = question.answer, question.answer_en
    return QuestionRow(
        anchor_of_question(question),
        profile.title,
        words[f"questions.{profile.kind}"],
        words[f"questions.by-{profile.by}"],
        question.day,
        tuple(_find_subjects(pages, rows, question)),
        _passage(pages, question.text, question.text_en),
        None if answer is None else _passage(pages, answer, answer_en),
        profile.answered,
        waited,
        question.is_open,
        question.is_open and waited > LATE_AFTER_DAYS,
        Link(words["activity.resolution"].format(id=profile.resolution_id), resolution) if resolution else None,
        tuple(_find_corrections(pages, rows, question)),
        profile.withdrawn,
        profile.edits,
    )


def _passage(pages: GroupPages, thai: str, english: str | None) -> Passage:
    return Passage(english, "en") if pages.locale == "en" and english else Passage(thai, "th")


def _find_subjects(pages: GroupPages, rows: _Rows, question: Question) -> Iterator[Link]:
    about, words = question.profile.about, pages.words
    if about.year is not None:
        year = year_in_words(about.year, words)
        entry = next(rows.of_document(pages, about.year, about.ref), None)
        if entry:
            text = words["questions.about-document"].format(ref=about.ref, year=year)
            yield Link(text, rows.urls[entry])
        else:
            yield Link(words["statement.title"].format(year=year), pages.url("books", str(about.year)))
    if url := resolution_url(pages, about.resolution):
        yield Link(words["activity.resolution"].format(id=about.resolution), url)


def _find_corrections(pages: GroupPages, rows: _Rows, question: Question) -> Iterator[Link]:
    about = question.profile.about
    for entry in rows.of_document(pages, about.year, about.ref):
        for correction in rows.corrections.get(entry, ()):
            if correction.date >= question.day:
                yield Link(correction.ref or correction.description, rows.urls[correction])
