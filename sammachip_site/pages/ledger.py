"""One month of the daily cash book: every baht that came in and went out, and what was left after it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from sammachip_site.domain.accounts import AccountKind, ChartOfAccounts
from sammachip_site.domain.cash_book import BookMonth, CashBook
from sammachip_site.domain.closing import accounts_as_closed
from sammachip_site.domain.ledger import Entry, Method
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang, format_baht
from sammachip_site.domain.summary import PictureSummary
from sammachip_site.domain.thai_calendar import BUDDHIST_ERA, ONE_DAY, format_date, format_month, month_name
from sammachip_site.domain.year import Receipt, YearRecord
from sammachip_site.pages.addresses import ledger_path
from sammachip_site.pages.asked import questions_about
from sammachip_site.pages.balance_line import BalanceLine, make_balance_line
from sammachip_site.pages.frame import Frame, Link
from sammachip_site.pages.group_frame import GroupHead, GroupPages
from sammachip_site.pages.months import KeptMonth, kept_months, link_to_month
from sammachip_site.pages.page import Page, Words
from sammachip_site.pages.pictures import Shape
from sammachip_site.reports.cash_book import next_month


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A row of the month, in satang; *kind* is ``fix`` where it takes back another, and ``moved`` for a transfer.

    *anchor* stays the same whatever is written above or below the row, so that others can point to it.
    *moved* is the way of a transfer; *receipt* is where its photo stands.
    """

    anchor: str
    kind: str
    date: date
    is_same_day: bool
    description: str
    account: LocalizedText | None
    moved: str | None
    note: str
    ref: str
    is_at_bank: bool
    receipt: str | None
    income: Satang
    expense: Satang
    balance: Satang
    corrects: Link | None
    corrected_by: tuple[Link, ...]
    questions: tuple[Link, ...]

    @property
    def pointer(self) -> str:
        """The end of an address that points to the row."""
        return f"#{quote(self.anchor)}"


@dataclass(frozen=True, slots=True)
class MonthSum:
    """A month as a sum: what was brought forward, came in, went out, is left; *bank* is the part at the bank."""

    opening_name: str
    opening: Satang
    income: Satang
    expense: Satang
    closing_name: str
    closing: Satang
    cash: Satang
    bank: Satang


@dataclass(frozen=True, slots=True)
class ReceiptCard:
    """The photo of a document; *anchor* is None for its second page."""

    anchor: str | None
    ref: str
    description: str
    amount: Satang
    picture: PictureSummary


@dataclass(frozen=True, slots=True)
class LedgerView:
    """All that a month of the cash book shows; *transferred* went from the cash box to the bank or back."""

    frame: Frame
    head: GroupHead
    group_name: LocalizedText
    month: str
    short_month: str
    sentence: str
    is_over: bool
    last_day: date | None
    sum: MonthSum
    line: BalanceLine | None
    rows: tuple[LedgerRow, ...]
    transferred: Satang
    has_bank: bool
    receipts: tuple[ReceiptCard, ...]
    earlier: Link | None
    later: Link | None
    year: int
    year_ce: int
    year_url: str
    csv_url: str


@dataclass(frozen=True, slots=True)
class BookIndex:
    """What the pages of one cash book need to know of each other and of the group's other books, found once.

    *anchors* are those of all rows, *corrections* the rows that take one back, and *urls* those of the months by
    their first day; *receipts* are the photos of the book by document number.
    """

    pages: GroupPages
    year: int
    book: CashBook
    accounts: ChartOfAccounts
    anchors: Mapping[Entry, str]
    corrections: Mapping[Entry, Sequence[Entry]]
    receipts: Mapping[str, Sequence[Receipt]]
    urls: Mapping[date, str]

    def link(self, entry: Entry, month: BookMonth) -> Link:
        """The way from *month* to the row of *entry*, named by its document or else by its day."""
        first = entry.date.replace(day=1)
        page = "" if first == month.first else self.urls[first]
        name = entry.ref or format_date(entry.date, self.pages.locale, short=True)
        return Link(name, f"{page}#{quote(self.anchors[entry])}")

    def is_transfer(self, entry: Entry) -> bool:
        """Did the group's money only move between the cash box and the bank?"""
        return self.accounts[entry.account].kind is AccountKind.DEPOSIT_TRANSFER


def make_ledger_pages(pages: GroupPages) -> Iterator[Page]:
    """The pages at ``/groups/G/books/YYYY/MM/``, one for every month of every cash book."""
    months = list(kept_months(pages))
    books = [each.book for each in pages.statements if each.book]
    anchors = {entry: anchor for book in books for entry, anchor in make_anchors(book).items()}
    corrections = find_corrections(books)
    urls = {kept.month.first: pages.url(*kept.parts) for kept in months}
    accounts = pages.site.profile.chart_of_accounts
    indexes = {
        each.year: BookIndex(
            pages,
            each.year,
            each.book,
            accounts_as_closed(accounts, each.closing),
            anchors,
            corrections,
            find_receipts(pages, each.year),
            urls,
        )
        for each in pages.statements
        if each.book
    }
    links = [None, *(link_to_month(pages, kept) for kept in months), None]
    for kept, earlier, later in zip(months, links, links[2:], strict=False):
        view = make_ledger_view(indexes[kept.statement.year], kept, earlier, later)
        yield Page(pages.path(*kept.parts), "pages/ledger.html", pages.locale, view)


def find_corrections(books: Iterable[CashBook]) -> dict[Entry, list[Entry]]:
    """The rows that take a row back, in whichever year's book."""
    corrections: dict[Entry, list[Entry]] = defaultdict(list)
    for book in books:
        for row in book.rows:
            if row.corrects:
                corrections[row.corrects].append(row.entry)
    return corrections


def find_receipts(pages: GroupPages, year: int) -> dict[str, list[Receipt]]:
    """The photos of the documents of *year* by document number."""
    receipts: dict[str, list[Receipt]] = defaultdict(list)
    for receipt in pages.group.records.get(year, YearRecord()).receipts:
        receipts[receipt.ref].append(receipt)
    return receipts


def make_anchors(book: CashBook) -> dict[Entry, str]:
    """What to point to a row by: its document number, or else its day and its place among those of the day without."""
    anchors: dict[Entry, str] = {}
    unnumbered: dict[date, int] = defaultdict(int)
    for row in book.rows:
        entry = row.entry
        if not entry.ref:
            unnumbered[entry.date] += 1
        anchors[entry] = f"r-{anchor_of(entry.ref)}" if entry.ref else f"d{entry.date.day}-{unnumbered[entry.date]}"
    return anchors


def anchor_of(ref: str) -> str:
    """A document number as part of a page's anchor, which has no spaces; two numbers never become one."""
    return ref.replace("_", "_-").replace(" ", "__")


def make_ledger_view(index: BookIndex, kept: KeptMonth, earlier: Link | None, later: Link | None) -> LedgerView:
    """The month *kept* of the book of *index*."""
    pages, month, statement = index.pages, kept.month, kept.statement
    is_over = statement.is_over or next_month(month.first) <= pages.site.today
    name = format_month(month.first, pages.locale)
    group = pages.say(pages.summary.short_name)
    sentence = tell_month(pages, month, is_over=is_over)
    return LedgerView(
        pages.frame(
            kept.parts,
            pages.words["ledger.title-of"].format(month=name, group=group),
            pages.words["ledger.description"].format(month=name, group=group, sentence=sentence),
        ),
        pages.head("books"),
        pages.group.profile.name,
        name,
        month_name(month.first, pages.locale, short=True),
        sentence,
        is_over,
        month.rows[-1].entry.date if month.rows else None,
        make_month_sum(index, kept, is_over=is_over),
        make_month_line(kept, is_over=is_over) if month.rows else None,
        tuple(make_rows(index, month)),
        Satang(sum(row.entry.expense for row in month.rows if index.is_transfer(row.entry))),
        any(row.entry.method is Method.BANK for row in month.rows),
        tuple(make_receipts(index, month)),
        earlier,
        later,
        statement.year,
        statement.year - BUDDHIST_ERA,
        pages.url(*kept.parts[:2]),
        f"/{ledger_path(pages.group.slug, statement.year)}",
    )


def tell_month(pages: GroupPages, month: BookMonth, *, is_over: bool) -> str:
    """The month in one sentence."""
    if not month.rows:
        return pages.words["ledger.nothing"].format(left=format_baht(month.closing))
    return pages.words["ledger.sentence" if is_over else "ledger.sentence-so-far"].format(
        month=month_name(month.first, pages.locale),
        day=month.rows[-1].entry.date.day,
        income=format_baht(month.income),
        expense=format_baht(month.expense),
        left=format_baht(month.closing),
    )


def make_month_sum(index: BookIndex, kept: KeptMonth, *, is_over: bool) -> MonthSum:
    """The month as a sum, and where the money that is left lies."""
    month, book = kept.month, index.book
    until_then = (row for row in reversed(book.rows) if row.entry.date < next_month(month.first))
    last = next(until_then, None)
    cash, bank = (last.cash, last.bank) if last else (book.opening_cash, book.opening_bank)
    return MonthSum(
        _brought_from(index, month),
        month.opening,
        month.income,
        month.expense,
        _carried_to(index, kept) if is_over else index.pages.words["ledger.left-now"],
        month.closing,
        cash,
        bank,
    )


def _brought_from(index: BookIndex, month: BookMonth) -> str:
    words, locale = index.pages.words, index.pages.locale
    if month is index.book.months[0]:
        return words["ledger.brought-into-year"]
    return words["ledger.brought"].format(month=month_name(month.first - ONE_DAY, locale, short=True))


def _carried_to(index: BookIndex, kept: KeptMonth) -> str:
    words, following = index.pages.words, next_month(kept.month.first)
    if following >= kept.statement.period.stop:
        return words["ledger.carried-out-of-year"]
    return words["ledger.carried"].format(month=month_name(following, index.pages.locale, short=True))


def make_month_line(kept: KeptMonth, *, is_over: bool) -> BalanceLine:
    """The money at the end of each day of a month that has rows, up to its last row while it goes on."""
    month, period = kept.month, kept.statement.period
    first_day = max(month.first, period.start)
    last_day = min(next_month(month.first) - ONE_DAY, period.last_day) if is_over else month.rows[-1].entry.date
    left = {row.entry.date: row.balance for row in month.rows}
    balances = [left.get(first_day, month.opening)]
    for passed in range(1, (last_day - first_day).days + 1):
        balances.append(left.get(first_day + passed * ONE_DAY, balances[-1]))
    return make_balance_line(balances, first_day.day)


def make_rows(index: BookIndex, month: BookMonth) -> Iterator[LedgerRow]:
    """The rows of *month*."""
    last_day: date | None = None
    for row in month.rows:
        entry = row.entry
        is_transfer = index.is_transfer(entry)
        kinds = {"fix": entry.is_reversal, "moved": is_transfer}
        yield LedgerRow(
            anchor=index.anchors[entry],
            kind=" ".join(kind for kind, applies in kinds.items() if applies),
            date=entry.date,
            is_same_day=entry.date == last_day,
            description=entry.description,
            account=None if is_transfer else index.accounts[entry.account].name,
            moved=_way_moved(entry, index.pages.words) if is_transfer else None,
            note=entry.note,
            ref=entry.ref,
            is_at_bank=entry.method is Method.BANK and not is_transfer,
            receipt=f"#{quote(_receipt_anchor(entry.ref))}" if entry.ref in index.receipts else None,
            income=entry.income,
            expense=entry.expense,
            balance=row.balance,
            corrects=index.link(row.corrects, month) if row.corrects else None,
            corrected_by=tuple(index.link(other, month) for other in index.corrections.get(entry, ())),
            questions=questions_about(index.pages, year=index.year, ref=entry.ref) if entry.ref else (),
        )
        last_day = entry.date


def _way_moved(entry: Entry, words: Words) -> str:
    """Which way a transfer went, whichever of its two rows *entry* is."""
    to_bank = (entry.cash > 0) is (entry.method is Method.BANK)
    return words["ledger.moved-to-bank" if to_bank else "ledger.moved-to-cash"]


def make_receipts(index: BookIndex, month: BookMonth) -> Iterator[ReceiptCard]:
    """The photos of the documents of *month*, in the order of its rows."""
    for row in month.rows:
        entry = row.entry
        for place, receipt in enumerate(index.receipts.get(entry.ref, ())):
            picture = index.pages.picture(index.pages.group.folder, receipt.photo, Shape.WHOLE)
            if picture:
                yield ReceiptCard(
                    None if place else _receipt_anchor(entry.ref),
                    entry.ref,
                    entry.description,
                    Satang(entry.income + entry.expense),
                    picture,
                )


def _receipt_anchor(ref: str) -> str:
    return f"receipt-{anchor_of(ref)}"
