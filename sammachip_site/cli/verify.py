"""``sammachip verify``."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

import click

from sammachip_site.cli.failures import CONTENT_HAS_ERRORS, failures_told
from sammachip_site.cli.faults import printable
from sammachip_site.cli.options import find_today, lang_option
from sammachip_site.cli.sentences import say
from sammachip_site.domain.money import decimal_baht, format_baht
from sammachip_site.domain.thai_calendar import format_date

if TYPE_CHECKING:
    from sammachip_site.build.verify import Verification, VerifiedYear
    from sammachip_site.reports.verification import Finding

_MOST_SHOWN = 20  # findings of one year; one wrong row makes about a dozen
_LONGEST_SHOWN = 70  # characters of a value: a digest has 64

# What the fields of a statement are called; the rest goes by its name in the file.
_FIELDS: Mapping[str, tuple[str, str]] = {
    "income_total": ("เงินเข้าทั้งหมด", "all money in"),
    "expense_total": ("เงินออกทั้งหมด", "all money out"),
    "opening_cash": ("เงินต้นปี", "opening cash"),
    "closing_cash": ("เงินคงเหลือสิ้นปี", "closing cash"),
    "opening_bank": ("เงินในธนาคารต้นปี", "opening bank balance"),
    "closing_bank": ("เงินในธนาคารสิ้นปี", "closing bank balance"),
    "opening_stock": ("สินค้าคงเหลือต้นปี", "opening stock"),
    "closing_stock": ("สินค้าคงเหลือสิ้นปี", "closing stock"),
    "opening_receivables": ("ลูกหนี้ต้นปี", "opening receivables"),
    "opening_payables": ("เจ้าหนี้ต้นปี", "opening payables"),
    "depreciation": ("ค่าเสื่อมราคา", "depreciation"),
    "revenue": ("รายได้จากการขาย", "revenue"),
    "cost_of_sales": ("ต้นทุนขาย", "cost of sales"),
    "gross_profit": ("กำไรขั้นต้น", "gross profit"),
    "other_income": ("รายได้อื่น", "other income"),
    "expenses": ("ค่าใช้จ่าย", "expenses"),
    "net_profit": ("กำไรสุทธิ", "net profit"),
    "dividend_per_share": ("ปันผลต่อหุ้น", "dividend per share"),
    "members": ("สมาชิก", "members"),
    "shares": ("หุ้น", "shares"),
    "share_capital": ("ทุนเรือนหุ้น", "share capital"),
    "lines": ("รายการ", "line"),
    "allocation": ("แบ่งกำไร", "allocation"),
    "position": ("ฐานะการเงิน", "position"),
    "inputs": ("ข้อมูลตั้งต้น", "inputs"),
    "amount": ("จำนวนเงิน", "amount"),
    "digest": ("รหัสปิดบัญชี", "closing code"),
    "assets": ("สินทรัพย์รวม", "total assets"),
    "liabilities": ("หนี้สินรวม", "total liabilities"),
    "equity": ("ทุนรวม", "total equity"),
    "receivables_increase": ("ลูกหนี้เพิ่มขึ้น", "increase of receivables"),
    "payables_increase": ("เจ้าหนี้เพิ่มขึ้น", "increase of payables"),
    "previous": ("รหัสของปีก่อน", "code of the year before"),
}


@click.command("verify")
@click.argument("place", metavar="URL-OR-FOLDER")
@click.option("--group", metavar="GROUP", help="ตรวจกลุ่มเดียว · Only this group.")
@click.option("--against", metavar="FILE-OR-URL", help="integrity.json ฉบับเก่าที่เก็บไว้ · An earlier integrity.json.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="รูปแบบ · How to write the result.",
)
@lang_option
def verify_command(place: str, group: str | None, against: str | None, form: str, lang: str) -> None:
    """คำนวณตัวเลขของเว็บที่เผยแพร่แล้วใหม่ จากข้อมูลที่เว็บนั้นให้ดาวน์โหลด · Compute a published site's figures again.

    เช่น · for example: sammachip verify https://example.org --against integrity-2568.json

    ตรงกันทั้งหมดจบด้วย 0 ไม่ตรงแม้แห่งเดียว 1 ติดต่อหรืออ่านไม่ได้ 3 ·
    Ends with 0 when everything agrees, 1 when anything does not, 3 when the site cannot be reached or read.
    """
    # Start-up time: models are imported only by a command that needs them.
    from sammachip_site.build.verify import NoSuchGroupError, verify_site  # noqa: PLC0415
    from sammachip_site.disk.published import open_published, read_one  # noqa: PLC0415

    with failures_told(lang):
        read, shown = open_published(place)
        try:
            earlier = read_one(against) if against else None
            verification = verify_site(read, find_today(), only=group, published_before=earlier)
        except NoSuchGroupError as missing:
            known = ", ".join(missing.known) or "–"
            raise click.UsageError(say("verify.no-such-group", lang, group=missing.slug, known=known)) from None
    lines = [_as_json(verification)] if form == "json" else _as_text(verification, shown, lang)
    for line in lines:
        click.echo(line.encode(errors="backslashreplace"))
    if verification.all_findings:
        raise click.exceptions.Exit(CONTENT_HAS_ERRORS)


def _as_json(verification: "Verification") -> str:
    """All of it as one JSON object, amounts in baht as in the open data."""
    written = {"agrees": not verification.all_findings, **asdict(verification)}
    for year in (year for group in written["groups"] for year in group["years"]):
        year["net_profit"] = None if year["net_profit"] is None else decimal_baht(year["net_profit"])
    return json.dumps(written, ensure_ascii=False, indent=2)


def _as_text(verification: "Verification", place: str, lang: str) -> Iterator[str]:
    for group in verification.groups:
        yield _say("verify.group", lang, name=group.name, slug=group.slug)
        for year in group.years:
            yield _year_line(year, lang)
            yield from _tell(year.findings, lang)
        if not group.years:
            yield f"  {say('verify.no-years', lang)}"
        elif not group.findings and not any(year.findings for year in group.years):
            yield f"✓ {say('verify.copies', lang, pages=sum(year.pages for year in group.years))}"
        yield from _tell(group.findings, lang)
    if verification.findings:
        yield say("verify.shared", lang)
        yield from _tell(verification.findings, lang)
    count = len(verification.all_findings)
    years = sum(len(group.years) for group in verification.groups)
    groups = len(verification.groups)
    key = "verify.disagreed" if count else "verify.agreed"
    yield _say(key, lang, groups=groups, years=years, place=place, count=count)


def _year_line(year: "VerifiedYear", lang: str) -> str:
    count = len(year.findings)
    if year.net_profit is None:
        return f"✗ {say('verify.year-unknown', lang, year=year.year, count=count)}"
    result = say(
        "verify.loss" if year.net_profit < 0 else "verify.profit", lang, amount=format_baht(abs(year.net_profit))
    )
    basis = say("verify.from-sums" if year.rows is None else "verify.from-rows", lang, rows=f"{year.rows or 0:,}")
    if count:
        return f"✗ {say('verify.year-differs', lang, year=year.year, result=result, basis=basis, count=count)}"
    whole = f"{basis} · {say('verify.closed', lang)}" if year.is_closed else basis
    return f"✓ {say('verify.year-agrees', lang, year=year.year, result=result, basis=whole)}"


def _tell(findings: Sequence["Finding"], lang: str) -> Iterator[str]:
    """A line for each of *findings*, as far as anybody reads on."""
    for finding in findings[:_MOST_SHOWN]:
        yield f"  ✗ {_say(finding.key, lang, file=finding.file, **_in_words(finding.values, lang))}"
    if len(findings) > _MOST_SHOWN:
        yield f"  {say('verify.more', lang, count=len(findings) - _MOST_SHOWN)}"


def _in_words(values: Mapping[str, str | tuple[str, str]], lang: str) -> dict[str, str]:
    """*values* as people read them: fields by name, amounts with separators, days in words."""
    words = {}
    for name, value in values.items():
        said = value if isinstance(value, str) else value[lang == "en"]
        words[name] = _field(said, lang) if name == "field" else _value(said, lang)
    return words


def _field(path: str, lang: str) -> str:
    names = (_FIELDS[name][lang == "en"] if name in _FIELDS else name for name in path.split("."))
    return " › ".join(names)[: 3 * _LONGEST_SHOWN]


def _value(text: str, lang: str) -> str:
    if re.fullmatch(r"-?[0-9]{1,15}\.[0-9]{2}", text):
        return format_baht(int(text.replace(".", "")))
    try:
        return format_date(date.fromisoformat(text), lang, short=True)
    except ValueError:
        return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def _say(key: str, lang: str, **values: object) -> str:
    return printable(say(key, lang, **values))
