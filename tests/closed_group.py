"""A small group that keeps a daily cash book for two years, as files; and the same group with its years closed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sammachip_site.build.group import ExaminedGroup, GroupFolder, examine_group
from sammachip_site.content.year_file import append_closing
from sammachip_site.domain.accounts import Account
from sammachip_site.domain.closing import Closing
from sammachip_site.domain.money import Satang
from sammachip_site.domain.statement import Statement
from sammachip_site.reports.closing import digest_as_closed, figures_of, names_of
from tests.pages.village import site

FOLDER = "content/groups/ban-rai"
LEDGER = f"{FOLDER}/ledger/2567.csv"
YEAR = f"{FOLDER}/years/2567.yaml"
NEXT_LEDGER = f"{FOLDER}/ledger/2568.csv"
NEXT_YEAR = f"{FOLDER}/years/2568.yaml"
CLOSED_ON = date(2026, 1, 20)

APPROVAL = "approval: {date: 10/1/%s, present: 18, members: 20, votes_for: 17, votes_against: 1}\n"
GROUP = """\
name: กลุ่มน้ำพริกบ้านไร่
summary: น้ำพริกจากพริกในหมู่บ้าน
founded: 1/1/2567
village: {name: บ้านไร่, tambon: หลุมข้าว, tambon_code: 301007, district: โนนสูง, province: นครราชสีมา}
contacts: {phone: 081-234-5678}
capital: {as_of: 31/12/2567, share_value: 100, members: 20, shares: 50}
"""
AGREEMENT = """\
versions:
  - id: first
    effective: 1/1/2567
    resolution: {date: 1/1/2567, number: 1/2567}
    parts:
      - {kind: group, name: เข้ากลุ่ม, lines: [{name: ทุนสำรอง, percent: 40}]}
      - {kind: members, name: คืนสมาชิก, lines: [{name: ปันผลตามหุ้น, percent: 60, shared_by: shares}]}
"""
ROWS = """\
date,ref,description,account,income,expense,method,recorded_by,note
2567-01-05,ร.1,ค่าหุ้น 50 หุ้น,share-capital,"5,000",,cash,ส-02,
2567-02-01,จ.1,พริกแห้ง 10 กก.,materials,,"2,000",cash,ส-02,
2567-02-03,ร.2,ขายตลาดนัด,sales,"3,000.50",,cash,ส-03,ฝนตก
2567-02-03,,@ฝากธนาคาร,transfer,,"1,500",cash,,
2567-02-03,,@ฝากธนาคาร,transfer,"1,500",,bank,,
"""
NEXT_ROWS = """\
date,ref,description,account,income,expense,method
2568-03-01,ร.1,ขายตลาดนัด,sales,"1,000",,cash
"""
FILES = {
    f"{FOLDER}/group.yaml": GROUP,
    f"{FOLDER}/agreement.yaml": AGREEMENT,
    LEDGER: ROWS,
    YEAR: f"opening_cash: 0\nmembers: 20\nshares: 50\n{APPROVAL % 2568}",
    NEXT_LEDGER: NEXT_ROWS,
    NEXT_YEAR: f"members: 20\nshares: 50\n{APPROVAL % 2569}",
}


def examine(files: Mapping[str, str | bytes], accounts: Mapping[str, Account] | None = None) -> ExaminedGroup:
    """What these *files* come to, and what is wrong with them, on a site with these *accounts* of its own."""
    here = site()
    profile = here.profile.model_copy(update={"accounts": accounts or {}})
    contents = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}
    return examine_group(GroupFolder("ban-rai", contents, {}, ()), replace(here, profile=profile))


def year_of(files: Mapping[str, str | bytes], year: int = 2567) -> Statement:
    """The statement of one year."""
    return next(statement for statement in examine(files).statements if statement.year == year)


def closing_of(statement: Statement, previous: str | None = None) -> Closing:
    """How the year of *statement* is closed."""
    bank = statement.closing_bank or Satang(0)
    closing = Closing(
        date=CLOSED_ON,
        counted_cash=Satang(statement.closing_cash - bank),
        counted_bank=bank,
        previous=previous,
        digest="0" * 64,
        figures=figures_of(statement),
        accounts=names_of(statement),
    )
    return closing.model_copy(update={"digest": digest_as_closed(statement, closing)})


def closed(files: Mapping[str, str] = FILES, *, years: tuple[int, ...] = (2567, 2568)) -> dict[str, str]:
    """*files* with their *years* closed, one after the other."""
    whole, previous = dict(files), None
    for year in years:
        closing = closing_of(year_of(whole, year), previous)
        path = f"{FOLDER}/years/{year}.yaml"
        whole[path] = append_closing(whole[path].encode(), closing).decode()
        previous = closing.digest
    return whole


def typed(files: Mapping[str, str], path: str, before: str, after: str) -> dict[str, str]:
    """*files* after somebody typed *after* where *before* stood in one of them."""
    assert files[path].count(before) == 1, before
    return {**files, path: files[path].replace(before, after)}


def errors(files: Mapping[str, str | bytes]) -> list[str]:
    """What is wrong with *files*: the file, line and code of each error."""
    return [
        f"{fault.location.path.removeprefix(f'{FOLDER}/')}:{fault.location.line} {fault.code}"
        for fault in examine(files).faults
        if fault.severity == "error"
    ]
