"""What villagers ask first of a group's books: what came in, went out and is left, what members get, who decided it."""

from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.money import Satang, format_baht, format_price
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.thai_calendar import BUDDHIST_ERA, format_date
from sammachip_site.pages.agreement import find_current_version, returned_to_members
from sammachip_site.pages.group_frame import GroupPages
from sammachip_site.reports.freshness import figures_day


@dataclass(frozen=True, slots=True)
class MoneyAnswer:
    """The cash of the latest year up to *until*, in satang: *opening* and *income* less *expense* are *left*."""

    year: int
    until: date
    opening: Satang
    income: Satang
    expense: Satang
    left: Satang


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence, and where more of it can be read."""

    text: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers at the head of the books; *money* is None before the first year."""

    money: MoneyAnswer | None
    members_get: Answer
    who_decided: Answer


def make_answers(pages: GroupPages) -> Answers:
    """The answers of *pages*, each from the latest year that has it."""
    latest = pages.statements[-1] if pages.statements else None
    return Answers(_tell_money(latest) if latest else None, _tell_what_members_get(pages), _tell_who_decided(pages))


def _tell_money(latest: Statement) -> MoneyAnswer:
    return MoneyAnswer(
        latest.year,
        figures_day(latest),
        latest.opening_cash,
        latest.income_total,
        latest.expense_total,
        latest.closing_cash,
    )


def _tell_what_members_get(pages: GroupPages) -> Answer:
    """The dividend of the latest approved year that paid one, else what the agreement promises."""
    words = pages.words
    paying = next((each for each in reversed(pages.statements) if each.approval and each.dividend_per_share), None)
    if paying and paying.dividend_per_share:
        amount = format_baht(paying.dividend_per_share)
        text = words["answers.dividend"].format(be=paying.year, ce=paying.year - BUDDHIST_ERA, amount=amount)
        return Answer(text, pages.url("books", str(paying.year)))
    if (returned := returned_to_members(pages.group.agreement, pages.site.today)) is not None:
        return Answer(words["answers.of-100"].format(amount=format_price(Satang(returned))), pages.url("agreement"))
    has_agreement = find_current_version(pages.group.agreement, pages.site.today) is not None
    key = "answers.by-agreement" if has_agreement else "answers.no-agreement"
    return Answer(words[key], pages.url("agreement") if has_agreement else None)


def _tell_who_decided(pages: GroupPages) -> Answer:
    """The meeting that approved the latest year, else the one that made the agreement, else the committee."""
    words = pages.words
    approved = next((each for each in reversed(pages.statements) if each.approval), None)
    if approved and (approval := approved.approval):
        day = format_date(approval.date, pages.locale, short=True)
        text = words["answers.meeting"].format(day=day, present=approval.present, members=approval.members)
        return Answer(text, pages.url("books", str(approved.year)))
    if version := find_current_version(pages.group.agreement, pages.site.today):
        day = format_date(version.resolution.date, pages.locale, short=True)
        return Answer(words["answers.agreement"].format(day=day), pages.url("agreement"))
    if committee := pages.group.profile.committee:
        day = format_date(committee.elected, pages.locale, short=True)
        return Answer(words["answers.committee"].format(day=day), pages.url("people"))
    return Answer(words["answers.nobody"], None)
