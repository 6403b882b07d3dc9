"""When the machine or the choice of folders is at fault: a sentence and an exit code, never a traceback."""

import errno
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from traceback import extract_tb
from typing import Any

import click

from sammachip_site.cli.faults import echo, printable
from sammachip_site.cli.sentences import say
from sammachip_site.disk.failures import BuildLockedError, NoSiteError, OutputRefusedError, UnreadableError
from sammachip_site.render.failures import DrawingError, TemplateError

CONTENT_HAS_ERRORS = 1
WRONG_USAGE = 2
MACHINE_FAILED = 3
INTERRUPTED = 130  # as shells say it: 128 and the number of the signal

_TOLD = (
    OutputRefusedError,
    NoSiteError,
    BuildLockedError,
    BrokenProcessPool,
    TemplateError,
    UnreadableError,
    OSError,
)
_WRONG_PLACES = {"verify.no-folder", "verify.address"}  # what no machine can read, because it was typed wrong

_KEYS: dict[type[Exception], str] = {
    NoSiteError: "source.no-site",
    BuildLockedError: "locked",
    BrokenProcessPool: "workers.died",
    DrawingError: "theme.drawing",
    TemplateError: "theme.template",
}
# What the operating system says oftenest; for the rest its own English words must do.
_SYSTEM = {
    errno.ENOSPC: "disk.full",
    errno.EDQUOT: "disk.full",
    errno.EACCES: "disk.permission",
    errno.EPERM: "disk.permission",
    errno.EROFS: "disk.read-only",
    errno.ENOENT: "disk.gone",
    errno.ENOTDIR: "disk.file-for-folder",
    errno.EEXIST: "disk.file-for-folder",
    errno.EISDIR: "disk.folder-for-file",
    errno.ENAMETOOLONG: "disk.name-too-long",
    errno.EADDRINUSE: "port.in-use",
}


@contextmanager
def failures_told(lang: str) -> Iterator[None]:
    """End the command with a sentence in *lang* when what happens inside fails for a reason of the machine."""
    try:
        yield
    except KeyboardInterrupt:
        raise click.exceptions.Exit(INTERRUPTED) from None
    except _TOLD as failure:
        key, values = _classify(failure)
        echo(say(key, lang, **values))
        raise click.exceptions.Exit(_exit_code(failure)) from None


def explain(failure: Exception) -> tuple[str, str]:
    """What went wrong, in Thai and in English."""
    key, values = _classify(failure)
    return say(key, "th", **values), say(key, "en", **values)


def _exit_code(failure: Exception) -> int:
    match failure:
        case OutputRefusedError():
            return WRONG_USAGE
        case UnreadableError(reason=reason) if reason in _WRONG_PLACES:
            return WRONG_USAGE
        case NoSiteError() | TemplateError():
            return CONTENT_HAS_ERRORS
        case _:
            return MACHINE_FAILED


def _classify(failure: Exception) -> tuple[str, dict[str, Any]]:
    """The key of the sentence for *failure*, and what fills it."""
    if isinstance(failure, OutputRefusedError):
        return failure.reason, {"path": failure.path, "files": ", ".join(failure.files), "count": len(failure.files)}
    if isinstance(failure, UnreadableError):
        return failure.reason, {"place": printable(failure.place), "detail": printable(failure.detail)}
    if isinstance(failure, OSError):
        return _key_of(failure), {"path": failure.filename or "", "reason": failure.strerror or str(failure)}
    keys = (key for kind, key in _KEYS.items() if isinstance(failure, kind))
    return next(keys, "program.bug"), {**vars(failure), "bug": _describe(failure)}


def _key_of(failure: OSError) -> str:
    if failure.errno == errno.EACCES and failure.filename is None:  # a port is the only thing here without a name
        return "port.forbidden"
    return _SYSTEM.get(failure.errno or 0, "disk.other")


def _describe(bug: Exception) -> str:
    """What a programmer wants to read of *bug*, in one line."""
    place = extract_tb(bug.__traceback__)[-1:]
    return " ".join([f"{type(bug).__name__}: {bug}", *(f"({frame.filename}:{frame.lineno})" for frame in place)])
