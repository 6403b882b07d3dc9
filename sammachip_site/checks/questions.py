"""Rules of questions and objections: their days, their answers, and what they are about."""

import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.checks.private_matters import find_names, find_phone
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose
from sammachip_site.domain.question import Question

_SHOWN = 3  # document numbers to choose from


def check_past(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``question.future``."""
    for question in checked.group.questions:
        if question.day > checked.today:
            yield diagnose("question.future", Location(question.path), **in_words(date=question.day))


def check_dates(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``question.date``: of an answer, of a withdrawal, and of each edit."""
    for question in checked.group.questions:
        for location, day in _later_days(checked, question):
            if not question.day <= day <= checked.today:
                yield diagnose("question.date", location, **in_words(date=day, asked=question.day))


def check_answers(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``question.no-answer`` and ``question.no-answer-date``."""
    for question in checked.group.questions:
        answered = question.profile.answered
        if answered and question.answer is None:
            yield diagnose("question.no-answer", checked.in_question(question, "answered"))
        elif question.answer is not None and answered is None:
            yield diagnose("question.no-answer-date", Location(question.path), **in_words(today=checked.today))


def check_subjects(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``question.year``, ``question.ref-year`` and ``question.ref``; none of a year whose files have a fault."""
    known = {statement.year for statement in checked.statements}
    for question in checked.group.questions:
        about = question.profile.about
        if about.ref and about.year is None:
            yield diagnose("question.ref-year", checked.in_question(question, "about", "ref"), ref=about.ref)
        elif about.year in known:
            yield from _check_document(checked, question)
        elif about.year is not None and not checked.is_told(about.year):
            years = ", ".join(map(str, sorted(known))) or "–"
            location = checked.in_question(question, "about", "year")
            yield diagnose("question.year", location, year=about.year, years=years)


def check_private_matters(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``question.private``: whoever asked must have nothing to fear; the group's own number may stand in an answer."""
    own = checked.profile.contacts.phone
    for text in checked.group.sources.texts:
        if text.location.path.startswith(f"{checked.group.folder}/questions/"):
            for offset, shown in find_names(checked, text.text):
                yield diagnose("question.private", text.locate(offset), value=shown)
            phone = find_phone(text.text)
            if phone and re.sub(r"\D", "", phone[1]) != own:
                yield diagnose("question.private", text.locate(phone[0]), value=phone[1])


CHECKS: tuple[Check, ...] = (check_past, check_dates, check_answers, check_subjects, check_private_matters)


def _check_document(checked: CheckedGroup, question: Question) -> Iterator[Diagnostic]:
    about = question.profile.about
    ledger = checked.group.ledgers.get(about.year or 0)
    refs = {entry.ref for entry in ledger.entries} if ledger else set()
    if about.ref and about.ref not in refs:
        suggestions = ", ".join(get_close_matches(about.ref, sorted(refs), n=_SHOWN, cutoff=0.5)) or "–"
        location = checked.in_question(question, "about", "ref")
        yield diagnose("question.ref", location, ref=about.ref, year=about.year, suggestions=suggestions)


def _later_days(checked: CheckedGroup, question: Question) -> Iterator[tuple[Location, date]]:
    profile = question.profile
    if profile.answered:
        yield checked.in_question(question, "answered"), profile.answered
    if profile.withdrawn:
        yield checked.in_question(question, "withdrawn", "date"), profile.withdrawn.date
    for place, edit in enumerate(profile.edits):
        yield checked.in_question(question, "edits", place, "date"), edit.date
