"""A small group with two years, as values: what the page tests look at."""

from datetime import date
from functools import cache
from pathlib import Path

import yaml

from sammachip_site.content.load import load_group
from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.localized import LOCALES, Locale, LocalizedText
from sammachip_site.domain.photo import Photo
from sammachip_site.domain.sentence import Sentence
from sammachip_site.domain.site import Area, Site, SiteProfile
from sammachip_site.domain.statement import Statement
from sammachip_site.pages.group_frame import GroupPages, summarize_group
from sammachip_site.pages.page import Words
from sammachip_site.render.theme import Theme, make_theme
from sammachip_site.reports.statement import make_statements

ROOT = Path(__file__).parents[2]
MESSAGES = ROOT / "templates" / "messages"
TODAY = date(2026, 11, 22)

GROUP = """\
name: {th: กลุ่มน้ำพริก บ้านไร่, en: Ban Rai Chili Paste Group}
short_name: กลุ่มน้ำพริก
example: yes
summary: น้ำพริกตำมือ
founded: 2560-02-25
village: {name: บ้านไร่, moo: 10, tambon: หลุมข้าว, tambon_code: 301007, district: โนนสูง, province: นครราชสีมา}
contacts: {phone: 0800000000, line_official_account: "@banrai"}
postage: [{pieces: 1, price: 40}, {pieces: 6, price: 60}, {pieces: 21, price: 0}]
committee:
  elected: 2568-01-18
  members:
    - {name: นางสมจิตร กลางโนน, posts: [chair], consent: 2568-01-18}
    - {name: นายบุญมี ศรีหลุม, posts: [treasurer, vice_chair]}
capital:
  as_of: 2568-12-31
  share_value: 100
  members: 31
  shares: 742
  other: [{kind: loan, name: เงินกู้กองทุน, amount: 24000}]
"""
AGREEMENT = """\
versions:
  - id: first
    effective: 2560-02-25
    resolution: {date: 2560-02-25, number: มติ 1/2560}
    parts:
      - {kind: group, name: พัฒนากลุ่ม, lines: [{name: ทุนสำรอง, percent: 40}]}
      - {kind: members, name: คืนให้สมาชิก, lines: [{name: ปันผลตามหุ้น, percent: 60, shared_by: shares}]}
"""
PROFIT_YEAR = """\
start: 2567-01-01
end: 2567-12-31
basis: adjusted
opening_cash: 1000
closing_cash: 27000
members: 31
shares: 742
lines:
  - {account: sales, name: น้ำพริกนรก, note: 100 × 35 บาท, income: 3500}
  - {account: materials, expense: 2500}
  - {account: loans, income: 25000}
adjustments: {opening_stock: 100, closing_stock: 300, depreciation: 50}
approval: {date: 2568-01-17, present: 25, members: 31, votes_for: 25, votes_against: 0}
"""
LOSS_YEAR = """\
start: 2568-01-01
end: 2568-12-31
opening_cash: 27000
closing_cash: 25500
members: 31
shares: 742
lines:
  - {account: sales, name: น้ำพริกนรก, income: 2000}
  - {account: materials, expense: 1500}
  - {account: transport, expense: 1000}
  - {account: loans, expense: 1000}
"""
PRODUCT = """\
---
name: {th: น้ำพริกนรก, en: Narok chili paste}
summary: พริกคั่วหอม ตำมือ
category: food
price: 35
unit: {th: กระปุก, en: jar}
net_content: 100 กรัม
photos: [{file: narok.jpg, alt: น้ำพริกในกระปุก}]
marks:
  - {kind: otop, stars: 3, year: 2567}
  - {kind: community_standard, number: 123/2560, expires: 2569-11-21}
unit_cost: [{name: วัตถุดิบ, amount: 20}, {name: ค่าแรง, amount: 7, village: yes}]
---
อร่อย
"""
PHOTO = Photo("content/products/ban-rai/narok.jpg", "ab" * 32, 1200, 900)


def words(locale: Locale) -> Words:
    """The sentences of the shipped theme."""
    sections = yaml.safe_load((MESSAGES / f"{locale}.yaml").read_text("utf-8"))
    return {f"{section}.{key}": Sentence(text) for section, texts in sections.items() for key, text in texts.items()}


@cache
def shipped_theme() -> Theme:
    """The templates and styles that the program ships."""
    files = (path for folder in ("templates", "static") for path in (ROOT / folder).rglob("*") if path.is_file())
    return make_theme([{path.relative_to(ROOT).as_posix(): path.read_bytes() for path in files}])


def site() -> Site:
    """A site of both languages."""
    profile = SiteProfile(
        name=LocalizedText(th="สัมมาชีพ", en="Sammachip"),
        tagline=LocalizedText(th="ของดี"),
        description=LocalizedText(th="ซื้อตรงจากกลุ่ม"),
        base_url="https://example.test",
        area=Area(province=LocalizedText(th="จังหวัดนครราชสีมา")),
        publisher=LocalizedText(th="กลุ่มอาชีพ"),
    )
    return Site(profile, "https://example.test", TODAY)


def group(**changed: str) -> LoadedGroup:
    """The group; *changed* replaces the text of a file (``group``, ``schedule``, ``product``), "" leaves it out."""
    texts = {
        "content/groups/ban-rai/group.yaml": changed.get("group", GROUP),
        "content/groups/ban-rai/agreement.yaml": changed.get("agreement", AGREEMENT),
        "content/groups/ban-rai/years/2567.yaml": changed.get("year_2567", PROFIT_YEAR),
        "content/groups/ban-rai/years/2568.yaml": changed.get("year_2568", LOSS_YEAR),
        "content/groups/ban-rai/schedule.csv": changed.get("schedule", ""),
        "content/products/ban-rai/narok.md": changed.get("product", PRODUCT),
    }
    files = {path: text.encode() for path, text in texts.items() if text} | {PHOTO.path: b""}
    loaded, faults = load_group("ban-rai", files, {PHOTO.path: PHOTO})
    assert faults == ()
    assert loaded is not None
    return loaded


def statements(loaded: LoadedGroup) -> tuple[Statement, ...]:
    """Its years under the shipped chart of accounts."""
    return make_statements(loaded, DEFAULT_ACCOUNTS, TODAY)


def pages(locale: Locale = "th", **changed: str) -> GroupPages:
    """Everything that a page of the group is made from."""
    loaded = group(**changed)
    years = statements(loaded)
    summary = summarize_group(loaded, years, site())
    return GroupPages(loaded, years, summary, site(), locale, words(locale))


ALL_WORDS = {locale: words(locale) for locale in LOCALES}
