"""One build at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sammachip_site.disk.failures import BuildLockedError, naming
from sammachip_site.disk.project import Project


@contextmanager
def only_build(project: Project) -> Iterator[None]:
    """Hold the site's cache and its output while a build is at work; the system lets go if it is killed.

    Raises:
        BuildLockedError: another build holds one of them.
        OSError: there is no source folder (any more), or the cache or the output may not be written.
    """
    output = project.output
    project.source.stat()  # a folder that was moved away must not be made again for the sake of its cache
    project.cache.mkdir(exist_ok=True)
    output.parent.mkdir(parents=True, exist_ok=True)
    with ExitStack() as held:
        held.enter_context(_held(project.cache / "lock", project.cache))
        held.enter_context(_held(output.with_name(f".{output.name}.lock"), output))
        yield


@contextmanager
def _held(path: Path, folder: Path) -> Iterator[None]:
    """Hold the lock file *path* of *folder*. It stays only where a build was killed, and then nobody holds it."""
    with naming(folder, path):
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        _lock(handle, path)
        try:
            yield
        finally:
            path.unlink(missing_ok=True)
    finally:
        os.close(handle)


def _lock(handle: int, path: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise BuildLockedError(path) from None
    # Its last holder may have deleted the file between our two calls: then what we hold locks nobody out.
    if not path.exists() or not os.path.samestat(path.stat(), os.fstat(handle)):
        raise BuildLockedError(path)
