"""Files that nothing is made of and that are as public in Git as the others: somebody must look through them too."""

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from sammachip_site.disk.digests import Digests

DOCS = "docs"
LARGEST_NOTE = 1024 * 1024  # bytes; nobody types more, and every byte is read once

_MACHINE_MADE = frozenset({"__pycache__", ".git", ".DS_Store", "Thumbs.db"})


def scan_beside(
    source: Path, leftovers: Iterable[str], used: Collection[str], digests: Digests
) -> Iterator[tuple[str, str]]:
    """Path and digest of every file of *leftovers* (files and folders), of ``docs`` and of *source* itself.

    Left out are the *used* files, hidden ones but for the leftovers, links, and what only a program reads.
    """
    notes = (file.name for file in sorted(source.iterdir()) if not file.name.startswith(".") and file.is_file())
    for path in (*leftovers, DOCS, *(name for name in notes if name not in used)):
        for file, status in _files(source, path):
            if status.st_size <= LARGEST_NOTE:
                yield file, digests.of(f"{source}/{file}", status)


def _files(source: Path, path: str) -> Iterator[tuple[str, os.stat_result]]:
    """Every file in the folder *path* that people may read, or the file itself."""
    file = source / path
    if _is_machine_made(file.name) or file.is_symlink():
        return
    if file.is_file():
        yield path, file.stat()
    elif file.is_dir():
        for inner in sorted(file.iterdir()):
            yield from _files(source, f"{path}/{inner.name}")


def _is_machine_made(name: str) -> bool:
    return name in _MACHINE_MADE or name.startswith(("._", "~$")) or name.endswith((".swp", ".pyc"))
