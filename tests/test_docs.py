"""The documents say what the program does: every field, every code, every example, link and command."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, create_model

from sammachip_site.checks import check_group
from sammachip_site.cli import main
from sammachip_site.content.cash_book import CASH_BOOK, read_cash_book
from sammachip_site.content.fields import field_type_at
from sammachip_site.content.load import load_group, load_site
from sammachip_site.content.schedule import SCHEDULE, read_schedule
from sammachip_site.content.share_register import SHARE_REGISTER, read_share_register
from sammachip_site.content.table import TableShape
from sammachip_site.content.yaml_document import read_yaml
from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.domain.activity import ActivityProfile
from sammachip_site.domain.agreement import Agreement
from sammachip_site.domain.contact import parse_phone
from sammachip_site.domain.diagnostics import Diagnostic, ValueFault
from sammachip_site.domain.group import GroupProfile
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import parse_baht
from sammachip_site.domain.news import NewsProfile
from sammachip_site.domain.photo import Photo
from sammachip_site.domain.product import ProductProfile
from sammachip_site.domain.question import QuestionProfile
from sammachip_site.domain.rules import RULES
from sammachip_site.domain.site import SiteProfile
from sammachip_site.domain.site_page import SitePageProfile
from sammachip_site.domain.thai_calendar import parse_buddhist_year, parse_date
from sammachip_site.domain.values import (
    parse_flag,
    parse_https_url,
    parse_percent,
    parse_slug,
    parse_whole_number,
)
from sammachip_site.domain.year import YearRecord, YearSummary
from sammachip_site.reports.statement import make_statements
from sammachip_site.reports.years import complete_years

REPOSITORY = Path(__file__).parents[1]
DOCUMENTS = (
    *(REPOSITORY / name for name in ("README.md", "CHANGELOG.md")),
    *sorted((REPOSITORY / "docs").rglob("*.md")),
)
TODAY = date(2026, 11, 22)

FILES: dict[str, type[BaseModel]] = {
    "site.yaml": SiteProfile,
    "content/groups/<group>/group.yaml": GroupProfile,
    "content/groups/<group>/agreement.yaml": Agreement,
    "content/groups/<group>/years/2560.yaml": YearSummary,
    "content/groups/<group>/activities/2560-03-29-election.md": ActivityProfile,
    "content/groups/<group>/questions/2560-12-01-price.md": QuestionProfile,
    "content/groups/<group>/news/2560-12-05-fair.md": NewsProfile,
    "content/products/<group>/<product>.md": ProductProfile,
    "content/pages/<page>.md": SitePageProfile,
}
TABLES: dict[str, TableShape] = {
    "content/groups/<group>/ledger/2560.csv": CASH_BOOK,
    "content/groups/<group>/shares.csv": SHARE_REGISTER,
    "content/groups/<group>/schedule.csv": SCHEDULE,
}
KINDS: dict[str, Callable[[str], object]] = {
    "date": parse_date,
    "BE year": parse_buddhist_year,
    "money": parse_baht,
    "number": parse_whole_number,
    "percent": parse_percent,
    "yes/no": parse_flag,
    "phone": parse_phone,
    "link": parse_https_url,
    "code": parse_slug,
}

_FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
_FIELD_ROW = re.compile(
    r"^\| `(?P<name>\w+)` \| (?P<required>●?) ?(?:\|[^|\n]*){3}\| (?P<example>[^|\n]*) \|$", re.MULTILINE
)
_ACCOUNT_ROW = re.compile(r"^\| `([a-z-]+)` \| ([^|]+) \| ([^|]+) \| `([a-z_]+)` \|$", re.MULTILINE)
_KIND_ROW = re.compile(
    r"^\| [^|]*?(?P<kind>[A-Za-z/ ]+) \| (?P<right>[^|]*`) \| [^|]* \| (?P<wrong>[^|]*)\|$", re.MULTILINE
)
_QUOTED = re.compile(r"`([^`]+)`")
_COLUMN_ROW = re.compile(
    r"^\| (?P<header>`[^|]+`) \| (?P<required>●?) ?\| (?P<also>[^|\n]*)\|(?:[^|\n]*\|){2} `(?P<example>[^`]*)` \|$",
    re.MULTILINE,
)
_WHOLE_FILE = re.compile(r"^\*\*`(?P<path>[^`]+)`\*\*\n\n```\w+\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:|mailto:)(?P<file>[^)#\s]*)(?:#(?P<anchor>[^)\s]*))?\)")
_FAULT = re.compile(r"^\S+:\d+:\d+: (?P<severity>error|warning) (?P<code>[a-z.-]+): (?P<sentence>.+)$", re.MULTILINE)


# --- what stands in a document ---


def read(path: Path) -> str:
    assert path.is_file(), f"{path.relative_to(REPOSITORY)} is missing"
    return path.read_text(encoding="utf-8")


def without_blocks(text: str) -> str:
    """*text* with fenced blocks emptied: what looks like a heading or a link in them is none."""
    return _FENCED.sub("", text)


def sections(text: str, level: int) -> dict[str, str]:
    """The text under each heading of *level*, up to the next of that level or higher."""
    found, headings = {}, list(_HEADING.finditer(text))
    for heading in headings:
        if len(heading[1]) == level:
            later = (each.start() for each in headings if each.start() > heading.start() and len(each[1]) <= level)
            found[heading[2]] = text[heading.end() : next(later, len(text))]
    return found


def anchors(text: str) -> set[str]:
    """The names by which Git hosts link to the headings of *text*."""
    kept = {"L", "M", "N"}
    names = (heading[2].replace("`", "").lower() for heading in _HEADING.finditer(without_blocks(text)))
    return {
        "".join(
            "-" if letter == " " else letter
            for letter in name
            if letter in " -_" or unicodedata.category(letter)[0] in kept
        )
        for name in names
    }


# --- docs/content.md ---


@dataclass(frozen=True, slots=True)
class Documented:
    """A model of the content and the part of docs/content.md that should tell its fields."""

    model: type[BaseModel]
    file: str
    path: str

    def __str__(self) -> str:
        return f"{self.file} {self.path}".strip()

    @property
    def text(self) -> str:
        in_file = sections(without_blocks(read(REPOSITORY / "docs/content.md")), 2)[f"`{self.file}`"]
        below = sections(in_file, 3)
        if not self.path:
            return in_file.split("\n### ")[0]
        return "\n".join(text for title, text in below.items() if self.path in _QUOTED.findall(title))

    @property
    def rows(self) -> dict[str, re.Match[str]]:
        return {row["name"]: row for row in _FIELD_ROW.finditer(self.text)}


def walk(model: type[BaseModel], file: str, path: tuple[str, ...] = ()) -> Iterator[Documented]:
    yield Documented(model, file, ".".join(path))
    for name in model.model_fields:
        inner = single(model, name)
        if isinstance(inner, type) and issubclass(inner, BaseModel) and inner is not LocalizedText:
            yield from walk(inner, file, (*path, name))


def single(model: type[BaseModel], name: str) -> Any:
    """The type of the field, or of one item of it where it is a list or a mapping."""
    return field_type_at(model, (name, 0)) or field_type_at(model, (name,))


MODELS = [part for file, model in FILES.items() for part in walk(model, file)]
FIELDS = [(part, name) for part in MODELS for name in part.model.model_fields]


@pytest.mark.parametrize("part", MODELS, ids=str)
def test_every_field_of_the_content_is_told_in_its_section_and_no_other(part: Documented) -> None:
    assert sorted(part.rows) == sorted(part.model.model_fields)


@pytest.mark.parametrize("part", MODELS, ids=str)
def test_the_guide_marks_exactly_the_required_fields(part: Documented) -> None:
    marked = {name for name, row in part.rows.items() if row["required"]}
    assert marked == {name for name, field in part.model.model_fields.items() if field.is_required()}


@pytest.mark.parametrize(("part", "name"), FIELDS, ids=str)
def test_the_example_of_every_field_is_accepted(part: Documented, name: str) -> None:
    example = part.rows[name]["example"]
    if example == "↓":
        inner = single(part.model, name)
        assert issubclass(inner, BaseModel), "this field has no fields of its own"
        return
    document, faults = read_yaml("example.yaml", f"{name}: {example.strip('`')}")
    assert document is not None, faults
    field = part.model.model_fields[name]
    fields: dict[str, Any] = {name: (field.annotation, field)}
    create_model("Example", **fields).model_validate(document.content)


@pytest.mark.parametrize(("part", "name"), FIELDS, ids=str)
def test_every_choice_is_told_where_its_field_is(part: Documented, name: str) -> None:
    kind = single(part.model, name)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        assert set(kind) <= set(_QUOTED.findall(part.rows[name][0])), f"choices of {name}"


def test_beside_a_cash_book_nothing_is_required_as_the_guide_says() -> None:
    (part,) = (part for part in MODELS if part.model is YearSummary)
    assert "ไม่มีช่องใดที่ต้องมี" in part.text
    assert "nothing here is required" in part.text
    assert list(YearRecord.model_fields) == list(YearSummary.model_fields)
    assert not any(field.is_required() for field in YearRecord.model_fields.values())


def columns_told(file: str) -> Iterator[tuple[str, tuple[str, ...], bool, str]]:
    """Each column that the guide tells of a table: its English header, the Thai ones, whether required, an example."""
    for row in _COLUMN_ROW.finditer(content_sections()[f"`{file}`"]):
        thai, english = _QUOTED.findall(row["header"])
        yield english, (thai, *_QUOTED.findall(row["also"])), bool(row["required"]), row["example"]


@pytest.mark.parametrize("file", TABLES)
def test_the_guide_tells_every_column_of_a_table_with_all_its_headers(file: str) -> None:
    told = list(columns_told(file))
    assert {english: headers for english, headers, _, _ in told} == TABLES[file].columns
    assert tuple(english for english, _, required, _ in told if required) == TABLES[file].required


@pytest.mark.parametrize(
    ("file", "read"),
    [
        ("content/groups/<group>/shares.csv", read_share_register),
        ("content/groups/<group>/schedule.csv", read_schedule),
        (
            "content/groups/<group>/ledger/2560.csv",
            lambda path, text: read_cash_book(path, 2561, text, DEFAULT_ACCOUNTS),
        ),
    ],
)
def test_the_examples_of_columns_make_rows_that_are_read(
    file: str, read: Callable[[str, bytes], tuple[object, tuple[Diagnostic, ...]]]
) -> None:
    told = list(columns_told(file))
    header = ",".join(english for english, _, _, _ in told)
    for empty in ("income", "expense"):  # a row has one of the two
        cells = ",".join("" if english == empty else f'"{example}"' for english, _, _, example in told)
        assert read(file, f"{header}\n{cells}\n".encode())[1] == ()


def test_a_text_in_two_languages_is_explained() -> None:
    part = next(text for title, text in content_sections().items() if "How values are written" in title)
    assert set(LocalizedText.model_fields) <= set(_QUOTED.findall(part))


def content_sections() -> Mapping[str, str]:
    return sections(without_blocks(read(REPOSITORY / "docs/content.md")), 2)


def kind_rows() -> Iterator[tuple[str, re.Match[str]]]:
    part = next(text for title, text in content_sections().items() if "How values are written" in title)
    for row in _KIND_ROW.finditer(part):
        yield row["kind"].strip(), row


@pytest.mark.parametrize("kind", KINDS)
def test_what_may_be_typed_for_a_value_is_accepted_and_what_may_not_is_refused(kind: str) -> None:
    row = dict(kind_rows())[kind]
    for text in _QUOTED.findall(row["right"]):
        KINDS[kind](text)
    for text in _QUOTED.findall(row["wrong"]):
        with pytest.raises(ValueFault):
            KINDS[kind](text)


def test_the_guide_lists_the_accounts_that_are_there() -> None:
    told = set(_ACCOUNT_ROW.findall(Documented(SiteProfile, "site.yaml", "accounts").text))
    assert told == {
        (code, account.name.th, account.name.en, account.kind) for code, account in DEFAULT_ACCOUNTS.items()
    }


def test_the_files_of_the_guide_make_a_site_without_any_fault() -> None:
    files = {each["path"]: each["text"] for each in _WHOLE_FILE.finditer(read(REPOSITORY / "docs/content.md"))}
    site, faults = load_site({"site.yaml": files.pop("site.yaml").encode()})
    assert site is not None, faults
    photos = {path: Photo(path, "0" * 64, 1200, 900) for path in photos_named_in(files)}
    contents = {path: text.encode() for path, text in files.items()} | dict.fromkeys(photos, b"")
    group, faults = load_group("ban-rai", contents, photos)
    assert group is not None, faults
    accounts = site.chart_of_accounts
    group = complete_years(group, accounts, site.fiscal_year_start)
    faults += check_group(group, make_statements(group, accounts, TODAY), accounts, TODAY)
    assert faults == ()
    assert group.story is not None
    assert group.story.en
    assert group.agreement is not None
    assert (list(group.years), len(group.products)) == ([2560, 2561], 1)
    assert (group.years[2561].members, group.years[2561].shares, group.years[2561].labour_days) == (21, 55, 4)


def photos_named_in(files: Mapping[str, str]) -> Iterator[str]:
    for path, text in files.items():
        for name in re.findall(r"file: (\S+)", text):
            yield f"{path.rpartition('/')[0]}/{name}"


# --- docs/checks.md ---


def code_sections() -> dict[str, str]:
    """The text under the heading of every code."""
    found = sections(without_blocks(read(REPOSITORY / "docs/checks.md")), 3)
    return {title.strip("`"): text for title, text in found.items()}


def test_every_code_has_a_heading_and_every_heading_names_a_code() -> None:
    assert sorted(code_sections()) == sorted(RULES)


@pytest.mark.parametrize("code", RULES)
def test_every_code_is_told_in_thai_and_in_english_with_its_severity(code: str) -> None:
    severity, *paragraphs = [line for line in code_sections()[code].split("\n") if line.strip()]
    told = {"ผิด · error": "error", "เตือน · warning": "warning"}
    assert told[severity.strip("*")] == RULES[code].severity
    assert any(re.search("[ก-๛]{4}", line) for line in paragraphs)
    assert any(len(re.findall("[a-z]{3,}", line)) > 4 for line in paragraphs)


# --- what documents quote ---


def quoted_faults() -> list[tuple[str, str, str]]:
    return [
        (fault["code"], fault["severity"], fault["sentence"])
        for path in DOCUMENTS
        if path.is_file()
        for _, block in _FENCED.findall(read(path))
        for fault in _FAULT.finditer(block)
    ]


def test_messages_that_documents_quote_are_those_of_the_program() -> None:
    assert quoted_faults()
    for code, severity, sentence in quoted_faults():
        rule = RULES[code]
        assert severity == rule.severity
        sides = (rule.message_th, rule.hint_th), (rule.message_en, rule.hint_en)
        assert any(re.fullmatch(f"{as_pattern(message)} — {as_pattern(hint)}", sentence) for message, hint in sides)


def as_pattern(template: str) -> str:
    """A rule's sentence with anything in place of its braces."""
    return ".+".join(re.escape(part) for part in re.split(r"\{\w+\}", template))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(REPOSITORY)))
def test_every_relative_link_leads_somewhere(path: Path) -> None:
    for link in _LINK.finditer(without_blocks(read(path))):
        target = (path.parent / link["file"]).resolve() if link["file"] else path
        assert target.exists(), link[0]
        assert not link["anchor"] or link["anchor"] in anchors(read(target)), link[0]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(REPOSITORY)))
def test_the_make_commands_in_documents_exist(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", read(REPOSITORY / "Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^)make ([a-z]+)", read(path), re.MULTILINE)) <= targets


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(REPOSITORY)))
def test_the_commands_and_options_in_documents_exist(path: Path) -> None:
    for name, rest in re.findall(r"(?:`|^|&& )sammachip ([a-z]+)([^`\n]*)", read(path), re.MULTILINE):
        assert name in main.commands, f"sammachip {name}"
        options = {option for each in main.commands[name].params for option in each.opts}
        assert set(re.findall(r"--[a-z-]+", rest)) <= options, f"sammachip {name}{rest}"


def test_the_readme_tells_every_command_and_only_its_options() -> None:
    table = dict(re.findall(r"^\| `sammachip ([a-z]+)` \| (.*)$", read(REPOSITORY / "README.md"), re.MULTILINE))
    assert set(table) == set(main.commands)
    for name, row in table.items():
        assert set(re.findall(r"--[a-z-]+", row)) <= {
            option for each in main.commands[name].params for option in each.opts
        }
