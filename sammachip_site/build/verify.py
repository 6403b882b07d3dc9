"""A published site, computed again from its own downloads: what agrees, and everything that does not."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from sammachip_site.build.published_chains import EarlierIntegrity, compare_chains, compare_questions, read_earlier
from sammachip_site.build.published_copies import compare_journals, compare_pages, compare_workbook
from sammachip_site.build.published_files import PublishedFiles
from sammachip_site.content.cash_book import read_cash_book
from sammachip_site.content.published import PublishedFault, read_as, read_json
from sammachip_site.disk.failures import UnreadableError
from sammachip_site.disk.published import Read
from sammachip_site.domain.accounts import ChartOfAccounts
from sammachip_site.domain.closing import ChainLink
from sammachip_site.domain.ledger import Ledger
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.money import Satang
from sammachip_site.domain.published import Json, ListedGroup, PublishedGroup, PublishedStatement
from sammachip_site.domain.statement import Statement
from sammachip_site.pages.addresses import data_path, ledger_path, statement_path
from sammachip_site.pages.open_data import STATEMENT_COLUMNS, make_statement_file
from sammachip_site.reports.closing import link_of
from sammachip_site.reports.published import find_day_of_publication, rebuild_accounts, rebuild_group
from sammachip_site.reports.statement import make_statements
from sammachip_site.reports.verification import (
    Finding,
    check_statement,
    find_differences,
)

GROUPS = "data/groups.json"
STATEMENTS = "data/statements.csv"


@dataclass(frozen=True, slots=True)
class VerifiedYear:
    """A year with the *net_profit* that follows from its books, or None where nothing does.

    *rows* are those of its cash book, if it has one; *pages* show its statement.
    """

    year: int
    net_profit: Satang | None
    rows: int | None
    findings: tuple[Finding, ...]
    is_closed: bool = False
    pages: int = 0


@dataclass(frozen=True, slots=True)
class VerifiedGroup:
    """A group, its years oldest first, and what does not agree beside them."""

    slug: str
    name: str
    years: tuple[VerifiedYear, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Verification:
    """All that was computed again; *findings* are those of files that groups share."""

    groups: tuple[VerifiedGroup, ...]
    findings: tuple[Finding, ...]

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """Everything that does not agree."""
        in_years = (finding for group in self.groups for year in group.years for finding in year.findings)
        in_groups = (finding for group in self.groups for finding in group.findings)
        return (*in_years, *in_groups, *self.findings)


class NoSuchGroupError(Exception):
    """The site has no group *slug*; *known* are those that it has."""

    def __init__(self, slug: str, known: Sequence[str]) -> None:
        super().__init__(slug, known)
        self.slug = slug
        self.known = known


@dataclass(frozen=True, slots=True)
class _Year:
    """What is published of a year: its statement as it stands there, what it tells, and its cash book."""

    told: Json
    statement: PublishedStatement | None
    ledger: Ledger | None
    findings: tuple[Finding, ...]

    @property
    def is_readable(self) -> bool:
        return self.statement is not None and not self.findings


@dataclass(frozen=True, slots=True)
class _Group:
    """A group as it was computed again, and the statements that came of it, by year."""

    verified: VerifiedGroup
    statements: Mapping[int, Statement] = field(default_factory=dict)
    closed: tuple[ChainLink, ...] = ()
    unread: frozenset[int] = frozenset()


def verify_site(
    read: Read, today: date, *, only: str | None = None, published_before: bytes | None = None
) -> Verification:
    """Compute the site again, or the group *only*; *published_before* is an earlier ``integrity.json`` of it.

    Raises:
        UnreadableError: what should be the site is none, or does not answer.
        NoSuchGroupError: the site has no group *only*.
    """
    listed = _read_list(read)
    slugs = tuple(group.group for group, _ in listed)
    if only and only not in slugs:
        raise NoSuchGroupError(only, slugs)
    files = PublishedFiles(read)
    groups = [_verify_group(read, group, entry, today) for group, entry in listed if only in {None, group.group}]
    _compare_table(files, groups, only)
    earlier = EarlierIntegrity() if published_before is None else read_earlier(published_before)
    compare_chains(files, {group.verified.slug: group.closed for group in groups}, earlier.chains, only)
    compare_questions(files, earlier.questions, only)
    return Verification(tuple(group.verified for group in groups), tuple(files.findings))


def _read_list(read: Read) -> tuple[tuple[ListedGroup, Json], ...]:
    """The groups that a site has, each with its entry in the list.

    Raises:
        UnreadableError: without that list it is no site.
    """
    content = read(GROUPS)
    if content is None:
        raise UnreadableError("verify.no-site", GROUPS)
    try:
        entries = read_json(content)
        groups = tuple((read_as(ListedGroup, entry), entry) for entry in entries) if isinstance(entries, list) else ()
    except PublishedFault:
        raise UnreadableError("verify.no-list", GROUPS) from None
    if not isinstance(entries, list) or len({group.group for group, _ in groups}) < len(groups):
        raise UnreadableError("verify.no-list", GROUPS)
    return groups


def _verify_group(read: Read, listed: ListedGroup, entry: Json, today: date) -> _Group:
    files = PublishedFiles(read)
    path = data_path(listed.group, "group.json")
    told = files.json(path)
    group = files.record(PublishedGroup, path, told) if told is not None else None
    if group is None or not isinstance(told, dict):
        return _Group(VerifiedGroup(listed.group, listed.name.th, (), tuple(files.findings)))
    if isinstance(entry, dict):
        files.findings += find_differences(GROUPS, entry, {name: told.get(name) for name in entry}, path)
    group = group.model_copy(update={"group": listed.group})  # the list says where its files lie
    files.findings += _compare_capital(path, group, told)
    years = {year: _read_year(read, group.group, year) for year in _years_of(files, path, group)}
    rebuilt = _rebuild(group, years, today)
    verified = tuple(_verify_year(read, rebuilt, years[year], year) for year in sorted(years))
    unread = frozenset(year for year in years if year not in rebuilt.statements)
    if years:
        compare_workbook(files, rebuilt.group, tuple(rebuilt.statements.values()), rebuilt.accounts, unread)
    return _Group(
        VerifiedGroup(group.group, group.name.th, verified, tuple(files.findings)),
        rebuilt.statements,
        tuple(_links_of(years)),
        unread,
    )


def _compare_capital(path: str, group: PublishedGroup, told: Mapping[str, Json]) -> Iterator[Finding]:
    """Members and capital follow from the shares and what one is worth."""
    capital = group.capital
    computed: dict[str, Json] = {"members": capital.members if capital else None}
    published: dict[str, Json] = {"members": told.get("members")}
    yield from find_differences(path, published, computed, path)
    at_one_value = capital is not None and not capital.earlier_values  # of others, only the register tells the sum
    if capital and at_one_value and capital.share_capital != capital.shares * capital.share_value:
        values = {"shares": f"{capital.shares:,}"}
        yield Finding("verify.share-capital", path, values)


def _years_of(files: PublishedFiles, path: str, group: PublishedGroup) -> list[int]:
    """The years whose statements *group* names; wherever the site stands now, they lie below it."""
    years = set()
    for address in group.statements:
        match = re.search(r"/statement-(2[4-7][0-9]{2})\.json$", address)
        if match and address.endswith(f"/{statement_path(group.group, int(match[1]))}"):
            years.add(int(match[1]))
        else:
            files.findings.append(Finding("verify.not-a-value", path, {"field": "statements", "published": address}))
    return sorted(years)


def _read_year(read: Read, group: str, year: int) -> _Year:
    files = PublishedFiles(read)
    path = statement_path(group, year)
    told = files.json(path)
    statement = files.record(PublishedStatement, path, told) if told is not None else None
    if statement is None:
        return _Year(told, None, None, tuple(files.findings))
    ledger = _read_ledger(files, ledger_path(group, year), year, statement)
    if statement.inputs.closing and statement.digest is None:
        files.findings.append(Finding("verify.not-a-value", path, {"field": "digest", "published": "–"}))
    return _Year(told, statement, ledger, tuple(files.findings))


def _read_ledger(files: PublishedFiles, path: str, year: int, statement: PublishedStatement) -> Ledger | None:
    """The cash book of a year, if it has one: a year without typed lines that used an account must have one."""
    is_needed = statement.inputs.accounts and not statement.inputs.lines
    content = files.content(path) if is_needed else files.read(path)
    if content is None:
        return None
    ledger, faults = read_cash_book(path, year, content, rebuild_accounts({year: statement}))
    for fault in faults:
        said = (fault.message_th, fault.message_en)
        values: dict[str, str | tuple[str, str]] = {"line": str(fault.location.line), "fault": said}
        files.findings.append(Finding("verify.ledger", path, values))
    return None if faults else ledger


@dataclass(frozen=True, slots=True)
class _Rebuilt:
    """A group computed again from the years that could be read."""

    group: LoadedGroup
    accounts: ChartOfAccounts
    statements: Mapping[int, Statement]


def _rebuild(group: PublishedGroup, years: Mapping[int, _Year], today: date) -> _Rebuilt:
    told = {number: year.statement for number, year in years.items() if year.statement and year.is_readable}
    ledgers = {number: year.ledger for number, year in years.items() if year.ledger and number in told}
    accounts = rebuild_accounts(told)
    rebuilt = rebuild_group(group, told, ledgers, accounts)
    statements = make_statements(rebuilt, accounts, find_day_of_publication(told, today))
    return _Rebuilt(rebuilt, accounts, {statement.year: statement for statement in statements})


def _verify_year(read: Read, rebuilt: _Rebuilt, published: _Year, year: int) -> VerifiedYear:
    slug, statement = rebuilt.group.slug, rebuilt.statements.get(year)
    path, book = statement_path(slug, year), ledger_path(slug, year)
    if statement is None:
        unknown = () if published.findings else (Finding("verify.unknown-account", path, {}),)
        return VerifiedYear(year, None, None, (*published.findings, *unknown))
    files = PublishedFiles(read)
    source = book if statement.book else path
    files.findings += check_statement(statement, rebuilt.statements.get(year - 1), path, book)
    files.findings += find_differences(path, published.told, _content_of(statement), source)
    compare_journals(files, statement, rebuilt.accounts)
    pages = compare_pages(files, statement)
    rows = len(statement.book.rows) if statement.book else None
    is_closed = statement.closing is not None
    return VerifiedYear(year, statement.net_profit, rows, tuple(files.findings), is_closed, pages)


def _links_of(years: Mapping[int, _Year]) -> Iterator[ChainLink]:
    """The closed years, also those whose figures could not be computed."""
    for number, year in sorted(years.items()):
        if year.statement and year.statement.closing:
            yield link_of(number, year.statement.closing)


def _compare_table(files: PublishedFiles, groups: Iterable[_Group], only: str | None) -> None:
    """``statements.csv`` has the figures of every year, and no other."""
    rows = files.rows(STATEMENTS)
    if rows is None:
        return
    groups = tuple(groups)
    unread = {f"{group.verified.slug} {year}" for group in groups for year in group.unread}
    named = [(f"{row.get('group')} {row.get('year')}", row) for row in rows if only in {None, row.get("group")}]
    if len(dict(named)) < len(named):
        files.findings.append(Finding("verify.not-csv", STATEMENTS, {}))
    published: dict[str, Json] = {name: {**row} for name, row in named if name not in unread}
    computed: dict[str, Json] = {
        f"{statement.group} {statement.year}": _row_of(statement)
        for group in groups
        for statement in group.statements.values()
    }
    files.findings += find_differences(STATEMENTS, published, computed, "statement-*.json")


def _row_of(statement: Statement) -> dict[str, Json]:
    period = {"start": statement.period.start.isoformat(), "stop": statement.period.stop.isoformat()}
    content = {**_content_of(statement), **period}
    return {column: str(content[column]) for column in STATEMENT_COLUMNS}


def _content_of(statement: Statement) -> dict[str, Json]:
    """``statement-YYYY.json`` as it would be published."""
    return cast("dict[str, Json]", make_statement_file(statement).content)
