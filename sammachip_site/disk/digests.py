"""The SHA-256 of files; a file that looks untouched since the last time is not read again."""

import hashlib
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from sammachip_site.disk.json_files import read_sealed, write_sealed

# A file changed again within one tick of the clock looks the same: only files older than this are trusted.
_SETTLED_NS = 2_000_000_000


class Digests:
    """What files were when they were last read. Forgetting all of it costs time and nothing else."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self._known: dict[str, list[int | str]] = read_sealed(store) or {}
        self._seen: dict[str, list[int | str]] = {}
        self._now_ns = time.time_ns()

    def of(self, path: str, status: os.stat_result) -> str:
        """The digest of the file *path*, which looks like *status*, in hex."""
        look = [status.st_size, status.st_ino, status.st_mtime_ns]
        remembered = self._seen.get(path) or self._known.get(path)
        if remembered and remembered[:3] == look:
            self._seen[path] = remembered
            return str(remembered[3])
        digest = _digest_file(path)
        if self._now_ns - status.st_mtime_ns > _SETTLED_NS:
            self._seen[path] = [*look, digest]
        return digest

    def note(self, path: str, status: os.stat_result, digest: str) -> None:
        """Remember a file that this program has just written itself."""
        self._seen[path] = [status.st_size, status.st_ino, status.st_mtime_ns, digest]

    def save(self) -> None:
        """Keep what was seen for the next time, if anything in it is new and the disk allows.

        Files that nobody asked for this time may be asked for again, and are forgotten only when they are gone.
        """
        if not self._seen.items() <= self._known.items():
            unseen = self._known.keys() - self._seen.keys()
            kept = {path: self._known[path] for path in unseen if os.path.exists(path)}  # noqa: PTH110 — as below
            with suppress(OSError):
                write_sealed(self._store, kept | self._seen)


def _digest_file(path: str) -> str:
    with open(path, "rb") as file:  # noqa: PTH123 — a million paths as text, not as objects
        return hashlib.file_digest(file, "sha256").hexdigest()


def digest_of(lines: Iterable[str]) -> str:
    """One digest of several texts in their order."""
    return hashlib.sha256("\n".join(lines).encode(errors="surrogateescape")).hexdigest()
