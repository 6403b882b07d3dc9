"""Which file of a group's two folders says what."""

import re
from difflib import get_close_matches
from enum import Enum, auto

from sammachip_site.domain.digits import to_arabic_digits
from sammachip_site.domain.thai_calendar import BUDDHIST_ERA, FIRST_BUDDHIST_YEAR

# Also kinds of pictures that cannot be used: whoever opens the photos says why.
PHOTO_SUFFIXES = frozenset(
    {"jpg", "jpeg", "png", "webp", "avif", "heic", "heif", "gif", "svg", "bmp", "tif", "tiff", "jxl", "psd"}
)
TEXT_SUFFIXES = frozenset({"yaml", "yml", "md", "markdown", "csv", "tsv", "txt", "json", "html", "htm", "xml"})

# Files that a later version reads, and files that tools leave: neither is a mistake.
_RESERVED = re.compile(
    r"(activities|questions|news|photos)/.+|CODEOWNERS|README(\.md)?"
    r"|(.*/)?(\..*|Thumbs\.db|desktop\.ini)"
)
_NOTES = frozenset({"CODEOWNERS", "README", "README.md"})
_YEAR = re.compile(r"years/(2[4-6]\d\d|27[0-3]\d)\.yaml")
_LEDGER = re.compile(r"ledger/(2[4-6]\d\d|27[0-3]\d)\.csv")
_SINGLE = ("group.yaml", "story.md", "story.en.md", "agreement.yaml", "shares.csv", "schedule.csv")
_FOLDERS = ("years", "ledger", "activities", "questions", "news", "photos")


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


def group_folder(slug: str) -> str:
    """A group's own folder."""
    return f"content/groups/{slug}"


def product_folder(slug: str) -> str:
    """The folder of a group's products."""
    return f"content/products/{slug}"


def ledger_path(slug: str, year: int) -> str:
    """The cash book of a Buddhist Era *year*."""
    return f"{group_folder(slug)}/ledger/{year}.csv"


def kind_of(slug: str, path: str) -> FileKind:
    """What the file *path*, of the group *slug*, is for."""
    if suffix_of(path) in PHOTO_SUFFIXES:
        return FileKind.PHOTO
    in_products = path.removeprefix(f"{product_folder(slug)}/")
    if in_products != path:
        return _kind_of_product_file(in_products)
    name = path.removeprefix(f"{group_folder(slug)}/")
    if name in _SINGLE_KINDS:
        return _SINGLE_KINDS[name]
    if _YEAR.fullmatch(name):
        return FileKind.YEAR
    if _LEDGER.fullmatch(name):
        return FileKind.LEDGER
    return FileKind.RESERVED if _RESERVED.fullmatch(name) else FileKind.UNEXPECTED


def is_stray(path: str) -> bool:
    """Does the content file *path* lie in no seller's folder, without being a note to whoever keeps the files?"""
    in_a_folder = re.match(r"content/(groups|products)/[^/]+/", path)
    return not in_a_folder and path.rpartition("/")[2] not in _NOTES


def _kind_of_product_file(name: str) -> FileKind:
    if "/" in name or not name.endswith(".md") or name == "README.md":
        return FileKind.RESERVED if _RESERVED.fullmatch(name) else FileKind.UNEXPECTED
    return FileKind.PRODUCT_EN if name.endswith(".en.md") else FileKind.PRODUCT


def year_of(path: str) -> int:
    """The Buddhist Era year that a year's file, or a cash book, is named after."""
    return int(path.rpartition("/")[2].partition(".")[0])


def suffix_of(path: str) -> str:
    """The end of a file's name in small letters, without its dot."""
    return path.rpartition("/")[2].rpartition(".")[2].lower()


def meant_name(slug: str, path: str) -> str | None:
    """The path that the name of an unexpected file most likely stands for; None when there is no telling."""
    folder = product_folder(slug) if path.startswith(f"{product_folder(slug)}/") else group_folder(slug)
    name = path.removeprefix(f"{folder}/")
    is_product = folder == product_folder(slug)
    meant = _meant_product(name) if is_product else _meant_ledger(name) or _meant_year(name) or _meant_single(name)
    return f"{folder}/{meant}" if meant and meant != name else None


def _meant_product(name: str) -> str:
    return re.sub(r"(\.md\.txt|\.markdown|\.mdown|\.MD|\.txt)$", ".md", name)


def _meant_year(name: str) -> str | None:
    written = to_arabic_digits(name)
    match = re.fullmatch(r"(?:years?/)?(\d{4})(?:\.ya?ml(?:\.txt)?|\.txt)?", written, re.IGNORECASE)
    if not match:
        return None
    return f"years/{_buddhist(int(match[1]))}.yaml"


def _meant_ledger(name: str) -> str | None:
    """The cash book that a table outside ``ledger/``, named after a year, most likely is."""
    match = re.fullmatch(r"(?:years?/)?(\d{4})\.csv(?:\.txt)?", to_arabic_digits(name), re.IGNORECASE)
    return match and f"ledger/{_buddhist(int(match[1]))}.csv"


def is_in_ledger(slug: str, path: str) -> bool:
    """Does the file lie where cash books do?"""
    return path.startswith(f"{group_folder(slug)}/ledger/")


def cash_book_name(path: str) -> str:
    """The name that a file of ``ledger/`` should have: its year, in Buddhist Era, as far as its name tells one."""
    years = re.findall(r"\d{4}", to_arabic_digits(path.rpartition("/")[2]))
    return f"{_buddhist(int(years[0])) if years else 2560}.csv"


def _buddhist(year: int) -> int:
    return year if year > FIRST_BUDDHIST_YEAR else year + BUDDHIST_ERA


def _meant_single(name: str) -> str | None:
    folder, slash, rest = name.partition("/")
    if slash and (folders := get_close_matches(folder.lower(), _FOLDERS, n=1, cutoff=0.8)):
        return f"{folders[0]}/{rest}"
    written = re.sub(r"\.(ya?ml|md)\.txt$", r".\1", name.lower())
    return next(iter(get_close_matches(written, _SINGLE, n=1, cutoff=0.8)), None)
