"""Files that only whoever works at this computer may read, in a folder that no site and no repository takes in."""

import os
from collections.abc import Mapping
from pathlib import Path

from sammachip_site.disk.failures import OutputRefusedError
from sammachip_site.disk.project import PACKAGE, SOURCE_FOLDERS, Project
from sammachip_site.disk.publish import RECORD

_IGNORE_ALL = b"*\n"  # as .gitignore: Git leaves the folder out, whatever the repository's own file says


def refuse_public_folder(project: Project, folder: Path) -> None:
    """See to it that what is written into *folder*, an absolute path, is not published with a site or kept by Git.

    Raises:
        OutputRefusedError: *folder* is, contains or lies in a place of the site or of its files, or is a file.
    """
    place, source = folder.resolve(), project.source
    if place.exists() and not place.is_dir():
        raise OutputRefusedError("output.not-a-folder", folder)
    own = (project.output, project.cache, source / ".git", PACKAGE, *(source / name for name in SOURCE_FOLDERS))
    is_of_the_site = any(place.is_relative_to(part.resolve()) or part.resolve().is_relative_to(place) for part in own)
    is_published = any((above / RECORD).exists() for above in (place, *place.parents))
    if is_of_the_site or source.is_relative_to(place) or is_published:
        raise OutputRefusedError("slips.public-folder", folder)


def write_private_files(folder: Path, files: Mapping[str, bytes], *, replacing: str) -> None:
    """Write *files* into *folder*, which nobody else may open; its files like *replacing*, a pattern, go first.

    Raises:
        OSError: the disk is full, or something may not be written.
    """
    _make_private_folder(folder)
    for former in folder.glob(replacing):
        former.unlink()
    for name, content in {".gitignore": _IGNORE_ALL, **files}.items():
        _write_private_file(folder / name, content)


def _make_private_folder(folder: Path) -> None:
    """Make *folder* and those above it that are missing."""
    for missing in reversed([each for each in folder.parents if not each.exists()]):
        missing.mkdir(mode=0o700)
    folder.mkdir(mode=0o700, exist_ok=True)
    folder.chmod(0o700)


def _write_private_file(path: Path, content: bytes) -> None:
    """Replace the file in one step by one that nobody else may read, not even while it is written."""
    draft = path.with_name(f".{path.name}.part")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
    draft.replace(path)
