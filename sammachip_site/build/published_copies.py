"""The same figures in other clothes: journals, the spreadsheet and the pages of a published site, beside its books."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from itertools import islice

from sammachip_site.build.published_files import PublishedFiles
from sammachip_site.content.published import PublishedFault, read_journal
from sammachip_site.content.published_page import has_translation, read_figures
from sammachip_site.content.published_workbook import Cells, SheetCell, read_workbook
from sammachip_site.domain.accounts import ChartOfAccounts
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.localized import LOCALES
from sammachip_site.domain.money import decimal_baht
from sammachip_site.domain.statement import Statement
from sammachip_site.pages.addresses import beancount_path, group_url, hledger_path, page_path, workbook_path
from sammachip_site.pages.page import Cell, Formula, JournalFile, JournalSyntax, Sheet
from sammachip_site.pages.workbook import make_workbook
from sammachip_site.render.journals import render_journal
from sammachip_site.reports.closing import plain_cell
from sammachip_site.reports.journal import make_journal
from sammachip_site.reports.verification import Finding, check_page, find_journal_difference

_JOURNALS = ((JournalSyntax.BEANCOUNT, beancount_path), (JournalSyntax.HLEDGER, hledger_path))
_FIRST_SERIAL_DAY = date(1899, 12, 30)  # day 0 of a spreadsheet
_FINEST = Decimal("0.000001")  # baht: a spreadsheet keeps amounts in binary, and writes 16 digits of them
_MOST_CELLS_TOLD = 50
_WORDS_OF_THE_THEME = "\0"  # stands where a site may say what it likes


def compare_journals(files: PublishedFiles, statement: Statement, accounts: ChartOfAccounts) -> None:
    """Both journals of a year move the same money, day by day, as its books do, under the same names."""
    journal = make_journal(statement, accounts)
    for syntax, path_of in _JOURNALS:
        path = path_of(statement.group, statement.year)
        content = files.content(path)
        if content is not None:
            computed = read_journal(render_journal(JournalFile(path, syntax, "", journal)))
            difference = find_journal_difference(path, read_journal(content), computed)
            files.findings += [difference] if difference else []


def compare_pages(files: PublishedFiles, statement: Statement) -> int:
    """The page of a year, in every language that it has, shows the figures of its books; how many pages there are."""
    parts = ("books", str(statement.year))
    pages = {locale: page_path(group_url(locale, statement.group, *parts)) for locale in LOCALES}
    content = files.content(pages["th"])
    if content is None:
        return 0
    contents: dict[str, bytes | None] = {pages["th"]: content}
    if has_translation(content, "en"):
        contents[pages["en"]] = files.content(pages["en"])
    for path, page in contents.items():
        files.findings += check_page(path, tuple(read_figures(page)), statement) if page is not None else ()
    return len(contents)


def compare_workbook(
    files: PublishedFiles,
    group: LoadedGroup,
    statements: Sequence[Statement],
    accounts: ChartOfAccounts,
    unread: Iterable[int],
) -> None:
    """``books.xlsx`` has the books and the statements, cell by cell; the sheets of years *unread* are left alone."""
    path = workbook_path(group.slug)
    content = files.content(path)
    if content is None:
        return
    try:
        published = read_workbook(content)
    except PublishedFault:
        files.findings.append(Finding("verify.not-xlsx", path, {}))
        return
    words: Mapping[str, str] = defaultdict(lambda: _WORDS_OF_THE_THEME)
    sheets = {sheet.name: _cells_of(sheet) for sheet in make_workbook(group, statements, accounts, words).sheets}
    others = tuple(str(year) for year in unread)
    told = {name: cells for name, cells in published.items() if not others or not name.endswith(others)}
    files.findings += islice(_differences(path, told, sheets), _MOST_CELLS_TOLD)


def _cells_of(sheet: Sheet) -> dict[str, Cell]:
    """The cells of *sheet* that are not empty, by place; its header says what the theme says."""
    rows = (row.cells for row in sheet.rows)
    cells: dict[str, Cell] = {f"{chr(65 + column)}1": _WORDS_OF_THE_THEME for column in range(len(sheet.header))}
    for number, row in enumerate(rows, start=2):
        cells |= {f"{chr(65 + column)}{number}": cell for column, cell in enumerate(row) if cell != ""}
    return cells


def _differences(
    path: str, published: Mapping[str, Cells], computed: Mapping[str, Mapping[str, Cell]]
) -> Iterator[Finding]:
    for name in {**computed, **published}:
        if name not in published or name not in computed:
            yield Finding("verify.no-sheet" if name in computed else "verify.other-sheet", path, {"sheet": name})
            continue
        told, ours = published[name], computed[name]
        for place in {**ours, **told}:
            pair = _compare(told.get(place), ours.get(place))
            if pair:
                values = {"sheet": name, "cell": place, "published": pair[0], "computed": pair[1]}
                yield Finding("verify.cell", path, values)


def _compare(told: SheetCell | None, ours: Cell | None) -> tuple[str, str] | None:
    """What is published and what is computed of a cell, where they are not the same."""
    content = "" if told is None else told.content
    formula = f"={told.formula}" if told and told.formula else ""
    match ours:
        case Formula():
            amounts, formulas = (_amount(content), decimal_baht(ours.result)), (formula, ours.text)
            return _unless_same(*amounts) or _unless_same(*formulas)
        case date():
            return _unless_same(_day(content), ours.isoformat()) or _unless_same(formula, "")
        case int():
            return _unless_same(_amount(content), decimal_baht(ours)) or _unless_same(formula, "")
        case str() if ours == _WORDS_OF_THE_THEME:
            return (formula or content, "…") if told is None or told.is_number else None
        case _:
            text = formula or (content if told and told.is_number else plain_cell(content))
            return _unless_same(text, plain_cell(ours or ""))


def _unless_same(told: str, ours: str) -> tuple[str, str] | None:
    return None if told == ours else (told or "–", ours or "–")


def _amount(number: str) -> str:
    """*number* in baht with two decimals; as it stands there, where it is none or is finer than that."""
    try:
        amount = Decimal(number)
        rounded = amount.quantize(Decimal("0.01"))
    except InvalidOperation:
        return number
    return f"{rounded:f}" if abs(rounded - amount) < _FINEST else number


def _day(number: str) -> str:
    """The day that a spreadsheet shows for *number*; as it stands there, where it is none."""
    return (
        (_FIRST_SERIAL_DAY + timedelta(days=int(number))).isoformat() if re.fullmatch("[0-9]{1,6}", number) else number
    )
