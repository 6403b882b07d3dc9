"""Accounting years from cash books: each told in the same sums as a group without a book types."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sammachip_site.domain.accounts import ChartOfAccounts
from sammachip_site.domain.ledger import Ledger, Method
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.money import Satang
from sammachip_site.domain.schedule import Schedule
from sammachip_site.domain.shares import ShareRegister
from sammachip_site.domain.thai_calendar import BUDDHIST_ERA, ONE_DAY, MonthDay, Period
from sammachip_site.domain.year import YearRecord, YearSummary
from sammachip_site.reports.cash_book import sum_by_account
from sammachip_site.reports.shares import count_holders, count_shares


def complete_years(group: LoadedGroup, accounts: ChartOfAccounts, year_start: MonthDay) -> LoadedGroup:
    """*group* with a summary also of every year that has a cash book; not where the year's file has a fault.

    What nobody typed follows from the book, from the year before, and from the share register; the money at the
    bank at the end is always that of the book. A year begins on *year_start* unless its file says otherwise.
    """
    years = dict(group.years)
    for year, ledger in sorted(group.ledgers.items()):
        if group.has_unread_record(year):
            continue  # its days and its opening money may stand there
        record = group.records.get(year, YearRecord())
        years[year] = _summarise(ledger, record, years.get(year - 1), accounts, year_start, group.share_register)
    counted = {year: _count_labour(summary, group.schedule) for year, summary in sorted(years.items())}
    drafts = {
        year: replace(draft, period=_period_of(year, group.records.get(year), years.get(year - 1), year_start))
        for year, draft in group.drafts.items()
        if not group.has_unread_record(year)
    }
    return replace(group, years=counted, drafts=drafts)


def count_days_worked(schedule: Schedule, start: date, end: date) -> dict[str, int]:
    """The days that each member, by code, worked from *start* to *end*, both included: two shifts a day are one day."""
    days = {(shift.date, member) for shift in schedule.shifts for member in shift.members if start <= shift.date <= end}
    return dict(Counter(member for _, member in days))


def count_labour_days(schedule: Schedule, start: date, end: date) -> int:
    """The days that members worked from *start* to *end*, both included, of all together."""
    return sum(count_days_worked(schedule, start, end).values())


def _count_labour(summary: YearSummary, schedule: Schedule | None) -> YearSummary:
    """*summary* with its labour-days counted, where nobody typed them and the schedule has any."""
    if schedule is None or summary.labour_days is not None:
        return summary
    return summary.model_copy(update={"labour_days": count_labour_days(schedule, summary.start, summary.end)})


def accounting_period(year: int, year_start: MonthDay) -> Period:
    """The accounting year whose last day lies in the Buddhist Era *year*."""
    last_year = year - BUDDHIST_ERA
    stop = date(last_year, *year_start) if year_start > (1, 1) else date(last_year + 1, 1, 1)
    return Period(date(stop.year - 1, *year_start), stop)


def _summarise(
    ledger: Ledger,
    record: YearRecord,
    before: YearSummary | None,
    accounts: ChartOfAccounts,
    year_start: MonthDay,
    register: ShareRegister | None,
) -> YearSummary:
    period = _period_of(ledger.year, record, before, year_start)
    end = period.last_day
    opening = _first_known(record.opening_cash, before.closing_cash if before else None)
    opening_bank = _first_known(record.opening_bank, before.closing_bank if before else None)
    moved = sum(entry.cash for entry in ledger.entries)
    moved_at_bank = sum(entry.cash for entry in ledger.entries if entry.method is Method.BANK)
    derived: Mapping[str, object] = {
        "start": period.start,
        "end": end,
        "opening_cash": opening,
        "opening_bank": opening_bank,
        "closing_cash": _first_known(record.closing_cash, Satang(opening + moved)),
        "closing_bank": Satang(opening_bank + moved_at_bank),
        "members": count_holders(register, end) if register and register.tells(end) else record.members or 0,
        "shares": count_shares(register, end) if register and register.tells(end) else record.shares or 0,
        "lines": sum_by_account(ledger.entries, accounts),
    }
    return YearSummary.model_construct(**{**dict(record), **derived})


def _period_of(year: int, record: YearRecord | None, before: YearSummary | None, year_start: MonthDay) -> Period:
    """The days of *year*: as its file says, else from the end of the year *before*, to its usual end."""
    usual, typed = accounting_period(year, year_start), record or YearRecord()
    start = typed.start or (before.end + ONE_DAY if before else usual.start)
    return Period(start, typed.end + ONE_DAY if typed.end else usual.stop)


def _first_known(*amounts: Satang | None) -> Satang:
    return next((amount for amount in amounts if amount is not None), Satang(0))
