"""A little group that was never there: its books explain what the tables of all groups mean.

It is read, added up and laid out by the code that does so for real groups, so its figures agree as theirs do.
"""

from dataclasses import dataclass, replace
from datetime import date

from sammachip_site.content.load import load_group
from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.domain.localized import Locale
from sammachip_site.domain.site import Site
from sammachip_site.pages.group_frame import GroupPages, summarize_group
from sammachip_site.pages.ledger import LedgerView, make_ledger_pages
from sammachip_site.pages.page import Words
from sammachip_site.pages.statement import StatementView, make_statement_page
from sammachip_site.reports.statement import make_statements
from sammachip_site.reports.years import complete_years

SLUG, YEAR = "specimen", 2560
FOLDER = f"content/groups/{SLUG}"
AFTERWARDS = date(2018, 3, 1)  # when the year is over and approved
FILES = {
    f"{FOLDER}/group.yaml": """\
name: {th: กลุ่มสมมติ, en: An invented group}
example: yes
summary: กลุ่มสมมติ
founded: 2560-01-01
village: {name: บ้านสมมติ, tambon: สมมติ, tambon_code: 301007, district: สมมติ, province: สมมติ}
""",
    f"{FOLDER}/agreement.yaml": """\
versions:
  - id: first
    effective: 2560-01-01
    resolution: {date: 2560-01-01, number: {th: มติ 1/2560, en: resolution 1/2017}}
    parts:
      - kind: group
        name: {th: พัฒนากลุ่ม, en: For the group}
        lines: [{name: {th: ทุนสำรอง, en: Reserve}, percent: 40}]
      - kind: members
        name: {th: คืนให้สมาชิก, en: For the members}
        lines: [{name: {th: ปันผลตามหุ้น, en: Dividend by shares}, percent: 60, shared_by: shares}]
""",
    f"{FOLDER}/years/{YEAR}.yaml": """\
opening_cash: 500
members: 20
shares: 100
approval: {date: 2561-01-15, present: 18, members: 20, votes_for: 18, votes_against: 0}
""",
    f"{FOLDER}/ledger/{YEAR}.csv": """\
date,ref,description,account,income,expense
2560-03-03,ข.1,ขายน้ำพริก 60 กระปุก,sales,2100,
2560-03-05,จ.1,พริก กระเทียม หอมแดง,materials,,1060
2560-03-05,จ.2,ค่าแรงตำน้ำพริก 2 คน,wages,,500
2560-03-10,ข.2,ขายที่ตลาดนัด,sales,500,
2560-03-10,จ.3,ค่าที่ตลาดนัด,market-fees,,100
2560-03-31,ก.1,แก้ไข จ.1 จดเกิน 60 บาท,materials,,-60
""",
}
IN_ENGLISH = {
    "ขายน้ำพริก 60 กระปุก": "60 jars of chili paste sold",
    "พริก กระเทียม หอมแดง": "Chilies and garlic",
    "ค่าแรงตำน้ำพริก 2 คน": "Wages of 2 people for pounding",
    "ขายที่ตลาดนัด": "Sold at the market",
    "ค่าที่ตลาดนัด": "Place at the market",
    "แก้ไข จ.1 จดเกิน 60 บาท": "Corrects จ.1: 60 baht too much",
}


@dataclass(frozen=True, slots=True)
class Specimen:
    """A month of the cash book and the year's statement of the little group."""

    month: LedgerView
    statement: StatementView


def make_specimen(site: Site, locale: Locale, words: Words) -> Specimen:
    """The tables in the language *locale*.

    Raises:
        ValueError: the texts above have a fault.
    """
    group, faults = load_group(SLUG, {path: say(text, locale).encode() for path, text in FILES.items()}, {})
    if group is None or faults:
        raise ValueError(faults)
    group = complete_years(group, DEFAULT_ACCOUNTS, (1, 1))
    statements = make_statements(group, DEFAULT_ACCOUNTS, AFTERWARDS)
    profile = site.profile.model_copy(update={"accounts": {}})
    afterwards = replace(site, profile=profile, today=AFTERWARDS)
    pages = GroupPages(group, statements, summarize_group(group, statements, afterwards), afterwards, locale, words)
    months = (page.view for page in make_ledger_pages(pages))
    month = next(view for view in months if isinstance(view, LedgerView) and view.rows)
    statement = make_statement_page(pages, statements[0]).view
    if not isinstance(statement, StatementView):
        raise TypeError(statement)
    return Specimen(month, statement)


def say(text: str, locale: Locale) -> str:
    """*text* with the descriptions of its rows in the language *locale*: here they explain, and nobody wrote them."""
    for thai, english in IN_ENGLISH.items() if locale == "en" else ():
        text = text.replace(thai, english)
    return text
