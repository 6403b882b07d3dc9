"""What an officer has to see to in a group, on the day of the build."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sammachip_site.domain.paperwork import MarkLimit
from sammachip_site.domain.summary import GroupSummary, has_ended
from sammachip_site.reports.freshness import LONGEST_SILENCE_DAYS

WARNING_DAYS = 90  # before a mark expires: renewing one takes about as long


class Concern(StrEnum):
    """What is to be seen to."""

    QUESTION = "question"
    SILENCE = "silence"
    GAP = "gap"
    UNAPPROVED = "unapproved"
    UNCLOSED = "unclosed"
    NO_BOOKS = "no-books"
    NO_COMMITTEE = "no-committee"
    LAPSED = "lapsed"
    VACANT = "vacant"
    NO_AGREEMENT = "no-agreement"
    NO_DOCUMENT = "no-document"
    MARK_EXPIRED = "mark-expired"
    MARK_EXPIRING = "mark-expiring"


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing to see to: since or in how many *days* where that is known, how many, which years, whose mark."""

    concern: Concern
    days: int | None = None
    count: int = 0
    years: tuple[int, ...] = ()
    post: str | None = None
    mark: MarkLimit | None = None


def find_matters(group: GroupSummary, today: date) -> tuple[Matter, ...]:
    """Everything to see to in *group*; of one that has ended only what its books still lack."""
    if has_ended(group):
        return tuple(_unsettled_years(group, today))
    return (
        *_questions(group, today),
        *_silence(group, today),
        *_unsettled_years(group, today),
        *_committee(group, today),
        *_papers(group),
        *_marks(group, today),
    )


def urgency(group: GroupSummary, matters: tuple[Matter, ...]) -> tuple[bool, int, int]:
    """What the most urgent group has least of: groups that work first, then those with most to do, longest undone."""
    longest = max((matter.days or 0 for matter in matters), default=0)
    return has_ended(group), -len(matters), -longest


def _questions(group: GroupSummary, today: date) -> Iterator[Matter]:
    if asked := group.unanswered:
        yield Matter(Concern.QUESTION, _days_since(min(asked), today), len(asked))


def _silence(group: GroupSummary, today: date) -> Iterator[Matter]:
    last = group.paperwork.last_entry
    if last and (days := _days_since(last, today)) > LONGEST_SILENCE_DAYS:
        yield Matter(Concern.SILENCE, days)


def _unsettled_years(group: GroupSummary, today: date) -> Iterator[Matter]:
    told = [figures.year for figures in group.years]
    if not told:
        yield Matter(Concern.NO_BOOKS, None if has_ended(group) else _days_since(group.founded, today))
    elif missing := tuple(sorted(set(range(min(told), max(told))) - set(told))):
        yield Matter(Concern.GAP, years=missing)
    over = [figures for figures in group.years if figures.is_over]
    if unapproved := [figures for figures in over if not figures.approved]:
        since = _days_since(unapproved[0].stop, today) + 1  # from the year's last day, the one before
        yield Matter(Concern.UNAPPROVED, since, years=tuple(figures.year for figures in unapproved))
    if unclosed := tuple(figures.year for figures in over if figures.approved and figures.closing is None):
        yield Matter(Concern.UNCLOSED, years=unclosed)


def _committee(group: GroupSummary, today: date) -> Iterator[Matter]:
    papers = group.paperwork
    if not papers.has_committee:
        yield Matter(Concern.NO_COMMITTEE)
    if papers.term_end and (days := _days_since(papers.term_end, today)) > 0:
        yield Matter(Concern.LAPSED, days)
    yield from (Matter(Concern.VACANT, post=post) for post in papers.vacant_posts)


def _papers(group: GroupSummary) -> Iterator[Matter]:
    if not group.paperwork.has_agreement:
        yield Matter(Concern.NO_AGREEMENT)
    if rows := group.paperwork.nameless_rows:
        yield Matter(Concern.NO_DOCUMENT, count=rows)


def _marks(group: GroupSummary, today: date) -> Iterator[Matter]:
    for mark in group.paperwork.marks:
        days = _days_since(mark.expires, today)
        if days > 0:
            yield Matter(Concern.MARK_EXPIRED, days, mark=mark)
        elif days >= -WARNING_DAYS:
            yield Matter(Concern.MARK_EXPIRING, -days, mark=mark)


def _days_since(day: str, today: date) -> int:
    return (today - date.fromisoformat(day)).days
