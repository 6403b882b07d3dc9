"""Rules of the general meeting that approves a year."""

from collections.abc import Iterator

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.year import Approval, YearSummary


def check_present(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``approval.present``."""
    for year, _, approval in _approvals(checked):
        if approval.present > approval.members:
            yield diagnose(
                "approval.present",
                checked.in_year(year, "approval", "present"),
                present=approval.present,
                members=approval.members,
            )


def check_votes(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``approval.votes``."""
    for year, _, approval in _approvals(checked):
        if approval.votes_for + approval.votes_against > approval.present:
            yield diagnose(
                "approval.votes",
                checked.in_year(year, "approval", "votes_for"),
                votes_for=approval.votes_for,
                votes_against=approval.votes_against,
                present=approval.present,
            )


def check_majority(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``approval.lost``."""
    for year, _, approval in _approvals(checked):
        if approval.votes_for <= approval.votes_against:
            yield diagnose(
                "approval.lost",
                checked.in_year(year, "approval", "votes_for"),
                votes_for=approval.votes_for,
                votes_against=approval.votes_against,
            )


def check_approved_after_the_year(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``approval.too-early``: the meeting may be on the last day, and not before."""
    for year, summary, approval in _approvals(checked):
        if approval.date < summary.end:
            yield diagnose(
                "approval.too-early",
                checked.in_year(year, "approval", "date"),
                **in_words(date=approval.date, end=summary.end),
            )


def check_members(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``approval.members``: a warning, because people may have joined between the year's end and the meeting."""
    for year, summary, approval in _approvals(checked):
        if checked.counts_members(year) and approval.members > summary.members:
            yield diagnose(
                "approval.members",
                checked.in_year(year, "approval", "members"),
                found=approval.members,
                expected=summary.members,
            )


CHECKS: tuple[Check, ...] = (
    check_present,
    check_votes,
    check_majority,
    check_approved_after_the_year,
    check_members,
)


def _approvals(checked: CheckedGroup) -> Iterator[tuple[int, YearSummary, Approval]]:
    for year, summary in checked.group.years.items():
        if summary.approval:
            yield year, summary, summary.approval
