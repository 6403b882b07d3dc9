"""What people wrote: which files there are, and what is in them."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from sammachip_site.content.layout import (
    CONTENT,
    GROUPS,
    PRODUCTS,
    SITE_FILE,
    is_site_file,
    is_site_page,
    meant_top_folder,
)
from sammachip_site.disk.beside import scan_beside
from sammachip_site.disk.digests import Digests, digest_of
from sammachip_site.disk.json_files import write_whole
from sammachip_site.disk.project import PACKAGE, Project, shipped_theme
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose

THEME_FOLDERS = ("templates", "static")

# What tells, below a folder beside the content, that it holds what belongs there.
_EVIDENCE = {
    CONTENT: ("groups/*/group.yaml", "products/*/*.md"),
    GROUPS: ("*/group.yaml",),
    PRODUCTS: ("*/*.md",),
}

Files = Mapping[str, str]  # path → SHA-256; paths count from the folder that was scanned, with "/"


@dataclass(frozen=True, slots=True)
class SourceTree:
    """All source files by digest; *groups* by slug, each with its own folder and its products' folder.

    *site* is ``site.yaml`` and what stands for it under another name, and *pages* are those of the site's own.
    *sellers* are the folders of products, which should be groups; *strays* are the content that belongs to no group,
    and *beside* is what editors leave in the content and what lies beside it: nothing is made of them, but they are
    as public as the others.
    *program* is one digest of all that could make other pages from the same files.
    """

    site: Files
    pages: Files
    groups: Mapping[str, Files]
    sellers: frozenset[str]
    strays: Files
    beside: Files
    theme: tuple[tuple[Path, Files], ...]
    program: str
    faults: tuple[Diagnostic, ...]

    @property
    def unread(self) -> Files:
        """Everything that nothing is made of."""
        return {**self.strays, **self.beside}


def scan_source(project: Project, digests: Digests) -> SourceTree:
    """What is in the source folder, in the theme and in the program itself."""
    faults: list[Diagnostic] = []
    walk = _Walk(project.source, faults)
    content = dict(_digest(walk, (CONTENT,), digests))
    site_files = _site_files(project.source)
    groups = _files_by_group(content, GROUPS)
    products = _files_by_group(content, PRODUCTS)
    whole = {slug: groups[slug] | products.get(slug, {}) for slug in sorted(groups)}
    pages = {path: digest for path, digest in content.items() if is_site_page(path)}
    owned = {*pages, *(path for files in whole.values() for path in files)}
    faults += _find_lost_folders(project.source)
    return SourceTree(
        dict(_scan(project.source, site_files, digests, faults)),
        pages,
        whole,
        frozenset(products),
        {path: digest for path, digest in content.items() if path not in owned},
        dict(scan_beside(project.source, walk.leftovers, site_files, digests)),
        tuple(_scan_theme(project, digests, faults)),
        _digest_program(digests, faults),
        tuple(sorted(faults)),
    )


def _site_files(source: Path) -> tuple[str, ...]:
    """``site.yaml``, there or not, and the files that stand for it."""
    named = (path.name for path in source.iterdir() if is_site_file(path.name) and path.is_file())
    return tuple(sorted({SITE_FILE, *named}))


def _find_lost_folders(source: Path) -> Iterator[Diagnostic]:
    """Folders beside the content, or in its stead, that hold groups or products: nothing reads them."""
    otherwise = None if (source / CONTENT).exists() else CONTENT
    for folder in sorted(source.iterdir()):
        meant = meant_top_folder(folder.name) or otherwise
        if meant and any(next(folder.glob(pattern), None) for pattern in _EVIDENCE[meant]):
            yield diagnose("structure.misnamed-folder", Location(folder.name), expected=meant)


def _files_by_group(content: Files, folder: str) -> dict[str, dict[str, str]]:
    """The files below *folder*, by the name of the folder that holds them."""
    groups: dict[str, dict[str, str]] = {}
    for path, digest in content.items():
        if path.startswith(f"{folder}/") and path.count("/") > folder.count("/") + 1:
            groups.setdefault(path.removeprefix(f"{folder}/").split("/", 1)[0], {})[path] = digest
    return groups


def _scan_theme(project: Project, digests: Digests, faults: list[Diagnostic]) -> Iterator[tuple[Path, Files]]:
    """The shipped theme, then the site's own, which may be the same folder."""
    for root in dict.fromkeys((shipped_theme(), project.source)):
        yield root, dict(_scan(root, THEME_FOLDERS, digests, faults))


def _digest_program(digests: Digests, faults: list[Diagnostic]) -> str:
    """One digest of this program and of the libraries whose versions can be seen in the pages."""
    libraries = ("jinja2", "markdown", "nh3", "pillow", "pydantic", "pyyaml", "xlsxwriter")
    program = _scan(PACKAGE.parent, (PACKAGE.name,), digests, faults)
    return digest_of(
        [
            *(f"{path} {digest}" for path, digest in program if path.endswith(".py")),
            *(f"{library} {version(library)}" for library in libraries),
        ]
    )


def _scan(root: Path, names: tuple[str, ...], digests: Digests, faults: list[Diagnostic]) -> Iterator[tuple[str, str]]:
    """Path and digest of every file in the folders (or files) *names* below *root*."""
    return _digest(_Walk(root, faults), names, digests)


def _digest(walk: "_Walk", names: tuple[str, ...], digests: Digests) -> Iterator[tuple[str, str]]:
    for name in names:
        for path, status in walk.files(name):
            yield path, digests.of(f"{walk.root}/{path}", status)


class _Walk:
    """One walk through a tree that it never leaves; links that lead out are faults.

    *leftovers* are the files and folders that it passed over, as what editors and file managers leave.
    """

    def __init__(self, root: Path, faults: list[Diagnostic]) -> None:
        self.root = root
        self.leftovers: list[str] = []
        self._faults = faults

    def files(self, below: str) -> Iterator[tuple[str, os.stat_result]]:
        """Every file in the folder *below* (or the file itself), sorted by path."""
        path = self.root / below
        target = _resolve(path)
        if (path.is_symlink() and not target.exists()) or not target.is_relative_to(self.root):
            self._faults.append(diagnose("folder.link", Location(below)))
        elif path.is_file():
            yield below, path.stat()
        elif path.is_dir():
            yield from self._folder(below, frozenset({target}))

    def _folder(self, below: str, above: frozenset[Path]) -> Iterator[tuple[str, os.stat_result]]:
        """The files in a folder; *above* are the folders it lies in, lest a link lead round in circles."""
        with os.scandir(self.root / below) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
        for entry in entries:
            path = f"{below}/{entry.name}"
            if _is_leftover(entry.name):
                self.leftovers.append(path)
            elif entry.is_symlink() and self._refuses(path, above):
                continue
            elif entry.is_dir():
                yield from self._folder(path, above | {_resolve(Path(entry.path))})
            elif entry.is_file():
                yield path, entry.stat()

    def _refuses(self, path: str, above: frozenset[Path]) -> bool:
        """Does the link at *path* lead nowhere, out of the tree or round in a circle? That is a fault."""
        target = _resolve(self.root / path)
        tree = self.root / path.split("/", 1)[0]
        if target.exists() and target.is_relative_to(tree) and target not in above:
            return False
        self._faults.append(diagnose("folder.link", Location(path)))
        return True


def _resolve(path: Path) -> Path:
    """Where *path* leads; itself, which then does not exist, when it leads to itself (Python 3.11 raises there)."""
    try:
        return path.resolve()
    except RuntimeError:
        return path


def _is_leftover(name: str) -> bool:
    """Is this what editors and file managers leave behind, or hidden?"""
    return name.startswith((".", "~$")) or name.endswith(("~", ".swp", ".pyc")) or name in _LEFTOVERS


_LEFTOVERS = frozenset({"__pycache__", "Thumbs.db", "desktop.ini"})


def read_file(root: Path, path: str) -> bytes:
    """The content of one source file."""
    return (root / path).read_bytes()


def replace_file(root: Path, path: str, content: bytes) -> None:
    """Replace one source file in one step; who may read and write it stays as it was."""
    target = (root / path).resolve()
    mode = target.stat().st_mode
    write_whole(target, content)
    target.chmod(mode)
