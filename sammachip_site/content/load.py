"""Reads the site's own file and a group's files, and reports every fault of them at once."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from itertools import chain
from typing import Protocol, TypeVar

from sammachip_site.content.cash_book import looks_like_cash_book, read_cash_book
from sammachip_site.content.file_reader import FileReader, R, T, stem_of
from sammachip_site.content.layout import (
    SITE_FILE,
    FileKind,
    group_folder,
    is_in_ledger,
    kind_of,
    ledger_path,
    meant_path,
    told_year,
    year_of,
)
from sammachip_site.content.question_text import make_question
from sammachip_site.content.schedule import read_schedule
from sammachip_site.content.share_register import read_share_register
from sammachip_site.content.text_file import tidy
from sammachip_site.content.yaml_document import texts_of
from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS, ChartOfAccounts
from sammachip_site.domain.activity import Activity, ActivityProfile
from sammachip_site.domain.agreement import Agreement
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose
from sammachip_site.domain.group import GroupProfile, Story
from sammachip_site.domain.ledger import Ledger
from sammachip_site.domain.loaded_group import Draft, LoadedGroup, Product
from sammachip_site.domain.news import News, NewsProfile
from sammachip_site.domain.photo import Photo
from sammachip_site.domain.product import ProductProfile
from sammachip_site.domain.question import Question, QuestionProfile
from sammachip_site.domain.site import SiteProfile
from sammachip_site.domain.site_page import SitePage, SitePageProfile
from sammachip_site.domain.slugs import TAKEN_ROOTS, TAKEN_SLUGS
from sammachip_site.domain.sources import Sources, WrittenText
from sammachip_site.domain.year import YearRecord, YearSummary

_SUMS = re.compile(rb"^[\"']?(?:lines|closing_cash)\b", re.MULTILINE)  # which no file beside a book needs


class Dated(Protocol):
    """What a Markdown file tells whose name begins with a day."""

    @property
    def slug(self) -> str:
        """The name of its file."""

    @property
    def day(self) -> date:
        """The day that its name tells."""


D = TypeVar("D", bound=Dated)


def load_site(files: Mapping[str, bytes]) -> tuple[SiteProfile | None, tuple[Diagnostic, ...]]:
    """What ``site.yaml`` says; None when it is missing or has a fault.

    *files* may also hold some whose names only stand for ``site.yaml``.
    """
    reader = _FolderReader(files)
    for path in sorted(files.keys() - {SITE_FILE}):
        reader.refuse_unread(path, SITE_FILE)
    profile = reader.record(SITE_FILE, SiteProfile)
    reader.refuse_citizen_ids()
    return profile, reader.sorted_faults


def load_pages(files: Mapping[str, bytes]) -> tuple[tuple[SitePage, ...], tuple[Diagnostic, ...]]:
    """The pages of the site's own, by position and name; one with a fault is left out."""
    reader = _FolderReader(files)
    pages = reader.site_pages()
    reader.refuse_citizen_ids()
    return pages, reader.sorted_faults


def load_group(
    slug: str,
    files: Mapping[str, bytes],
    photos: Mapping[str, Photo],
    accounts: ChartOfAccounts | None = DEFAULT_ACCOUNTS,
) -> tuple[LoadedGroup | None, tuple[Diagnostic, ...]]:
    """The group *slug* as its files tell it; None when its own ``group.yaml`` is missing or has a fault.

    *files* are those of the group's folder and of its products' folder by path; those of photos may be empty.
    *accounts* are those that cash books may name; without any, cash books are not read.
    Another file with a fault is left out of the group, and stays in its `files`. There and in *photos* the
    group has each path as content files name it: a Mac and a telephone may spell a Thai name in different ways.
    """
    reader = _FolderReader(files)
    reader.refuse_names(slug)
    profile = reader.record(f"{group_folder(slug)}/group.yaml", GroupProfile)
    story = reader.story(slug)
    agreement = reader.optional_record(f"{group_folder(slug)}/agreement.yaml", Agreement)
    ledgers, drafts = reader.ledgers(slug, accounts) if accounts else ({}, {})
    years, records = reader.years(slug)
    register = reader.table(slug, "shares.csv", read_share_register)
    schedule = reader.table(slug, "schedule.csv", read_schedule)
    activities = reader.activities(slug)
    questions = reader.questions(slug)
    news = reader.news(slug)
    products = reader.products(slug)
    reader.refuse_citizen_ids()
    if profile is None:
        return None, reader.sorted_faults
    sources = Sources(
        {document.path: document.values for document in reader.documents},
        (*chain.from_iterable(map(texts_of, reader.documents)), *reader.bodies),
    )
    group = LoadedGroup(
        slug=slug,
        profile=profile,
        story=story,
        agreement=agreement,
        years=years,
        ledgers=ledgers,
        records=records,
        share_register=register,
        schedule=schedule,
        activities=activities,
        questions=questions,
        news=news,
        products=products,
        photos={tidy(path): photo for path, photo in photos.items()},
        files=frozenset(map(tidy, (*files, *reader.misnamed))),
        sources=sources,
        has_nameless_book=reader.has_nameless_book,
        drafts=drafts,
    )
    return group, reader.sorted_faults


class _FolderReader(FileReader):
    """Reads the files of a group, or of the site's own pages, each kind in its way."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        super().__init__(files)
        self.has_nameless_book = False  # is there a cash book whose name tells no year?

    def paths(self, slug: str, kind: FileKind) -> list[str]:
        """The files of a kind, in the order of their names."""
        return [path for path in sorted(self.files) if kind_of(slug, path) is kind]

    def story(self, slug: str) -> Story | None:
        """How the group began, if it is told in Thai."""
        path, english = f"{group_folder(slug)}/story.md", f"{group_folder(slug)}/story.en.md"
        self.refuse_english_alone(english, path)
        th, en = self.markdown(path), self.markdown(english)
        return None if th is None else Story(th, en)

    def years(self, slug: str) -> tuple[dict[int, YearSummary], dict[int, YearRecord]]:
        """The years that are told in sums, and what is typed beside cash books; oldest first."""
        summaries: dict[int, YearSummary] = {}
        records: dict[int, YearRecord] = {}
        for path in self.paths(slug, FileKind.YEAR):
            year = year_of(path)
            if self.has_book(slug, path):
                if record := self.record(path, YearRecord):
                    records[year] = record
            elif not _SUMS.search(self.files[path]):
                self.refuse_without_book(slug, path)
            elif summary := self.record(path, YearSummary):
                summaries[year] = summary
        return summaries, records

    def has_book(self, slug: str, path: str) -> bool:
        """Does the year's file *path* stand beside a cash book, be it one of a wrong name?

        A book whose name tells no year may be that of any file without sums.
        """
        book = ledger_path(slug, year_of(path))
        is_without_sums = self.has_nameless_book and b"lines" not in self.files[path]
        return book in self.files or book in self.misnamed or is_without_sums

    def refuse_without_book(self, slug: str, path: str) -> None:
        """A year's file that has no sums stands beside a cash book: where there is none, that alone is missing."""
        if self.record(path, YearRecord):
            self.faults.append(diagnose("year.no-book", Location(path), book=ledger_path(slug, year_of(path))))

    def ledgers(self, slug: str, accounts: ChartOfAccounts) -> tuple[dict[int, Ledger], dict[int, Draft]]:
        """The cash books without a fault, and those with one, oldest first."""
        ledgers: dict[int, Ledger] = {}
        drafts: dict[int, Draft] = {}
        for path in self.paths(slug, FileKind.LEDGER):
            ledger, faults = read_cash_book(path, year_of(path), self.files[path], accounts)
            self.faults += faults
            if ledger and faults:
                drafts[ledger.year] = Draft(ledger)
            elif ledger:
                ledgers[ledger.year] = ledger
                self.bodies.append(WrittenText(Location(path), "\n".join(ledger.source.lines), is_verbatim=True))
        return ledgers, drafts

    def table(
        self, slug: str, name: str, read: Callable[[str, bytes], tuple[T | None, tuple[Diagnostic, ...]]]
    ) -> T | None:
        """What the table file *name* of the group says; None when there is none or it has a fault."""
        path = f"{group_folder(slug)}/{name}"
        if path not in self.files:
            return None
        found, faults = read(path, self.files[path])
        self.faults += faults
        return found

    def products(self, slug: str) -> tuple[Product, ...]:
        """The products without a fault, by position and slug."""
        for path in self.paths(slug, FileKind.PRODUCT_EN):
            self.refuse_english_alone(path, path.removesuffix(".en.md") + ".md")
        read = [product for path in self.paths(slug, FileKind.PRODUCT) if (product := self.product(path))]
        self.refuse_same_addresses(read)
        return tuple(sorted(read, key=lambda product: (product.profile.position, product.slug)))

    def product(self, path: str) -> Product | None:
        """The product of one Markdown file."""
        profile, description, english = self.article(path, ProductProfile)
        return Product(profile.slug or stem_of(path), path, profile, description, english) if profile else None

    def site_pages(self) -> tuple[SitePage, ...]:
        """The pages of the site's own without a fault, by position and name."""
        english = {path for path in self.files if path.endswith(".en.md")}
        for path in sorted(english):
            self.refuse_english_alone(path, path.removesuffix(".en.md") + ".md")
        read = [page for path in sorted(self.files.keys() - english) if (page := self.site_page(path))]
        return tuple(sorted(read, key=lambda page: (page.profile.position, page.slug)))

    def site_page(self, path: str) -> SitePage | None:
        """The page of one Markdown file."""
        profile, text, english = self.article(path, SitePageProfile)
        slug = stem_of(path)
        self.refuse_slug(slug, path)
        if slug in TAKEN_ROOTS:
            self.faults.append(diagnose("page.taken", Location(path), value=slug))
        return SitePage(slug, path, profile, text, english) if profile else None

    def activities(self, slug: str) -> tuple[Activity, ...]:
        """The activities without a fault, oldest first."""
        return self.dated(slug, (FileKind.ACTIVITY, FileKind.ACTIVITY_EN), ActivityProfile, Activity)

    def questions(self, slug: str) -> tuple[Question, ...]:
        """The questions without a fault, oldest first."""
        return self.dated(slug, (FileKind.QUESTION, FileKind.QUESTION_EN), QuestionProfile, make_question)

    def news(self, slug: str) -> tuple[News, ...]:
        """The news without a fault, oldest first."""
        return self.dated(slug, (FileKind.NEWS, FileKind.NEWS_EN), NewsProfile, News)

    def dated(
        self,
        slug: str,
        kinds: tuple[FileKind, FileKind],
        model: type[R],
        make: Callable[[str, str, date, R, str, str | None], D],
    ) -> tuple[D, ...]:
        """What *make* makes of every Markdown file of the first of *kinds*, oldest first; the second is in English."""
        thai, english = kinds
        for path in self.paths(slug, english):
            self.refuse_english_alone(path, path.removesuffix(".en.md") + ".md")
        read = (self.dated_article(path, model, make) for path in self.paths(slug, thai))
        return tuple(sorted((each for each in read if each), key=lambda each: (each.day, each.slug)))

    def refuse_same_addresses(self, products: list[Product]) -> None:
        """Two products may not become one page."""
        first: dict[str, Product] = {}
        sources = Sources({document.path: document.values for document in self.documents})
        for product in sorted(products, key=lambda product: (product.profile.slug is not None, product.path)):
            if (other := first.setdefault(product.slug, product)) is not product:
                location = sources.locate(product.path, "slug")
                self.faults.append(diagnose("structure.same-address", location, slug=product.slug, other=other.path))

    def refuse_names(self, slug: str) -> None:
        """Names that make no address, and files that nothing reads."""
        if any(path.startswith(f"{group_folder(slug)}/") for path in self.files):
            self.refuse_slug(slug, group_folder(slug))
            if slug in TAKEN_SLUGS:
                self.faults.append(diagnose("slug.taken", Location(group_folder(slug)), value=slug))
        for path in sorted(self.files):
            kind = kind_of(slug, path)
            if kind is FileKind.PRODUCT:
                self.refuse_slug(stem_of(path), path)
            elif kind is FileKind.UNEXPECTED:
                self.refuse_unexpected(slug, path)
            elif kind is FileKind.PHOTO and tidy(path) != path and tidy(path) in self.files:
                self.refuse_unread(path, tidy(path))

    def refuse_unexpected(self, slug: str, path: str) -> None:
        """A file that nothing reads; one that holds money is told as such."""
        meant = meant_path(slug, path, self.files[path])
        if is_in_ledger(slug, path) or (meant is None and looks_like_cash_book(self.files[path])):
            self.refuse_book(slug, path)
        else:
            self.refuse_unread(path, meant)

    def refuse_book(self, slug: str, path: str) -> None:
        """A cash book of a wrong name."""
        year = told_year(path)
        if year:
            self.misnamed.setdefault(ledger_path(slug, year), path)
        self.has_nameless_book |= year is None
        name, expected = path.rpartition("/")[2], f"ledger/{year or 2560}.csv"
        self.faults.append(diagnose("ledger.file-name", Location(path), name=name, expected=expected))
