"""What was published beside what is computed again, and everything in which the two do not agree."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.closing import ChainLink
from sammachip_site.domain.ledger import METHOD_NAMES
from sammachip_site.domain.money import decimal_baht, format_baht, format_whole_baht
from sammachip_site.domain.published import LINE_OF, Json, PageFigure
from sammachip_site.domain.question import QuestionDigest
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.year import Basis
from sammachip_site.reports.closing_chain import verify_chain

_NOT_THERE = object()
_PROFIT_KINDS = (AccountKind.REVENUE, AccountKind.COST_OF_SALES, AccountKind.OTHER_INCOME, AccountKind.EXPENSE)
_STOCK_AND_DEBTS = ("stock", "receivables", "payables")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not agree: a key of the command line's sentences, the *file*, and what fills the sentence.

    A pair is a value in Thai and in English.
    """

    key: str
    file: str
    values: Mapping[str, str | tuple[str, str]]


def find_differences(file: str, published: Json, computed: Json, source: str) -> Iterator[Finding]:
    """Every value that the published *file* has otherwise than it is *computed* from *source*."""
    for field, told, ours in _differences(published, computed, ()):
        values = {"field": ".".join(field), "published": _shown(told), "computed": _shown(ours), "source": source}
        yield Finding("verify.differs-within" if source == file else "verify.differs", file, values)


def _differences(
    told: object, ours: object, field: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], object, object]]:
    if isinstance(told, list) and isinstance(ours, list):
        told, ours = _by_name(told, ours)
    if isinstance(told, dict) and isinstance(ours, dict):
        for name in {**ours, **told}:
            yield from _differences(told.get(name, _NOT_THERE), ours.get(name, _NOT_THERE), (*field, name))
    elif type(told) is not type(ours) or told != ours:
        yield field, told, ours


def _by_name(told: list[Json], ours: list[Json]) -> tuple[dict[str, object], dict[str, object]]:
    """The items of two lists by what they are about; by their place where that does not tell them apart."""
    for key in ("group", "year"):
        lists = [[str(item.get(key, "")) if isinstance(item, dict) else "" for item in items] for items in (told, ours)]
        if all(all(names) and len({*names}) == len(names) for names in lists):
            return dict(zip(lists[0], told, strict=True)), dict(zip(lists[1], ours, strict=True))
    names = [_name_of(place, *items) for place, items in enumerate(zip_longest(told, ours), start=1)]
    return dict(zip(names, told, strict=False)), dict(zip(names, ours, strict=False))


def _name_of(place: int, *items: Json) -> str:
    """The place of an item from 1, with the name that it has, where it has one."""
    named = (item.get(key) for item in items if isinstance(item, dict) for key in ("line", "name_th", "account"))
    name = next((name for name in named if isinstance(name, str)), "")
    return f"{place} {name}".strip()


def _shown(value: object) -> str:
    """*value* in a sentence; a dash where there is none."""
    if value is None or value is _NOT_THERE:
        return "–"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def check_statement(statement: Statement, before: Statement | None, file: str, book: str) -> Iterator[Finding]:
    """What cannot be, in a year as it is computed from its own *file* and *book*."""
    yield from _check_book(statement, book)
    if before and before.year == statement.year - 1:
        yield from _check_carried_forward(statement, before, file)
    position = statement.position
    if position and position.assets != position.liabilities + position.equity:
        held, owed = decimal_baht(position.assets), decimal_baht(position.liabilities + position.equity)
        yield Finding("verify.unbalanced", file, {"assets": held, "owed": owed})
    if statement.closing and statement.digest != statement.closing.latest.digest:
        digests = {"published": statement.closing.latest.digest, "computed": statement.digest or ""}
        yield Finding("verify.digest", file, {**digests, "source": book if statement.book else file})


def _check_book(statement: Statement, book: str) -> Iterator[Finding]:
    """Rows of other years, and the first row after which the cash box or the bank is below zero at the day's end."""
    rows = statement.book.rows if statement.book else ()
    below = set()
    for row, after in zip_longest(rows, rows[1:]):
        entry = row.entry
        place = {"line": str(entry.line), "date": entry.date.isoformat()}
        if not statement.period.start <= entry.date < statement.period.stop:
            yield Finding("verify.outside-year", book, place)
        ends_day = after is None or after.entry.date != entry.date
        for method, left in zip(METHOD_NAMES, (row.cash, row.bank), strict=True):
            if ends_day and left < 0 and method not in below:
                below.add(method)
                yield Finding(
                    "verify.below-zero", book, {**place, "where": METHOD_NAMES[method], "balance": decimal_baht(left)}
                )


def _check_carried_forward(statement: Statement, before: Statement, file: str) -> Iterator[Finding]:
    """What a year begins with is what the year *before* ended with."""
    carried = {
        "opening_cash": (statement.opening_cash, before.closing_cash),
        "opening_bank": (statement.opening_bank, before.closing_bank),
    }
    if statement.basis is before.basis is Basis.ADJUSTED:
        carried |= {
            f"opening_{name}": (
                getattr(statement.adjustments, f"opening_{name}"),
                getattr(before.adjustments, f"closing_{name}"),
            )
            for name in _STOCK_AND_DEBTS
        }
    for field, (opening, closing) in carried.items():
        if opening is not None and closing is not None and opening != closing:
            values = {"field": field, "opening": decimal_baht(opening), "closing": decimal_baht(closing)}
            yield Finding("verify.carried-forward", file, {**values, "before": str(before.year)})


def check_chain(
    file: str, group: str, links: Sequence[ChainLink], published_before: Sequence[ChainLink]
) -> Iterator[Finding]:
    """Where the chain of closed years in *file* is broken, or shorter than it was."""
    for fault in verify_chain(links, published_before):
        yield Finding(f"verify.chain-{fault.kind}", file, {"group": group, "year": str(fault.year)})


def check_questions(
    file: str, group: str, questions: Sequence[QuestionDigest], published_before: Sequence[QuestionDigest]
) -> Iterator[Finding]:
    """Which questions in *file* are gone, or say something else and tell of no edit."""
    now = {question.id: question for question in questions}
    for before in published_before:
        told = {"group": group, "question": before.id}
        if before.id not in now:
            yield Finding("verify.question-lost", file, told)
        elif not before.is_kept_in(now[before.id]):
            yield Finding("verify.question-changed", file, told)


def find_journal_difference(
    file: str, published: Sequence[tuple[int, str]], computed: Sequence[tuple[int, str]]
) -> Finding | None:
    """The first line, counted in the published *file*, that moves other money than the year's books do."""
    for (line, told), (_, ours) in zip_longest(published, computed, fillvalue=(0, "–")):
        if told != ours:
            return Finding("verify.journal", file, {"line": str(line), "published": told, "computed": ours})
    return None


def amounts_on_page(statement: Statement) -> dict[str, tuple[str, ...]]:
    """The amounts that the page of a year marks with their names, in baht; what is taken away stands there as less."""
    year, position = statement, statement.position if statement.is_over else None
    amounts = {
        "revenue": year.revenue,
        "cost_of_sales": -year.cost_of_sales,
        "gross_profit": year.gross_profit,
        "expenses": -year.expenses,
        "net_profit": year.net_profit,
        "closing_cash": year.closing_cash,
        "opening_stock": year.opening_stock,
        "closing_stock": -year.closing_stock,
        "receivables_increase": year.receivables_increase,
        "payables_increase": year.payables_increase,
        "other_income": year.other_income,
        "depreciation": year.depreciation,
    }
    if position:
        amounts |= {"assets": position.assets, "liabilities": position.liabilities, "equity": position.equity}
    told: dict[str, tuple[str, ...]] = {name: (decimal_baht(amount),) for name, amount in amounts.items()}
    for line in year.of_kind(*_PROFIT_KINDS):
        name = f"{LINE_OF}{line.account}"
        told[name] = (*told.get(name, ()), decimal_baht(line.amount))
    return told


def check_page(file: str, figures: Sequence[PageFigure], statement: Statement) -> Iterator[Finding]:
    """Where the page of a year has another amount than its books give, or than it shows; and what it leaves out."""
    computed = amounts_on_page(statement)
    for figure in figures:
        place = {"line": str(figure.line), "published": figure.value}
        right = computed.get(figure.name, ()) if figure.name else (figure.value,)
        if figure.value not in right:
            told = {"field": _as_field(figure.name), "computed": ", ".join(right) or "–"}
            yield Finding("verify.page", file, {**place, **told})
        elif figure.shown not in _as_shown(figure.value):
            yield Finding("verify.page-shown", file, {**place, "shown": figure.shown})
    named = {figure.name for figure in figures}
    for name, amounts in computed.items():
        if name not in named and any(amount != decimal_baht(0) for amount in amounts):
            yield Finding("verify.page-lacks", file, {"field": _as_field(name), "computed": ", ".join(amounts)})


def _as_field(name: str) -> str:
    """The *name* on a page as that of a field in ``statement-YYYY.json``."""
    return name.replace(LINE_OF, "lines.")


def _as_shown(value: str) -> tuple[str, ...]:
    """How a page may show the amount *value* of baht: to the satang, or in whole baht; not at all when it is none."""
    if not re.fullmatch(r"-?[0-9]{1,15}\.[0-9]{2}", value):
        return ()
    satang = int(value.replace(".", ""))
    return format_baht(satang), format_whole_baht(satang)
