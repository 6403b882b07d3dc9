"""Putting a finished site where readers see it: they see the old one or the new one, never a mixture.

The new site is prepared in a folder beside the output and takes its place in one step. It shares the files
that did not change, keeps every file that we did not write, and carries a record of those that we did.
"""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from sammachip_site.disk.digests import Digests
from sammachip_site.disk.failures import OutputRefusedError, naming
from sammachip_site.disk.json_files import read_json, write_json

RECORD = ".sammachip.json"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # Source: renameat2(2), Linux 3.15


@dataclass(frozen=True, slots=True)
class Publication:
    """A file of the site: its SHA-256, and its bytes, or the file to copy, or None when it is in place."""

    digest: str
    content: bytes | Path | None


def find_missing(output: Path, expected: Mapping[str, str], digests: Digests) -> frozenset[str]:
    """The paths of *expected* files that were edited or deleted in the output, or never were there.

    Where the record is lost, all are missing: publishing them again writes another.
    """
    if not (output / RECORD).exists():
        return frozenset(expected)
    present = _digest_files(output, expected, digests)
    return frozenset(path for path, digest in expected.items() if present.get(path) != digest)


def _digest_files(output: Path, paths: Mapping[str, str], digests: Digests) -> dict[str, str]:
    return {
        path: digests.of(f"{output}/{path}", entry.stat(follow_symlinks=False))
        for path, entry in _walk(output)
        if path in paths and entry.is_file(follow_symlinks=False)
    }


def publish(output: Path, site: Mapping[str, Publication], digests: Digests) -> None:
    """Make the output hold *site* (by path) and, besides, only what we never wrote.

    Raises:
        OutputRefusedError: files that we did not write stand where ours must go, or our record is damaged.
        OSError: the disk is full, or something may not be read or written; the old site stays.
    """
    recover(output)
    record = read_record(output)
    present = dict(_walk(output))
    unchanged = _find_unchanged(output, site, present, digests)
    foreign = _find_foreign(output, present, record.keys() | unchanged, site)
    wanted = {path: file.digest for path, file in site.items()}
    if len(unchanged) == len(site) and wanted == record:
        return
    _refuse_read_only(output)
    staging = _beside(output, "next")
    with naming(output, staging):
        _prepare(staging, output, site, foreign | unchanged, digests)
        _write_record(staging, wanted)
        _take_the_place(staging, output)


def _refuse_read_only(output: Path) -> None:
    """Leave alone a folder that somebody protected: exchanging it would need no permission to write in it."""
    if output.exists() and not os.access(output, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(output))


def _prepare(
    staging: Path, output: Path, site: Mapping[str, Publication], kept: AbstractSet[str], digests: Digests
) -> None:
    """Make the folder *staging* with the paths that are *kept* of *output* and the others of *site*."""
    staging.mkdir()
    if output.exists():
        shutil.copystat(output, staging)
    for path in sorted(kept):
        _share(output / path, staging / path)
    for path in sorted(site.keys() - kept):
        _write(staging / path, site[path].content)
        digests.note(f"{output}/{path}", (staging / path).stat(), site[path].digest)


def recover(output: Path) -> None:
    """Finish or undo what a build that was stopped has left; a reader's site is there afterwards."""
    staging, former = _beside(output, "next"), _beside(output, "former")
    if former.exists() and not output.exists():
        former.rename(output)
    for leftover in (former, staging):
        if leftover.exists():
            _discard(leftover, output)


def read_record(output: Path) -> dict[str, str]:
    """The SHA-256 of every file in the output that we wrote, by path.

    Raises:
        OutputRefusedError: the record is damaged, so that nobody can say which files are ours.
    """
    record = read_json(output / RECORD)
    files = record.get("files") if isinstance(record, dict) else None
    if isinstance(files, dict):
        return files
    if (output / RECORD).exists():
        raise OutputRefusedError("output.record", output)
    return {}


def _write_record(folder: Path, files: Mapping[str, str]) -> None:
    write_json(folder / RECORD, {"format": 1, "files": dict(sorted(files.items()))})


def _beside(output: Path, name: str) -> Path:
    return output.with_name(f".{output.name}.{name}")


def _walk(root: Path, below: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Every file, link and empty folder below *root*, by path; nothing when there is no such folder."""
    try:
        with os.scandir(root / below) as listing:
            entries = list(listing)
    except FileNotFoundError:
        return
    for entry in entries:
        path = f"{below}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            within = list(_walk(root, f"{path}/"))
            yield from within or [(path, entry)]
        else:
            yield path, entry


def _find_unchanged(
    output: Path, site: Mapping[str, Publication], present: Mapping[str, os.DirEntry[str]], digests: Digests
) -> frozenset[str]:
    """The paths where the output already holds what *site* wants."""
    return frozenset(
        path
        for path, file in site.items()
        if (entry := present.get(path))
        and entry.is_file(follow_symlinks=False)
        and digests.of(f"{output}/{path}", entry.stat(follow_symlinks=False)) == file.digest
    )


def _find_foreign(
    output: Path,
    present: Mapping[str, os.DirEntry[str]],
    ours: AbstractSet[str],
    site: Mapping[str, Publication],
) -> frozenset[str]:
    """The files, links and empty folders that are not *ours*.

    Raises:
        OutputRefusedError: some of them stand where files or folders of *site* must go.
    """
    folders = {str(parent) for path in site for parent in Path(path).parents}
    foreign = {path for path in present.keys() - ours if not path.startswith(RECORD)}
    in_the_way = {path for path in foreign if path in site or path in folders or _lies_in(path, site)}
    files = sorted(path for path in in_the_way if not present[path].is_dir(follow_symlinks=False))
    if files:  # an empty folder gives way
        raise OutputRefusedError("output.foreign-files", output, tuple(files))
    return frozenset(foreign - in_the_way)


def _lies_in(path: str, files: Mapping[str, Publication]) -> bool:
    return any(str(parent) in files for parent in Path(path).parents)


def _share(source: Path, target: Path) -> None:
    """Give *source* a second name, or copy it where the disk has no such thing."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_symlink():
        target.symlink_to(source.readlink())
    elif source.is_dir():
        target.mkdir()
        shutil.copystat(source, target)
    else:
        try:
            os.link(source, target)
        except OSError:
            shutil.copy2(source, target)


def _write(target: Path, content: bytes | Path | None) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, Path):
        shutil.copyfile(content, target)
    elif content is not None:
        target.write_bytes(content)
    else:
        # It was in place a moment ago: somebody is working in the output.
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(target))


def _take_the_place(staging: Path, output: Path) -> None:
    """Put *staging* where *output* is, at once, and clear the old site away."""
    if not output.exists():
        staging.rename(output)
        return
    if not (output / RECORD).exists():
        # A leftover without a record is taken for a site that was never finished.
        _write_record(output, {})
    if _exchange(staging, output):
        _discard(staging, output)
    else:
        former = _beside(output, "former")
        output.rename(former)
        staging.rename(output)
        _discard(former, output)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change names in one step; False where the system cannot."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)


def _discard(leftover: Path, output: Path) -> None:
    """Delete a site that nobody sees, and bring over what somebody else put into it in the meantime."""
    if (leftover / RECORD).exists():
        record = read_record(leftover)
        for path, _ in _walk(leftover):
            if path not in record and not path.startswith(RECORD):
                _bring_over(leftover / path, output / path)
    shutil.rmtree(leftover)


def _bring_over(source: Path, target: Path) -> None:
    if source.is_dir() and not source.is_symlink():
        target.mkdir(parents=True, exist_ok=True)
    elif not (target.exists() or target.is_symlink()) or _is_newer(source, target):
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)


def _is_newer(source: Path, target: Path) -> bool:
    return source.lstat().st_mtime_ns > target.lstat().st_mtime_ns
