"""Why the disk cannot do what is asked, beside the reasons that the operating system has words for."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class BuildLockedError(Exception):
    """Another build is at work on the same site or the same output."""


class NoSiteError(Exception):
    """There is no site in the folder *path*: it holds neither ``site.yaml`` nor any content."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class OutputRefusedError(Exception):
    """The output folder is one that a build could harm; *reason* is a key of the command line's sentences.

    *files*, counted from *path*, are what would be harmed.
    """

    def __init__(self, reason: str, path: Path, files: tuple[str, ...] = ()) -> None:
        super().__init__(reason, path, files)
        self.reason = reason
        self.path = path
        self.files = files


class UnreadableError(Exception):
    """What was published cannot be fetched or read; *reason* is a key of the command line's sentences.

    *place* is a file or an address, *detail* what the machine says of it.
    """

    def __init__(self, reason: str, place: str, detail: str = "") -> None:
        super().__init__(reason, place, detail)
        self.reason = reason
        self.place = place
        self.detail = detail


@contextmanager
def naming(known: Path, hidden: Path) -> Iterator[None]:
    """Let a failure of the disk at *hidden*, or in it, name *known* instead, which people have seen before."""
    try:
        yield
    except OSError as failure:
        if str(failure.filename).startswith(str(hidden)):
            failure.filename = str(known)
        raise
