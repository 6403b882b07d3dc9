"""Files that nothing reads. A slip in a name or a place must not lose a product or a whole group unnoticed."""

from collections.abc import Collection, Iterator, Mapping
from posixpath import basename, dirname

from sammachip_site.content.citizen_ids import find_citizen_ids_beside
from sammachip_site.content.layout import (
    GROUPS,
    PAGES,
    PRODUCTS,
    SINGLE_FILES,
    group_folder,
    is_markdown,
    is_stray,
    looks_like_product,
    markdown_name,
    meant_folder,
    product_folder,
    suffix_of,
)
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose

_SPREADSHEETS = {"xlsx", "xlsm", "xls", "ods", "numbers"}
_SOME_GROUP = "<group>"


def tell_unread(path: str, meant: str | None, other: str | None) -> Diagnostic:
    """The fault of a file that nothing reads; *meant* is where it would be, *other* a file that claims that place."""
    location = Location(path)
    if meant is None:
        return diagnose("structure.unexpected-file", location)
    if other:
        return diagnose("structure.two-files", location, expected=meant, other=other)
    if meant.endswith(".csv") and suffix_of(path) in _SPREADSHEETS:
        return diagnose("structure.spreadsheet", location, expected=meant)
    code = "structure.misnamed-file" if dirname(meant) == dirname(path) else "structure.misplaced-file"
    return diagnose(code, location, expected=meant)


def find_stray_faults(
    files: Mapping[str, bytes], groups: Mapping[str, Collection[str]], sellers: Collection[str]
) -> Iterator[Diagnostic]:
    """What is wrong with content *files* that belong to no group: nothing reads them, yet everybody may.

    *groups* are the paths of each group's own files by its slug, *sellers* the names of the folders of products.
    """
    folders = _misnamed_folders(files, groups)
    for folder, meant in folders.items():
        yield diagnose("structure.misnamed-folder", Location(folder), expected=meant)
    for seller in sorted({*sellers} - {*groups, *_groups_in(folders, files)}):
        yield diagnose("structure.no-such-group", Location(product_folder(seller)), expected=group_folder(seller))
    strays = [path for path in sorted(files) if is_stray(path) and _second_folder(path) not in folders]
    yield from _tell_strays({path: files[path] for path in strays}, groups)
    yield from find_citizen_ids_beside(files)


def _tell_strays(strays: Mapping[str, bytes], groups: Mapping[str, Collection[str]]) -> Iterator[Diagnostic]:
    claimed = {path: path for paths in groups.values() for path in paths}
    for path, content in strays.items():
        meant = _meant_place(path, content, groups)
        yield tell_unread(path, meant, claimed.get(meant or ""))
        if meant:
            claimed.setdefault(meant, path)


def _meant_place(path: str, content: bytes, groups: Collection[str]) -> str | None:
    """Where the stray *path* would be read, to judge by its name and *content*; None if there is no telling."""
    owner = _owner(path, groups)
    if looks_like_product(content) or (dirname(path) == PRODUCTS and is_markdown(path)):
        return f"{product_folder(owner)}/{markdown_name(path)}"
    return f"{group_folder(owner)}/{basename(path)}" if basename(path) in SINGLE_FILES else None


def _owner(path: str, groups: Collection[str]) -> str:
    """The group that *path* names, or the only one there is, or else a word for any."""
    named = [part for part in path.split("/") if part in groups]
    return next(iter(named if named or len(groups) != 1 else groups), _SOME_GROUP)


def _misnamed_folders(files: Collection[str], groups: Collection[str]) -> dict[str, str]:
    """The folders of the content that nothing reads, and where what is in them would be read."""
    inside: dict[str, list[str]] = {}
    for path in sorted(files):
        folder = _second_folder(path)
        if folder not in {None, GROUPS, PRODUCTS, PAGES}:
            inside.setdefault(str(folder), []).append(path.removeprefix(f"{folder}/"))
    meant = {folder: meant_folder(basename(folder), names, groups) for folder, names in inside.items()}
    return {folder: place for folder, place in meant.items() if place}


def _second_folder(path: str) -> str | None:
    """``content/x`` of ``content/x/y/z.md``; None for a file directly in the content folder."""
    parts = path.split("/")
    return "/".join(parts[:2]) if len(parts) > 2 else None


def _groups_in(folders: Mapping[str, str], files: Collection[str]) -> Iterator[str]:
    """The groups that would be there if the misnamed *folders* had the names that are meant."""
    for folder, meant in folders.items():
        if meant == GROUPS:
            yield from (path.split("/")[2] for path in files if path.startswith(f"{folder}/"))
        elif meant.startswith(GROUPS):
            yield basename(meant)
