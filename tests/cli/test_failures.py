import errno
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import click
import pytest

from sammachip_site.cli.failures import failures_told
from sammachip_site.disk.failures import BuildLockedError, OutputRefusedError
from sammachip_site.render.failures import TemplateError


@pytest.mark.parametrize(
    ("failure", "code", "said"),
    [
        (OutputRefusedError("output.in-source", Path("x")), 2, "x lies among the source files"),
        (BuildLockedError(Path("x")), 3, "another build"),
        (BrokenProcessPool(), 3, "--jobs 1"),
        (OSError(errno.ENOSPC, "no space"), 3, "the disk is full"),
        (PermissionError(errno.EACCES, "denied", "x"), 3, "no permission to read or write x"),
        (OSError(errno.EROFS, "read-only", "x"), 3, "no permission to read or write x"),
        (OSError(errno.EADDRINUSE, "in use"), 3, "another program uses this port"),
        (FileNotFoundError(errno.ENOENT, "No such file", "x"), 3, "(No such file x)"),
        (OSError("odd"), 3, "(odd )"),
        (TemplateError("templates/a.html", 3, "no end"), 1, "templates/a.html:3: "),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_a_failure_is_a_sentence_and_an_exit_code(
    failure: BaseException, code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(click.exceptions.Exit) as end, failures_told("en"):
        raise failure
    assert end.value.exit_code == code
    assert said in capsys.readouterr().err
