"""One build at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sammachip_site.disk.failures import BuildLockedError
from sammachip_site.disk.project import Project


@contextmanager
def only_build(project: Project) -> Iterator[None]:
    """Hold the site's cache and its output while a build is at work; the system lets go if it is killed.

    Raises:
        BuildLockedError: another build holds one of them.
    """
    output = project.output
    output.parent.mkdir(parents=True, exist_ok=True)
    project.cache.mkdir(parents=True, exist_ok=True)
    with ExitStack() as held:
        held.enter_context(_held(project.cache / "lock"))
        held.enter_context(_held(output.with_name(f".{output.name}.lock")))
        yield


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """Hold the lock file *path*. It stays only where a build was killed, and then nobody holds it."""
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
