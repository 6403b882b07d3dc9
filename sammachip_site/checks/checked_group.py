"""What a rule looks at: a group, the statements that follow from it, the accounts, and which day it is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from sammachip_site.content.layout import FileKind, kind_of
from sammachip_site.domain.accounts import ChartOfAccounts
from sammachip_site.domain.activity import Activity
from sammachip_site.domain.committee import Committee
from sammachip_site.domain.diagnostics import Diagnostic, Location
from sammachip_site.domain.group import GroupProfile
from sammachip_site.domain.loaded_group import LoadedGroup, Product
from sammachip_site.domain.news import News
from sammachip_site.domain.question import Question
from sammachip_site.domain.sources import Key
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.thai_calendar import format_date


@dataclass(frozen=True, slots=True)
class CheckedGroup:
    """A group under the eyes of the rules; ``in_…`` answers where a value of one of its files stands."""

    group: LoadedGroup
    statements: tuple[Statement, ...]
    accounts: ChartOfAccounts
    today: date

    @property
    def profile(self) -> GroupProfile:
        """What ``group.yaml`` says."""
        return self.group.profile

    @property
    def agreement_path(self) -> str:
        """The path of ``agreement.yaml``."""
        return f"{self.group.folder}/agreement.yaml"

    def year_file(self, year: int) -> str:
        """The path that the file of *year* has, or would have."""
        return f"{self.group.folder}/years/{year}.yaml"

    def year_path(self, year: int) -> str:
        """The file that tells *year*: its own, or where it has none its cash book."""
        ledger = self.group.ledgers.get(year)
        return ledger.source.path if ledger and year not in self.group.records else self.year_file(year)

    def is_told(self, year: int) -> bool:
        """Is there a file that tells *year*, whether it could be read or not? A book of no year may tell any."""
        files = {self.year_file(year), f"{self.group.folder}/ledger/{year}.csv"} & self.group.files
        return bool(files) or self.group.has_nameless_book

    def follows_unread(self, year: int) -> bool:
        """Is there a year before *year* whose files have a fault? What it carries forward is then unknown."""
        known = {statement.year for statement in self.statements}
        first = min(self.group.years, default=year)
        return any(self.is_told(before) and before not in known for before in range(first - 1, year))

    def knows_opening(self, year: int) -> bool:
        """Is the money at the start of *year* typed, or carried on from a year where it is?"""
        record = self.group.records.get(year)
        if year not in self.group.years or year not in self.group.ledgers:
            return year in self.group.years
        return (record is not None and record.opening_cash is not None) or self.knows_opening(year - 1)

    def statements_with_balance(self) -> Iterator[Statement]:
        """The years that have a cash book and a known beginning: without one, no balance of it means anything.

        A box or a bank that begins with less than nothing is no beginning: another rule tells what is wrong with it.
        """
        for statement in self.statements:
            book = statement.book
            if book and min(book.opening_cash, book.opening_bank) >= 0 and self.knows_opening(statement.year):
                yield statement

    @property
    def has_unread_register(self) -> bool:
        """Is there a ``shares.csv`` that has a fault?"""
        return f"{self.group.folder}/shares.csv" in self.group.files and self.group.share_register is None

    @property
    def has_unread_schedule(self) -> bool:
        """Is there a ``schedule.csv`` that has a fault?"""
        return f"{self.group.folder}/schedule.csv" in self.group.files and self.group.schedule is None

    @property
    def has_unread_agreement(self) -> bool:
        """Is there an ``agreement.yaml`` that has a fault?"""
        return self.agreement_path in self.group.files and self.group.agreement is None

    def counts_members(self, year: int) -> bool:
        """Is it known how many members and shares there are at the end of *year*, which has a summary?"""
        record, register = self.group.records.get(year), self.group.share_register
        typed = record is not None and record.members is not None and record.shares is not None
        counted = register is not None and register.tells(self.group.years[year].end)
        return typed or counted or year not in self.group.ledgers

    @property
    def committees(self) -> Iterator[tuple[tuple[Key, ...], Committee]]:
        """Every committee that there was, oldest first, with the keys under which it stands in ``group.yaml``."""
        for place, committee in enumerate(self.profile.earlier_committees):
            yield ("earlier_committees", place), committee
        if self.profile.committee:
            yield ("committee",), self.profile.committee

    def in_profile(self, *keys: Key) -> Location:
        """The place of a value of ``group.yaml``."""
        return self.group.sources.locate(f"{self.group.folder}/group.yaml", *keys)

    def in_agreement(self, *keys: Key) -> Location:
        """The place of a value of ``agreement.yaml``."""
        return self.group.sources.locate(self.agreement_path, *keys)

    def in_year(self, year: int, *keys: Key) -> Location:
        """The place of a value of the file of *year*."""
        return self.group.sources.locate(self.year_path(year), *keys)

    @property
    def has_unread_activity(self) -> bool:
        """Is there an activity that has a fault? Nobody knows what it resolved."""
        read = {activity.path for activity in self.group.activities}
        return any(
            kind_of(self.group.slug, path) is FileKind.ACTIVITY and path not in read for path in self.group.files
        )

    def in_question(self, question: Question, *keys: Key) -> Location:
        """The place of a value of a question's front matter."""
        return self.group.sources.locate(question.path, *keys)

    def in_news(self, news: News, *keys: Key) -> Location:
        """The place of a value of the front matter of a piece of news."""
        return self.group.sources.locate(news.path, *keys)

    def in_activity(self, activity: Activity, *keys: Key) -> Location:
        """The place of a value of an activity's front matter."""
        return self.group.sources.locate(activity.path, *keys)

    def in_product(self, product: Product, *keys: Key) -> Location:
        """The place of a value of a product's front matter."""
        return self.group.sources.locate(product.path, *keys)


Check = Callable[[CheckedGroup], Iterator[Diagnostic]]


def in_words(**days: date) -> dict[str, str]:
    """Each day in Thai under its name, and in English under its name with ``_en``."""
    thai = {name: format_date(day, "th", short=True) for name, day in days.items()}
    english = {f"{name}_en": format_date(day, "en", short=True) for name, day in days.items()}
    return thai | english
