"""Which file of a group's two folders says what."""

import re
from collections.abc import Collection
from datetime import date
from difflib import get_close_matches
from enum import Enum, auto
from posixpath import basename

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.digits import to_arabic_digits
from sammachip_site.domain.thai_calendar import BUDDHIST_ERA, FIRST_BUDDHIST_YEAR, parse_date

SITE_FILE = "site.yaml"
CONTENT = "content"
GROUPS = f"{CONTENT}/groups"
PRODUCTS = f"{CONTENT}/products"
PAGES = f"{CONTENT}/pages"  # of the site's own

# Also kinds of pictures that cannot be used: whoever opens the photos says why.
PHOTO_SUFFIXES = frozenset(
    {"jpg", "jpeg", "png", "webp", "avif", "heic", "heif", "gif", "svg", "bmp", "tif", "tiff", "jxl", "psd"}
)
TEXT_SUFFIXES = frozenset({"yaml", "yml", "md", "markdown", "csv", "tsv", "txt", "json", "html", "htm", "xml"})

# Files that a later version reads, and files that tools leave: neither is a mistake.
_RESERVED = re.compile(
    r"photos/.+"
    r"|(.*/)?(CODEOWNERS|README(\.md)?|\..*|Thumbs\.db|desktop\.ini)"
)
_NOTES = frozenset({"CODEOWNERS", "README", "README.md"})
_DATED = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})-[^.]")
_YEAR = re.compile(r"years/(2[4-6]\d\d|27[0-3]\d)\.yaml")
_LEDGER = re.compile(r"ledger/(2[4-6]\d\d|27[0-3]\d)\.csv")
SINGLE_FILES = ("group.yaml", "story.md", "story.en.md", "agreement.yaml", "shares.csv", "schedule.csv")
_FOLDERS = ("years", "ledger", "activities", "questions", "news", "photos")
_MARKDOWN_ENDING = re.compile(r"\.(md|markdown|mdown|mkd)(\.txt)?$", re.IGNORECASE)
_TEXT_ENDING = re.compile(r"(\.(md|markdown|mdown|mkd|txt|text|ya?ml))+$", re.IGNORECASE)
_PRODUCT_FIELD = re.compile(rb"^(price|unit|net_content|category)[ \t]*:", re.MULTILINE)
_SITE_FILE = re.compile(r"sites?\.(ya?ml(\.txt)?|txt)", re.IGNORECASE)


class FileKind(Enum):
    """What a file is for."""

    PROFILE = auto()
    STORY = auto()
    STORY_EN = auto()
    AGREEMENT = auto()
    YEAR = auto()
    LEDGER = auto()
    SHARES = auto()
    SCHEDULE = auto()
    ACTIVITY = auto()
    ACTIVITY_EN = auto()
    QUESTION = auto()
    QUESTION_EN = auto()
    NEWS = auto()
    NEWS_EN = auto()
    PRODUCT = auto()
    PRODUCT_EN = auto()
    PHOTO = auto()
    RESERVED = auto()
    UNEXPECTED = auto()


_SINGLE_KINDS = {
    "group.yaml": FileKind.PROFILE,
    "story.md": FileKind.STORY,
    "story.en.md": FileKind.STORY_EN,
    "agreement.yaml": FileKind.AGREEMENT,
    "shares.csv": FileKind.SHARES,
    "schedule.csv": FileKind.SCHEDULE,
}
# Folders of a group in which every Markdown file is of one kind, or the English twin of one.
_SIGNS_OF_ARTICLES = (
    (re.compile(rb"^kind: *(?:question|objection)\b", re.MULTILINE), "questions"),
    (re.compile(rb"^kind:", re.MULTILINE), "activities"),
    (re.compile(rb"^summary:", re.MULTILINE), "news"),
)
_ARTICLES = {
    "activities": (FileKind.ACTIVITY, FileKind.ACTIVITY_EN),
    "questions": (FileKind.QUESTION, FileKind.QUESTION_EN),
    "news": (FileKind.NEWS, FileKind.NEWS_EN),
}


def group_folder(slug: str) -> str:
    """A group's own folder."""
    return f"{GROUPS}/{slug}"


def product_folder(slug: str) -> str:
    """The folder of a group's products."""
    return f"{PRODUCTS}/{slug}"


def ledger_path(slug: str, year: int) -> str:
    """The cash book of a Buddhist Era *year*."""
    return f"{group_folder(slug)}/ledger/{year}.csv"


def kind_of(slug: str, path: str) -> FileKind:
    """What the file *path*, of the group *slug*, is for."""
    if suffix_of(path) in PHOTO_SUFFIXES:
        return FileKind.PHOTO
    in_products = path.removeprefix(f"{product_folder(slug)}/")
    if in_products != path:
        return _kind_of_markdown(in_products, FileKind.PRODUCT, FileKind.PRODUCT_EN)
    name = path.removeprefix(f"{group_folder(slug)}/")
    folder, _, article = name.partition("/")
    if article and folder in _ARTICLES:
        return _kind_of_markdown(article, *_ARTICLES[folder])
    return _SINGLE_KINDS.get(name) or _kind_by_pattern(name)


def _kind_by_pattern(name: str) -> FileKind:
    kinds = ((_YEAR, FileKind.YEAR), (_LEDGER, FileKind.LEDGER), (_RESERVED, FileKind.RESERVED))
    return next((kind for pattern, kind in kinds if pattern.fullmatch(name)), FileKind.UNEXPECTED)


def is_site_page(path: str) -> bool:
    """Is *path* a page of the site's own, or the English twin of one?"""
    folder, _, name = path.rpartition("/")
    return folder == PAGES and name.endswith(".md") and name not in _NOTES


def is_stray(path: str) -> bool:
    """Does the content file *path* lie in no seller's folder, without being a note to whoever keeps the files?"""
    in_a_folder = re.match(r"content/(groups|products)/[^/]+/", path)
    return not in_a_folder and path.rpartition("/")[2] not in _NOTES


def meant_folder(name: str, files: Collection[str], groups: Collection[str]) -> str | None:
    """Where the folder ``content/<name>`` would be read, to judge by its name and the paths of the *files* in it.

    None if there is no telling. *groups* are the names of those that there are.
    """
    if "group.yaml" in files:
        return group_folder(name)
    if any(path.count("/") == 1 and basename(path) == "group.yaml" for path in files):
        return GROUPS
    if close := _most_like(name, (GROUPS, PRODUCTS, PAGES)):
        return close
    is_of_products = any(path.split("/")[0] in groups and is_markdown(path) for path in files)
    return PRODUCTS if is_of_products else None


def meant_top_folder(name: str) -> str | None:
    """The folder of the content that one called *name*, which lies beside it, stands for; None if for none."""
    return None if name == CONTENT else _most_like(name, (CONTENT, GROUPS, PRODUCTS))


def _most_like(name: str, folders: Collection[str]) -> str | None:
    """The one of *folders* whose own name is most like *name*; None if none is."""
    known = {basename(folder): folder for folder in folders}
    return next((known[close] for close in get_close_matches(name.lower(), known, n=1, cutoff=0.75)), None)


def is_markdown(path: str) -> bool:
    """Is this Markdown by its name, even by one that is not read?"""
    return bool(_MARKDOWN_ENDING.search(path))


def _kind_of_markdown(name: str, thai: FileKind, english: FileKind) -> FileKind:
    """What the file *name* is for, in a folder of which every Markdown file is *thai*, or its *english* twin."""
    if "/" in name or not name.endswith(".md") or name == "README.md":
        return FileKind.RESERVED if _RESERVED.fullmatch(name) else FileKind.UNEXPECTED
    return english if name.endswith(".en.md") else thai


def day_of(path: str) -> date:
    """The day that a Markdown file is named after: ``2560-03-29-election.md`` tells of 29 March 2017.

    Raises:
        ValueFault: ``date.…``: there is no such day, or ``structure.dated-name``: the name begins with none.
    """
    name = path.rpartition("/")[2]
    match = _DATED.match(name)
    if match is None:
        raise ValueFault("structure.dated-name", name=name)
    return parse_date(match[1])


def year_of(path: str) -> int:
    """The Buddhist Era year that a year's file, or a cash book, is named after."""
    return int(path.rpartition("/")[2].partition(".")[0])


def suffix_of(path: str) -> str:
    """The end of a file's name in small letters, without its dot."""
    return path.rpartition("/")[2].rpartition(".")[2].lower()


def meant_path(slug: str, path: str, content: bytes) -> str | None:
    """Where the unexpected file *path* would be read, by its name and *content*; None if there is no telling."""
    in_products = path.removeprefix(f"{product_folder(slug)}/")
    if in_products != path:
        meant = _meant_among_products(slug, in_products, content)
    else:
        meant = _meant_in_group(slug, path.removeprefix(f"{group_folder(slug)}/"), content)
    return meant if meant != path else None


def _meant_among_products(slug: str, name: str, content: bytes) -> str | None:
    if own := name if name in _SINGLE_KINDS else _meant_year(name):
        return f"{group_folder(slug)}/{own}"
    is_text = "." not in name.rpartition("/")[2] or _TEXT_ENDING.search(name)
    return f"{product_folder(slug)}/{markdown_name(name)}" if is_text or looks_like_product(content) else None


def _meant_in_group(slug: str, name: str, content: bytes) -> str | None:
    if not looks_like_product(content) and (own := _meant_ledger(name) or _meant_year(name) or _meant_single(name)):
        return f"{group_folder(slug)}/{own}"
    if folder := _meant_articles(name, content):
        return f"{group_folder(slug)}/{folder}/{markdown_name(name)}"
    is_product = looks_like_product(content) or is_markdown(name)
    return f"{product_folder(slug)}/{markdown_name(name)}" if is_product else None


def _meant_articles(name: str, content: bytes) -> str | None:
    """The folder of a Markdown file that is named after a day, to judge by its fields; None if it is no such file."""
    if looks_like_product(content) or not is_markdown(name) or not _DATED.match(name.rpartition("/")[2]):
        return None
    return next((folder for sign, folder in _SIGNS_OF_ARTICLES if sign.search(content)), None)


def looks_like_product(content: bytes) -> bool:
    """Does the file of these bytes have at least two of the fields that every product has?"""
    return len(set(_PRODUCT_FIELD.findall(content))) > 1


def markdown_name(path: str) -> str:
    """The name that the file *path* has as Markdown: ``เผา.md.txt`` is meant to be ``เผา.md``."""
    return f"{_TEXT_ENDING.sub('', path.rpartition('/')[2])}.md"


def is_site_file(name: str) -> bool:
    """Is *name* ``site.yaml``, or does it stand for that, as ``Site.yml`` and ``site.yaml.txt`` do?"""
    return bool(_SITE_FILE.fullmatch(name))


def _meant_year(name: str) -> str | None:
    """The year's file that a file named after a year is, or one in ``years/`` whose name tells a year."""
    written = to_arabic_digits(name)
    is_plain = re.fullmatch(r"\d{4}(?:\.ya?ml(?:\.txt)?|\.txt)?", written, re.IGNORECASE)
    is_in_years = re.fullmatch(r"years?/[^/]*?(?:\.ya?ml(?:\.txt)?|\.txt)?", written, re.IGNORECASE)
    year = told_year(name) if is_plain or is_in_years else None
    return f"years/{year}.yaml" if year else None


def _meant_ledger(name: str) -> str | None:
    """The cash book that a table outside ``ledger/``, named after a year, most likely is."""
    match = re.fullmatch(r"(?:years?/)?(\d{4})\.csv(?:\.txt)?", to_arabic_digits(name), re.IGNORECASE)
    return match and f"ledger/{_buddhist(int(match[1]))}.csv"


def is_in_ledger(slug: str, path: str) -> bool:
    """Does the file lie where cash books do?"""
    return path.startswith(f"{group_folder(slug)}/ledger/")


def told_year(path: str) -> int | None:
    """The year that the name of a file tells, be it misspelt: ``69`` and ``ปี2569`` are 2569; None if none."""
    name = to_arabic_digits(path.rpartition("/")[2])
    if years := re.findall(r"\d{4}", name):
        return _buddhist(int(years[0]))
    short = re.search(r"(?<!\d)[5-9]\d(?!\d)", name)
    return 2500 + int(short[0]) if short else None


def _buddhist(year: int) -> int:
    return year if year > FIRST_BUDDHIST_YEAR else year + BUDDHIST_ERA


def _meant_single(name: str) -> str | None:
    folder, slash, rest = name.partition("/")
    if slash and (folders := get_close_matches(folder.lower(), _FOLDERS, n=1, cutoff=0.8)):
        return f"{folders[0]}/{markdown_name(rest) if folders[0] in _ARTICLES else rest}"
    written = re.sub(r"\.(ya?ml|md)\.txt$", r".\1", name.lower())
    return next(iter(get_close_matches(written, SINGLE_FILES, n=1, cutoff=0.8)), None)
