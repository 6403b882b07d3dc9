"""Rules of the daily cash book: days, documents, balances, transfers, corrections, and nobody's private matters."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from difflib import get_close_matches
from itertools import pairwise

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.checks.private_matters import find_names, find_phone
from sammachip_site.content.layout import ledger_path
from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.cash_book import BookRow, CashBook
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.ledger import METHOD_NAMES, Entry, Ledger, Method
from sammachip_site.domain.money import format_baht
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.thai_calendar import Period
from sammachip_site.domain.year import SummaryLine
from sammachip_site.reports.cash_book import entries_by_ref, find_corrected

LONGEST_GAP_DAYS = 31  # a group that sells has something to write down every month


def check_days(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``ledger.outside-year`` and ``ledger.future``."""
    for period, ledger in _periods(checked):
        for entry in ledger.entries:
            if not period.start <= entry.date < period.stop:
                bounds = in_words(date=entry.date, start=period.start, end=period.last_day)
                location = ledger.locate(entry, "date")
                yield diagnose("ledger.outside-year", location, year=ledger.year, typed=entry.date.year, **bounds)
            elif entry.date > checked.today:
                days = in_words(date=entry.date, today=checked.today)
                yield diagnose("ledger.future", ledger.locate(entry, "date"), **days)


def check_money_is_never_below_zero(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``ledger.below-zero``: the first row in cash, and the first at the bank; the end of a day counts.

    Within a day a book tells documents, not hours: what went out may be written before what came in.
    """
    for ledger, book in _books(checked):
        reported: set[Method] = set()
        for row in _last_of_each_day(book):
            method = row.entry.method
            if row.at_method < 0 and method not in reported:
                reported.add(method)
                thai, english = METHOD_NAMES[method]
                yield diagnose(
                    "ledger.below-zero",
                    ledger.locate(row.entry, "expense"),
                    where=thai,
                    where_en=english,
                    balance=format_baht(row.at_method),
                    **in_words(date=row.entry.date),
                )


def check_typed_balances(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``ledger.balance``: the first that differs; those after it follow from it."""
    for ledger, book in _books(checked):
        for row in book.rows:
            typed = row.entry.typed_balance
            if typed is not None and typed != row.balance:
                yield diagnose(
                    "ledger.balance",
                    ledger.locate(row.entry, "balance"),
                    typed=format_baht(typed),
                    computed=format_baht(row.balance),
                )
                break


def check_transfers(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``ledger.transfers`` and ``ledger.transfer-one-place``: day by day, told at the first row of the day."""
    for ledger in checked.group.ledgers.values():
        for entries in _transfers_by_day(checked, ledger):
            first, (income, expense) = entries[0], _sides(entries)
            day = in_words(date=first.date)
            if income != expense:
                sums = {"income": format_baht(income), "expense": format_baht(expense)}
                yield diagnose("ledger.transfers", ledger.locate(first, "account"), **sums, **day)
            elif _stays_in_one_place(entries):
                thai, english = METHOD_NAMES[first.method]
                yield diagnose(
                    "ledger.transfer-one-place",
                    ledger.locate(first, "method"),
                    where=thai,
                    where_en=english,
                    amount=format_baht(income),
                    **day,
                )


def check_corrections(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``ledger.reversal`` and ``ledger.reversal-too-large``."""
    for year, ledger in checked.group.ledgers.items():
        by_ref = entries_by_ref(checked.group.ledgers, year)
        taken: dict[str, int] = defaultdict(int)
        for entry in ledger.entries:
            if not entry.is_reversal:
                continue
            location = ledger.locate(entry, "income" if entry.income else "expense")
            amount = entry.income + entry.expense
            original = find_corrected(entry, by_ref)
            if original is None:
                yield diagnose("ledger.reversal", location, amount=format_baht(amount))
                continue
            taken[original.ref] -= amount
            if taken[original.ref] > (written := original.income + original.expense):
                yield diagnose(
                    "ledger.reversal-too-large",
                    location,
                    ref=original.ref,
                    amount=format_baht(taken[original.ref]),
                    original=format_baht(written),
                )


def check_private_matters(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``ledger.private-name`` and ``ledger.private-phone``: everybody can read the book."""
    for ledger in checked.group.ledgers.values():
        for entry in ledger.entries:
            for column, text in (("description", entry.description), ("note", entry.note)):
                for _, shown in find_names(checked, text):
                    yield diagnose("ledger.private-name", ledger.locate(entry, column), value=shown)
                if phone := find_phone(text):
                    yield diagnose("ledger.private-phone", ledger.locate(entry, column), value=phone[1])


def check_gaps(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``ledger.gap``: told at the row after it; not of days that another rule refuses."""
    for statement, ledger in _kept_years(checked):
        days_of_year = statement.period.start, min(statement.period.last_day, checked.today)
        entries = [entry for entry in ledger.entries if days_of_year[0] <= entry.date <= days_of_year[1]]
        for before, entry in pairwise(entries):
            days = (entry.date - before.date).days
            if days > LONGEST_GAP_DAYS:
                nothing = in_words(start=before.date + timedelta(days=1), end=entry.date - timedelta(days=1))
                yield diagnose("ledger.gap", ledger.locate(entry, "date"), days=days - 1, **nothing)


def check_opening(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``ledger.no-opening``: told where a book begins and nobody said with how much."""
    for year, ledger in checked.group.ledgers.items():
        is_first = not checked.is_told(year - 1) and not checked.group.has_unread_record(year)
        if is_first and not checked.knows_opening(year):
            yield diagnose("ledger.no-opening", ledger.source.locate(1), path=checked.year_file(year))


def check_members(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``ledger.no-members``: where no share register tells, the year's file says how many members and shares."""
    for statement, ledger in _kept_years(checked) if not checked.has_unread_register else ():
        if not checked.counts_members(statement.year):
            path = checked.year_file(statement.year)
            yield diagnose("ledger.no-members", ledger.source.locate(1), path=path)


def check_typed_lines(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``ledger.typed-line``: sums that were typed beside the book, account by account; the first line is named."""
    for year, ledger in checked.group.ledgers.items():
        record = checked.group.records.get(year)
        computed = _cash_by_account(ledger.entries)
        typed = _cash_by_account(record.lines) if record else {}
        for place, line in enumerate(record.lines if record else ()):
            found, expected = typed.pop(line.account, None), computed.get(line.account, 0)
            if found is not None and found != expected:
                yield diagnose(
                    "ledger.typed-line",
                    checked.in_year(year, "lines", place),
                    account=line.account,
                    typed=format_baht(found),
                    computed=format_baht(expected),
                    path=ledger.source.path,
                )


def check_closing_bank(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``year.closing-bank``: not where a transfer has gone astray, or the bank at the start differs: others tell it."""
    for statement in checked.statements_with_balance():
        book, record = statement.book, checked.group.records.get(statement.year)
        typed = record.closing_bank if record else None
        if book is None or typed is None or typed == book.closing_bank or _has_lost_transfer(checked, statement.year):
            continue
        if typed != book.closing_bank - _carried_amiss(checked, statement.year):
            yield diagnose(
                "year.closing-bank",
                checked.in_year(statement.year, "closing_bank"),
                typed=format_baht(typed),
                computed=format_baht(book.closing_bank),
                difference=format_baht(abs(typed - book.closing_bank)),
                path=ledger_path(checked.group.slug, statement.year),
            )


def check_receipts(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``ledger.receipt-ref``: the photo of a document that the book does not know; not where the book has a fault."""
    for year, summary in checked.group.years.items():
        ledger = checked.group.ledgers.get(year)
        unread = ledger is None and ledger_path(checked.group.slug, year) in checked.group.files
        refs = {entry.ref for entry in ledger.entries if entry.ref} if ledger else set()
        for place, receipt in enumerate(summary.receipts):
            if receipt.ref not in refs and not unread:
                yield diagnose(
                    "ledger.receipt-ref",
                    checked.in_year(year, "receipts", place, "ref"),
                    value=receipt.ref,
                    year=year,
                    suggestions=", ".join(get_close_matches(receipt.ref, sorted(refs))) or "–",
                )


CHECKS: tuple[Check, ...] = (
    check_days,
    check_money_is_never_below_zero,
    check_typed_balances,
    check_transfers,
    check_corrections,
    check_private_matters,
    check_gaps,
    check_opening,
    check_members,
    check_typed_lines,
    check_closing_bank,
    check_receipts,
)


def _kept_years(checked: CheckedGroup) -> Iterator[tuple[Statement, Ledger]]:
    """The years that have a cash book, with it."""
    for statement in checked.statements:
        if statement.book:
            yield statement, checked.group.ledgers[statement.year]


def _periods(checked: CheckedGroup) -> Iterator[tuple[Period, Ledger]]:
    """Every cash book with the days of its year, also one that has other faults."""
    yield from ((statement.period, ledger) for statement, ledger in _kept_years(checked))
    yield from ((draft.period, draft.ledger) for draft in checked.group.drafts.values() if draft.period)


def _books(checked: CheckedGroup) -> Iterator[tuple[Ledger, CashBook]]:
    """The books whose balances mean something."""
    for statement in checked.statements_with_balance():
        if statement.book:
            yield checked.group.ledgers[statement.year], statement.book


def _last_of_each_day(book: CashBook) -> Iterator[BookRow]:
    """The last row of each day in cash and at the bank."""
    last = {(row.entry.date, row.entry.method): row for row in book.rows}
    return iter(sorted(last.values(), key=lambda row: row.entry.date))


def _transfers_by_day(checked: CheckedGroup, ledger: Ledger) -> Iterator[list[Entry]]:
    """The rows of each day that move money between cash and bank."""
    by_day: dict[date, list[Entry]] = defaultdict(list)
    for entry in ledger.entries:
        if checked.accounts[entry.account].kind is AccountKind.DEPOSIT_TRANSFER:
            by_day[entry.date].append(entry)
    yield from by_day.values()


def _sides(entries: list[Entry]) -> tuple[int, int]:
    """What came in and what went out, in satang."""
    return sum(entry.income for entry in entries), sum(entry.expense for entry in entries)


def _stays_in_one_place(entries: list[Entry]) -> bool:
    """Do these rows move money, and none of it elsewhere? What was taken back the same day did not move."""
    return any(_sides(entries)) and len({entry.method for entry in entries}) == 1


def _has_lost_transfer(checked: CheckedGroup, year: int) -> bool:
    """Did a transfer of *year* not arrive where it should? Then the bank's balance is not what it was."""
    days = _transfers_by_day(checked, checked.group.ledgers[year])
    return any(sum(entry.cash for entry in entries) or _stays_in_one_place(entries) for entries in days)


def _carried_amiss(checked: CheckedGroup, year: int) -> int:
    """How much more the bank has at the start of *year* than at the end of the year before; 0 when not known."""
    before, opening = checked.group.years.get(year - 1), checked.group.years[year].opening_bank
    if before is None or before.closing_bank is None or opening is None:
        return 0
    return opening - before.closing_bank


def _cash_by_account(lines: tuple[Entry, ...] | tuple[SummaryLine, ...]) -> dict[str, int]:
    sums: dict[str, int] = defaultdict(int)
    for line in lines:
        sums[line.account] += line.cash
    return dict(sums)
