"""When the machine or the choice of folders is at fault: a sentence and an exit code, never a traceback."""

import errno
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

import click

from sammachip_site.cli.faults import echo
from sammachip_site.cli.sentences import say
from sammachip_site.disk.failures import BuildLockedError, OutputRefusedError
from sammachip_site.render.failures import TemplateError

CONTENT_HAS_ERRORS = 1
WRONG_USAGE = 2
MACHINE_FAILED = 3
INTERRUPTED = 130  # as shells say it: 128 and the number of the signal

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@contextmanager
def failures_told(lang: str) -> Iterator[None]:
    """End the command with a sentence in *lang* when what happens inside fails for a reason of the machine."""
    try:
        yield
    except KeyboardInterrupt:
        raise click.exceptions.Exit(INTERRUPTED) from None
    except OutputRefusedError as refusal:
        _end(say(refusal.reason, lang, path=refusal.path), WRONG_USAGE)
    except BuildLockedError:
        _end(say("locked", lang), MACHINE_FAILED)
    except BrokenProcessPool:
        _end(say("workers.died", lang), MACHINE_FAILED)
    except TemplateError as fault:
        _end(say("theme.template", lang, **vars(fault)), CONTENT_HAS_ERRORS)
    except OSError as failure:
        _end(_explain(failure, lang), MACHINE_FAILED)


def _end(sentence: str, code: int) -> None:
    echo(sentence)
    raise click.exceptions.Exit(code)


def _explain(failure: OSError, lang: str) -> str:
    path = failure.filename or ""
    if failure.errno in _FULL:
        return say("disk.full", lang)
    if failure.errno in _FORBIDDEN:
        return say("disk.permission", lang, path=path)
    if failure.errno == errno.EADDRINUSE:
        return say("port.in-use", lang)
    return say("disk.other", lang, reason=failure.strerror or str(failure), path=path)
