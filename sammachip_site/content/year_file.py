"""Writing a closing, or a correction of it, into a year's file; every byte that is there stays as it is."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from sammachip_site.domain.closing import ClosedFigures, Closing, Correction
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import decimal_baht
from sammachip_site.domain.thai_calendar import BUDDHIST_ERA

_HEADING = "# sammachip close เขียนให้ อย่าแก้ด้วยมือ (written by sammachip close: do not edit)"
# The key and every line below it that stands further in; blank lines between them too.
_CLOSING = re.compile(rb"^closing:[^\r\n]*(?:[\r\n]+[ \t][^\r\n]*)*", re.MULTILINE)


def closing_lines(closing: Closing) -> Iterator[str]:
    """*closing*, without corrections, as lines of a year's file."""
    yield _HEADING
    yield "closing:"
    yield f"  date: {_written(closing.date)}"
    yield f"  counted_cash: {decimal_baht(closing.counted_cash)}"
    yield f"  counted_bank: {decimal_baht(closing.counted_bank)}"
    if closing.previous:
        yield f"  previous: {closing.previous}"
    yield f"  digest: {closing.digest}"
    yield from _figure_lines(closing.figures, "  ")
    yield from _account_lines(closing.accounts, "  ")


def correction_lines(correction: Correction, *, is_first: bool) -> Iterator[str]:
    """*correction* as lines that follow those of a closing; the first one needs a key above it."""
    if is_first:
        yield "  corrections:"
    yield f"    - date: {_written(correction.date)}"
    yield f"      reason: {_quoted(correction.reason)}"
    yield f"      resolution: {_quoted(correction.resolution)}"
    yield f"      digest: {correction.digest}"
    yield from _figure_lines(correction.figures, "      ")
    yield from _account_lines(correction.accounts, "      ")


def append_closing(content: bytes, closing: Closing) -> bytes:
    """The file *content* with *closing* below all that is in it."""
    line_end = _line_end(content)
    head = content if content.endswith((b"\n", b"\r")) else content + line_end
    return head + _joined(closing_lines(closing), line_end) + line_end


def append_correction(content: bytes, correction: Correction, *, is_first: bool) -> bytes:
    """The file *content* with *correction* below its closing; as it is when it has none at its first level."""
    found = _CLOSING.search(content)
    if found is None:
        return content
    line_end = _line_end(content)
    lines = _joined(correction_lines(correction, is_first=is_first), line_end)
    return content[: found.end()] + line_end + lines + (content[found.end() :] or line_end)


def _figure_lines(figures: ClosedFigures, indent: str) -> Iterator[str]:
    yield f"{indent}figures:"
    for name, amount in figures:
        yield f"{indent}  {name}: {decimal_baht(amount)}"


def _account_lines(accounts: Mapping[str, LocalizedText], indent: str) -> Iterator[str]:
    if accounts:
        yield f"{indent}accounts:"
    for code, name in accounts.items():
        yield f"{indent}  {code}: {_quoted(name)}"


def _written(day: date) -> str:
    """*day* in the Buddhist Era, as the files of a group have it."""
    return f"{day.year + BUDDHIST_ERA}-{day:%m-%d}"


def _quoted(text: LocalizedText) -> str:
    """*text* between double quotes, where YAML reads the escapes of JSON."""
    return json.dumps(text.th, ensure_ascii=False)


def _line_end(content: bytes) -> bytes:
    return b"\r\n" if b"\r\n" in content else b"\n"


def _joined(lines: Iterable[str], line_end: bytes) -> bytes:
    return line_end.join(line.encode() for line in lines)
