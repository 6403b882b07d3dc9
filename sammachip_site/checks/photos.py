"""Rules of the photos that content files name: there, of the same letters, and really photos."""

from collections.abc import Iterator
from difflib import get_close_matches
from posixpath import dirname

from sammachip_site.checks.checked_group import Check, CheckedGroup
from sammachip_site.content.layout import PHOTO_SUFFIXES, suffix_of
from sammachip_site.domain.activity import Activity
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose
from sammachip_site.domain.news import News

_SHOWN = 3  # names to choose from


def check_there(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``photo.missing``."""
    for location, folder, file in _references(checked):
        if f"{folder}/{file}" not in checked.group.files and not _in_other_letters(checked, folder, file):
            yield diagnose(
                "photo.missing",
                location,
                file=file,
                expected=f"{folder}/{file}",
                suggestions=_suggest(checked, folder, file),
            )


def check_letters(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``photo.letter-case``: some computers see no difference, the web server does."""
    for location, folder, file in _references(checked):
        if f"{folder}/{file}" in checked.group.files:
            continue
        if found := _in_other_letters(checked, folder, file):
            yield diagnose("photo.letter-case", location, file=file, found=found)


def check_is_a_photo(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``photo.not-a-photo``: a photo that cannot be read is told at its own file, not here."""
    for location, folder, file in _references(checked):
        if f"{folder}/{file}" in checked.group.files and suffix_of(file) not in PHOTO_SUFFIXES:
            yield diagnose("photo.not-a-photo", location, file=file)


CHECKS: tuple[Check, ...] = (check_there, check_letters, check_is_a_photo)


def _references(checked: CheckedGroup) -> Iterator[tuple[Location, str, str]]:
    """Every photo that is named: the place, the folder of the naming file, the name."""
    for field in ("signboard", "photo"):
        if reference := getattr(checked.profile, field):
            yield checked.in_profile(field, "file"), checked.group.folder, reference.file
    for year, summary in checked.group.years.items():
        for place, receipt in enumerate(summary.receipts):
            location = checked.in_year(year, "receipts", place, "photo", "file")
            yield location, checked.group.folder, receipt.photo.file
    articles: tuple[Activity | News, ...] = (*checked.group.activities, *checked.group.news)
    for article in articles:
        for place, photo in enumerate(article.profile.photos):
            location = checked.group.sources.locate(article.path, "photos", place, "file")
            yield location, checked.group.folder, photo.file
    for product in checked.group.products:
        for place, photo in enumerate(product.profile.photos):
            yield checked.in_product(product, "photos", place, "file"), dirname(product.path), photo.file


def _names_in(checked: CheckedGroup, folder: str) -> list[str]:
    """The photos below *folder*, by the names that a file in it would use."""
    paths = (path for path in checked.group.files if path.startswith(f"{folder}/"))
    return sorted(path.removeprefix(f"{folder}/") for path in paths if suffix_of(path) in PHOTO_SUFFIXES)


def _in_other_letters(checked: CheckedGroup, folder: str, file: str) -> str | None:
    """The photo whose name is *file* but for capital and small letters."""
    return next((name for name in _names_in(checked, folder) if name.lower() == file.lower()), None)


def _suggest(checked: CheckedGroup, folder: str, file: str) -> str:
    """The names that *file* may stand for, or else the first that there are."""
    names = _names_in(checked, folder)
    return ", ".join((get_close_matches(file, names, n=_SHOWN) or names)[:_SHOWN]) or "–"
