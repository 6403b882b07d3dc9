"""All that hangs on a group's notice board, to be printed in one go: a stack of sheets of A4."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import chain

from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.closing import accounts_as_closed
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.place import Village
from sammachip_site.domain.thai_calendar import format_month
from sammachip_site.pages.addresses import readable_address
from sammachip_site.pages.agreement import PartOfAgreement, VersionView, find_current_version, make_version
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupPages, offered_products
from sammachip_site.pages.months import KeptMonth, kept_months
from sammachip_site.pages.ordering import OrderMessage, OrderWay, make_order_ways
from sammachip_site.pages.page import Page
from sammachip_site.pages.poster import PosterView, make_poster_view
from sammachip_site.pages.price_list import PricedProduct, price_product
from sammachip_site.pages.schedule import DayOfWork, ShiftRow, WeekOfWork, make_weeks
from sammachip_site.pages.sharing import year_in_words
from sammachip_site.pages.sheets import count_lines, fill_sheets
from sammachip_site.reports.cash_book import sum_by_account

MOST_LINES = 6  # of what came in, and as many of what went out
SHEET_ROOM_MM = 172  # between the head of a table and the foot of its sheet
LINE_MM = 8  # of the smallest type
SHARE_MM = 15  # a line of the agreement with its rule
PRICE_MM = 11  # a row of the price list
PRICE_LINE_MM = 10


@dataclass(frozen=True, slots=True)
class SumRow:
    """What came in or went out under one account in a month, in satang; *name* is None for all the others together."""

    name: LocalizedText | None
    amount: Satang


@dataclass(frozen=True, slots=True)
class MonthSheet:
    """A month of the cash book in sums, in satang, up to *until*, the day of its last row."""

    until: date
    opening: Satang
    income: Satang
    expense: Satang
    closing: Satang
    cash: Satang
    bank: Satang
    earned: tuple[SumRow, ...]
    spent: tuple[SumRow, ...]


@dataclass(frozen=True, slots=True)
class PriceSheet:
    """A sheet of the price list."""

    products: tuple[PricedProduct, ...]


SheetBody = MonthSheet | PosterView | VersionView | WeekOfWork | PriceSheet


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: *kind* is month, year, agreement, rota or prices; *url*, absolute, is where the web shows the same."""

    kind: str
    title: str
    url: str
    body: SheetBody

    @property
    def address(self) -> str:
        """*url* as it is printed."""
        return readable_address(self.url)


@dataclass(frozen=True, slots=True)
class NoticeBoardView:
    """All that the stack shows; *day* is that of the build."""

    frame: Frame
    group_name: LocalizedText
    village: Village
    day: date
    sheets: tuple[Sheet, ...]
    ways: tuple[OrderWay, ...]
    books_url: str


def make_notice_board(pages: GroupPages) -> Iterator[Page]:
    """The page at ``/groups/G/notice-board/``. It repeats other pages, so search engines pass it over."""
    sheets = tuple(make_sheets(pages))
    if not sheets:
        return
    profile, words = pages.group.profile, pages.words
    group = pages.say(pages.summary.short_name)
    frame = pages.frame(
        ("notice-board",),
        words["notice-board.title-of"].format(group=group),
        words["notice-board.description"].format(group=group),
    )
    view = NoticeBoardView(
        replace(frame, noindex=True),
        profile.name,
        profile.village,
        pages.site.today,
        sheets,
        make_order_ways(profile.contacts, OrderMessage("", "", frame.url)),  # on paper: only where to reach whom
        pages.url("books"),
    )
    yield Page(pages.path("notice-board"), "pages/notice_board.html", pages.locale, view)


def find_notice_board_url(pages: GroupPages) -> str | None:
    """The address of the stack; None where nothing would be on it."""
    return pages.url("notice-board") if next(make_sheets(pages), None) else None


def make_sheets(pages: GroupPages) -> Iterator[Sheet]:
    """Every sheet that the group has something for, in the order in which they hang; none once it has ended."""
    if pages.group.profile.ended:
        return iter(())
    return chain(_month(pages), _year(pages), _agreement(pages), _rota(pages), _prices(pages))


def _sheet(pages: GroupPages, kind: str, title: str, parts: tuple[str, ...], body: SheetBody) -> Sheet:
    return Sheet(kind, title, pages.site.base_url + pages.url(*parts), body)


def _month(pages: GroupPages) -> Iterator[Sheet]:
    """The latest month in which something was written down."""
    kept = next((kept for kept in reversed(list(kept_months(pages))) if kept.month.rows), None)
    if kept:
        title = pages.words["notice-board.month"].format(month=format_month(kept.month.first, pages.locale))
        yield _sheet(pages, "month", title, kept.parts, _sum_month(pages, kept))


def _sum_month(pages: GroupPages, kept: KeptMonth) -> MonthSheet:
    month, last = kept.month, kept.month.rows[-1]
    accounts = accounts_as_closed(pages.site.profile.chart_of_accounts, kept.statement.closing)
    moved = [row.entry for row in month.rows if accounts[row.entry.account].kind is not AccountKind.DEPOSIT_TRANSFER]
    lines = sum_by_account(moved, accounts)
    earned = [SumRow(accounts[line.account].name, line.income) for line in lines if line.income]
    spent = [SumRow(accounts[line.account].name, line.expense) for line in lines if line.expense]
    return MonthSheet(
        last.entry.date,
        month.opening,
        month.income,
        month.expense,
        month.closing,
        last.cash,
        last.bank,
        _largest(earned),
        _largest(spent),
    )


def _largest(rows: list[SumRow]) -> tuple[SumRow, ...]:
    """The largest of *rows*, and the others in one: together they are the month's sum."""
    ordered = sorted(rows, key=lambda row: -row.amount)
    if len(ordered) <= MOST_LINES:
        return tuple(ordered)
    shown, others = ordered[: MOST_LINES - 1], ordered[MOST_LINES - 1 :]
    return (*shown, SumRow(None, Satang(sum(row.amount for row in others))))


def _year(pages: GroupPages) -> Iterator[Sheet]:
    """The result of the latest year that is over: its poster."""
    statement = next((each for each in reversed(pages.statements) if each.is_over), None)
    if statement:
        title = pages.words["notice-board.year"].format(year=year_in_words(statement.year, pages.words))
        yield _sheet(pages, "year", title, ("books", str(statement.year)), make_poster_view(pages, statement))


def _agreement(pages: GroupPages) -> Iterator[Sheet]:
    current = find_current_version(pages.group.agreement, pages.site.today)
    if current:
        version = make_version(current, pages)
        below = f"{pages.say(version.conditions) if version.conditions else ''} {pages.say(version.resolution_number)}"
        room = SHEET_ROOM_MM - LINE_MM * (4 + count_lines(below, 45))
        for parts in fill_sheets(_small_parts(version.parts, room), _height_of_part, room):
            title, body = pages.words["agreement.title"], replace(version, parts=parts)
            yield _sheet(pages, "agreement", title, ("agreement",), body)


def _small_parts(parts: Iterable[PartOfAgreement], room: int) -> Iterator[PartOfAgreement]:
    """*parts*, those that would fill more than a sheet in pieces."""
    for part in parts:
        for lines in fill_sheets(part.lines, lambda _: SHARE_MM, room - LINE_MM):
            yield replace(part, lines=lines)


def _height_of_part(part: PartOfAgreement) -> int:
    return LINE_MM + SHARE_MM * len(part.lines)


def _rota(pages: GroupPages) -> Iterator[Sheet]:
    """The first week that still has work to do, this one if it can be: its days that have any."""
    schedule = pages.group.schedule
    for week in make_weeks(pages, schedule) if schedule else ():
        if any(day.shifts and not day.is_over for day in week.days):
            worked = (day for day in week.days if day.shifts)
            for days in fill_sheets(worked, partial(_height_of_day, pages), SHEET_ROOM_MM):
                title = pages.words["schedule.title"]
                yield _sheet(pages, "rota", title, ("schedule",), replace(week, days=days))
            return


def _height_of_day(pages: GroupPages, day: DayOfWork) -> int:
    return 6 + LINE_MM * max(2, sum(_lines_of_shift(pages, shift) for shift in day.shifts))


def _lines_of_shift(pages: GroupPages, shift: ShiftRow) -> int:
    what = f"{shift.task.th} {pages.say(shift.product) if shift.product else ''}"
    return max(count_lines(what, 22) + bool(shift.made), -(-len(shift.codes) // 3))


def _prices(pages: GroupPages) -> Iterator[Sheet]:
    priced = (price_product(product.profile) for product in offered_products(pages.group, pages.site))
    for products in fill_sheets(priced, partial(_height_of_product, pages), SHEET_ROOM_MM):
        yield _sheet(pages, "prices", pages.words["price-list.title"], (), PriceSheet(products))


def _height_of_product(pages: GroupPages, product: PricedProduct) -> int:
    name = PRICE_LINE_MM * (count_lines(pages.say(product.name), 20) + bool(product.lead_days))
    unit = pages.say(product.unit)
    texts = (f"{unit} {pages.say(row.name) if row.name else ''} {pages.say(row.net_content)}" for row in product.rows)
    return max(name, sum(PRICE_MM + PRICE_LINE_MM * (count_lines(text, 22) - 1) for text in texts))
