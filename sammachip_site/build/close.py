"""Closing a year, or correcting one that is closed: refused with every reason at once, or written into its file."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from sammachip_site.build.group import ExaminedGroup, GroupFolder, examine_group
from sammachip_site.build.published_closings import Chains, read_published_chains
from sammachip_site.build.refusal import Refusal, no_such_group
from sammachip_site.build.site import open_group
from sammachip_site.build.workshop import Workshop
from sammachip_site.content.layout import group_folder
from sammachip_site.content.year_file import (
    append_closing,
    append_correction,
    closing_lines,
    correction_lines,
)
from sammachip_site.disk.source import replace_file, scan_source
from sammachip_site.domain.closing import Closing, Correction
from sammachip_site.domain.diagnostics import Diagnostic, Severity
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang, format_baht
from sammachip_site.domain.site import Site
from sammachip_site.domain.statement import Statement
from sammachip_site.reports.closing import digest_as_closed, figures_of, names_of

_UNKNOWN = "0" * 64  # in place of a digest until it is computed


@dataclass(frozen=True, slots=True)
class Counted:
    """The money that was counted when the year was closed, in satang, and the day of the closing."""

    date: date
    cash: Satang
    bank: Satang | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """Why a closed year is changed, which meeting agreed to it, and when that is written down."""

    date: date
    reason: str
    resolution: str


@dataclass(frozen=True, slots=True)
class CloseResult:
    """The digest that was written, and where; or why nothing was, and what to write *by_hand*, if that would do."""

    path: str
    digest: str | None = None
    refusals: tuple[Refusal, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
    by_hand: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Draft:
    """A year's file with what is to be written, and the same as lines for whoever must write it by hand."""

    content: bytes
    closing: Closing
    lines: tuple[str, ...]


def close_year(workshop: Workshop, slug: str, year: int, step: Counted | Agreed) -> CloseResult:
    """Close the Buddhist Era *year* of the group *slug*, or correct it, and write that into ``years/YYYY.yaml``.

    Raises:
        OSError: something may not be read or written; the file stays as it is.
    """
    path = f"{group_folder(slug)}/years/{year}.yaml"
    tree = scan_source(workshop.project, workshop.cache.digests)
    opened = open_group(workshop, tree, slug)
    if opened is None:
        return CloseResult(path, refusals=(no_such_group(slug, tree.groups),))
    folder, site = opened
    if site is None:
        return CloseResult(path, refusals=(Refusal("refused.no-site", {}),))
    examined = examine_group(folder, site)
    statements = {statement.year: statement for statement in examined.statements}
    errors = _errors(examined, step)
    statement = statements.get(year)
    if statement is None:
        known = ", ".join(map(str, statements)) or "–"
        return CloseResult(path, refusals=(Refusal("refused.no-year", {"year": year, "known": known}),), faults=errors)
    refusals = (
        *_refuse(statement, statements.get(year - 1), step, site.today),
        *_refuse_what_was_published(statement, read_published_chains(workshop.project.output)),
    )
    if errors or refusals:
        return CloseResult(path, refusals=refusals, faults=errors)
    draft = _draft(folder.files[path], statement, statements.get(year - 1), step)
    if not _is_read_back(replace(folder, files={**folder.files, path: draft.content}), site, year, draft.closing):
        return CloseResult(path, refusals=(Refusal("close.by-hand", {"path": path}),), by_hand=draft.lines)
    replace_file(workshop.project.source, path, draft.content)
    return CloseResult(path, draft.closing.latest.digest)


def _errors(examined: ExaminedGroup, step: Counted | Agreed) -> tuple[Diagnostic, ...]:
    """The errors that must be mended first; to correct a year, not that closed years were changed."""
    return tuple(
        fault
        for fault in examined.faults
        if fault.severity is Severity.ERROR and not (isinstance(step, Agreed) and fault.code == "closing.changed")
    )


def _refuse(statement: Statement, before: Statement | None, step: Counted | Agreed, today: date) -> Iterator[Refusal]:
    if isinstance(step, Agreed):
        yield from _refuse_to_correct(statement, step, today)
    elif statement.closing:
        yield Refusal("close.already", {"year": statement.year, "date": statement.closing.date})
    else:
        yield from _refuse_to_close(statement, before)
        yield from _refuse_count(statement, step)
        if statement.is_over:
            yield from _refuse_day(step.date, statement.period.stop, today)


def _refuse_what_was_published(statement: Statement, published: Chains) -> Iterator[Refusal]:
    """A year that was published closed is not closed anew, whoever took its closing out."""
    links = {link.year: link for link in published.get(statement.group, ())}
    if statement.closing is None and statement.year in links:
        yield Refusal("close.published", {"year": statement.year, "published": links[statement.year].digest[:8]})


def _refuse_to_close(statement: Statement, before: Statement | None) -> Iterator[Refusal]:
    if not statement.is_over:
        yield Refusal("refused.not-over", {"year": statement.year, "end": statement.period.last_day})
    if statement.approval is None:
        yield Refusal("close.no-approval", {"year": statement.year})
    if before and before.closing is None:
        yield Refusal("close.year-before", {"year": statement.year, "before": before.year})


def _refuse_count(statement: Statement, counted: Counted) -> Iterator[Refusal]:
    """What was counted must be what the books have, in the box and at the bank, or in all where only that is known."""
    bank = statement.closing_bank
    if bank is None:
        yield from _refuse_amount("close.money", Satang(counted.cash + (counted.bank or 0)), statement.closing_cash)
        return
    yield from _refuse_amount("close.cash", counted.cash, Satang(statement.closing_cash - bank))
    if bank and counted.bank is None:
        yield Refusal("close.bank-missing", {"computed": format_baht(bank)})
    else:
        yield from _refuse_amount("close.bank", counted.bank or Satang(0), bank)


def _refuse_amount(reason: str, counted: Satang, computed: Satang) -> Iterator[Refusal]:
    if counted != computed:
        amounts = {"counted": counted, "computed": computed, "difference": abs(counted - computed)}
        yield Refusal(reason, {name: format_baht(amount) for name, amount in amounts.items()})


def _refuse_to_correct(statement: Statement, agreed: Agreed, today: date) -> Iterator[Refusal]:
    closing = statement.closing
    if closing is None:
        yield Refusal("close.not-closed", {"year": statement.year})
        return
    if statement.digest == closing.latest.digest:
        yield Refusal("close.nothing-changed", {"year": statement.year})
    yield from _refuse_day(agreed.date, closing.latest.date, today)


def _refuse_day(day: date, earliest: date, today: date) -> Iterator[Refusal]:
    if not earliest <= day <= today:
        yield Refusal("close.date", {"date": day, "earliest": earliest, "today": today})


def _draft(content: bytes, statement: Statement, before: Statement | None, step: Counted | Agreed) -> _Draft:
    """The file *content* of the year of *statement* with *step* written into it."""
    if isinstance(step, Agreed):
        return _draft_correction(content, statement, step)
    closing = Closing(
        date=step.date,
        counted_cash=step.cash,
        counted_bank=step.bank or Satang(0),
        previous=before.closing.latest.digest if before and before.closing else None,
        digest=_UNKNOWN,
        figures=figures_of(statement),
        accounts=names_of(statement),
    )
    closing = closing.model_copy(update={"digest": digest_as_closed(statement, closing)})
    return _Draft(append_closing(content, closing), closing, tuple(closing_lines(closing)))


def _draft_correction(content: bytes, statement: Statement, agreed: Agreed) -> _Draft:
    closing = statement.closing
    if closing is None:
        raise AssertionError("a year that is not closed is not corrected")
    draft = Correction(
        date=agreed.date,
        reason=LocalizedText(th=agreed.reason),
        resolution=LocalizedText(th=agreed.resolution),
        digest=_UNKNOWN,
        figures=figures_of(statement),
        accounts=names_of(statement),
    )
    draft = draft.model_copy(update={"digest": digest_as_closed(statement, _corrected(closing, draft))})
    is_first = not closing.corrections
    lines = tuple(correction_lines(draft, is_first=is_first))
    return _Draft(append_correction(content, draft, is_first=is_first), _corrected(closing, draft), lines)


def _corrected(closing: Closing, correction: Correction) -> Closing:
    return closing.model_copy(update={"corrections": (*closing.corrections, correction)})


def _is_read_back(folder: GroupFolder, site: Site, year: int, closing: Closing) -> bool:
    """Does the *folder*, with what is to be written, say exactly that, and is the year then as it was closed?"""
    examined = examine_group(folder, site)
    return any(
        statement.year == year and statement.closing == closing and statement.digest == closing.latest.digest
        for statement in examined.statements
    )
