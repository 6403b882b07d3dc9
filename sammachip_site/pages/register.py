"""The register of groups in the layout of the Community Development Department's form.

Source: แบบฟอร์มทะเบียนข้อมูลกลุ่มอาชีพที่จัดตั้งขึ้นตามแนวทางสัมมาชีพชุมชน. What a group has not written down stays blank.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from sammachip_site.domain.contact import format_phone
from sammachip_site.domain.group import LEGAL_FORM_NAMES, SECTOR_NAMES, LegalForm, Sector
from sammachip_site.domain.summary import GroupSummary
from sammachip_site.domain.thai_calendar import format_date
from sammachip_site.pages.areas import codes_of
from sammachip_site.pages.page import TableFile, Words

PATH = "officer/register.csv"
COLUMNS = ("number", "name", "village", "tambon", "district", "registered", "phone", "sector", "note")


def make_register(groups: Sequence[GroupSummary], words: Words) -> TableFile:
    """``/officer/register.csv``, by area; *words* are Thai."""
    header = tuple(words[f"register.{column}"] for column in COLUMNS)
    in_order = sorted(groups, key=lambda group: (codes_of(group), group.slug))
    rows = tuple((str(number), *_cells(group, words)) for number, group in enumerate(in_order, start=1))
    return TableFile(PATH, header, rows)


def _cells(group: GroupSummary, words: Words) -> tuple[str, ...]:
    papers = group.paperwork
    moo = words["place.moo"].format(moo=papers.moo) if papers.moo else ""
    return (
        group.name.th,
        f"{group.village.th} {moo}".rstrip(),
        group.tambon.th,
        group.district.th,
        _day(papers.registered) if papers.registered else "",
        format_phone(papers.phone) if papers.phone else "",
        SECTOR_NAMES[Sector(papers.sector)][0] if papers.sector else "",
        " · ".join(_notes(group, words)),
    )


def _notes(group: GroupSummary, words: Words) -> Iterator[str]:
    papers = group.paperwork
    yield LEGAL_FORM_NAMES[LegalForm(papers.legal_form)][0]
    if papers.enterprise_code:
        yield papers.enterprise_code
    if group.ended:
        yield words["register.ended"].format(day=_day(group.ended))
    if group.example:
        yield words["register.example"]


def _day(day: str) -> str:
    return format_date(date.fromisoformat(day), "th", short=True)
