"""The digest of a closed year: one number for all that its statement tells. docs/decisions/0009 tells its form."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from sammachip_site.domain.accounts import ChartOfAccounts
from sammachip_site.domain.agreement import AgreementVersion
from sammachip_site.domain.closing import ChainCorrection, ChainLink, ClosedFigures, Closing
from sammachip_site.domain.ledger import Entry
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import decimal_baht
from sammachip_site.domain.position import Position
from sammachip_site.domain.record import Record
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.year import YearSummary
from sammachip_site.reports.allocation import version_in_force

FORMAT = "1"  # of the canonical text; what is added later is left out where a year does not have it
_VOTED = {"date", "place", "present", "members", "votes_for", "votes_against"}
_COUNTED = {"date", "counted_cash", "counted_bank", "previous"}

Inputs = Mapping[str, object]
Row = Sequence[str]


def collect_inputs(group: LoadedGroup, statement: Statement, summary: YearSummary, accounts: ChartOfAccounts) -> Inputs:
    """Everything but the rows of the cash book that makes what *statement* tells, as its JSON file tells it.

    Amounts are strings of baht with two decimals, days ISO and Common Era, texts Thai. What is not known, or is as it
    would be when nobody wrote it, is left out.
    """
    capital, approval, closing = group.profile.capital, summary.approval, summary.closing
    opening = statement.opening_position
    version = version_in_force(group.agreement, summary.end) if group.agreement else None
    used = {line.account for line in summary.lines}
    inputs = {
        "format": FORMAT,
        "year": statement.year,
        "start": summary.start.isoformat(),
        "end": summary.end.isoformat(),
        "basis": str(summary.basis),
        "opening_cash": decimal_baht(summary.opening_cash),
        "opening_bank": None if summary.opening_bank is None else decimal_baht(summary.opening_bank),
        "closing_bank": None if statement.closing_bank is None else decimal_baht(statement.closing_bank),
        "opening_position": _told_position(opening) if opening else None,
        "members": summary.members,
        "shares": summary.shares,
        "share_value": decimal_baht(capital.value_on(summary.end)) if capital else None,
        "patronage": None if summary.patronage is None else decimal_baht(summary.patronage),
        "labour_days": summary.labour_days,
        "accounts": {
            code: {"kind": str(account.kind), "name_th": account.name.th}
            for code, account in accounts.items()
            if code in used
        },
        "lines": [] if statement.year in group.ledgers else [_told(line) for line in summary.lines],
        "adjustments": _told(summary.adjustments),
        "opening": _told(summary.opening) if summary.opening else None,
        "agreement": _told_version(version) if version else None,
        "approval": _in_thai(approval.model_dump(mode="json", include=_VOTED, exclude_none=True)) if approval else None,
        "note": summary.note.th if summary.note else None,
        "closing": _told_closing(closing) if closing else None,
    }
    return {name: value for name, value in inputs.items() if value is not None}


def ledger_rows(entries: Iterable[Entry]) -> Iterator[Row]:
    """The rows of the cash book as they count: date, ref, description, account, income, expense, method, note."""
    for entry in entries:
        yield (
            entry.date.isoformat(),
            plain_cell(entry.ref),
            plain_cell(entry.description),
            entry.account,
            decimal_baht(entry.income) if entry.income else "",
            decimal_baht(entry.expense) if entry.expense else "",
            str(entry.method),
            plain_cell(entry.note),
        )


def plain_cell(cell: str) -> str:
    """*cell* without the one apostrophe that the published book puts before what a spreadsheet might run."""
    return cell.removeprefix("'")


def digest_inputs(inputs: Inputs, rows: Iterable[Row]) -> str:
    """The SHA-256, in hex, of *inputs* and the *rows* of the cash book: of their JSON after RFC 8785, in UTF-8.

    Source: RFC 8785, JSON Canonicalization Scheme. All our numbers are whole and all our names are ASCII, so that
    sorted names and no white space are enough.
    """
    whole = {**inputs, "ledger": [list(row) for row in rows]}
    text = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def digest_as_closed(statement: Statement, closing: Closing) -> str:
    """The digest that the year of *statement* has when *closing* is how it was closed."""
    entries = (row.entry for row in statement.book.rows) if statement.book else ()
    return digest_inputs({**statement.inputs, "closing": _told_closing(closing)}, ledger_rows(entries))


def figures_of(statement: Statement) -> ClosedFigures:
    """What the year comes to."""
    return ClosedFigures(
        income_total=statement.income_total,
        expense_total=statement.expense_total,
        net_profit=statement.net_profit,
        closing_cash=statement.closing_cash,
    )


def names_of(statement: Statement) -> dict[str, LocalizedText]:
    """The Thai names of the accounts that the year uses, by code."""
    accounts: Any = statement.inputs["accounts"]
    return {code: LocalizedText(th=account["name_th"]) for code, account in accounts.items()}


def link_of(year: int, closing: Closing) -> ChainLink:
    """The closed *year* as ``integrity.json`` tells it."""
    return ChainLink(
        year=year,
        digest=closing.latest.digest,
        previous=closing.previous,
        closed_on=closing.date.isoformat(),
        corrections=tuple(
            ChainCorrection(
                date=correction.date.isoformat(),
                reason=correction.reason.th,
                resolution=correction.resolution.th,
                replaces=before.digest,
            )
            for before, correction in closing.changes
        ),
    )


def _told_closing(closing: Closing) -> dict[str, object]:
    """*closing* but for what the digest is the digest of; each correction with what it replaces."""
    return {
        **closing.model_dump(mode="json", include=_COUNTED, exclude_none=True),
        "corrections": [
            {
                "date": correction.date.isoformat(),
                "reason": correction.reason.th,
                "resolution": correction.resolution.th,
                "replaces": before.digest,
                "figures_before": _told(before.figures),
            }
            for before, correction in closing.changes
        ],
    }


def _told_version(version: AgreementVersion) -> Any:
    """*version* but for the name by which activities know its resolution: that may be written later."""
    resolution = version.resolution.model_copy(update={"id": None})
    return _told(version.model_copy(update={"resolution": resolution}))


def _told_position(position: Position) -> dict[str, str]:
    """What there is of *position*, in baht."""
    return {name: decimal_baht(amount) for name, amount in asdict(position).items() if amount}


def _told(record: Record) -> Any:
    """*record* in JSON without what is as it would be when nobody wrote it, and in Thai only."""
    return _in_thai(record.model_dump(mode="json", exclude_defaults=True))


def _in_thai(value: Any) -> Any:
    """*value* with each text in two languages replaced by the Thai one: a translation may come later."""
    if isinstance(value, dict):
        return value["th"] if "th" in value else {key: _in_thai(held) for key, held in value.items()}
    return [_in_thai(held) for held in value] if isinstance(value, list) else value
